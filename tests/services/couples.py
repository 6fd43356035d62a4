"""A pair for tests of use cases: its two people, the methodist who made it, and a mentor of others."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from domain.actors import Actor, Role
from domain.pairs import PairDraft
from models.machinery import Notice
from services.pairs import make_pair
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school


@dataclass
class Two:
    """A mentor and a junior of one pair, and the methodist who made it."""

    methodist: Actor
    mentor: Actor
    mentee: Actor
    stranger: Actor
    pair_id: int

    def draft(self, mentor_id: int) -> PairDraft:
        """The same junior with another mentor."""
        assert self.mentee.person_id is not None
        return PairDraft(kind="mentor_novice", mentor_id=mentor_id, mentee_id=self.mentee.person_id)


@pytest.fixture
async def two(database: Database) -> Two:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        today = TUESDAY.date()
        ids = [
            await add_person(work, name, school, roles=roles, subjects=("maths",))
            for name, roles in (
                ("Орлова Людмила Петровна", [Role.METHODIST]),
                ("Соколова Вера Ивановна", [Role.TEACHER]),
                ("Петров Иван Ильич", [Role.TEACHER]),
                ("Чужой Семён Семёнович", [Role.TEACHER, Role.MENTOR]),
            )
        ]
        methodist = await work.appointments.actor_of_person(ids[0], today)
        draft = PairDraft(kind="mentor_novice", mentor_id=ids[1], mentee_id=ids[2])
        pair = await make_pair(work, methodist, draft, run_id="pair", now=TUESDAY)
        again = await make_pair(work, methodist, draft, run_id="pair", now=TUESDAY)
        assert again.id == pair.id
        actors = [await work.appointments.actor_of_person(one, today) for one in ids]
        return Two(actors[0], actors[1], actors[2], actors[3], pair.id)


async def waiting(database: Database, kind: str) -> list[Notice]:
    """What the outbox still holds of a kind, by time."""
    async with database.reading() as work:
        query = select(Notice).where(Notice.kind == kind, Notice.status == "new").order_by(Notice.due_at, Notice.id)
        return list((await work.session.scalars(query)).all())

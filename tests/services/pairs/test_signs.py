"""Signs that a pair needs help are read from the end of its history alone, whatever stands before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from domain.pairs import Met, signs
from models.meetings import Meeting
from models.pairs import Pair
from models.people import Person
from services.pairs import signs_of
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

PAIRS = 60
STATUSES = ("held", "held", "held", "planned", "cancelled", "not_held")


async def pairs(work: Work, count: int) -> list[Pair]:
    mentor = await add_person(work, "Соколова Вера Ивановна", await add_school(work, "СОШ № 1"))
    began = datetime(2026, 9, 1, 6, tzinfo=UTC)
    made = []
    for number in range(count):
        person = Person(surname="П", given_name="И", name_key=f"п и {number:04}", created_at=began)
        work.people.add(person)
        await work.flush()
        pair = Pair(
            kind="mentor_novice",
            mentor_id=mentor,
            mentee_id=person.id,
            started_on=began.date(),
            created_at=began,
            status="active",
        )
        work.pairs.add(pair)
        made.append(pair)
    await work.flush()
    return made


def meeting(pair: Pair, number: int, at: datetime, status: str, **more: Any) -> Meeting:
    return Meeting(
        run_id=f"{pair.id} {number}",
        pair_id=pair.id,
        planned_at=at,
        planned_minutes=45,
        form="call",
        topic="т",
        status=status,
        created_at=at,
        **more,
    )


@pytest.mark.parametrize("seed", range(4))
async def test_signs_are_those_of_the_whole_history(database: Database, seed: int) -> None:
    chance = Random(seed)
    zone = database.profile.zone
    async with database.transaction() as work:
        made = await pairs(work, PAIRS)
        for pair in made:
            for number in range(chance.randrange(12)):
                at = TUESDAY + timedelta(days=chance.randrange(-80, 12), hours=chance.randrange(3))
                status = chance.choice(STATUSES) if at <= TUESDAY else chance.choice(("planned", "cancelled"))
                confirmed = at if status == "held" and chance.random() < 0.3 else None
                corrections = chance.randrange(2) if status == "held" else 0
                more = {"moves": chance.choice((0, 0, 1, 3)), "confirmed_at": confirmed, "corrections": corrections}
                work.meetings.add(meeting(pair, number, at, status, **more))
        await work.flush()
        found = await signs_of(work, made, now=TUESDAY)
        whole: dict[int, list[Met]] = {pair.id: [] for pair in made}
        for one in await work.session.scalars(select(Meeting).order_by(Meeting.planned_at, Meeting.id)):
            whole[one.pair_id].append(
                Met(
                    status=one.status,
                    on=one.planned_at.astimezone(zone).date(),
                    moves=one.moves,
                    answered=one.confirmed_at is not None or one.corrections > 0,
                    is_ahead=one.planned_at > TUESDAY,
                )
            )
    every = database.profile.pair_kind("mentor_novice").meeting_every_days
    today = TUESDAY.astimezone(zone).date()
    assert found == {
        pair.id: signs(whole[pair.id], since=pair.started_on, meeting_every_days=every, wishes=False, today=today)
        for pair in made
    }
    assert len({tuple(one) for one in found.values()}) > 3  # histories of many sorts


async def test_pair_that_has_met_for_a_year_is_judged_by_its_last_meetings(database: Database) -> None:
    async with database.transaction() as work:
        (pair,) = await pairs(work, 1)
        for number in range(40):
            work.meetings.add(meeting(pair, number, TUESDAY - timedelta(days=7 * (40 - number)), "held"))
        work.meetings.add(meeting(pair, 40, TUESDAY + timedelta(days=3), "planned"))
        await work.flush()
        read = (await work.meetings.of_pairs([pair.id]))[pair.id]
        assert [one.status for one in read] == ["held", "held", "held", "planned"]

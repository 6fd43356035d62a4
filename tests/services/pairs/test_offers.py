"""What an offer may not do to others, and who may answer it no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import update

from domain.actors import Role
from domain.errors import Gone
from domain.routes.drafting import Basis
from models.people import Person
from services.pairs import agree_on_paper, agree_to_offer, offer_pair
from services.routes import agree, start_route
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.couples import Two
from tests.services.inhabitants import add_person, add_school


async def test_offer_to_one_junior_never_ends_the_pair_of_another(database: Database, two: Two) -> None:
    """The pair to be replaced comes with a button: a wrong one must not end what somebody else has."""
    async with database.transaction() as work:
        other = await add_person(work, "Громова Анна Львовна", await add_school(work, "СОШ № 2"), roles=[Role.TEACHER])
    assert two.stranger.person_id is not None
    draft = replace(two.draft(two.stranger.person_id), mentee_id=other)
    with pytest.raises(Gone):
        async with database.transaction() as work:
            await offer_pair(work, two.methodist, draft, now=TUESDAY, replaces=two.pair_id)
    async with database.reading() as work:
        assert [pair.status for pair in await work.pairs.open_of_mentee(other)] == []
        assert (await work.pairs.get(two.pair_id)).status == "active"


@pytest.mark.parametrize("answers", (agree_to_offer, agree_on_paper))
async def test_offer_to_a_mentor_who_left_meanwhile_begins_no_pair(
    database: Database, two: Two, answers: object
) -> None:
    assert two.stranger.person_id is not None
    draft = replace(two.draft(two.stranger.person_id), kind="activist_teacher")
    async with database.transaction() as work:
        pair = await offer_pair(work, two.methodist, draft, now=TUESDAY)
        await agree_to_offer(work, two.stranger, pair.id, now=TUESDAY)
        gone = update(Person).where(Person.id == two.stranger.person_id).values(left_at=TUESDAY)
        await work.session.execute(gone)
    who = two.mentee if answers is agree_to_offer else two.methodist
    with pytest.raises(Gone) as refused:
        async with database.transaction() as work:
            await answers(work, who, pair.id, now=TUESDAY)  # type: ignore[operator]
    assert refused.value.text_id == "pairs-person-left"
    async with database.reading() as work:
        assert (await work.pairs.get(pair.id)).status == "agreed"


async def test_draft_that_a_new_mentor_takes_over_needs_the_own_word_of_the_new_one(
    database: Database, two: Two
) -> None:
    async with database.transaction() as work:
        assert two.mentee.person_id is not None and two.stranger.person_id is not None
        mentor = await work.appointments.actor_of_person(two.mentor.person_id or 0, TUESDAY.date())
        route = await start_route(
            work,
            two.mentee,
            two.mentee.person_id,
            mentor_id=mentor.person_id,
            basis=Basis.REQUEST,
            topics=["D14"],
            now=TUESDAY,
        )
        await agree(work, mentor, route.id, TUESDAY)
    async with database.transaction() as work:
        draft = two.draft(two.stranger.person_id)
        pair = await offer_pair(work, two.methodist, draft, now=TUESDAY, replaces=two.pair_id)
        for side in (two.stranger, two.mentee):
            await agree_to_offer(work, side, pair.id, now=TUESDAY)
    async with database.transaction() as work:
        route = await agree(work, two.mentee, route.id, TUESDAY)
        assert (route.mentor_id, route.status) == (two.stranger.person_id, "draft")
        assert (await agree(work, two.stranger, route.id, TUESDAY)).status == "agreed"

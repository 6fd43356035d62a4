"""A senior with as many juniors as the profile allows is asked for no more, and stands last among those who fit."""

from __future__ import annotations

import pytest

from domain.actors import Actor, Role
from domain.errors import Invalid
from domain.pairs import PairDraft
from models.diagnostics import OwnView
from services.diagnostics import own_view_for
from services.pairs import close_pair, fitting_seniors, is_busy, make_pair, offer_pair
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

KIND = "mentor_novice"


async def town(work: Work) -> tuple[Actor, list[int], int, int]:
    """A methodist, four juniors, a mentor with everything that speaks for one, another with less."""
    school = await add_school(work, "СОШ № 1")
    mila = await add_person(work, "Орлова Людмила Петровна", school, roles=[Role.METHODIST])
    juniors = [
        await add_person(work, f"{name} Иван Ильич", school, roles=[Role.TEACHER], subjects=["math"])
        for name in ("Первый", "Второй", "Третий", "Ещёодин")
    ]
    vera = await add_person(work, "Соколова Вера Ивановна", school, roles=[Role.MENTOR], subjects=["math"])
    anna = await add_person(work, "Белова Анна Олеговна", school, roles=[Role.TEACHER])
    return await work.appointments.actor_of_person(mila, TUESDAY.date()), juniors, vera, anna


async def test_fourth_junior_is_refused_with_the_reason_and_the_busy_one_comes_last(database: Database) -> None:
    async with database.transaction() as work:
        mila, juniors, vera, anna = await town(work)
        for junior in juniors[:3]:
            before, _ = await fitting_seniors(work, mila, KIND, juniors[3], page=0, size=9, now=TUESDAY)
            assert before[0].person.id == vera
            await offer_pair(work, mila, PairDraft(kind=KIND, mentor_id=vera, mentee_id=junior), now=TUESDAY)
        after, _ = await fitting_seniors(work, mila, KIND, juniors[3], page=0, size=9, now=TUESDAY)
        assert after[-1].person.id == vera and anna in {one.person.id for one in after}
        fourth = PairDraft(kind=KIND, mentor_id=vera, mentee_id=juniors[3])
        with pytest.raises(Invalid, match="pairs-busy") as refused:
            await offer_pair(work, mila, fourth, now=TUESDAY)
        assert refused.value.args_ == {"name": "Соколова В. И.", "count": 3}
        with pytest.raises(Invalid, match="pairs-busy"):
            await make_pair(work, mila, fourth, run_id="paper", now=TUESDAY)
        other = PairDraft(kind="activist_teacher", mentor_id=vera, mentee_id=juniors[0])
        assert (await offer_pair(work, mila, other, now=TUESDAY)).mentor_id == vera  # no junior more


async def test_place_is_free_again_once_a_pair_has_ended(database: Database) -> None:
    async with database.transaction() as work:
        mila, juniors, vera, _ = await town(work)
        pairs = [
            await make_pair(
                work, mila, PairDraft(kind=KIND, mentor_id=vera, mentee_id=junior), run_id=f"{junior}", now=TUESDAY
            )
            for junior in juniors[:3]
        ]
        assert await is_busy(work, vera, juniors[3]) and not await is_busy(work, vera, juniors[0])
        await close_pair(work, mila, pairs[0].id, "reached", now=TUESDAY)
        assert not await is_busy(work, vera, juniors[3])


async def test_mentor_reads_what_the_junior_says_of_themselves_and_a_stranger_does_not(database: Database) -> None:
    async with database.transaction() as work:
        mila, juniors, vera, anna = await town(work)
        draft = PairDraft(kind=KIND, mentor_id=vera, mentee_id=juniors[0])
        pair = await make_pair(work, mila, draft, run_id="p", now=TUESDAY)
        view = OwnView(run_id="v", person_id=juniors[0], strengths="слушать", constraints="", said_at=TUESDAY)
        work.diagnostics.add_own_view(view)
        school = await add_person(work, "Завуч Ольга Ильинична", 1, roles=[Role.SCHOOL_COORDINATOR])
        seen = {
            one: await own_view_for(work, await work.appointments.actor_of_person(one, TUESDAY.date()), pair)
            for one in (vera, juniors[0], anna, school)
        }
        assert seen == {vera: view, juniors[0]: view, anna: None, school: None}
        await close_pair(work, mila, pair.id, "reached", now=TUESDAY)
        mentor = await work.appointments.actor_of_person(vera, TUESDAY.date())
        assert await own_view_for(work, mentor, pair) is None

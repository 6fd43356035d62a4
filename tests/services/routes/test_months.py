"""The month that is written late, the month of somebody with two subjects, and what others see of the few."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden
from models.people import PersonSubject
from models.routes import IomSnapshot
from services.routes import Counted, agree, approve, cancel_route, read_snapshot, start_route, take_snapshot
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.routes.town import actor, approved, settle_folk

DECEMBER = date(2026, 12, 1)


def methodist(*subjects: str) -> Actor:
    return Actor(person_id=None, grants=(Grant(role=Role.METHODIST, subjects=frozenset(subjects)),))


def observer(*municipalities: str) -> Actor:
    grant = Grant(role=Role.AUTHORITY_OBSERVER, municipalities=frozenset(municipalities))
    return Actor(person_id=None, grants=(grant,))


COUNCIL = Actor(person_id=None, grants=(Grant(role=Role.COUNCIL_MEMBER),))


async def test_month_that_is_written_late_knows_nothing_of_what_came_after_it(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        who, teacher = await actor(work, folk.methodist), await actor(work, folk.teacher)
        begun = datetime(2026, 11, 10, 7, tzinfo=UTC)
        iom = await start_route(work, who, folk.teacher, mentor_id=None, now=begun)
        await agree(work, teacher, iom.id, datetime(2026, 12, 2, 7, tzinfo=UTC))
        await approve(work, who, iom.id, datetime(2026, 12, 2, 8, tzinfo=UTC))
        await take_snapshot(work, datetime(2026, 12, 3, 16, 30, tzinfo=UTC))
        november, _ = await read_snapshot(work, methodist())
        assert november is not None and november.whole == Counted(0, 0, 0)
        await take_snapshot(work, datetime(2026, 12, 31, 16, 30, tzinfo=UTC))
        december, _ = await read_snapshot(work, methodist())
        assert december is not None and december.whole == Counted(1, 1, 0)
        await cancel_route(work, who, iom.id, "leave", datetime(2027, 2, 2, 8, tzinfo=UTC))
        await take_snapshot(work, datetime(2027, 2, 3, 16, 30, tzinfo=UTC))
        january, _ = await read_snapshot(work, methodist())
        assert january is not None and january.whole == Counted(1, 1, 0)  # it was called off two days later


async def test_methodist_of_two_subjects_is_told_no_sum_that_counts_a_teacher_twice(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        work.session.add(PersonSubject(person_id=folk.teacher, subject="physics"))
    await approved(database, folk)
    async with database.transaction() as work:
        await take_snapshot(work, datetime(2026, 12, 31, 16, 30, tzinfo=UTC))
        both, _ = await read_snapshot(work, methodist("math", "physics"))
        assert both is not None and (both.has_sum, both.whole) == (False, None)
        assert both.by_subject == [("math", Counted(1, 1, 0)), ("physics", Counted(1, 1, 0))]
        one, _ = await read_snapshot(work, methodist("math"))
        assert one is not None and one.whole == Counted(1, 1, 0)
        every, _ = await read_snapshot(work, methodist())
        assert every is not None and every.whole == Counted(1, 1, 0)


def written(work: Work, **developed: int) -> None:
    """Rows of a month, `place__subject=developed`; a place alone is its whole."""
    for name, count in developed.items():
        place, _, subject = name.partition("__")
        work.session.add(
            IomSnapshot(
                month_on=DECEMBER,
                municipality=place,
                subject=subject,
                developed=count,
                in_work=count,
                implemented=0,
                succeeded=0,
                closed=0,
                taken_at=TUESDAY,
            )
        )


async def seen(work: Work, who: Actor) -> dict[str, int | None]:
    month, _ = await read_snapshot(work, who)
    assert month is not None
    rows = {"": month.whole, **dict(month.by_subject)}
    return {name: None if one is None else one.developed for name, one in rows.items()}


async def test_few_routes_are_hidden_outside_of_the_service_with_what_would_tell_them(database: Database) -> None:
    async with database.transaction() as work:
        written(work, fryazino=17, fryazino__math=9, fryazino__physics=6, fryazino__chemistry=2)
        await work.flush()
        assert await seen(work, methodist()) == {"": 17, "chemistry": 2, "math": 9, "physics": 6}
        # 17 less 9 less 6 would be the two chemists.
        assert await seen(work, observer("fryazino")) == {"": 17, "chemistry": None, "math": 9, "physics": None}
        with pytest.raises(Forbidden):
            await seen(work, Actor(person_id=None, grants=(Grant(role=Role.SCHOOL_COORDINATOR, organisation_id=1),)))


async def test_council_and_authority_together_compute_no_few_routes_of_a_place(database: Database) -> None:
    async with database.transaction() as work:
        written(work, fryazino=8, fryazino__math=8, shchyolkovo=2, shchyolkovo__math=2)
        await work.flush()
        assert await seen(work, COUNCIL) == {"": 10, "math": 10}
        assert await seen(work, observer("fryazino")) == {"": None, "math": None}
        assert await seen(work, observer("shchyolkovo")) == {"": None, "math": None}


async def test_teacher_who_sits_in_the_council_sees_the_month_as_the_council_does(database: Database) -> None:
    """The own route is read by name, and makes nobody a part of the service."""
    async with database.transaction() as work:
        written(work, fryazino=2, fryazino__math=2)
        await work.flush()
        both = Actor(person_id=1, grants=(Grant(role=Role.TEACHER), *COUNCIL.grants))
        assert await seen(work, both) == {"": None, "math": None}

"""Two transactions that really run at once, as on PostgreSQL: one wins, the other hears it, nothing is doubled."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from app.profiles import load_catalogue, load_profile
from domain.activists import ActivistLevel, Ground
from domain.actors import Role
from domain.errors import Invalid
from models.pairs import Pair
from models.people import Account, Invite
from services.activists import ActivistDraft, propose_activist
from services.organisations import plant_profile
from storage.database import Database
from storage.work import Work
from tests.servers import PostgresServer
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.office import NOON, PLAIN, Office

Said = TypeVar("Said")
PATIENCE = 20


@pytest.fixture
async def database(postgres_url: str) -> AsyncIterator[Database]:
    made = Database(postgres_url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    async with made.transaction() as work:
        await plant_profile(work)
    yield made
    await made.close()


@pytest.fixture
def both(database: Database, postgres: PostgresServer) -> Callable[..., Awaitable[list[object]]]:
    """The second has read everything and waits for the first's row when the first commits."""
    name = make_url(database.url).database
    waits = f"select count(*) from pg_stat_activity where datname = '{name}' and wait_event_type = 'Lock'"

    async def act_both(first: Callable[[Work], Awaitable[Said]], second: Callable[[Work], Awaitable[Said]]) -> object:
        async def later() -> Said:
            async with database.transaction() as work:
                return await second(work)

        async with database.transaction() as work:
            said = await first(work)
            task = asyncio.create_task(later())
            async with asyncio.timeout(PATIENCE):
                while not task.done() and not await asyncio.to_thread(postgres.ask, waits):
                    pass
            assert not task.done()
        return [said, *await asyncio.gather(task, return_exceptions=True)]

    return act_both  # type: ignore[return-value]


async def test_last_place_of_a_link_goes_to_one_of_two(
    database: Database, both: Callable[..., Awaitable[list[object]]]
) -> None:
    office = Office(database)
    [vera, ivan] = await office.people(2)
    async with database.transaction() as work:
        invite = Invite(token="t", role="teacher", max_uses=1, expires_at=NOON + timedelta(days=1), created_at=NOON)
        work.session.add(invite)
        await work.flush()
        accounts = list(await work.session.scalars(select(Account.id).where(Account.person_id.in_([vera, ivan]))))
    assert await both(
        lambda work: work.invites.use(invite.id, accounts[0], NOON),
        lambda work: work.invites.use(invite.id, accounts[1], NOON),
    ) == [True, False]


async def test_notice_is_claimed_by_one_of_two_senders(
    database: Database, both: Callable[..., Awaitable[list[object]]]
) -> None:
    office = Office(database)
    await office.leave(PLAIN, *await office.people(5))

    async def claim(work: Work) -> list[int]:
        return [waiting.notice.id for waiting in await work.outbox.claim(NOON, [(int(PLAIN.priority), 16)], owner=1)]

    first, second = await both(claim, claim)
    assert (len(first), second) == (5, [])  # type: ignore[arg-type]


async def test_tick_is_taken_by_one_of_two_processes(
    database: Database, both: Callable[..., Awaitable[list[object]]]
) -> None:
    assert await both(
        lambda work: work.ticks.take("morning", "2026-12-01", NOON),
        lambda work: work.ticks.take("morning", "2026-12-01", NOON),
    ) == [True, False]


async def test_pair_made_twice_at_once_stands_once(
    database: Database, both: Callable[..., Awaitable[list[object]]]
) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "МБОУ СОШ № 1")
        mentor = await add_person(work, "Калинкина Раиса Ефимовна", school, roles=[Role.MENTOR])
        mentee = await add_person(work, "Вересков Глеб Аркадьевич", school, roles=[Role.TEACHER])

    async def make(work: Work) -> str:
        day = TUESDAY.date()
        work.pairs.add(Pair(kind="subject", mentor_id=mentor, mentee_id=mentee, started_on=day, created_at=TUESDAY))
        await work.flush()
        return "made"

    first, second = await both(make, make)
    assert first == "made"
    assert isinstance(second, IntegrityError)  # the inbox looks again and finds the pair that stands
    async with database.reading() as work:
        assert await work.pairs.find_open("subject", mentor, mentee) is not None


async def test_activist_proposed_twice_at_once_stands_once(
    database: Database, both: Callable[..., Awaitable[list[object]]]
) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "МБОУ СОШ № 1")
        methodist = await add_person(work, "Методова Ольга Петровна", school, roles=[Role.METHODIST])
        teacher = await add_person(work, "Вересков Глеб Аркадьевич", school, roles=[Role.TEACHER])

    def propose(run_id: str) -> Callable[[Work], Awaitable[str]]:
        async def act(work: Work) -> str:
            me = await work.appointments.actor_of_person(methodist, TUESDAY.date())
            draft = ActivistDraft(
                person_id=teacher,
                subject="math",
                ground=Ground.RESULTS,
                level=ActivistLevel.MUNICIPAL,
                diagnostics="Высокий уровень, осень 2026",
                training="",
            )
            return (await propose_activist(work, me, draft, run_id=run_id, now=TUESDAY)).status

        return act

    first, second = await both(propose("one"), propose("two"))
    assert first == "proposed"
    assert isinstance(second, IntegrityError)  # the inbox looks again and hears that the person waits already
    async with database.transaction() as work:
        with pytest.raises(Invalid, match="activists-already"):
            await propose("two")(work)

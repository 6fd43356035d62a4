"""Two of the pair or of the service act on one route at the same moment, as on PostgreSQL: whoever comes second acts on
what the first has left."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from domain.actors import Role
from domain.errors import Gone
from domain.routes import Verdict
from domain.routes.corrections import Act, Change
from services.routes import (
    accept_evidence,
    cancel_route,
    correct_route,
    return_evidence,
    say_word,
    submit_evidence,
    take_next,
)
from storage.database import Database
from storage.work import Work
from tests.services import test_at_once
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person
from tests.services.routes.town import Folk, actor, approved, notices, read, settle_folk

database, both = test_at_once.database, test_at_once.both
Both = Callable[..., Awaitable[list[object]]]
DAY = TUESDAY + timedelta(days=7)
BOOK = Change(act=Act.ADD, title="Книга", hours=2, due_on=date(2027, 1, 15))


async def with_one_sent(database: Database, *, mentor: bool = True) -> tuple[Folk, int, int]:
    """Of a route with one topic and its transfer the first step is sent; with the route's and the step's id."""
    async with database.transaction() as work:
        folk = await settle_folk(work, topics=("D14",))
    iom_id = await approved(database, folk, mentor=mentor)
    async with database.transaction() as work:
        teacher = await actor(work, folk.teacher)
        await take_next(work, teacher, iom_id, DAY)
        step_id = (await work.steps.of(iom_id))[0].id
        await submit_evidence(work, teacher, step_id, text="Сделано 123", file=None, run_id="first", now=DAY)
    return folk, iom_id, step_id


async def test_evidence_sent_while_the_mentor_returns_the_step_is_a_new_try(database: Database, both: Both) -> None:
    folk, _, step_id = await with_one_sent(database)

    async def give_back(work: Work) -> str:
        return (await return_evidence(work, await actor(work, folk.mentor), step_id, "Добавьте план", DAY)).status

    async def send_more(work: Work) -> str:
        teacher = await actor(work, folk.teacher)
        await submit_evidence(work, teacher, step_id, text="Вот план 456", file=None, run_id="more", now=DAY)
        found = await work.steps.find(step_id)
        return found[0].status if found is not None else ""

    assert await both(give_back, send_more) == ["returned", "submitted"]
    told = await notices(database, "evidence_check")
    assert [one[1:] for one in told] == [(folk.mentor, "cancelled"), (folk.mentor, "new")]


async def test_route_whose_last_steps_two_methodists_accept_at_once_is_walked(database: Database, both: Both) -> None:
    folk, iom_id, first = await with_one_sent(database, mentor=False)
    async with database.transaction() as work:
        second = await add_person(work, "Вторая Ольга Петровна", folk.school, roles=[Role.METHODIST])
        teacher = await actor(work, folk.teacher)
        await accept_evidence(work, await actor(work, folk.methodist), first, DAY)
        await correct_route(work, teacher, iom_id, BOOK, "busy", run_id="add", now=DAY)
        await take_next(work, teacher, iom_id, DAY)
        last = [step.id for step in (await work.steps.of(iom_id))[1:]]
        for step_id in last:
            await submit_evidence(
                work, teacher, step_id, text="Сделано 123", file=None, run_id=f"sent-{step_id}", now=DAY
            )

    async def accept(work: Work, who: int, step_id: int) -> str:
        return (await accept_evidence(work, await actor(work, who), step_id, DAY)).status

    assert await both(
        lambda work: accept(work, folk.methodist, last[0]), lambda work: accept(work, second, last[1])
    ) == ["accepted", "accepted"]
    assert (await read(database, iom_id)).status == "steps_done"


async def test_route_given_up_at_the_same_moment_is_not_changed(database: Database, both: Both) -> None:
    folk, iom_id, _ = await with_one_sent(database)

    async def give_up(work: Work) -> str:
        return (await cancel_route(work, await actor(work, folk.methodist), iom_id, "wish", DAY)).status

    async def change(work: Work) -> str:
        teacher = await actor(work, folk.teacher)
        return (await correct_route(work, teacher, iom_id, BOOK, "busy", run_id="add", now=DAY)).status

    gone, refused = await both(give_up, change)
    assert (gone, type(refused), str(refused)) == ("cancelled", Gone, "routes-is-closed")
    async with database.reading() as work:
        assert len(await work.steps.of(iom_id)) == 2 and len(await work.revisions.of(iom_id)) == 1


async def test_two_words_said_at_once_ask_the_methodist(database: Database, both: Both) -> None:
    folk, iom_id, first = await with_one_sent(database)
    async with database.transaction() as work:
        teacher, mentor = await actor(work, folk.teacher), await actor(work, folk.mentor)
        await accept_evidence(work, mentor, first, DAY)
        last = (await work.steps.of(iom_id))[1].id
        await submit_evidence(work, teacher, last, text="Сделано 123", file=None, run_id="last", now=DAY)
        await accept_evidence(work, mentor, last, DAY)

    async def say(work: Work, who: int) -> str:
        return (await say_word(work, await actor(work, who), iom_id, Verdict.SUCCESS, "", DAY)).verdict

    assert await both(lambda work: say(work, folk.teacher), lambda work: say(work, folk.mentor)) == ["success"] * 2
    assert sorted(one[2] for one in await notices(database, "iom_to_judge")) == ["cancelled", "new"]

"""What is told of a transfer to practice: each try is a version, and nothing that was told is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.errors import Gone
from domain.routes import TransferForm
from domain.routes.transfers import TransferDraft
from services.routes import accept_evidence, cancel_route, return_evidence, take_next
from services.routes.transfers import submit_transfer
from storage.database import Database
from tests.services.routes.town import Folk, actor, approved, do_step, settle_folk, step_id

NOW = datetime(2026, 12, 8, 7, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def told(topic: str, changed: str = "Дети говорят больше") -> TransferDraft:
    return TransferDraft(
        form=TransferForm.OPEN_LESSON,
        topic=topic,
        held_on=date(2026, 12, 7),
        audience="8 «А»",
        visitors="5 коллег",
        changed=changed,
    )


async def at_transfer(database: Database) -> tuple[Folk, int, int]:
    async with database.transaction() as work:
        folk = await settle_folk(work, topics=("D14",))
    iom_id = await approved(database, folk)
    async with database.transaction() as work:
        await take_next(work, await actor(work, folk.teacher), iom_id, NOW)
    await do_step(database, folk, iom_id, 1, NOW)
    return folk, iom_id, await step_id(database, iom_id, 2)


async def tell(database: Database, folk: Folk, step: int, draft: TransferDraft, run_id: str, now: datetime) -> int:
    async with database.transaction() as work:
        me = await actor(work, folk.teacher)
        return (await submit_transfer(work, me, step, draft, file=None, run_id=run_id, now=now)).id


@pytest.mark.requirement("R-SM-017")
async def test_teacher_tells_anew_after_a_return_and_both_versions_stand(database: Database) -> None:
    folk, _, step = await at_transfer(database)
    first = await tell(database, folk, step, told("Урок о линзах"), "one", NOW)
    async with database.transaction() as work:
        await return_evidence(work, await actor(work, folk.mentor), step, "Добавьте вывод", NOW)
    second = await tell(database, folk, step, told("Урок о тенях", "Дети спорят"), "two", LATER)
    assert await tell(database, folk, step, told("Другое"), "two", LATER) == second
    async with database.reading() as work:
        tries = await work.steps.transfers_of(step)
        assert {one: (row.topic, row.changed) for one, row in tries.items()} == {
            first: ("Урок о линзах", "Дети говорят больше"),
            second: ("Урок о тенях", "Дети спорят"),
        }


async def test_what_is_told_while_the_first_waits_is_added_to_it(database: Database) -> None:
    folk, _, step = await at_transfer(database)
    await tell(database, folk, step, told("Урок о линзах"), "one", NOW)
    await tell(database, folk, step, told("Урок о тенях"), "two", LATER)
    async with database.reading() as work:
        assert [row.topic for row in (await work.steps.transfers_of(step)).values()] == [
            "Урок о линзах",
            "Урок о тенях",
        ]


async def test_telling_after_the_route_was_closed_is_kept_with_all_its_lines(database: Database) -> None:
    folk, iom_id, step = await at_transfer(database)
    async with database.transaction() as work:
        await cancel_route(work, await actor(work, folk.methodist), iom_id, "wish", NOW)
    with pytest.raises(Gone, match="routes-is-closed"):
        await tell(database, folk, step, told("Урок о линзах"), "one", NOW)
    for _ in range(2):
        async with database.transaction() as work:
            me = await actor(work, folk.teacher)
            await submit_transfer(work, me, step, told("Урок о линзах"), file=None, run_id="one", now=NOW, is_late=True)
    async with database.reading() as work:
        ((evidence, _),) = await work.steps.evidence_of(step)
        kept = (await work.steps.transfers_of(step))[evidence.id]
        assert (evidence.text, kept.topic, kept.visitors) == ("Дети говорят больше", "Урок о линзах", "5 коллег")


async def test_what_comes_after_the_verdict_replaces_nothing_that_was_accepted(database: Database) -> None:
    folk, _, step_number = await at_transfer(database)
    await tell(database, folk, step_number, told("Урок о линзах"), "one", NOW)
    async with database.transaction() as work:
        await accept_evidence(work, await actor(work, folk.mentor), step_number, NOW)
    async with database.transaction() as work:
        me = await actor(work, folk.teacher)
        await submit_transfer(
            work, me, step_number, told("Урок о тенях"), file=None, run_id="two", now=LATER, is_late=True
        )
    async with database.reading() as work:
        found = await work.steps.find(step_number)
        assert found is not None
        shown = await work.steps.transfer_of(found[0])
        assert shown is not None
        assert shown.topic == "Урок о линзах"
        assert len(await work.steps.transfers_of(step_number)) == 2

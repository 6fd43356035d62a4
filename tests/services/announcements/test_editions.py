"""A mark knows the text it was made under, whatever is corrected between the press and its turn."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from models.machinery import Notice
from services.announcements import (
    Ack,
    AckPress,
    correct_announcement,
    delivery_by_person,
    marks,
    open_announcement,
    record_acknowledgements,
    replaced_texts,
)
from storage.database import Database
from tests.services.announcements.conftest import Place, actor, send
from tests.services.conftest import TUESDAY

LATER = TUESDAY + timedelta(hours=2)


async def press(database: Database, *presses: AckPress) -> list[Ack]:
    async with database.transaction() as work:
        return await record_acknowledgements(work, presses, now=LATER)


async def correct(database: Database, place: Place, sent: int, text: str, *, asks_anew: bool) -> None:
    async with database.transaction() as work:
        olga = await actor(work, place.people["olga"])
        await correct_announcement(work, olga, sent, text, now=LATER, asks_anew=asks_anew)


async def test_author_corrects_twice_and_every_mark_stays_with_its_text(database: Database, place: Place) -> None:
    sent = await send(database, place, needs_ack=True)
    vera, oleg = place.people["vera"], place.people["oleg"]
    assert await press(database, AckPress(sent, vera)) == [Ack.COUNTED]
    await correct(database, place, sent, "Без опечатки.", asks_anew=False)
    assert await press(database, AckPress(sent, vera, 1), AckPress(sent, oleg, 1)) == [Ack.ALREADY, Ack.COUNTED]
    await correct(database, place, sent, "Другой день.", asks_anew=True)
    late = await press(database, AckPress(sent, oleg, 1), AckPress(sent, vera, 2), AckPress(sent, 999, 1))
    assert late == [Ack.CHANGED, Ack.COUNTED, Ack.NOT_ADDRESSED]
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        row, standing = await open_announcement(work, olga, sent)
        found = {line.person.id: marks(row, line) for line in await delivery_by_person(work, olga, sent)}
        texts = [(edition.revision, edition.text) for edition in await replaced_texts(work, olga, sent)]
        asked = (
            await work.session.scalars(select(Notice.person_id).where(Notice.kind == "announcement_changed"))
        ).all()
    assert texts == [(0, "Открыта запись на семинар."), (1, "Без опечатки.")]
    assert standing.asked_anew == 1 and sorted(person for person in asked if person) == sorted([vera, oleg])
    now, before = found[vera]
    assert now is not None and before is not None and (now.revision, before.revision) == (2, 0)
    now, before = found[oleg]
    assert now is None and before is not None and before.revision == 1


async def test_correction_of_what_asks_for_no_mark_asks_nobody_anew(database: Database, place: Place) -> None:
    sent = await send(database, place)
    vera = place.people["vera"]
    await press(database, AckPress(sent, vera))
    await correct(database, place, sent, "Другой день.", asks_anew=True)
    assert await press(database, AckPress(sent, vera, 1)) == [Ack.ALREADY]


async def test_mark_of_a_text_that_is_not_written_yet_is_none(database: Database, place: Place) -> None:
    sent = await send(database, place, needs_ack=True)
    assert await press(database, AckPress(sent, place.people["vera"], 7)) == [Ack.CHANGED]
    assert await press(database, AckPress(sent, place.people["vera"])) == [Ack.COUNTED]

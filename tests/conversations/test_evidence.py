"""What a teacher shows a step with, and the way back to the step from words said anywhere."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import select

from models.files import StoredFile
from simulator.town import Town
from tests.conversations.route_folk import delivered

PLAN = b"%PDF-1.4 plan of the lesson \x00\xff"


async def test_document_is_kept_with_its_name_and_the_mentor_gets_the_same_bytes(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.sends_document("План урока.pdf", PLAN, caption="План с тремя приёмами")
    assert folk.teacher.sees("Отправлено наставнику")
    async with town.bot.database.reading() as work:
        (kept,) = (await work.session.scalars(select(StoredFile))).all()
    assert (kept.kind, kept.name, kept.size) == ("document", "План урока.pdf", len(PLAN))
    assert kept.sha256 == sha256(PLAN).hexdigest()
    assert [path.read_bytes() for path in (town.folder / "files").rglob(kept.sha256)] == [PLAN]
    assert folk.mentor.sees_no("План")
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("План с тремя приёмами", "Принято")
    assert folk.mentor.documents[-1] == ("План урока.pdf", PLAN)


async def test_words_outside_a_form_lead_to_the_open_step(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.types("Как показать, что шаг сделан?")
    assert folk.teacher.sees("Спросить методиста", "К шагу", "Меню")
    await folk.teacher.taps("К шагу")
    assert folk.teacher.sees("Ваш маршрут", "1. Мастер-класс")
    await folk.teacher.taps("Открыть шаг 1")
    assert folk.teacher.sees("Шаг 1", "Сделано")

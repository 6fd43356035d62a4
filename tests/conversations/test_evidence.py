"""What a teacher shows a step with, and the way back to the step from words said anywhere."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import select

from models.files import StoredFile
from simulator.people import PICTURE
from simulator.town import Town
from tests.conversations.route_folk import delivered, submitted

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


async def test_album_of_ten_is_one_evidence_and_one_answer(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано")
    photos = [("photo", "", PICTURE) for _ in range(9)]
    await folk.teacher.sends_album(*photos, ("document", "План.pdf", PLAN), caption="Мой урок целиком")
    assert folk.teacher.sees("Отправлено наставнику", "Все файлы альбома придут вместе")
    said = [one for one in folk.teacher.new_messages if "Отправлено" in str(one.get("text"))]
    assert len(said) == 1 and len(folk.teacher.new_messages) == 1
    async with town.bot.database.reading() as work:
        (step, *_) = [one for one in await work.steps.of(1) if one.status == "submitted"]
        ((evidence, files),) = await work.steps.evidence_of(step.id)
        assert (evidence.kind, evidence.text, len(files)) == ("album", "Мой урок целиком", 10)
    asked = [one for one in folk.mentor.new_messages if "подтверждение шага" in str(one.get("text"))]
    assert len(asked) <= 1
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("Мой урок целиком", "Фото 2", "Фото 9", "План.pdf", "Принято")
    await folk.mentor.taps("Файл: План.pdf")
    assert folk.mentor.documents[-1] == ("План.pdf", PLAN)
    await folk.mentor.taps("Назад", "Принято")
    assert folk.mentor.sees("Шаг 1 принят")


async def test_voice_is_kept_and_replayed_and_one_second_is_asked_again(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.sends_voice(seconds=1)
    assert folk.teacher.sees("палец соскользнул", "Шаг 1: что получилось?")
    await folk.teacher.sends_voice(seconds=20)
    assert folk.teacher.sees("Отправлено наставнику")
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("голосовое сообщение", "Принято")
    async with town.bot.database.reading() as work:
        (kept,) = (await work.session.scalars(select(StoredFile))).all()
    assert kept.kind == "voice" and list((town.folder / "files").rglob(kept.sha256))


async def test_file_over_twenty_megabytes_is_asked_for_as_a_link(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.sends_document("Урок.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(20 << 20))
    assert folk.teacher.sees("больше 20 МБ", "Пришлите ссылку", "что получилось?")
    await folk.teacher.types("https://example.org/urok")
    assert folk.teacher.sees("Отправлено наставнику")


async def test_program_under_the_name_of_a_plan_is_not_taken(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.sends_document("План.pdf", b"MZ\x90\x00 program")
    assert folk.teacher.sees("не открывается как то, чем назван")
    await folk.teacher.sends_document("setup.exe", b"MZ\x90\x00 program")
    assert folk.teacher.sees("такого вида бот не хранит")
    assert not list((town.folder / "files").rglob("*/*"))


async def test_second_version_stands_beside_the_first(town: Town) -> None:
    folk = await submitted(town)
    await folk.mentor.taps("Открыть", "Доработать", "Добавьте вывод")
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.types("Вывод: приёмы беру в работу")
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("приёмы беру в работу", "Прошлые версии: 1")
    assert folk.mentor.sees_no("Три приёма у доски")
    await folk.mentor.taps("Прошлые версии: 1")
    assert folk.mentor.sees("Три приёма у доски", "приёмы беру в работу")


async def test_what_comes_after_the_step_was_accepted_or_the_route_closed_is_kept(town: Town) -> None:
    folk = await submitted(town)
    await folk.teacher.taps("Добавить ещё")
    await folk.mentor.taps("Открыть", "Принято")
    await folk.teacher.types("Ещё одна мысль об уроке")
    assert folk.teacher.sees("Этот шаг уже принят", "сохранено вместе с шагом")
    await folk.teacher.types("/menu")
    await folk.teacher.taps("Мои шаги", "Взять следующий шаг сейчас", "Открыть шаг 2", "Сделано")
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты", "В работе: 1", "Ивушкина", "Закрыть маршрут", "По желанию")
    await folk.teacher.sends_photo(caption="Фото с вебинара")
    assert folk.teacher.sees("Этот маршрут уже закрыт", "сохранено вместе с шагом")
    async with town.bot.database.reading() as work:
        first, second, _ = await work.steps.of(1)
        assert next(one.text for one, _ in await work.steps.evidence_of(first.id)) == "Ещё одна мысль об уроке"
        assert [one.text for one, _ in await work.steps.evidence_of(second.id)] == ["Фото с вебинара"]
        assert (first.status, second.status) == ("accepted", "in_work")


async def test_file_that_the_messenger_forgot_is_shown_by_its_kept_bytes(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.sends_document("План урока.pdf", PLAN)
    async with town.bot.database.transaction() as work:
        (kept,) = (await work.session.scalars(select(StoredFile))).all()
        kept.remote_id = "DO-gone-with-the-old-bot"
    await folk.mentor.taps("Открыть")
    assert folk.mentor.documents[-1] == ("План урока.pdf", PLAN)
    town.telegram.ledger.check(allow=("wrong file identifier",))
    town.telegram.ledger.forget()


async def test_photo_that_no_question_waits_for_is_kept_and_added_to_its_step_by_a_press(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть")
    await folk.teacher.sends_photo(caption="Первый урок")  # the step is open, nothing was pressed
    assert folk.teacher.sees("Добавить его к шагу?", "К шагу 1.")
    await folk.teacher.sends_photo(caption="Второй урок")
    await folk.teacher.taps_twice("К шагу 1.")
    assert folk.teacher.sees("Отправлено наставнику")
    await folk.teacher.sends_album(("photo", "", PICTURE), ("photo", "", PICTURE), caption="Вся доска")
    await folk.teacher.taps("К шагу 1.")
    assert folk.teacher.sees("Отправлено наставнику")
    async with town.bot.database.reading() as work:
        (step,) = [one for one in await work.steps.of(1) if one.status == "submitted"]
        tries = await work.steps.evidence_of(step.id)
    assert [(one.text, len(files)) for one, files in tries] == [("Вся доска", 2), ("Второй урок", 1)]
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("Вся доска")


async def test_teacher_who_cancels_the_question_of_a_step_comes_back_to_the_step(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Сделано", "Отмена")
    assert folk.teacher.sees("Отменено, ничего не отправлено", "Назад", "Меню")
    await folk.teacher.taps("Назад")
    assert folk.teacher.sees("Шаг 1", "Сделано", "Перенести")
    await folk.teacher.taps("Сделано")
    await folk.teacher.types("/cancel")
    await folk.teacher.taps("Назад")
    assert folk.teacher.sees("Шаг 1", "Сделано")

"""Who may see how much of a month: numbers, states, answers, tables."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from python_calamine import load_workbook
from sqlalchemy import select

from domain.actors import OPERATOR, Actor
from domain.errors import Forbidden
from locales.loader import Words
from locales.terms import load_english_terms
from models.machinery import Notice
from services.documents import write_xlsx
from services.reports import (
    month_overview,
    read_report,
    report_lines,
    report_sheets,
)
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.reports.conftest import NOVEMBER, Place, actor, answers, file, moscow, tick


async def test_wish_for_help_reaches_methodists_without_the_answers(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    report = await file(
        database, place.people["ivan"], NOVEMBER, moscow(11, 25, 12), answers(help_=True, tried="секрет")
    )
    async with database.reading() as work:
        notice = (await work.session.scalars(select(Notice).where(Notice.kind == "report_help"))).one()
        assert notice.person_id == place.people["olga"]
        assert notice.args == {"report": report, "month": "2026-11-01"}


async def test_each_reader_sees_no_more_than_the_rights_allow(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    people = place.people
    reports = {
        name: await file(database, people[name], NOVEMBER, moscow(11, 25, 12), answers(), run=name)
        for name in ("ivan", "anna")
    }

    async with database.reading() as work:

        async def lines(name: str) -> list[tuple[str, bool, bool]]:
            found = await report_lines(work, await actor(work, people[name]), NOVEMBER)
            return [(line.person.surname, line.report is not None, line.is_readable) for line in found]

        assert await lines("olga") == [
            ("Петров", True, True),
            ("Громова", True, True),
            ("Седов", False, True),
        ]
        assert await lines("nina") == [("Громова", True, False), ("Седов", False, False)]
        assert await lines("mentor") == [("Петров", True, True)]
        head = await actor(work, people["head"])
        overview = await month_overview(work, head, NOVEMBER)
        assert (overview.expected, overview.filed, overview.names) == (3, 2, False)
        with pytest.raises(Forbidden):
            await report_lines(work, head, NOVEMBER)
        for reader, whose, allowed in (
            ("olga", "anna", True),
            ("mentor", "ivan", True),
            ("ivan", "ivan", True),
            ("mentor", "anna", False),
            ("nina", "anna", False),
            ("head", "ivan", False),
            ("ivan", "anna", False),
        ):
            who = await actor(work, people[reader])
            if allowed:
                await read_report(work, who, reports[whose])
            else:
                with pytest.raises(Forbidden):
                    await read_report(work, who, reports[whose])


async def sheets(database: Database, who: Actor) -> dict[str, list[list[object]]]:
    words = Words(
        {"ru": database.profile.term_forms, "en": load_english_terms()},
        zone=database.profile.zone,
        now=lambda: TUESDAY,
        strict=True,
    )
    async with database.reading() as work:
        content = write_xlsx(await report_sheets(work, who, NOVEMBER, t=words.translator("ru")))
    book = load_workbook(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


async def test_methodist_exports_answers_and_the_missing(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    draft = answers(place.step, tried="=HYPERLINK(1)", help_=True)
    await file(database, place.people["ivan"], NOVEMBER, moscow(11, 25, 12), draft)
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        nina = await actor(work, place.people["nina"])
        head = await actor(work, place.people["head"])
    book = await sheets(database, olga)
    assert book["Ответили"][2] == [
        "МБОУ СОШ № 1",
        "Петров Иван Ильич",
        "Немного отстаю",
        "=Вебинар о заданиях",
        "=HYPERLINK(1)",
        "Время",
        "Да",
        datetime.fromisoformat("2026-11-25T12:00"),
    ]
    assert [row[1] for row in book["Ещё нет"][2:]] == ["Громова Анна Львовна", "Седов Олег Юрьевич"]
    assert [row[1] for row in (await sheets(database, nina))["Ещё нет"][2:]] == [
        "Громова Анна Львовна",
        "Седов Олег Юрьевич",
    ]
    with pytest.raises(Forbidden):
        await sheets(database, head)


async def test_command_line_exports_states_without_answers(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    await file(database, place.people["ivan"], NOVEMBER, moscow(11, 25, 12), answers(tried="секрет"))
    book = await sheets(database, OPERATOR)
    assert book["Ответили"][2][1] == "Петров Иван Ильич" and "секрет" not in book["Ответили"][2]
    assert len(book["Ещё нет"]) == 4

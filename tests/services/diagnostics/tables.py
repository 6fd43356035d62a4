"""Tables of results of the sample staff, begun as a methodist begins them."""

from __future__ import annotations

from typing import Any

from domain.actors import Actor, Grant, Role
from domain.tables import Sheet, Table
from models.imports import TableImport
from services.diagnostics import (
    prepare_results,
    start_import,
)
from services.documents import read_table
from storage.work import Work
from tests.samples import NAMESAKES, SAMPLES, STAFF
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

TODAY = TUESDAY.date()
HEADINGS = ("ФИО", "Организация", "Предмет", "Область", "Уровень", "Дата", "Дефициты")


async def settle_staff(work: Work) -> dict[str, int]:
    """The people of the sample staff table; ids by name (of namesakes the younger)."""
    known = {row.name: row.id for row in work.profile.municipalities}
    schools: dict[str, int] = {}
    people: dict[str, int] = {}
    for row in [*STAFF, *NAMESAKES]:
        name, school, place = str(row[0]), str(row[1]), str(row[2])
        if school not in schools:
            code = next(code for label, code in known.items() if place in label)
            schools[school] = await add_school(work, school, code)
        people[name] = await add_person(work, name, schools[school], roles=[Role.TEACHER])
    return people


async def methodist(work: Work, **reach: Any) -> Actor:
    person_id = await add_person(work, "Методова Ольга Петровна", await add_school(work, "УМОЦ"))
    return Actor(person_id=person_id, grants=(Grant(role=Role.METHODIST, **reach),))


async def begin(work: Work, actor: Actor, name: str) -> TableImport:
    content = (SAMPLES / name).read_bytes()
    table = await read_table(name, content)
    prepared = await prepare_results(work, actor, table, file_name=name, sha256="0" * 64, today=TODAY)
    return await start_import(work, actor, prepared, TUESDAY)


def table_of(*rows: tuple[str | None, ...]) -> Table:
    return Table((Sheet("ИКУ", (HEADINGS, *rows)),))


async def begin_table(work: Work, actor: Actor, *rows: tuple[str | None, ...]) -> TableImport:
    prepared = await prepare_results(work, actor, table_of(*rows), file_name="t.xlsx", sha256="0" * 64, today=TODAY)
    return await start_import(work, actor, prepared, TUESDAY)

"""Names of a staff table: sure ones are taken; a changed surname and namesakes are asked, never guessed."""

from __future__ import annotations

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden, Gone
from models.imports import TableImport
from services.people.tables import answer_row, confirm_staff, next_question, open_questions, undo_staff
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.people.test_tables import previewed

KNOWN = {
    "Ёлкина Алёна Семёновна": 1980,
    "Иванова-Петрова Мария Петровна": 1975,
    "Лунина Вера Сергеевна": 1971,
    "Соколова Ольга Львовна": None,
}


async def settle(work: Work) -> tuple[Actor, dict[str, int]]:
    """One school with the known people, and a second Лунина Вера Сергеевна in it."""
    school = await add_school(work, "СОШ № 1")
    await add_school(work, "СОШ № 4")
    people = {}
    for name, born in KNOWN.items():
        people[name] = await add_person(work, name, school)
        (await work.people.get(people[name])).birth_year = born
    people["вторая"] = await add_person(work, "Лунина Вера Сергеевна", school)
    (await work.people.get(people["вторая"])).birth_year = 1999
    olga = await add_person(work, "Смирнова Ольга Петровна", await add_school(work, "УМОЦ"))
    return Actor(person_id=olga, grants=(Grant(role=Role.METHODIST),)), people


async def asked(work: Work, actor: Actor, row: str) -> TableImport:
    return await previewed(work, actor, row)


@pytest.mark.parametrize(
    ("said", "born", "place", "what", "candidates"),
    [
        ("Елкина Алена Семеновна", "", 1, "same", []),  # ё and е
        ("ЁЛКИНА  АЛЁНА   СЕМЁНОВНА", "", 1, "same", []),  # capitals and spaces
        ("Алёна Семёновна Ёлкина", "", 1, "same", []),  # another order
        ("Ёлкина А. С.", "", 1, "same", []),  # initials of the only one
        ("Иванова - Петрова Мария Петровна", "", 1, "same", []),  # a double surname with spaces
        ("Петрова-Иванова Мария Петровна", "", 1, "asked", ["Иванова-Петрова Мария Петровна"]),  # in another order
        ("Лесная Ольга Львовна", "", 1, "asked", ["Соколова Ольга Львовна"]),  # a surname changed by a marriage
        ("Лунина Вера Сергеевна", "", 1, "asked", ["Лунина Вера Сергеевна", "вторая"]),  # namesakes of one school
        ("Лунина Вера Сергеевна", "1999", 1, "same", []),  # told apart by the year
        ("Лунина В. С.", "", 1, "asked", ["Лунина Вера Сергеевна", "вторая"]),
        ("Ёлкина Алёна Семёновна", "", 4, "asked", ["Ёлкина Алёна Семёновна"]),  # a namesake, or a second job
        ("Ёлкина Алёна Семёновна", "1980", 4, "changed", []),  # the year says that it is a second job
        ("Лесная Алёна Семёновна", "1991", 1, "new", []),  # another year is another person
        ("Дальний Олег Юрьевич", "", 1, "new", []),
    ],
)
async def test_row_is_taken_or_asked_about(
    database: Database, said: str, born: str, place: int, what: str, candidates: list[str]
) -> None:
    async with database.transaction() as work:
        actor, people = await settle(work)
        table = await asked(work, actor, f"{said};СОШ № {place};;;;{born};;")
        (row,) = table.rows
        assert row["what"] == what
        assert sorted(row.get("people", [])) == sorted(people[one] for one in candidates)


async def test_changed_surname_is_written_down_and_taken_back_with_the_load(database: Database) -> None:
    async with database.transaction() as work:
        actor, people = await settle(work)
        known = people["Соколова Ольга Львовна"]
        table = await asked(work, actor, "Лесная Ольга Львовна;СОШ № 1;;;;;;")
        table = await answer_row(work, actor, table.id, 0, str(known))
        question = next_question(table)
        assert question is not None and question.is_rename
        table = await answer_row(work, actor, table.id, 0, "take")
        assert (open_questions(table), table.counts["changed"]) == (0, 1)
        await confirm_staff(work, actor, table.id, now=TUESDAY)
        person = await work.people.get(known)
        assert (person.full_name, person.name_key) == ("Лесная Ольга Львовна", "лесная|ольга|львовна")
        await undo_staff(work, actor, table.id, now=TUESDAY)
        assert (person.full_name, person.name_key) == ("Соколова Ольга Львовна", "соколова|ольга|львовна")


async def test_row_without_an_answer_stays_out_and_a_new_person_is_made_only_when_said_so(database: Database) -> None:
    async with database.transaction() as work:
        actor, _ = await settle(work)
        before = await work.people.count()
        rows = ("Лесная Ольга Львовна;СОШ № 1;;;;;;", "Дальний Олег Юрьевич;СОШ № 1;;;;;;")
        table = await previewed(work, actor, *rows)
        loaded = await confirm_staff(work, actor, table.id, now=TUESDAY)
        assert (loaded.counts["left_out"], await work.people.count()) == (1, before + 1)
        again = await previewed(work, actor, rows[0])
        await answer_row(work, actor, again.id, 0, "new")
        await confirm_staff(work, actor, again.id, now=TUESDAY)
        assert await work.people.count() == before + 2


async def test_only_a_candidate_is_taken_and_only_from_the_sender(database: Database) -> None:
    async with database.transaction() as work:
        actor, people = await settle(work)
        table = await asked(work, actor, "Лесная Ольга Львовна;СОШ № 1;;;;;;")
        for answer in (str(people["вторая"]), "take", ""):
            with pytest.raises(Gone):
                await answer_row(work, actor, table.id, 0, answer)
        with pytest.raises(Gone):
            await answer_row(work, actor, table.id, 7, "new")
        stranger = Actor(person_id=people["вторая"], grants=actor.grants)
        with pytest.raises(Forbidden):
            await answer_row(work, stranger, table.id, 0, "new")
        initials = await asked(work, actor, "Лунина В. С.;СОШ № 1;;;;;;")
        with pytest.raises(Gone):
            await answer_row(work, actor, initials.id, 0, "new")

"""Staff tables: what is new, what is asked, what is loaded, what is taken back."""

from __future__ import annotations

import pytest

from domain.actors import OPERATOR, Actor, Grant, Role
from domain.errors import Gone
from models.imports import TableImport
from services.people.tables import (
    confirm_staff,
    keep_plan,
    plan_staff,
    preview_staff,
    read_staff_table,
    split_plan,
    undo_staff,
)
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

HEAD = "ФИО;Организация;Муниципалитет;Должность;Предметы;Год рождения;Начало работы;Роль\r\n"


async def previewed(work: Work, actor: Actor, *rows: str) -> TableImport:
    content = (HEAD + "\r\n".join(rows)).encode("utf-8-sig")
    reading = await read_staff_table(
        "s.csv", content, profile=work.profile, catalogue=work.catalogue, today=TUESDAY.date()
    )
    return await preview_staff(work, actor, reading, file_name="s.csv", sha256="0" * 64, now=TUESDAY)


def told(table: TableImport) -> list[str]:
    return [problem["text_id"] for problem in table.problems]


async def test_operator_loads_and_presses_once(database: Database) -> None:
    async with database.transaction() as work:
        table = await previewed(work, OPERATOR, "Лесной Пётр Ильич;СОШ № 1;Щёлково;Учитель;Физика;1990;2012;")
        assert table.counts["new"] == 1
        await confirm_staff(work, OPERATOR, table.id, now=TUESDAY)
        with pytest.raises(Gone):
            await confirm_staff(work, OPERATOR, table.id, now=TUESDAY)
        [person] = await work.people.by_key("лесной|петр|ильич")
        assert (person.birth_year, await work.people.subjects_of(person.id)) == (1990, {"physics"})
        assert await work.people.count() == 1


async def test_same_table_previewed_twice_and_loaded_twice_makes_everybody_once(database: Database) -> None:
    rows = [
        "Лесной Пётр Ильич;СОШ № 1;Щёлково;Учитель;Физика;1990;2012;",
        "Лунина Вера Сергеевна;СОШ № 1;Щёлково;Учитель;Физика;1980;2002;",
        "Лунина Вера Сергеевна;СОШ № 1;Щёлково;Учитель;Химия;1971;1999;",
    ]
    async with database.transaction() as work:
        first, again = await previewed(work, OPERATOR, *rows), await previewed(work, OPERATOR, *rows)
        loaded = await confirm_staff(work, OPERATOR, first.id, now=TUESDAY)
        assert (loaded.counts["found"], len(loaded.counts["made"]["people"])) == (0, 3)
        second = await confirm_staff(work, OPERATOR, again.id, now=TUESDAY)
        assert second.counts["found"] == 3
        assert {key: len(made) for key, made in second.counts["made"].items() if made} == {}
        assert await work.people.count() == 3
        assert len(await work.people.by_key("лунина|вера|сергеевна")) == 2


async def test_empty_cells_change_nothing_and_new_ones_do(database: Database) -> None:
    async with database.transaction() as work:
        first = await previewed(work, OPERATOR, "Лесной Пётр Ильич;СОШ № 1;Щёлково;Учитель;Физика;1990;2012;")
        await confirm_staff(work, OPERATOR, first.id, now=TUESDAY)
        same = await previewed(work, OPERATOR, "Лесной Петр Ильич;СОШ №1;;;;;;")
        assert (same.counts.get("same"), same.counts.get("changed")) == (1, None)
        more = await previewed(work, OPERATOR, "Лесной Петр Ильич;СОШ №1;;;Математика;;2013;")
        assert more.counts["changed"] == 1
        await confirm_staff(work, OPERATOR, more.id, now=TUESDAY)
        [person] = await work.people.by_key("лесной|петр|ильич")
        assert person.career_started_on is not None and person.career_started_on.year == 2013
        assert len(await work.people.subjects_of(person.id)) == 2
        await undo_staff(work, OPERATOR, more.id, now=TUESDAY)
        assert person.career_started_on.year == 2012
        assert await work.people.subjects_of(person.id) == {"physics"}


async def test_namesake_of_another_school_is_asked_unless_the_year_tells(database: Database) -> None:
    async with database.transaction() as work:
        one = await add_school(work, "СОШ № 1")
        await add_school(work, "СОШ № 4")
        known = await add_person(work, "Лесной Пётр Ильич", one)
        (await work.people.get(known)).birth_year = 1990
        asked = await previewed(work, OPERATOR, "Лесной Пётр Ильич;СОШ № 4;;;;;;")
        assert told(asked) == ["people-table-elsewhere"]
        second_job = await previewed(work, OPERATOR, "Лесной Пётр Ильич;СОШ № 4;;;;1990;;")
        await confirm_staff(work, OPERATOR, second_job.id, now=TUESDAY)
        assert len(await work.people.positions_of([known])) == 2
        other = await previewed(work, OPERATOR, "Лесной Пётр Ильич;СОШ № 4;;;;1971;;")
        assert other.counts["new"] == 1


async def test_role_of_a_row_is_given_only_by_who_may_give_it(database: Database) -> None:
    row = "Берёзкина Ольга Тимофеевна;СОШ № 1;Щёлково;;;1979;2001;координатор"
    async with database.transaction() as work:
        by_operator = await previewed(work, OPERATOR, row)
        assert told(by_operator) == ["people-table-role"]
        school = await add_school(work, "СОШ № 1")
        methodist = Actor(
            person_id=await add_person(work, "Лунина Вера Сергеевна", school), grants=(Grant(role=Role.METHODIST),)
        )
        table = await previewed(work, methodist, row)
        assert told(table) == []
        await confirm_staff(work, methodist, table.id, now=TUESDAY)
        [held] = await work.appointments.holders(Role.SCHOOL_COORDINATOR, TUESDAY.date())
        assert (held.organisation_id, held.appointed_by) == (school, methodist.person_id)


async def test_methodist_of_a_subject_gives_no_methodist_of_everything_by_a_table(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        vera = Actor(
            person_id=await add_person(work, "Лунина Вера Сергеевна", school),
            grants=(Grant(role=Role.METHODIST, subjects=frozenset({"physics"})),),
        )
        table = await previewed(work, vera, "Лесной Пётр Ильич;СОШ № 1;;;Физика;1990;2012;методист")
        assert told(table) == ["people-table-role"]


async def test_rows_beyond_reach_are_left_out_row_by_row(database: Database) -> None:
    async with database.transaction() as work:
        own = await add_school(work, "СОШ № 1")
        await add_school(work, "СОШ № 4")
        coordinator = Actor(
            person_id=await add_person(work, "Берёзкина Ольга Тимофеевна", own),
            grants=(Grant(role=Role.SCHOOL_COORDINATOR, organisation_id=own),),
        )
        table = await previewed(
            work,
            coordinator,
            "Лесной Пётр Ильич;СОШ № 1;;;;;;",
            "Светлова Нина Олеговна;СОШ № 4;;;;;;",
            "Дальняя Анна Олеговна;СОШ № 77;Щёлково;;;;;",
        )
        assert table.counts["new"] == 1
        assert told(table) == ["people-table-not-yours", "people-table-not-yours"]


async def test_load_of_thousands_is_quick_and_whole(database: Database) -> None:
    rows = [
        f"Фамилия{'абвгдежзик'[n % 10]}{'лмнопрстуф'[n // 10 % 10]}{'абвгд'[n // 100 % 5]} Имя Отчествовна;"
        f"СОШ № {n % 40 + 1};Щёлково;Учитель;Физика;{1960 + n % 40};2015;"
        for n in range(1200)
    ]
    async with database.transaction() as work:
        table = await previewed(work, OPERATOR, *rows)
        fresh = table.counts["new"]
        assert fresh >= 1000
        await confirm_staff(work, OPERATOR, table.id, now=TUESDAY)
        assert await work.people.count() == fresh
        await undo_staff(work, OPERATOR, table.id, now=TUESDAY)
        assert await work.people.count() == 0


async def test_long_table_in_parts_makes_everybody_once_and_namesakes_stay_two(database: Database) -> None:
    rows = [
        "Лунина Вера Сергеевна;СОШ № 1;Щёлково;Учитель;Физика;1980;2002;",
        "Лесной Пётр Ильич;СОШ № 2;Щёлково;Учитель;Физика;1990;2012;",
        "Лунина Вера Сергеевна;СОШ № 1;Щёлково;Учитель;Химия;1971;1999;",
    ]
    content = (HEAD + "\r\n".join(rows)).encode("utf-8-sig")
    for _ in range(2):  # broken off or not, the second time changes nothing
        async with database.reading() as work:
            reading = await read_staff_table(
                "s.csv", content, profile=work.profile, catalogue=work.catalogue, today=TUESDAY.date()
            )
            plan = await plan_staff(work, OPERATOR, reading, file_name="s.csv", sha256="0" * 64, now=TUESDAY)
        parts = split_plan(plan, 2)
        assert [len(part.rows) for part in parts] == [2, 1]
        for part in parts:
            async with database.transaction() as work:
                await confirm_staff(work, OPERATOR, (await keep_plan(work, part)).id, now=TUESDAY)
    async with database.reading() as work:
        assert await work.people.count() == 3
        assert len(await work.people.by_key("лунина|вера|сергеевна")) == 2

"""Tables of results on a real base: read, asked, loaded once, undone as one."""

from datetime import date

import pytest

from domain.actors import OPERATOR, Actor, Grant, Role
from domain.errors import Forbidden, Gone, Invalid
from services.diagnostics import (
    DeficitQuestion,
    PersonQuestion,
    answer_deficit,
    answer_person,
    load_import,
    load_results,
    next_question,
    prepare_results,
    result_sheet,
    set_day,
    start_import,
    summary_of,
)
from services.documents import SheetOut, read_table, write_xlsx
from services.people.about import about_person
from storage.database import Database
from tests.samples import SAMPLES
from tests.services.conftest import TUESDAY
from tests.services.diagnostics.tables import HEADINGS, TODAY, begin, begin_table, methodist, settle_staff


@pytest.mark.requirement("R-SH-004", "R-SM-041")
async def test_methodist_loads_the_sample_after_one_question(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        table = await begin(work, actor, "rezultaty_iku.xlsx")
        summary = await summary_of(work, table)
        assert (summary.results, summary.people, summary.wordings_open, summary.people_open) == (15, 15, 1, 0)
        question = next_question(table)
        assert isinstance(question, DeficitQuestion)
        assert question.text == "облачные лабораторные журналы"
        table = await answer_deficit(work, actor, table.id, question.place, question.number, "D32", TUESDAY)
        assert next_question(table) is None
    async with database.transaction() as work:
        loaded = await load_import(work, actor, table.id, TUESDAY)
        assert (loaded.results, loaded.people) == (15, 15)
        chemist = people["Ивушкина Эльвира Марковна"]
        assert [one.catalogue_id for one in await work.diagnostics.deficits_of(chemist)] == ["D30", "D32"]
        (result,) = await work.diagnostics.results_of(chemist)
        assert (result.subject, result.source) == ("chemistry", "rezultaty_iku.xlsx")  # the source is the file's name
        notice = await work.outbox.find(f"assessment_ready:{table.id}:p{chemist}")
        assert notice is not None and notice.args == {"import_id": table.id}
        with pytest.raises(Gone, match="diagnostics-import-over"):
            await load_import(work, actor, table.id, TUESDAY)


@pytest.mark.requirement("R-OD-094")
@pytest.mark.parametrize("name", ["r.csv", "r.xlsx"])
async def test_table_of_either_format_is_shown_before_anything_is_loaded(database: Database, name: str) -> None:
    line = ("Ивушкина Эльвира Марковна", "", "Химия", "Методическая", "низкий", "01.12.2026", "D30")
    sheet = SheetOut(title="ИКУ", headings=HEADINGS, rows=[line])
    text = "\r\n".join(";".join(row) for row in (HEADINGS, line))
    content = text.encode("utf-8-sig") if name == "r.csv" else write_xlsx([sheet])
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        prepared = await prepare_results(
            work, actor, await read_table(name, content), file_name=name, sha256="0" * 64, today=TODAY
        )
        table = await start_import(work, actor, prepared, TUESDAY)
        summary = await summary_of(work, table)
        assert (summary.results, summary.people, summary.wordings_open, summary.people_open) == (1, 1, 0, 0)
        chemist = people["Ивушкина Эльвира Марковна"]
        assert not await work.diagnostics.results_of(chemist)
        await load_import(work, actor, table.id, TUESDAY)
        assert [one.level for one in await work.diagnostics.results_of(chemist)] == ["low"]


@pytest.mark.parametrize(
    ("cell", "topics", "asked"),
    [
        ("D12, D13, D24, D99", 3, 1),
        ("D12 и D13, D24", 3, 0),
        ("D12-D15", 0, 1),
        ("Самоанализ и анализ урока, Работа с одарёнными детьми", 2, 0),
        ("Самоанализ и анализ урока, пение", 0, 1),
        ("Разговор с родителями, собрание", 1, 0),
    ],
)
async def test_topics_listed_with_commas_are_each_counted_or_asked(
    database: Database, cell: str, topics: int, asked: int
) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        actor = await methodist(work)
        row = ("Ивушкина Эльвира Марковна", "", None, "методический", "низкий", "01.11.2026", cell)
        summary = await summary_of(work, await begin_table(work, actor, row))
        assert (summary.deficits, summary.wordings_open) == (topics, asked)


async def test_wording_explained_once_is_known_in_the_next_table(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        actor = await methodist(work)
        table = await begin(work, actor, "rezultaty_iku.xlsx")
        question = next_question(table)
        assert isinstance(question, DeficitQuestion)
        await answer_deficit(work, actor, table.id, question.place, question.number, "", TUESDAY)
        again = await begin(work, actor, "rezultaty_iku.xlsx")
        assert next_question(again) is None


async def test_table_of_mistakes_asks_about_people_and_takes_the_rest(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        table = await begin(work, actor, "rezultaty_iku_oshibki.xlsx")
        assert [problem["row"] for problem in table.problems] == [4, 5, 8, 10, 11, 13]
        asked = []
        while isinstance(question := next_question(table), PersonQuestion):
            asked.append((question.row, question.by.value))
            choice = question.person_ids[0] if question.row != 7 else None
            table = await answer_person(work, actor, table.id, question.place, choice)
        assert asked == [(6, "elsewhere"), (7, "namesakes"), (9, "near")]
        loaded = await load_import(work, actor, table.id, TUESDAY)
        assert loaded.results == 3
        results = await work.diagnostics.results_of(people["Снегирёв Антон Богданович"])
        assert [row.level for row in results] == ["basic"]


async def test_same_table_twice_changes_nothing(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        actor = await methodist(work)
        await load_import(work, actor, (await begin(work, actor, "rezultaty_iku.xlsx")).id, TUESDAY)
        again = await begin(work, actor, "rezultaty_iku.xlsx")
        summary = await summary_of(work, again)
        assert (summary.results, len(summary.repeated)) == (0, 15)
        with pytest.raises(Invalid, match="diagnostics-nothing-to-load"):
            await load_import(work, actor, again.id, TUESDAY)


async def test_row_without_a_day_waits_for_one(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        row = ("Вересков Глеб Аркадьевич", "СОШ №1", "Математика", "предметный", "низкий", None, "D01")
        table = await begin_table(work, actor, row)
        assert ((await summary_of(work, table)).results, (await summary_of(work, table)).without_day) == (0, 1)
        with pytest.raises(Invalid, match="diagnostics-day-ahead"):
            await set_day(work, actor, table.id, date(2027, 1, 1), TODAY)
        table = await set_day(work, actor, table.id, date(2026, 11, 20), TODAY)
        await load_import(work, actor, table.id, TUESDAY)
        (result,) = await work.diagnostics.results_of(people["Вересков Глеб Аркадьевич"])
        assert result.assessed_on == date(2026, 11, 20)


async def test_methodist_of_one_municipality_does_not_load_another(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        actor = await methodist(work, municipalities=frozenset({"shchyolkovo"}))
        table = await begin(work, actor, "rezultaty_iku.xlsx")
        refused = {problem["text_id"] for problem in table.problems}
        assert refused == {"diagnostics-not-yours"}
        assert len(table.rows) + len(table.problems) == 15
        assert len(table.problems) > 0


async def test_teacher_and_administrator_load_no_results(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        for role in (Role.TEACHER, Role.ADMIN, Role.SCHOOL_COORDINATOR):
            actor = Actor(person_id=people["Осинин Матвей Лаврентьевич"], grants=(Grant(role=role),))
            with pytest.raises(Forbidden):
                await begin(work, actor, "rezultaty_iku.xlsx")


async def test_somebody_elses_import_is_not_answered(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        table = await begin(work, await methodist(work), "rezultaty_iku_oshibki.xlsx")
        other = Actor(person_id=1, grants=(Grant(role=Role.METHODIST),))
        with pytest.raises(Forbidden):
            await answer_person(work, other, table.id, 0, None)
        with pytest.raises(Forbidden):
            await load_import(work, other, table.id, TUESDAY)


async def test_only_a_candidate_may_be_chosen(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        table = await begin(work, actor, "rezultaty_iku_oshibki.xlsx")
        with pytest.raises(Gone, match="forms-option-gone"):
            await answer_person(work, actor, table.id, 0, people["Боровикова Тамара Кирилловна"])


async def test_operator_loads_what_is_sure_and_is_told_the_rest(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        name = "rezultaty_iku_oshibki.xlsx"
        table = await read_table(name, (SAMPLES / name).read_bytes())
        loaded, summary, problems = await load_results(
            work, OPERATOR, table, file_name=name, sha256="0" * 64, kind=None, now=TUESDAY
        )
        assert (loaded.results, summary.people_open) == (1, 3)
        assert {problem["text_id"] for problem in problems} >= {"diagnostics-row-asked", "tables-unknown-level"}


@pytest.mark.requirement("R-OD-008")
async def test_latest_result_of_a_subject_counts_and_reading_it_is_written_down(database: Database) -> None:
    async with database.transaction() as work:
        people = await settle_staff(work)
        actor = await methodist(work)
        teacher = people["Вересков Глеб Аркадьевич"]
        for level, day, topic in (("низкий", "01.09.2025", "D01"), ("базовый", "01.10.2026", "D18")):
            row = ("Вересков Глеб Аркадьевич", "СОШ №1", "Математика", "предметный", level, day, topic)
            await load_import(work, actor, (await begin_table(work, actor, row)).id, TUESDAY)
        own = Actor(person_id=teacher, grants=(Grant(role=Role.TEACHER),))
        (line,) = (await result_sheet(work, own, teacher, TUESDAY)).lines
        assert (line.level, line.topics) == ("basic", ("D18",))
        assert not [one for one in await work.audit.of("results", teacher) if one.action == "read"]
        await result_sheet(work, actor, teacher, TUESDAY)
        await work.flush()
        (entry,) = [one for one in await work.audit.of("results", teacher) if one.action == "read"]
        assert entry.actor_id == actor.person_id
        assert (await about_person(work, teacher)).municipality == "shchyolkovo"
        stranger = Actor(person_id=people["Осинин Матвей Лаврентьевич"], grants=(Grant(role=Role.TEACHER),))
        with pytest.raises(Forbidden):
            await result_sheet(work, stranger, teacher, TUESDAY)

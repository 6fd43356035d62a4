"""What a sender says of a wording holds for that sender and subject, is shown, and can be said anew."""

from __future__ import annotations

from domain.actors import Actor, Grant, Role
from models.imports import TableImport
from services.diagnostics import DeficitQuestion, answer_deficit, answers_in, ask_again, next_question, summary_of
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.diagnostics.tables import begin_table, methodist, settle_staff
from tests.services.inhabitants import add_person, add_school

WORDING = "облачные лабораторные журналы"


async def sent(work: Work, who: Actor, *subjects: str) -> TableImport:
    name = "Ивушкина Эльвира Марковна"
    rows = [(name, "", subject, "Методическая", "низкий", "01.12.2026", WORDING) for subject in subjects]
    return await begin_table(work, who, *rows)


async def said(work: Work, who: Actor, table: TableImport, topic: str) -> TableImport:
    question = asked(table)
    return await answer_deficit(work, who, table.id, question.place, question.number, topic, TUESDAY)


def asked(table: TableImport) -> DeficitQuestion:
    question = next_question(table)
    assert isinstance(question, DeficitQuestion) and question.text == WORDING
    return question


async def test_slip_of_one_methodist_changes_nobody_elses_table_and_no_other_subject(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        anna = await methodist(work)
        table = await said(work, anna, await sent(work, anna, "Химия", "Физика"), "")
        assert asked(table).subject == "physics"  # the same words, in another subject
        second = await add_person(work, "Вторая Ольга Петровна", await add_school(work, "УМОЦ 2"))
        olga = Actor(person_id=second, grants=(Grant(role=Role.METHODIST),))
        assert asked(await sent(work, olga, "Химия")).subject == "chemistry"
        assert next_question(await sent(work, anna, "Химия")) is None


async def test_methodist_sees_what_was_read_from_memory_and_is_asked_again(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        anna = await methodist(work)
        candidates = asked(await sent(work, anna, "Химия")).catalogue_ids
        await said(work, anna, await sent(work, anna, "Химия"), "")
        later = await sent(work, anna, "Химия")
        ((question, topic),) = answers_in(later)
        assert (question.text, question.subject, topic) == (WORDING, "chemistry", "")
        later = await ask_again(work, anna, later.id, question.place, question.number)
        assert answers_in(later) == [] and asked(later).catalogue_ids == candidates
        assert (await summary_of(work, later)).wordings_open == 1
        assert asked(await sent(work, anna, "Химия")).subject == "chemistry"  # forgotten, not only here
        later = await said(work, anna, later, "D30")
        assert [topic for _, topic in answers_in(later)] == ["D30"]
        assert (await sent(work, anna, "Химия")).rows[0]["deficits"][0]["id"] == "D30"


async def test_answer_from_before_subjects_were_told_apart_holds_until_it_is_asked_anew(database: Database) -> None:
    async with database.transaction() as work:
        await settle_staff(work)
        anna = await methodist(work)
        assert anna.person_id is not None
        key = asked_key(await sent(work, anna, "Химия"))
        await work.diagnostics.remember(anna.person_id, "", key, "D30", TUESDAY)
        table = await sent(work, anna, "Химия", "Физика")
        assert [topic for _, topic in answers_in(table)] == ["D30", "D30"]
        question, _ = answers_in(table)[0]
        table = await ask_again(work, anna, table.id, question.place, question.number)
        assert asked(table).subject == "chemistry"
        assert asked(await sent(work, anna, "Физика")).subject == "physics"


def asked_key(table: TableImport) -> str:
    return str(table.rows[0]["deficits"][0]["key"])

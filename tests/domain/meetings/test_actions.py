from __future__ import annotations

from datetime import date

import pytest

from domain.meetings import ActionDraft, Doer, read_actions

TUESDAY = date(2026, 12, 1)
NAMES = {
    Doer.MENTOR: ("Вера", "Вера Ивановна", "Соколова"),
    Doer.MENTEE: ("Иван", "Иван Ильич", "Петров"),
}


@pytest.mark.parametrize(
    ("line", "text", "doer", "due_on"),
    [
        ("Посетить урок в 7 «Б».", "Посетить урок в 7 «Б».", Doer.EITHER, None),
        ("посетить урок до 10 декабря", "Посетить урок", Doer.EITHER, date(2026, 12, 10)),
        ("- Я: посетить урок до 10 декабря.", "Посетить урок", Doer.MENTOR, date(2026, 12, 10)),
        ("2) Иван Ильич: план урока к пятнице", "План урока", Doer.MENTEE, date(2026, 12, 4)),
        ("иван: план урока (до 10.12)", "План урока", Doer.MENTEE, date(2026, 12, 10)),
        ("План урока до конца четверти", "План урока до конца четверти", Doer.EITHER, None),
        ("Отчёт до 31 февраля", "Отчёт до 31 февраля", Doer.EITHER, None),
        ("Важно: не спешить", "Важно: не спешить", Doer.EITHER, None),
        ("План до вчера", "План до вчера", Doer.EITHER, None),
    ],
)
def test_line_becomes_a_thing_to_do_with_who_and_until_when(
    line: str, text: str, doer: Doer, due_on: date | None
) -> None:
    assert read_actions(line, NAMES, TUESDAY) == (ActionDraft(text=text, doer=doer, due_on=due_on),)


def test_each_line_is_one_thing_and_empty_ones_are_none() -> None:
    found = read_actions("План урока;\n\n • Открытый урок\n", NAMES, TUESDAY)
    assert [one.text for one in found] == ["План урока", "Открытый урок"]


def test_namesakes_are_not_told_apart_by_a_guess() -> None:
    names = {Doer.MENTOR: ("Вера",), Doer.MENTEE: ("Вера",)}
    assert read_actions("Вера: план урока", names, TUESDAY)[0].doer is Doer.EITHER

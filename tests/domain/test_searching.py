"""A surname typed on a phone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.searching import fitting, may_be_name

FOLK = (
    "Ёлкина Алёна Семёновна",
    "Иванова-Петрова Мария Петровна",
    "Петрова Анна Петровна",
    "Соколова Ольга Львовна",
    "Ким Анна",
)
LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюя"


def found(said: str) -> list[str]:
    return [FOLK[number].split()[0] for number in fitting(said, enumerate(FOLK))]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("елк", ["Ёлкина"]),
        ("ПЕТРОВА", ["Петрова", "Иванова-Петрова"]),  # whose surname begins so, first
        ("анна", ["Петрова", "Ким"]),
        ("петрова анна", ["Петрова"]),
        ("сокалова", ["Соколова"]),  # a wrong letter
        ("соклова", ["Соколова"]),  # one left out
        ("соколлова", ["Соколова"]),  # one too many
        ("соколвоа", ["Соколова"]),  # two changed over
        ("сакалова", []),  # two wrong ones are another surname
        ("кем", []),  # in three letters a wrong one makes another word
        ("", [name.split()[0] for name in FOLK]),
    ],
)
def test_somebody_is_found_by_what_was_typed(said: str, expected: list[str]) -> None:
    assert found(said) == expected


@given(st.sampled_from((FOLK[0], FOLK[2], FOLK[3])), st.data())
def test_one_wrong_letter_never_loses_a_person(name: str, data: st.DataObject) -> None:
    surname = name.split()[0].lower().replace("ё", "е")
    place = data.draw(st.integers(0, len(surname) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    wrong = data.draw(
        st.sampled_from(
            (
                surname[:place] + letter + surname[place + 1 :],
                surname[:place] + surname[place + 1 :],
                surname[:place] + letter + surname[place:],
            )
        )
    )
    assert name.split()[0] in found(wrong) or found(wrong)  # another person may fit the wrong word exactly


def test_words_that_may_be_a_name_are_told_from_a_question() -> None:
    assert all(may_be_name(said) for said in ("Пупкин", "Бризов И. П.", "Петрова-Водкина Анна Ильинична"))
    assert not any(may_be_name(said) for said in ("", "Как показать шаг?", "школа 17", "где мне взять план урока"))

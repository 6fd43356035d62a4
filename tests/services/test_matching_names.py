"""Names as tables write them: spelling never loses a person, and never finds another one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import NameParts, name_key, parse_name
from services.matching import By, KnownPerson, PeopleIndex

FOLK = (
    "Ёлкина Алёна Семёновна",
    "Иванова-Петрова Мария Петровна",
    "Петрова Мария Петровна",
    "Петров Пётр Петрович",
    "Соколова Ольга Львовна",
    "Соколова Инна Львовна",
    "Мамедов Рашид Акиф оглы",
    "Ким Анна",
)
SCHOOL = 10
INDEX = PeopleIndex(
    KnownPerson(
        id=number,
        surname=(name := parse_name(text)).surname,
        given=name.given,
        patronymic=name.patronymic,
        organisation_ids=frozenset({SCHOOL}),
    )
    for number, text in enumerate(FOLK, 1)
)
LATIN = str.maketrans("АВСЕНКМОРТХасеорху", "ABCEHKMOPTXaceopxy")
LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюя"


def all_but_first_latin(text: str) -> str:
    """Look-alike letters inside words; one Russian letter stays, as it does when keyboards are mixed."""
    return " ".join(word[:1] + word[1:].translate(LATIN) for word in text.split())


SPELLINGS: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    lambda text: text.replace("ё", "е").replace("Ё", "Е"),
    lambda text: text.replace(" ", "   "),
    lambda text: text.replace("-", " - "),
    lambda text: f" {text} ,",
)


@given(st.sampled_from(range(len(FOLK))), st.lists(st.sampled_from(SPELLINGS), max_size=4), st.booleans())
def test_person_is_found_under_any_spelling_of_the_own_name(
    number: int, spellings: list[Callable[[str], str]], is_mixed: bool
) -> None:
    text = FOLK[number]
    for spell in spellings:
        text = spell(text)
    match = INDEX.match(parse_name(all_but_first_latin(text) if is_mixed else text), SCHOOL)
    assert (match.by, match.person_id) == (By.NAME, number + 1)


@given(st.sampled_from(FOLK), st.data())
def test_person_with_one_wrong_letter_is_offered_and_never_taken(text: str, data: st.DataObject) -> None:
    name = parse_name(text)
    place = data.draw(st.integers(1, len(name.surname) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    wrong = NameParts(f"{name.surname[:place]}{letter}{name.surname[place + 1 :]}", name.given, name.patronymic)
    match = INDEX.match(wrong, SCHOOL)
    if name_key(wrong) in {name_key(one) for one in FOLK}:
        assert match.by is By.NAME
    else:
        assert match.person_id is None
        assert len(name.surname) < 5 or FOLK.index(text) + 1 in match.candidates


@pytest.mark.parametrize(
    ("text", "by", "person_id"),
    [
        ("Алёна Семёновна Ёлкина", By.NAME, 1),
        ("А. С. Елкина", By.INITIALS, 1),
        ("Ёлкина А.С.", By.INITIALS, 1),
        ("Иванова - Петрова М. П.", By.INITIALS, 2),
        ("ПЕТРОВА-ИВАНОВА МАРИЯ ПЕТРОВНА", By.NEAR, None),
        ("Иванова Мария Петровна", By.NEAR, None),  # half of a double surname is not the surname
        ("Соколова Ольга", By.INITIALS, 5),
        ("Соколова Л.", By.NOBODY, None),  # what fits nobody's initials is nobody
        ("Лесная Ольга Львовна", By.NEAR, None),  # a surname changed by a marriage
        ("Мамедов Рашид Акиф-оглы", By.NAME, 7),
        ("Kим Анна", By.NAME, 8),
    ],
)
def test_name_is_taken_when_sure_and_asked_about_otherwise(text: str, by: By, person_id: int | None) -> None:
    match = INDEX.match(parse_name(text), SCHOOL)
    assert (match.by, match.person_id) == (by, person_id)

"""Whose row, which school, which deficit: sure, or asked; never guessed."""

from dataclasses import dataclass

import pytest

from domain.names import parse_name
from domain.tables import ResultWords
from services.matching import (
    By,
    KnownOrganisation,
    KnownPerson,
    PeopleIndex,
    PersonMatch,
    match_deficit,
    match_organisation,
)


def person(id: int, name: str, organisation: int, born: int | None = None) -> KnownPerson:
    parts = parse_name(name)
    return KnownPerson(
        id=id,
        surname=parts.surname,
        given=parts.given,
        patronymic=parts.patronymic,
        organisation_ids=frozenset({organisation}),
        born_year=born,
    )


PEOPLE = PeopleIndex(
    [
        person(1, "Ёлкина Алёна Семёновна", 10),
        person(2, "Иванова Мария Петровна", 10),
        person(3, "Иванова Марина Павловна", 10),
        person(4, "Иванова Мария Петровна", 20),
        person(5, "Дятлова Анна Егоровна", 30, 1975),
        person(6, "Дятлова Анна Егоровна", 30, 1999),
        person(7, "Осинин Матвей", 10),
        person(8, "Ковалёва Инна Львовна", 10),
    ]
)


@pytest.mark.parametrize(
    ("name", "organisation", "match"),
    [
        ("ЕЛКИНА АЛЕНА СЕМЕНОВНА", 10, PersonMatch(by=By.NAME, person_id=1)),
        ("Ёлкина Алёна Семёновна", None, PersonMatch(by=By.NAME, person_id=1)),
        ("Ёлкина А. С.", 10, PersonMatch(by=By.INITIALS, person_id=1)),
        ("Ёлкина А. С.", None, PersonMatch(by=By.LOOSE, candidates=(1,))),
        ("Ёлкина Алёна", 10, PersonMatch(by=By.INITIALS, person_id=1)),
        ("Ёлкина Алёна Семёновна", 20, PersonMatch(by=By.ELSEWHERE, candidates=(1,))),
        ("Иванова Мария Петровна", 10, PersonMatch(by=By.NAME, person_id=2)),
        ("Иванова Мария Петровна", 20, PersonMatch(by=By.NAME, person_id=4)),
        ("Иванова Мария Петровна", None, PersonMatch(by=By.NAMESAKES, candidates=(2, 4))),
        ("Иванова М. П.", 10, PersonMatch(by=By.NAMESAKES, candidates=(2, 3))),
        ("Дятлова Анна Егоровна", 30, PersonMatch(by=By.NAMESAKES, candidates=(5, 6))),
        ("Осинин Матвей Лаврентьевич", 10, PersonMatch(by=By.INITIALS, person_id=7)),
        ("Ковалева Анна Львовна", 10, PersonMatch(by=By.NEAR, candidates=(8,))),
        ("Зорькина Инна Львовна", 10, PersonMatch(by=By.NEAR, candidates=(8,))),  # a surname changed by marriage
        ("Никто Никита Никитич", 10, PersonMatch(by=By.NOBODY)),
    ],
)
def test_row_of_a_name_is_somebodys_or_is_asked_about(name: str, organisation: int | None, match: PersonMatch) -> None:
    assert PEOPLE.match(parse_name(name), organisation) == match


def test_namesakes_are_told_apart_by_year_of_birth_only() -> None:
    dyatlova = parse_name("Дятлова Анна Егоровна")
    assert PEOPLE.match(dyatlova, 30, 1999).person_id == 6
    assert PEOPLE.match(dyatlova, 30, 1980) == PersonMatch(by=By.NEAR, candidates=(5, 6))


def test_row_of_an_unknown_organisation_makes_nobody_sure() -> None:
    elkina = parse_name("Ёлкина Алёна Семёновна")
    assert PEOPLE.match(elkina, unknown_organisation=True) == PersonMatch(by=By.ELSEWHERE, candidates=(1,))


SCHOOLS = [
    KnownOrganisation(id=1, name="МБОУ СОШ № 1", municipality="shchyolkovo"),
    KnownOrganisation(id=2, name="МБОУ «Лицей № 2»", municipality="fryazino"),
    KnownOrganisation(id=3, name="МБОУ Гимназия № 3", municipality="losino"),
    KnownOrganisation(id=4, name="МБОУ СОШ № 4", municipality="shchyolkovo"),
    KnownOrganisation(id=5, name="МБДОУ «Детский сад № 5»", municipality="shchyolkovo"),
    KnownOrganisation(id=6, name="МБОУ ООШ с. Ивановка", municipality="shchyolkovo"),
    KnownOrganisation(id=7, name="МБУ ДО «Дом творчества»", municipality="shchyolkovo"),
    KnownOrganisation(id=8, name="МБОУ СОШ № 4", municipality="fryazino"),
    KnownOrganisation(id=9, name="МБДОУ «Детский сад № 1»", municipality="shchyolkovo"),
]


@pytest.mark.parametrize(
    ("text", "municipality", "organisation_id"),
    [
        ("СОШ №1", None, 1),
        ('мбоу "сош n 1"', None, 1),
        ("Школа 1", None, 1),
        ("МБОУ Средняя общеобразовательная школа №1", None, 1),
        ("Муниципальное бюджетное общеобразовательное учреждение средняя общеобразовательная школа № 1", None, 1),
        ("лицей 2", None, 2),
        ("Гимназия№3", None, 3),
        ("д/с № 5", None, 5),
        ("Детский сад 5", None, 5),
        ("Ивановская школа", None, None),
        ("ООШ Ивановка", None, 6),
        ("Дом творчества", None, 7),
        ("СОШ № 4", None, None),
        ("СОШ № 4", "fryazino", 8),
        ("СОШ № 4", "shchyolkovo", 4),
        ("СОШ № 77", None, None),
        ("1", None, None),
        ("школа", None, None),
        ("Гимназия № 1", None, None),
        ("", None, None),
    ],
)
def test_organisation_is_found_by_kind_number_and_words(
    text: str, municipality: str | None, organisation_id: int | None
) -> None:
    assert match_organisation(text, SCHOOLS, municipality=municipality).organisation_id == organisation_id


def test_organisation_that_is_not_sure_is_offered() -> None:
    assert match_organisation("СОШ № 4", SCHOOLS).candidates[:2] == (4, 8)
    assert 1 in match_organisation("СОШ № 77", SCHOOLS).candidates
    assert set(match_organisation("№ 1", SCHOOLS).candidates[:2]) == {1, 9}


@dataclass(frozen=True)
class Topic:
    id: str
    area: str
    title: str
    subjects: tuple[str, ...] = ()


TOPICS = [
    Topic("D01", "subject", "Математика: задачи с параметром и геометрия", ("math", "algebra")),
    Topic("D04", "subject", "Физика: экспериментальные задания", ("physics",)),
    Topic("D13", "methodical", "Проектирование урока по обновлённым ФГОС"),
    Topic("D14", "methodical", "Формирующее оценивание и обратная связь"),
    Topic("D29", "communicative", "Обратная связь ученикам: как говорить об ошибке"),
]
WORDS = ResultWords.of(
    {}, {"subject": "предметный", "communicative": "коммуникативный"}, {"math": "Математика", "physics": "Физика"}
)


@pytest.mark.parametrize(
    ("text", "deficit_id"),
    [
        ("D13", "D13"),
        ("Д 13", "D13"),
        ("d13. проектирование урока по обновленным ФГОС", "D13"),
        ("D13 Формирующее оценивание и обратная связь", None),  # the id says one thing, the words another
        ("D99", None),
        ("формирующее оценивание и обратная связь", "D14"),
        ("Формирующее оценивание, обратная связъ", "D14"),
        ("Проектирование уроков ФГОС", "D13"),
        ("обратная связь", None),  # two deficits speak of it
        ("предметная область: физика", "D04"),
        ("Математика", "D01"),
        ("Коммуникативные", "D29"),
        ("Олимпиадная комбинаторика", None),
    ],
)
def test_deficit_is_found_by_id_then_title_then_subject_and_area(text: str, deficit_id: str | None) -> None:
    assert match_deficit(text, TOPICS, words=WORDS).deficit_id == deficit_id


def test_deficit_of_an_empty_cell_follows_from_subject_and_area_of_the_row() -> None:
    assert match_deficit("", TOPICS, subject="physics", area="subject").deficit_id == "D04"
    several = match_deficit("", TOPICS, area="methodical")
    assert (several.deficit_id, several.candidates[:2]) == (None, ("D13", "D14"))


def test_deficit_whose_id_and_words_disagree_is_asked_about() -> None:
    match = match_deficit("D13 Формирующее оценивание и обратная связь", TOPICS)
    assert (match.deficit_id, match.candidates) == (None, ("D13", "D14"))


def test_deficit_that_the_catalogue_has_not_is_asked_about_in_spite_of_the_row() -> None:
    match = match_deficit("Олимпиадная комбинаторика", TOPICS, subject="math", area="subject", words=WORDS)
    assert match.deficit_id is None
    assert match.candidates[0] == "D01"
    assert len(match.candidates) == 5

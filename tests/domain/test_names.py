"""Names as schools and people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Invalid
from domain.names import NameParts, check_typed_name, given_patronymic, join_name, name_key, parse_name

MARIA = NameParts("Иванова", "Мария", "Петровна")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Иванова Мария Петровна", MARIA),
        ("  ИВАНОВА   мария\tпетровна ", MARIA),
        ("Иванова, Мария Петровна.", MARIA),
        ("Мария Петровна Иванова", MARIA),
        ("Ивaновa Mария Пeтровна", MARIA),  # letters of two keyboards
        ("Иванова (Сидорова) Мария Петровна", MARIA),
        ("Иванова Мария", NameParts("Иванова", "Мария")),
        ("Иванова М. П.", NameParts("Иванова", "М.", "П.")),
        ("Иванова М.П.", NameParts("Иванова", "М.", "П.")),
        ("М.П. Иванова", NameParts("Иванова", "М.", "П.")),
        ("Иванова М П", NameParts("Иванова", "М.", "П.")),
        ("Иванова М.", NameParts("Иванова", "М.")),
        ("Иванова Мария П.", NameParts("Иванова", "Мария", "П.")),
        ("Петрова - Водкина Анна Ильинична", NameParts("Петрова-Водкина", "Анна", "Ильинична")),
        ("ПЕТРОВА–ВОДКИНА АННА", NameParts("Петрова-Водкина", "Анна")),
        ("Гарсиа Лопес Анна Ивановна", NameParts("Гарсиа Лопес", "Анна", "Ивановна")),
        ("Абрамович Иван Петрович", NameParts("Абрамович", "Иван", "Петрович")),
        ("Иван Петрович Абрамович", NameParts("Абрамович", "Иван", "Петрович")),
        ("Лукич Пётр Фомич", NameParts("Лукич", "Пётр", "Фомич")),
        ("Алиев Рашид Мамед оглы", NameParts("Алиев", "Рашид", "Мамед оглы")),
        ("Ким Анна Чхон", NameParts("Ким", "Анна", "Чхон")),
        ("Андреи\u0306чева Мария", NameParts("Андрейчева", "Мария")),  # й of two signs, as one system saves it
    ],
)
def test_name_is_read_as_a_school_writes_it(text: str, name: NameParts) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    ("text", "text_id"),
    [
        ("", "people-name-empty"),
        (" . ", "people-name-empty"),
        ("Иванова", "people-name-short"),
        ("М. П.", "people-name-short"),
        ("Мария Петровна", "people-name-surname"),
        ("Ivanova Maria", "people-name-letters"),
        ("Иванова Мария 2", "people-name-letters"),
        ("Иванова Мария <b>", "people-name-letters"),
        ("Иванова Мария Петровна из третьей школы", "people-name-many"),
        ("Иванова М. П. Р.", "people-name-many"),
        ("Иванова " * 30, "people-name-long"),
    ],
)
def test_name_that_is_none_is_refused_with_its_reason(text: str, text_id: str) -> None:
    with pytest.raises(Invalid) as refusal:
        parse_name(text)
    assert refusal.value.text_id == text_id


def test_person_who_types_initials_is_asked_for_the_full_name() -> None:
    with pytest.raises(Invalid) as refusal:
        check_typed_name("Иванова М. П.")
    assert refusal.value.text_id == "people-name-initials"
    assert check_typed_name("иванова мария") == NameParts("Иванова", "Мария")


def test_name_key_forgets_case_hyphens_and_yo() -> None:
    assert (
        name_key("Ёлкина-Зуева  Алёна Семёновна")
        == name_key("ЕЛКИНА ЗУЕВА АЛЕНА СЕМЕНОВНА")
        == ("елкиназуева|алена|семеновна")
    )
    assert name_key(NameParts("Иванова", "Мария")) != name_key(MARIA)


def test_name_in_three_cells_is_the_same_name() -> None:
    assert join_name(" ИВАНОВА ", "мария", "Петровна") == MARIA
    assert join_name("Иванова", "Мария", " - ") == NameParts("Иванова", "Мария")
    with pytest.raises(Invalid):
        join_name("Иванова", " ")


def test_person_is_addressed_by_given_name_and_patronymic() -> None:
    assert given_patronymic(MARIA) == "Мария Петровна"
    assert given_patronymic(NameParts("Ким", "Анна")) == "Анна"
    assert (MARIA.short, MARIA.full) == ("Иванова М. П.", "Иванова Мария Петровна")
    assert NameParts("Ким", "А.").short == "Ким А."


@given(st.text(alphabet="АбвЁёйИи -–.,()ov'<1", max_size=40))
def test_any_text_is_a_name_or_a_refusal(text: str) -> None:
    try:
        name = parse_name(text)
    except Invalid as refusal:
        assert refusal.text_id.startswith("people-name-")
        return
    assert name.surname and name.given
    assert name_key(name).count("|") == 2

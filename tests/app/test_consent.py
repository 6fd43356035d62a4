"""The consent text: complete, honest about being a draft, and a new stamp with every edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.profiles import ProfileError, load_consent
from tests.app.folders import FIVE, folder_with


@pytest.mark.parametrize("service", FIVE)
def test_consent_says_what_the_law_asks_and_stays_a_draft(service: str) -> None:
    consent = load_consent(service)
    assert consent.draft
    assert consent.blanks
    assert consent.operator_name in consent.text
    assert consent.storage_place in consent.text
    for part in (
        "Зачем.",
        "Какие данные.",
        "Что с ними делают.",
        "Кто видит.",
        "О мессенджере.",
        "Срок.",
        "Отказ и отзыв.",
    ):
        assert part in consent.text
    assert "{" not in consent.text


def test_consent_takes_its_term_from_the_profile(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "profile.toml", ("retention.years = 3", "retention.years = 7"))
    consent = load_consent(folder)
    assert consent.keep_years == 7
    assert "столько лет: 7" in consent.text


def test_edited_consent_gets_another_stamp(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "consent.md", ("[впишите адрес оператора]", "Щёлково, площадь Ленина, 2"))
    edited, shipped = load_consent(folder), load_consent("shchyolkovo")
    assert edited.version == shipped.version
    assert edited.stamp != shipped.stamp
    assert load_consent("shchyolkovo").stamp == shipped.stamp


FAULTS = [
    ("approved with blanks", "draft: yes", "draft: no", ["draft", "not filled in", "operator_address"]),
    ("neither yes nor no", "draft: yes", "draft: maybe", ["draft", "yes or no", "maybe"]),
    ("unknown key", "version: 1", "verison: 1", ["verison", "unknown key", "version: missing"]),
    ("empty value", "version: 1", "version:", ["version", "must not be empty"]),
    ("no heading", "---\nversion: 1", "version: 1", ["between two lines `---`"]),
    (
        "unknown place",
        "{storage_place}",
        "{storage}",
        ["unknown place {storage}", "the place {storage_place} is missing"],
    ),
    ("operator left out", "{operator_name}, адрес", "Учреждение, адрес", ["the place {operator_name} is missing"]),
    ("open brace", "{storage_place}", "{storage_place", ["text", "braces are wrong"]),
    ("too long", "Зачем. ", "Зачем. " + "Очень важно. " * 200, ["text", "3600 fit into one message"]),
]


@pytest.mark.parametrize(("old", "new", "words"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_broken_consent_is_refused_by_name(tmp_path: Path, old: str, new: str, words: list[str]) -> None:
    folder = folder_with(tmp_path, "consent.md", (old, new))
    with pytest.raises(ProfileError) as refused:
        load_consent(folder)
    for word in ["ours/consent.md", *words]:
        assert word in str(refused.value)


def test_filled_and_approved_consent_is_no_draft(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        "consent.md",
        ("draft: yes", "draft: no"),
        ("[впишите адрес оператора]", "Щёлково"),
        ("[впишите город и адрес, где стоит база данных]", "Москва"),
        ("[впишите почту или адрес для писем]", "Щёлково, до востребования"),
    )
    consent = load_consent(folder)
    assert not consent.draft
    assert consent.blanks == ()

"""English has a word for every id and every term that a profile or the catalogue may show."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.profiles import load_catalogue, load_profile
from domain.profile import AssessmentKind, LevelId, TermKey
from locales.loader import FORMS, Words
from locales.terms import label, load_english_terms

PROFILE = load_profile("shchyolkovo")
CATALOGUE = load_catalogue()
ROWS = {
    "role": PROFILE.roles,
    "level": PROFILE.diagnostics.levels,
    "area": PROFILE.diagnostics.areas,
    "pair": PROFILE.pair_kinds,
    "pair-senior": PROFILE.pair_kinds,
    "pair-junior": PROFILE.pair_kinds,
    "category": PROFILE.announcement_categories,
    "event": PROFILE.event_kinds,
    "contest-kind": PROFILE.contest_kinds,
    "site": PROFILE.site_kinds,
    "subject": CATALOGUE.subjects,
    "position": CATALOGUE.positions,
    "step": CATALOGUE.step_kinds,
    "evidence": CATALOGUE.step_kinds,
}
BOTH = [
    "role-admin",
    *(f"organisation-{kind}" for kind in ("school", "preschool", "extra", "other")),
    *(f"assessment-{kind}" for kind in AssessmentKind),
    *(f"level-hint-{level}" for level in LevelId),
]


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(
        {"ru": PROFILE.term_forms, "en": load_english_terms()},
        zone=ZoneInfo("Europe/Moscow"),
        now=lambda: datetime(2026, 9, 1, tzinfo=UTC),
        strict=True,
    )


@pytest.mark.parametrize("kind", ROWS)
def test_english_names_every_row(words: Words, kind: str) -> None:
    english = words.translator("en")
    nameless = [row.id for row in ROWS[kind] if not english.knows(f"profile-{kind}-{row.id}")]
    assert nameless == []


@pytest.mark.parametrize("name", BOTH)
def test_both_languages_name_what_no_profile_does(words: Words, name: str) -> None:
    for language in ("ru", "en"):
        assert words.translator(language).plain(f"profile-{name}")


def test_label_is_the_services_own_word_in_russian(words: Words) -> None:
    assert label(words.translator("ru"), "role", "methodist", "Методист отдела") == "Методист отдела"
    assert label(words.translator("en"), "role", "methodist", "Методист отдела") == "Methodist"


def test_label_stays_russian_where_english_has_no_word(words: Words) -> None:
    assert label(words.translator("en"), "event", "sabantuy", "Сабантуй") == "Сабантуй"


def test_english_terms_have_every_key_and_form() -> None:
    terms = load_english_terms()
    assert set(terms) == {str(key) for key in TermKey}
    for key, forms in terms.items():
        assert set(forms) == FORMS, key
        assert all(forms[form] for form in FORMS - {"abbr"}), key

"""What ids of the profile and the catalogue are called on a screen; unknown ids are shown as they are."""

from __future__ import annotations

from domain.catalogue import Catalogue
from domain.profile import Profile
from locales.terms import label
from locales.translator import Translator


def subject_label(t: Translator, catalogue: Catalogue, subject: str) -> str:
    try:
        return label(t, "subject", subject, catalogue.subject(subject).label)
    except KeyError:
        return subject


def area_label(t: Translator, profile: Profile, area: str) -> str:
    try:
        return label(t, "area", area, profile.area(area).label)
    except KeyError:
        return area


def level_label(t: Translator, profile: Profile, level: str) -> str:
    try:
        return label(t, "level", level, profile.level(level).label)
    except KeyError:
        return level


def assessment_label(t: Translator, kind: str) -> str:
    """The kind of diagnostics, by the service's own word where it has one."""
    return label(t, "assessment", kind, t.plain(f"profile-assessment-{kind}"))


def step_kind_label(t: Translator, catalogue: Catalogue, kind: str) -> str:
    try:
        return label(t, "step", kind, catalogue.step_kind(kind).label)
    except KeyError:
        return kind


def evidence_label(t: Translator, kind: str, russian: str) -> str:
    """What usually shows that a step of the kind is done."""
    return label(t, "evidence", kind, russian)


def deficit_title(catalogue: Catalogue, catalogue_id: str) -> str:
    """Titles of the catalogue are the service's own words in every language."""
    try:
        return catalogue.deficit(catalogue_id).title
    except KeyError:
        return catalogue_id

"""Which organisation is meant: "СОШ №1", "МБОУ СОШ № 1" and "МБОУ «Средняя общеобразовательная школа № 1»" are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.tables.cells import plain
from services.matching.likeness import alike_in_part

NEAR = 60.0  # of 100, for candidates only
MOST_CANDIDATES = 5

_LEGAL = re.compile(
    r"\b(?:муниципальн\w+|бюджетн\w+|автономн\w+|казенн\w+|государственн\w+|частн\w+|(?:обще)?образовательн\w+|учреждени\w+"
    r"|дошкольн\w+|организаци\w+|городск\w+ округ\w*|дополнительн\w+ образовани\w+"
    r"|[мгч]?[бакч]?(?:д?оу|удо|у)|до)\b"
)
# Longer phrases first; what is left of the legal name is its kind.
_KINDS = (
    (r"средн\w+ обще ?образовательн\w+ школ\w+|средн\w+ школ\w+|\bсош\b|\bсш\b", "сош"),
    (r"основн\w+ обще ?образовательн\w+ школ\w+|основн\w+ школ\w+|\bоош\b", "оош"),
    (r"начальн\w+ (?:обще ?образовательн\w+ )?школ\w+|\bнош\b", "нош"),
    (r"детск\w+ сад\w*|\bд с\b|\bдс\b|\bцрр\b", "сад"),
    (r"гимнази\w+", "гимназия"),
    (r"лице[йяюе]\w*", "лицей"),
    (r"(?:дом|центр|дворец) (?:детского )?творчеств\w+", "творчество"),
    (r"\bшкол\w+", "школа"),
)
_SCHOOLS = frozenset({"школа", "сош", "оош", "нош"})
_PLACES = frozenset(
    {"с", "село", "д", "деревня", "п", "пос", "поселок", "г", "город", "рп", "им", "имени", "номер", "n"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganisation:
    """`other_names`: a short name, a former one. `municipality` is an id of the profile."""

    id: int
    name: str
    municipality: str = ""
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMatch:
    """`organisation_id` when exactly one fits; otherwise `candidates`, best first, to be asked about."""

    organisation_id: int | None = None
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Essence:
    kinds: frozenset[str]
    numbers: frozenset[str]
    words: frozenset[str]


def match_organisation(
    text: str, organisations: Iterable[KnownOrganisation], *, municipality: str | None = None
) -> OrganisationMatch:
    """The organisation of a cell, within the municipality of the row when it names one.

    An equal text is sure; otherwise kind, number and own words must agree with exactly one. A number alone
    ("1") names no kind and is asked.
    """
    within = [one for one in organisations if municipality is None or one.municipality in ("", municipality)]
    said = plain(text)
    if not said:
        return OrganisationMatch()
    equal = [one.id for one in within if said in map(plain, _names(one))]
    if len(equal) == 1:
        return OrganisationMatch(organisation_id=equal[0])
    essence = _essence(text)
    fitting = equal or [one.id for one in within if any(_fits(essence, _essence(name)) for name in _names(one))]
    if len(fitting) == 1 and (essence.kinds or essence.words):
        return OrganisationMatch(organisation_id=fitting[0])
    scores = {one.id: max(alike_in_part(said, plain(name)) for name in _names(one)) for one in within}
    ranked = sorted(scores, key=lambda one: (one not in fitting, -scores[one], one))
    return OrganisationMatch(
        candidates=tuple(one for one in ranked if one in fitting or scores[one] >= NEAR)[:MOST_CANDIDATES]
    )


def _names(one: KnownOrganisation) -> tuple[str, ...]:
    return (one.name, *one.other_names)


def _essence(text: str) -> _Essence:
    """What is left of a name without its legal form: kinds, numbers, own words."""
    left = plain(text.replace("№", " ").replace("/", " "))
    left = re.sub(r"([^\W\d_])(\d)", r"\1 \2", left)
    kinds = set()
    for pattern, kind in _KINDS:
        left, found = re.subn(pattern, " ", left)
        if found:
            kinds.add(kind)
    left = _LEGAL.sub(" ", left)
    words = [word for word in left.split() if word not in _PLACES]
    return _Essence(
        kinds=frozenset(kinds),
        numbers=frozenset(word for word in words if word.isdigit()),
        words=frozenset(word for word in words if not word.isdigit()),
    )


def _fits(said: _Essence, known: _Essence) -> bool:
    """All that is said must be true of the organisation; a number must be said where there is one."""
    if said.numbers != known.numbers or not (said.numbers or said.words or said.kinds):
        return False
    if not said.words <= known.words:
        return False
    if not said.numbers and known.words and not said.words:
        return False  # "школа" is not yet "школа села Ивановка"
    if "школа" in said.kinds:
        return bool(_SCHOOLS & known.kinds) and said.kinds - {"школа"} <= known.kinds
    return said.kinds <= known.kinds or (known.kinds == {"школа"} and said.kinds <= _SCHOOLS)

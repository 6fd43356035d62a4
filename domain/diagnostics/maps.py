"""The deficit map: subject, area and level in numbers of people (P04; Щёлково 5.2.1.1, 5.3.4.1)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Key = tuple[str, str]
"""A subject and an area: one row of the map."""

MANY_TOPICS = 2
"""So many topics make a risk profile whatever the level (assumed, glossary)."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One result with where its person works by the main job. `topics` are ids of the catalogue."""

    id: int
    person_id: int
    subject: str
    area: str
    level: str
    assessed_on: date
    topics: tuple[str, ...] = ()
    municipality: str | None = None
    organisation_id: int | None = None

    @property
    def key(self) -> Key:
        return self.subject, self.area


@dataclass(frozen=True, slots=True)
class Place:
    """Of whom the map is: `kind` service (everybody), municipality, organisation or body, and which of them."""

    kind: str
    id: str = ""

    def holds(self, fact: Fact, members: Mapping[str, Collection[int]]) -> bool:
        match self.kind:
            case "municipality":
                return fact.municipality == self.id
            case "organisation":
                return str(fact.organisation_id) == self.id
            case "body":
                return fact.person_id in members.get(self.id, ())
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """`assessed` people of whom `in_need` have a topic or the lowest level; `before` is (in need, assessed) then.

    A hidden row has no numbers: so few people that one could be recognised, or could be computed from the others.
    `as_of` is the day it stands as of, None where it is of today.
    """

    subject: str
    area: str
    assessed: int = 0
    in_need: int = 0
    levels: Mapping[str, int]
    topics: Mapping[str, int]
    before: tuple[int, int] | None = None
    is_hidden: bool = False
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Why somebody needs support first: subjects and areas with the lowest level, and how many topics."""

    person_id: int
    low: tuple[Key, ...]
    topics: int


def latest(facts: Iterable[Fact], until: date | None = None) -> list[Fact]:
    """Of each person, subject and area the last result, not later than `until`; of one day the one loaded last."""
    found: dict[tuple[int, str, str], Fact] = {}
    for fact in facts:
        if until is not None and fact.assessed_on > until:
            continue
        key = (fact.person_id, *fact.key)
        if key not in found or (found[key].assessed_on, found[key].id) < (fact.assessed_on, fact.id):
            found[key] = fact
    return list(found.values())


def map_rows(now: Collection[Fact], before: Collection[Fact], low: Collection[str]) -> list[MapRow]:
    """Rows of the map by subject and area. `low` are levels that need support."""
    rows, old = by_key(now), by_key(before)
    return [map_row(key, rows[key], old.get(key, ()), low) for key in sorted(rows)]


def map_row(
    key: Key, facts: Sequence[Fact], before: Sequence[Fact], low: Collection[str], *, as_of: date | None = None
) -> MapRow:
    return MapRow(
        subject=key[0],
        area=key[1],
        assessed=len(facts),
        in_need=_in_need(facts, low),
        levels=Counter(fact.level for fact in facts if fact.level),
        topics=Counter(topic for fact in facts for topic in fact.topics),
        before=(_in_need(before, low), len(before)) if before else None,
        as_of=as_of,
    )


def hidden_row(key: Key) -> MapRow:
    return MapRow(subject=key[0], area=key[1], levels={}, topics={}, is_hidden=True)


def reasons(facts: Iterable[Fact], low: Collection[str]) -> list[Reasons]:
    """People whose latest results need support first: the lowest level anywhere, or several topics; most first."""
    own: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        own[fact.person_id].append(fact)
    found = []
    for person_id, rows in own.items():
        weak = tuple(sorted(fact.key for fact in rows if fact.level in low))
        topics = len({topic for fact in rows for topic in fact.topics})
        if weak or topics >= MANY_TOPICS:
            found.append(Reasons(person_id=person_id, low=weak, topics=topics))
    return sorted(found, key=lambda one: (-len(one.low), -one.topics, one.person_id))


def by_key(facts: Iterable[Fact]) -> dict[Key, list[Fact]]:
    rows: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        rows[fact.key].append(fact)
    return rows


WIDTH = {"service": 0, "municipality": 1, "organisation": 2, "body": 3}


def _in_need(facts: Iterable[Fact], low: Collection[str]) -> int:
    return sum(1 for fact in facts if fact.topics or fact.level in low)

"""Measures: what the service does for the people of one cell of the deficit map (P04, Щёлково 5.2.1.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.diagnostics import Fact

MOST_ROUTES = 40
"""At once: each draft is read and approved by somebody."""


class MeasureKind(StrEnum):
    SEMINAR = "seminar"  # of the people of the cell
    SESSION = "session"  # of a body, on what the cell shows
    ROUTES = "routes"


class By(StrEnum):
    """What of a row puts somebody into the cell."""

    NEED = "need"  # any of the two below
    LEVEL = "level"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Cell:
    subject: str
    area: str

    def holds(self, fact: Fact) -> bool:
        return fact.key == (self.subject, self.area)


@dataclass(frozen=True, slots=True)
class Aim:
    """Which people of the cell; `value` is a level or a topic of the catalogue."""

    by: By
    value: str = ""

    @property
    def code(self) -> str:
        return f"{self.by}:{self.value}"

    @classmethod
    def of(cls, code: str) -> Aim:
        by, _, value = code.partition(":")
        return cls(By(by), value)

    def takes(self, fact: Fact, low: Collection[str]) -> bool:
        if self.by is By.LEVEL:
            return fact.level == self.value
        if self.by is By.TOPIC:
            return self.value in fact.topics
        return bool(fact.topics) or fact.level in low


def aims(facts: Iterable[Fact], low: Collection[str]) -> list[tuple[Aim, int]]:
    """The parts of a cell with the number of their people: all in need, then each low level, then topics."""
    rows = list(facts)
    levels = Counter(fact.level for fact in rows if fact.level in low)
    topics = Counter(topic for fact in rows for topic in fact.topics)
    found = [(Aim(By.NEED), sum(1 for fact in rows if Aim(By.NEED).takes(fact, low)))]
    found += [(Aim(By.LEVEL, level), count) for level, count in sorted(levels.items())]
    found += [
        (Aim(By.TOPIC, topic), count) for topic, count in sorted(topics.items(), key=lambda one: (-one[1], one[0]))
    ]
    return [(aim, count) for aim, count in found if count]

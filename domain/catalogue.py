"""What all services share: subjects, positions, kinds of steps, typical deficits, ready-made plans, working days.

Everything here is a default that a person may edit where it is used; labels are Russian, ids are stable.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Protocol, TypeVar

from domain.profile.rows import Month
from domain.profile.tables import Filled, Slug
from domain.profile.vocabulary import AreaId
from domain.workdays import WorkCalendar

Hours = Annotated[int, range(1, 1000)]
Minutes = Annotated[int, range(5, 241)]

NO_SUBJECT = "none"
"""Of results and bodies that belong to no subject of the list."""


class PositionCategory(StrEnum):
    """Indicators count managers apart from teachers (Одинцово, Понятия); people of the service are in neither."""

    TEACHER = "teacher"
    MANAGER = "manager"
    SERVICE = "service"


class Certificate(StrEnum):
    """Whether a step of the kind gives a document; `depends`: on the place."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    id: Slug
    label: Filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    id: Slug
    label: Filled
    category: PositionCategory


@dataclass(frozen=True, slots=True, kw_only=True)
class StepKind:
    """`evidence` is what usually shows that a step is done, `hours` what it usually takes."""

    id: Slug
    label: Filled
    evidence: Filled
    certificate: Certificate
    hours: Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class TypicalStep:
    kind: Slug
    text: Filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Deficit:
    """A typical thing to strengthen; `subjects` is empty when it may concern any subject. `hours` are for all steps."""

    id: Filled
    area: AreaId
    subjects: tuple[Slug, ...]
    title: Filled
    hours: Hours
    steps: tuple[TypicalStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentoringTopic:
    """A topic of a pair's meeting in the first year of a young specialist."""

    number: Annotated[int, range(1, 25)]
    month: Month
    title: Filled
    discuss: Filled


@dataclass(frozen=True, slots=True, kw_only=True)
class TypicalContest:
    """Stages are typical: a contest is always entered with its own regulation."""

    id: Slug
    title: Filled
    who: Filled
    stages: tuple[Filled, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    text: Filled
    minutes: Minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    month: Month
    title: Filled
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Lookups by id raise KeyError for what the catalogue has not."""

    subjects: tuple[Subject, ...]
    positions: tuple[Position, ...]
    step_kinds: tuple[StepKind, ...]
    deficits: tuple[Deficit, ...]
    mentoring_topics: tuple[MentoringTopic, ...]
    contests: tuple[TypicalContest, ...]
    agendas: tuple[Agenda, ...]
    calendar: WorkCalendar

    def subject(self, id_: str) -> Subject:
        return _one(self.subjects, id_)

    def position(self, id_: str) -> Position:
        return _one(self.positions, id_)

    def step_kind(self, id_: str) -> StepKind:
        return _one(self.step_kinds, id_)

    def deficit(self, id_: str) -> Deficit:
        return _one(self.deficits, id_)

    def contest(self, id_: str) -> TypicalContest:
        return _one(self.contests, id_)

    def deficits_for(self, area: str, subject: str | None = None) -> tuple[Deficit, ...]:
        """Those of an area that concern a subject, those about just this subject first; without a subject, all."""
        found = [
            d for d in self.deficits if d.area == area and (not subject or not d.subjects or subject in d.subjects)
        ]
        return tuple(sorted(found, key=lambda d: not d.subjects))

    def topics_for_month(self, month: int) -> tuple[MentoringTopic, ...]:
        """Empty in July and August, when pairs rest."""
        return tuple(topic for topic in self.mentoring_topics if topic.month == month)


class _Row(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_Row)


def _one(rows: Iterable[R], id_: str) -> R:
    for row in rows:
        if row.id == id_:
            return row
    raise KeyError(id_)

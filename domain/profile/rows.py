"""The lists of a profile: one dataclass for each kind of row; field names are the keys of `profile.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from domain.actors import Role
from domain.profile.tables import Filled, Slug, Stated
from domain.profile.vocabulary import (
    INDICATOR_IDS,
    AreaId,
    AssessmentKind,
    BodyLevel,
    CategoryId,
    ContestKindId,
    ContestLevel,
    EventKindId,
    LevelId,
    PairKindId,
    SiteKindId,
    TermKey,
)

Month = Annotated[int, range(1, 13)]
IndicatorId = Annotated[str, INDICATOR_IDS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality(Stated):
    """The host gives the operator and has no more rights than the others (Щёлково 1.4)."""

    id: Slug
    name: Filled
    name_gen: Filled
    name_loc: Filled
    host: bool
    agreement_from: date | None
    agreement_to: date | None


class Gender(StrEnum):
    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Stated):
    """Russian forms of one word of the service; `loc` without a preposition, `abbr` is never declined."""

    nom: Filled
    gen: Filled
    dat: Filled
    acc: Filled
    ins: Filled
    loc: Filled
    pl: Filled
    pl_gen: Filled
    gender: Gender
    abbr: str
    in_use: bool

    @property
    def forms(self) -> Mapping[str, str]:
        """What the words of the interface may ask for; `abbr` may be empty."""
        return {
            "nom": self.nom,
            "gen": self.gen,
            "dat": self.dat,
            "acc": self.acc,
            "ins": self.ins,
            "loc": self.loc,
            "pl": self.pl,
            "pl_gen": self.pl_gen,
            "abbr": self.abbr,
        }


class Period(StrEnum):
    YEAR = "year"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyKind(Stated):
    """A kind of body, not one body: there are many associations. `min_sessions = 0`: none stated."""

    id: Slug
    term: TermKey
    level: BodyLevel
    parent: str
    chair: str
    members: str
    approved_by: str
    min_sessions: Annotated[int, range(53)]
    sessions_period: Period | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow(Stated):
    id: Role
    label: Filled
    in_use: bool
    appointed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairKind(Stated):
    """`needs_programme` and `needs_iom` count only while their module is on: ask the profile, not the row."""

    id: PairKindId
    label: Filled
    senior_label: Filled
    junior_label: Filled
    in_use: bool
    meeting_every_days: Annotated[int, range(1, 366)]
    needs_programme: bool
    needs_iom: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Stated):
    """Rank 4 is the strongest. `needs_iom` counts only while the module is on: ask the profile."""

    id: LevelId
    label: Filled
    rank: Annotated[int, range(1, 5)]
    needs_iom: bool
    mentor_candidate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Stated):
    id: AreaId
    label: Filled
    in_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostics(Stated):
    """`source_required`: the one kind of result that indicators count; None means any."""

    in_use: bool
    main_kind: AssessmentKind | None
    kinds: tuple[AssessmentKind, ...]
    source_required: AssessmentKind | None
    results_from: tuple[Filled, ...]
    levels: tuple[Level, ...]
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementCategory(Stated):
    id: CategoryId
    label: Filled
    in_use: bool
    needs_ack: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind(Stated):
    id: EventKindId
    label: Filled
    in_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestKind(Stated):
    id: ContestKindId
    label: Filled
    level: ContestLevel
    in_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteKind(Stated):
    id: SiteKindId
    label: Filled
    in_use: bool


class Recurrence(StrEnum):
    """Yearly in its months, monthly without them, once (the year stands in the label)."""

    YEARLY = "yearly"
    MONTHLY = "monthly"
    ONCE = "once"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignRow(Stated):
    id: Slug
    label: Filled
    recurrence: Recurrence
    months: tuple[Month, ...]
    indicators: tuple[IndicatorId, ...]


class TargetOp(StrEnum):
    AT_LEAST = ">="
    EQUAL = "="
    MORE = ">"
    NONE = "none"


class Unit(StrEnum):
    PERCENT = "percent"
    COUNT = "count"
    YES_NO = "yes_no"
    COUNT_EACH_GROUP = "count_each_group"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTarget(Stated):
    """What the service wants of an indicator; the formula is code and the same for all services."""

    id: IndicatorId
    op: TargetOp
    target: Annotated[int, range(1_000_000)]
    unit: Unit


class Per(StrEnum):
    YEAR = "year"
    MONTH = "month"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation(Stated):
    id: Slug
    label: Filled
    per: Per
    count: Annotated[int, range(1, 1000)]

"""The profile of one service: everything in which one service differs from another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from domain.profile.rows import (
    AnnouncementCategory,
    Area,
    BodyKind,
    CampaignRow,
    ContestKind,
    Diagnostics,
    EventKind,
    IndicatorTarget,
    Level,
    Municipality,
    Obligation,
    PairKind,
    RoleRow,
    SiteKind,
    Term,
)
from domain.profile.tables import (
    EducationAuthority,
    FoundingDocument,
    Mentoring,
    Operator,
    Partners,
    Planning,
    Privacy,
    QuietHours,
    ReminderRules,
    Retention,
    Service,
    TimeZone,
    YoungSpecialist,
)
from domain.profile.vocabulary import Module, ModuleState, TermKey
from domain.reminders import QuietTime


class _Row(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Lookups by id take a plain string or a member of the enum and raise KeyError for what the profile has not."""

    schema_version: int
    service: Service
    timezone: TimeZone
    document: FoundingDocument
    operator: Operator
    partners: Partners
    education_authority: EducationAuthority
    young_specialist: YoungSpecialist
    planning: Planning
    retention: Retention
    reminders: ReminderRules
    quiet_hours: QuietHours
    privacy: Privacy
    mentoring: Mentoring
    modules: Mapping[Module, ModuleState]
    municipalities: tuple[Municipality, ...]
    terms: Mapping[TermKey, Term]
    bodies: tuple[BodyKind, ...]
    roles: tuple[RoleRow, ...]
    pair_kinds: tuple[PairKind, ...]
    diagnostics: Diagnostics
    announcement_categories: tuple[AnnouncementCategory, ...]
    event_kinds: tuple[EventKind, ...]
    contest_kinds: tuple[ContestKind, ...]
    site_kinds: tuple[SiteKind, ...]
    campaigns: tuple[CampaignRow, ...]
    indicators: tuple[IndicatorTarget, ...]
    obligations: tuple[Obligation, ...]

    @property
    def id(self) -> str:
        return self.service.id

    @property
    def zone(self) -> ZoneInfo:
        return self.timezone.name

    @property
    def quiet(self) -> QuietTime:
        return self.quiet_hours.quiet

    def module_on(self, module: str) -> bool:
        """An `optional` module is off until the service says `on`."""
        return self.modules[Module(module)] is ModuleState.ON

    def term(self, key: str) -> Term:
        if key not in self.terms:
            raise KeyError(key)
        return self.terms[TermKey(key)]

    @property
    def term_forms(self) -> Mapping[str, Mapping[str, str]]:
        """What the Russian translator needs: term key -> form -> word."""
        return {str(key): term.forms for key, term in self.terms.items()}

    def municipality(self, id_: str) -> Municipality:
        return _one(self.municipalities, id_)

    @property
    def host_municipality(self) -> Municipality:
        return next(m for m in self.municipalities if m.host)

    def body_kind(self, id_: str) -> BodyKind:
        return _one(self.bodies, id_)

    def body_term(self, id_: str) -> Term:
        return self.terms[self.body_kind(id_).term]

    def role(self, id_: str) -> RoleRow:
        """The row of a role; `admin` has none, because no document speaks of it."""
        return _one(self.roles, id_)

    @property
    def roles_in_use(self) -> tuple[RoleRow, ...]:
        return tuple(row for row in self.roles if row.in_use)

    def pair_kind(self, id_: str) -> PairKind:
        return _one(self.pair_kinds, id_)

    @property
    def pair_kinds_in_use(self) -> tuple[PairKind, ...]:
        return tuple(row for row in self.pair_kinds if row.in_use)

    def pair_needs_programme(self, kind: str) -> bool:
        return self.module_on(Module.PROGRAMMES) and self.pair_kind(kind).needs_programme

    def pair_needs_iom(self, kind: str) -> bool:
        return self.module_on(Module.IOM) and self.pair_kind(kind).needs_iom

    def level(self, id_: str) -> Level:
        return _one(self.diagnostics.levels, id_)

    @property
    def levels_by_rank(self) -> tuple[Level, ...]:
        """The strongest first."""
        return tuple(sorted(self.diagnostics.levels, key=lambda level: -level.rank))

    def level_needs_iom(self, id_: str) -> bool:
        return self.module_on(Module.IOM) and self.level(id_).needs_iom

    def area(self, id_: str) -> Area:
        return _one(self.diagnostics.areas, id_)

    def category(self, id_: str) -> AnnouncementCategory:
        return _one(self.announcement_categories, id_)

    @property
    def categories_in_use(self) -> tuple[AnnouncementCategory, ...]:
        return tuple(row for row in self.announcement_categories if row.in_use)

    @property
    def event_kinds_in_use(self) -> tuple[EventKind, ...]:
        return tuple(row for row in self.event_kinds if row.in_use)

    def indicator(self, id_: str) -> IndicatorTarget:
        return _one(self.indicators, id_)

    def plan_year(self, day: date) -> tuple[date, date]:
        """The first and the last day of the planning year that `day` belongs to."""
        start = self.planning.year_start
        first = date(day.year, start.month, start.day)
        if day < first:
            first = date(day.year - 1, start.month, start.day)
        return first, date(first.year + 1, start.month, start.day) - timedelta(days=1)


def _one(rows: Iterable[R], id_: str) -> R:
    for row in rows:
        if row.id == id_:
            return row
    raise KeyError(id_)

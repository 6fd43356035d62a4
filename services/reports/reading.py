"""Who filed and who has not, as far as the reader's rights go: numbers, states, or the answers themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action, Scope, Thing, check_may, may, reaches
from models.people import Person
from models.reports import ProgressReport
from services.people.about import about_person
from services.reach import limits
from storage.reports import Reachable, ReportLine
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """One month within the reader's reach. `expected` were asked or have answered; `names` may be looked at."""

    month_on: date
    expected: int
    filed: int
    wishes: int
    names: bool

    @property
    def missing(self) -> int:
        return self.expected - self.filed

    @property
    def share(self) -> int:
        """Whole percent; 0 where nobody was asked."""
        return round(100 * self.filed / self.expected) if self.expected else 0


async def report_months(work: Work, actor: Actor) -> Sequence[date]:
    check_may(actor, Action.COUNT, Thing.PROGRESS_REPORT)
    return await work.reports.months(reachable(actor, Action.COUNT))


async def month_overview(work: Work, actor: Actor, month_on: date) -> Overview:
    check_may(actor, Action.COUNT, Thing.PROGRESS_REPORT)
    expected, filed, wishes = await work.reports.counts(month_on, reachable(actor, Action.COUNT))
    return Overview(month_on=month_on, expected=expected, filed=filed, wishes=wishes, names=_sees(actor, Action.STATUS))


async def report_lines(work: Work, actor: Actor, month_on: date) -> Sequence[ReportLine]:
    """Names with their state, by organisation; `is_readable` where the answers may be opened too."""
    check_may(actor, Action.STATUS, Thing.PROGRESS_REPORT)
    return await work.reports.lines(month_on, reachable(actor, Action.STATUS), reachable(actor, Action.READ))


async def read_report(work: Work, actor: Actor, report_id: int) -> tuple[ProgressReport, Person, str]:
    """The answers with their author and the title of the step named as the best (or nothing)."""
    report = await work.reports.find(report_id)
    if report is None:
        raise Gone("errors-gone")
    about = await about_person(work, report.person_id, mentor_ids=await work.reports.mentors_of(report.person_id))
    check_may(actor, Action.READ, Thing.PROGRESS_REPORT, about)
    step = await work.reports.step(report.best_step_id) if report.best_step_id is not None else None
    return report, await work.people.get(report.person_id), step.title if step is not None else ""


def reachable(actor: Actor, action: Action) -> Reachable:
    """Other people's reports within a right; one's own stand on another screen."""
    found = reaches(actor, action, Thing.PROGRESS_REPORT)
    has_pairs = any(reach.scope is Scope.PAIR for reach in found)
    return Reachable(reaches=limits(found), mentor_id=actor.person_id if has_pairs else None)


def sees_others(actor: Actor) -> bool:
    """Whether the list of a month is anything for this reader."""
    return may(actor, Action.COUNT, Thing.PROGRESS_REPORT) and _sees(actor, Action.COUNT)


def _sees(actor: Actor, action: Action) -> bool:
    return any(reach.scope is not Scope.SELF for reach in reaches(actor, action, Thing.PROGRESS_REPORT))

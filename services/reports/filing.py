"""The teacher's side: which month is asked about, which steps may be named, and the report itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.reports import ReportDraft, month_of
from domain.rights import About, Action, Thing, check_may
from models.reports import ProgressReport
from models.routes import IomStep
from services.outbox import notify
from services.people.about import about_person, methodists_for
from services.reports.kinds import HELP
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReports:
    """`open_months` wait for an answer, the newest first; the current one is among them while the route is in work."""

    open_months: Sequence[date]
    filed: Sequence[ProgressReport]


async def own_reports(work: Work, actor: Actor, *, now: datetime) -> OwnReports:
    check_may(actor, Action.READ, Thing.PROGRESS_REPORT, About(person_id=actor.person_id))
    person_id = _own(actor)
    filed = await work.reports.filed_by(person_id)
    months = [request.month_on for request in await work.reports.open_requests(person_id)]
    current = month_of(now, work.profile.zone)
    if (
        current not in {*months, *(report.month_on for report in filed)}
        and await work.reports.route_in_work(person_id) is not None
    ):
        months = [current, *months]
    return OwnReports(open_months=months, filed=filed)


async def steps_to_name(work: Work, actor: Actor, month_on: date) -> Sequence[IomStep]:
    """Steps of the route the month was asked about; of the one in work when it was not asked."""
    person_id = _own(actor)
    request = await work.reports.request_of(person_id, month_on)
    iom_id = request.iom_id if request is not None else None
    if iom_id is None:
        route = await work.reports.route_in_work(person_id)
        iom_id = route.id if route is not None else None
    return await work.reports.steps_of(iom_id) if iom_id is not None else []


async def file_report(
    work: Work, actor: Actor, draft: ReportDraft, *, month_on: date, run_id: str, now: datetime
) -> ProgressReport:
    """One report for each person and month asked about, however late it comes. The same run again returns the first.

    A wish for help is told to the methodists of the teacher's direction, without the answers.
    """
    check_may(actor, Action.WRITE, Thing.PROGRESS_REPORT, About(person_id=actor.person_id))
    person_id = _own(actor)
    known = await work.reports.get(person_id, month_on)
    if known is not None:
        if known.run_id == run_id:
            return known
        raise Gone("reports-filed-already")
    request = await work.reports.request_of(person_id, month_on)
    route = await work.reports.route_in_work(person_id)
    if request is None and (route is None or month_on != month_of(now, work.profile.zone)):
        raise Gone("reports-nothing-asked")
    steps = {step.id for step in await steps_to_name(work, actor, month_on)}
    if draft.best_step_id is not None and draft.best_step_id not in steps:
        raise Invalid("reports-step-gone")
    iom_id = request.iom_id if request is not None else route.id if route is not None else None
    report = ProgressReport(
        run_id=run_id,
        person_id=person_id,
        iom_id=iom_id,
        month_on=month_on,
        pace=draft.pace.value,
        best_step_id=draft.best_step_id,
        tried=draft.tried,
        obstacle=draft.obstacle.value,
        wants_help=draft.wants_help,
        filed_at=now,
    )
    work.reports.add(report)
    await work.flush()
    work.audit.add("file", "progress_report", report.id, actor_id=person_id, now=now)
    if draft.wants_help:
        await _tell_methodists(work, report, now)
    return report


async def _tell_methodists(work: Work, report: ProgressReport, now: datetime) -> None:
    today = now.astimezone(work.profile.zone).date()
    about = await about_person(work, report.person_id)
    for methodist_id in await methodists_for(work, about, today):
        if methodist_id != report.person_id:
            await notify(
                work,
                HELP,
                key=str(report.id),
                now=now,
                person_id=methodist_id,
                about=f"report:{report.id}",
                report=report.id,
                month=report.month_on.isoformat(),
            )


def _own(actor: Actor) -> int:
    assert actor.person_id is not None  # own things are reached by a person alone
    return actor.person_id

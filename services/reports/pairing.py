"""The mentor's minute about a pair: five answers a month, read by methodists (P08, P11; content.md 10.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.reminders import at_wall, next_allowed
from domain.reports import ASK_AGAIN_DAY, ASK_DAY, MOST_MEETINGS, PairReportDraft, month_of
from domain.rights import About, Action, Reach, Scope, Thing, check_may, reaches
from models.pair_reports import PairReport
from services.outbox import notify
from services.people.about import about_person, methodists_for
from services.reach import limits
from services.reports.kinds import PAIR_OVERDUE, PAIR_REQUEST, PAIR_TALK
from storage.pair_reports import PairLine
from storage.work import Work


async def ask_pair_reports(work: Work, now: datetime) -> dict[str, int]:
    """Every morning from the 25th on: each mentor about each pair once, and once more from the 28th."""
    today = now.astimezone(work.profile.zone).date()
    month_on, counts = month_of(now, work.profile.zone), {"asked": 0, "asked_again": 0}
    if today.day < ASK_DAY:
        return counts
    due_at = next_allowed(now, work.profile.quiet, work.profile.zone)
    for pair in await work.pair_reports.to_ask(month_on, today):
        about: dict[str, Any] = {"pair": pair.id, "month": month_on.isoformat()}
        key = f"{pair.id}:{month_on.isoformat()}"
        if await notify(work, PAIR_REQUEST, key=key, now=now, person_id=pair.mentor_id, due_at=due_at, **about):
            counts["asked"] += 1
        elif today.day >= ASK_AGAIN_DAY:
            counts["asked_again"] += await notify(
                work, PAIR_OVERDUE, key=key, now=now, person_id=pair.mentor_id, due_at=due_at, **about
            )
    return counts


async def meetings_of_month(work: Work, pair_id: int, month_on: date) -> int:
    zone = work.profile.zone
    after = (month_on + timedelta(32)).replace(day=1)
    return await work.pair_reports.held(pair_id, at_wall(month_on, time.min, zone), at_wall(after, time.min, zone))


async def check_pair_report(work: Work, actor: Actor, pair_id: int, month_on: date, now: datetime) -> None:
    """Whether the actor may tell about this pair and month now: its mentor, this month or the one before."""
    pair = await work.pair_reports.pair(pair_id)
    if pair is None:
        raise Gone("errors-gone")
    check_may(actor, Action.WRITE, Thing.PAIR_REPORT, About(person_id=pair.mentee_id, mentor_ids=_only(pair.mentor_id)))
    current = month_of(now, work.profile.zone)
    if month_on not in (current, (current - timedelta(1)).replace(day=1)):
        raise Gone("reports-nothing-asked")
    if await work.pair_reports.get(pair_id, month_on) is not None:
        raise Gone("reports-filed-already")


async def file_pair_report(
    work: Work, actor: Actor, pair_id: int, draft: PairReportDraft, *, month_on: date, run_id: str, now: datetime
) -> PairReport:
    """One for each pair and month; the same run again returns the first. A wish to talk is told to methodists."""
    known = await work.pair_reports.get(pair_id, month_on)
    if known is not None and known.run_id == run_id:
        return known
    await check_pair_report(work, actor, pair_id, month_on, now)
    if not 0 <= draft.meetings <= MOST_MEETINGS:
        raise Invalid("reports-meetings-odd", limit=MOST_MEETINGS)
    pair = await work.pair_reports.pair(pair_id)
    assert pair is not None
    report = PairReport(
        run_id=run_id,
        pair_id=pair.id,
        mentor_id=pair.mentor_id,
        month_on=month_on,
        meetings=draft.meetings,
        dynamics=draft.dynamics.value,
        best=draft.best,
        support=draft.support.value,
        goes_on=draft.goes_on,
        filed_at=now,
    )
    work.pair_reports.add(report)
    await work.flush()
    work.audit.add("file", "pair_report", report.id, actor_id=actor.person_id, now=now)
    if not draft.goes_on:
        today = now.astimezone(work.profile.zone).date()
        for person_id in await methodists_for(work, await about_person(work, pair.mentee_id), today):
            if person_id != actor.person_id:
                await notify(
                    work,
                    PAIR_TALK,
                    key=str(report.id),
                    now=now,
                    person_id=person_id,
                    report=report.id,
                    month=month_on.isoformat(),
                )
    return report


async def pair_report_lines(work: Work, actor: Actor, month_on: date) -> Sequence[PairLine]:
    """Who has told and who has not, within the actor's right to the state; the words only by `read_pair_report`."""
    check_may(actor, Action.STATUS, Thing.PAIR_REPORT)
    return await work.pair_reports.lines(month_on, limits(_wide(actor, Action.STATUS)))


async def read_pair_report(work: Work, actor: Actor, report_id: int) -> PairReport:
    """Methodists of the junior's direction."""
    report = await work.pair_reports.find(report_id)
    pair = await work.pair_reports.pair(report.pair_id) if report is not None else None
    if report is None or pair is None:
        raise Gone("errors-gone")
    check_may(actor, Action.READ, Thing.PAIR_REPORT, await about_person(work, pair.mentee_id))
    return report


def sees_pair_reports(actor: Actor) -> bool:
    return bool(limits(_wide(actor, Action.STATUS)))


def _wide(actor: Actor, action: Action) -> list[Reach]:
    return [one for one in reaches(actor, action, Thing.PAIR_REPORT) if one.scope is not Scope.PAIR]


def _only(person_id: int) -> frozenset[int]:
    return frozenset({person_id})

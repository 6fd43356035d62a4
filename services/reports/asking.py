"""What time does with reports: asked on the 25th, once more on the 28th, and never by us again (P08)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.actors import Actor
from domain.errors import Gone
from domain.reminders import day_moment, next_allowed
from domain.reports import ASK_AGAIN_DAY, ASK_DAY, month_of
from domain.rights import About, Action, Thing, check_may
from services.outbox import NoticeKind, Quiet, notify
from services.reports.kinds import OVERDUE, REQUEST
from storage.mailing import Mailing
from storage.work import Work


async def ask_reports(work: Work, now: datetime) -> dict[str, int]:
    """Every morning; does something on two days of the month. A service that slept through the 25th asks on the first
    morning after it. Running twice asks nobody twice."""
    today = now.astimezone(work.profile.zone).date()
    month_on = month_of(now, work.profile.zone)
    counts = {"asked": 0, "asked_again": 0}
    if today.day >= ASK_DAY and not await work.reports.has_requests(month_on):
        counts["asked"] = await work.reports.ask(month_on, today, now, _mailing(work, REQUEST, month_on, now))
    elif today.day >= ASK_AGAIN_DAY:
        counts["asked_again"] = await work.reports.ask_again(month_on, now, _mailing(work, OVERDUE, month_on, now))
    return counts


async def postpone_report(work: Work, actor: Actor, month_on: date, *, now: datetime) -> datetime:
    """The teacher's own wish to be asked again tomorrow morning. Returns when; pressed twice it is one reminder.

    Where our own repeat comes by then anyway, nothing is added to it.
    """
    check_may(actor, Action.WRITE, Thing.PROGRESS_REPORT, About(person_id=actor.person_id))
    zone = work.profile.zone
    person_id = actor.person_id
    assert person_id is not None  # own things are reached by a person alone
    request = await work.reports.request_of(person_id, month_on)
    if request is None:
        raise Gone("reports-nothing-asked")
    if await work.reports.get(person_id, month_on) is not None:
        raise Gone("reports-filed-already")
    moment = day_moment(now.astimezone(zone).date() + timedelta(days=1), work.profile.quiet, zone)
    if request.repeated_at is None and moment.astimezone(zone).date() >= month_on.replace(day=ASK_AGAIN_DAY):
        return moment
    kind = REQUEST if request.repeated_at is None else OVERDUE
    await notify(
        work,
        kind,
        key=f"{month_on.isoformat()}:later:{moment.date().isoformat()}",
        now=now,
        person_id=person_id,
        due_at=moment,
        quiet=Quiet.GOES_ANYWAY,
        about=f"reports:{month_on.isoformat()}",
        month=month_on.isoformat(),
    )
    return moment


def _mailing(work: Work, kind: NoticeKind, month_on: date, now: datetime) -> Mailing:
    due_at = next_allowed(now, work.profile.quiet, work.profile.zone)
    return Mailing(
        kind=kind.name,
        key=month_on.isoformat(),
        about=f"reports:{month_on.isoformat()}",
        args={"month": month_on.isoformat()},
        priority=int(kind.priority),
        now=now,
        due_at=due_at,
        expires_at=due_at + kind.lifetime,
    )

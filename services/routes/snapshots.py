"""The state of all routes on the last day of a month, written once and never again (P08; Одинцово, Методы 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.actors import Actor, Role
from domain.reminders import day_moment
from domain.rights import Action, Scope, Thing, check_may, reaches
from models.routes import IomSnapshot
from services.outbox import Quiet, notify
from services.routes.notices import SNAPSHOT_READY
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What one reader may see of a month: sums of the subjects and municipalities in reach."""

    month_on: date
    developed: int
    in_work: int
    implemented: int
    by_subject: Sequence[tuple[str, int, int, int]]


async def take_snapshot(work: Work, now: datetime) -> int:
    """Every evening; writes on the last day of the month, or as soon as possible after it. How many rows.

    Methodists and heads hear of it on the first working day of the next month.
    """
    today = now.astimezone(work.profile.zone).date()
    is_last = (today + timedelta(1)).day == 1
    month_on = today.replace(day=1) if is_last else (today.replace(day=1) - timedelta(1)).replace(day=1)
    if not is_last and today.day > LATEST:
        return 0  # counts of today are no counts of a month that ended long ago
    if await work.snapshots.has(month_on):
        return 0
    if not await work.snapshots.has_routes_before(_end(month_on), work.profile.zone):
        return 0
    rows = await work.snapshots.take(month_on, now)
    first = work.catalogue.calendar.add(_end(month_on), 0)
    due_at = max(day_moment(first, work.profile.quiet, work.profile.zone), now)
    told = [row.person_id for role in READERS for row in await work.appointments.holders(role, today)]
    for person_id in dict.fromkeys(told):
        await notify(
            work,
            SNAPSHOT_READY,
            key=month_on.isoformat(),
            now=now,
            person_id=person_id,
            due_at=due_at,
            quiet=Quiet.GOES_ANYWAY,
            month=month_on.isoformat(),
        )
    return rows


LATEST = 5
READERS = (Role.METHODIST, Role.SERVICE_HEAD, Role.SERVICE_DEPUTY)


def _end(month_on: date) -> date:
    """The first day of the month after."""
    return (month_on + timedelta(32)).replace(day=1)


async def read_snapshot(work: Work, actor: Actor, month_on: date | None = None) -> tuple[Month | None, Month | None]:
    """A month (the newest when none is named) and the one before it, within the reader's right to count routes."""
    check_may(actor, Action.COUNT, Thing.IOM)
    months = await work.snapshots.months()
    if not months:
        return None, None
    wanted = month_on if month_on is not None and month_on in months else months[0]
    before = next((month for month in months if month < wanted), None)
    return await _month(work, actor, wanted), await _month(work, actor, before) if before is not None else None


async def _month(work: Work, actor: Actor, month_on: date) -> Month:
    rows = [row for row in await work.snapshots.of(month_on) if _is_seen(actor, row)]
    subjects = dict.fromkeys(row.subject for row in rows if row.subject)
    whole = [row for row in rows if not row.subject] or rows
    return Month(
        month_on=month_on,
        developed=sum(row.developed for row in whole),
        in_work=sum(row.in_work for row in whole),
        implemented=sum(row.implemented for row in whole),
        by_subject=[(subject, *_sums([row for row in rows if row.subject == subject])) for subject in subjects],
    )


def _sums(rows: Sequence[IomSnapshot]) -> tuple[int, int, int]:
    return sum(row.developed for row in rows), sum(row.in_work for row in rows), sum(row.implemented for row in rows)


def _is_seen(actor: Actor, row: IomSnapshot) -> bool:
    """A direction of some subjects sees their rows and not the total; own pairs and bodies are no part of it."""
    for reach in reaches(actor, Action.COUNT, Thing.IOM):
        grant = reach.grant
        if reach.scope is Scope.SERVICE:
            return True
        if reach.scope is Scope.MUNICIPALITY and row.municipality in grant.municipalities:
            return True
        if reach.scope is Scope.DIRECTION:
            here = not grant.municipalities or row.municipality in grant.municipalities
            if here and (not grant.subjects or row.subject in grant.subjects):
                return True
    return False

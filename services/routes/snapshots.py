"""The state of all routes on the last day of a month, written once and never again (P08; Одинцово, Методы 2)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.actors import Actor, Role
from domain.diagnostics import Told
from domain.errors import Forbidden
from domain.reminders import day_moment
from domain.rights import Action, Reach, Scope, Thing, reaches
from models.routes import IomSnapshot
from services.outbox import Quiet, notify
from services.routes.notices import SNAPSHOT_READY
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Counted:
    """Routes of one row of a month."""

    developed: int
    in_work: int
    implemented: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What one reader may see of a month. What has no numbers is hidden: so few that one could be recognised.

    `has_sum`: not where only some subjects are seen, for a route of somebody who teaches two of them stands in both.
    """

    month_on: date
    has_sum: bool
    whole: Counted | None
    by_subject: Sequence[tuple[str, Counted | None]]


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
    rows = await work.snapshots.take(month_on, _end(month_on), work.profile.zone, now)
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


def may_read_months(actor: Actor) -> bool:
    return bool(_wide(actor))


async def read_snapshot(work: Work, actor: Actor, month_on: date | None = None) -> tuple[Month | None, Month | None]:
    """A month (the newest when none is named) and the one before it: those who count routes of a direction, of a
    municipality or of the service. Outside of the service the few are hidden (indicators.md, rule 8)."""
    if not may_read_months(actor):
        raise Forbidden("errors-no-rights")
    months = await work.snapshots.months()
    if not months:
        return None, None
    wanted = month_on if month_on is not None and month_on in months else months[0]
    before = next((month for month in months if month < wanted), None)
    return await _month(work, actor, wanted), await _month(work, actor, before) if before is not None else None


async def _month(work: Work, actor: Actor, month_on: date) -> Month:
    every = await work.snapshots.of(month_on)
    told = _told(every, work.profile.privacy.min_group_size)
    rows = [row for row in every if _is_in(row, _wide(actor))]
    own = {_cell(row) for row in rows if _is_in(row, _wide(actor, Action.READ))}

    def counted(some: Sequence[IomSnapshot]) -> Counted | None:
        cells = frozenset(map(_cell, some))
        is_told = cells <= own or cells in told or all(frozenset({one}) in told for one in cells)
        return _sum(some) if some and is_told else None

    subjects = dict.fromkeys(row.subject for row in rows if row.subject)
    single = _without_doubles(rows)
    return Month(
        month_on=month_on,
        has_sum=bool(single),
        whole=counted(single),
        by_subject=[(one, counted([row for row in rows if row.subject == one])) for one in subjects],
    )


def _without_doubles(rows: Sequence[IomSnapshot]) -> Sequence[IomSnapshot]:
    """Rows that add up to all the reader sees: municipalities as wholes, or one subject of each; else none."""
    whole = [row for row in rows if not row.subject]
    codes = {row.municipality for row in whole}
    rest = [row for row in rows if row.municipality not in codes]
    return [*whole, *rest] if len({row.municipality for row in rest}) == len(rest) else []


def _sum(rows: Collection[IomSnapshot]) -> Counted:
    return Counted(
        sum(row.developed for row in rows), sum(row.in_work for row in rows), sum(row.implemented for row in rows)
    )


Cell = tuple[str, str]
"""A municipality and a subject, empty for all of them: one row of a month."""


def _cell(row: IomSnapshot) -> Cell:
    return row.municipality, row.subject


def _told(rows: Sequence[IomSnapshot], least: int) -> set[frozenset[Cell]]:
    """Which sums anybody outside of the service is shown: none of the few, and none from which they could be computed.

    The same for all readers, so that two of them together know no more. A whole is taken as its subjects and what is
    left; that a route may stand in two subjects only makes the rest less certain.
    """
    units: dict[Cell, set[tuple[str, str, int]]] = {
        _cell(row): {(*_cell(row), number) for number in range(row.developed)} for row in rows if row.subject
    }
    for row in rows:
        if not row.subject:
            parts = [units[one] for one in units if one[0] == row.municipality and one[1]]
            rest = max(row.developed - sum(map(len, parts)), 0)
            units[_cell(row)] = {(row.municipality, "", number) for number in range(rest)}.union(*parts)
    wholes = [one for one in units if not one[1]]
    subjects = sorted({one[1] for one in units if one[1]})
    wide = [wholes, *([one for one in units if one[1] == subject] for subject in subjects)]
    narrow = [[one] for one in (*wholes, *(one for one in units if one[1]))]

    def together(cells: Sequence[Cell]) -> set[tuple[str, str, int]]:
        return set().union(*(units[one] for one in cells))

    told, shown = Told(least), set[frozenset[Cell]]()
    for groups in (wide[:1], wide[1:], narrow[: len(wholes)], narrow[len(wholes) :]):
        for cells in sorted(groups, key=lambda cells: (-len(together(cells)), cells)):
            if told.tell(together(cells)):
                shown.add(frozenset(cells))
    return shown


WIDE = (Scope.SERVICE, Scope.MUNICIPALITY, Scope.DIRECTION)


def _wide(actor: Actor, action: Action = Action.COUNT) -> list[Reach]:
    """Own pairs, bodies and schools are no part of a month. Who reads routes by name belongs to the service."""
    return [reach for reach in reaches(actor, action, Thing.IOM) if reach.scope in WIDE]


def _is_in(row: IomSnapshot, found: Sequence[Reach]) -> bool:
    """A direction of some subjects sees their rows and not the total."""
    for reach in found:
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

"""What a tick is: a harmless question repeated. Its slot is a row: a second run or a second process does nothing.
It offers the next moment, so that a moved clock can stop there.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from storage.work import Work

Counts = dict[str, int]
DAY = timedelta(days=1)


class Schedule(Protocol):
    def slot(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The latest moment of this schedule that is not after `now`."""
        ...

    def next(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The first moment of this schedule after `now`."""
        ...


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day at an hour of the service's wall clock."""

    at: time

    def slot(self, now: datetime, zone: ZoneInfo) -> datetime:
        today = self._on(now.astimezone(zone), zone)
        return today if today <= now else self._on(now.astimezone(zone) - timedelta(days=1), zone)

    def next(self, now: datetime, zone: ZoneInfo) -> datetime:
        today = self._on(now.astimezone(zone), zone)
        return today if today > now else self._on(now.astimezone(zone) + timedelta(days=1), zone)

    def _on(self, local: datetime, zone: ZoneInfo) -> datetime:
        return datetime.combine(local.date(), self.at, tzinfo=zone)


@dataclass(frozen=True, slots=True)
class Monthly:
    """On the first of a month at an hour of the service's wall clock; a month slept through is taken up on waking."""

    at: time

    def slot(self, now: datetime, zone: ZoneInfo) -> datetime:
        first = now.astimezone(zone).date().replace(day=1)
        this = datetime.combine(first, self.at, tzinfo=zone)
        return this if this <= now else datetime.combine((first - DAY).replace(day=1), self.at, tzinfo=zone)

    def next(self, now: datetime, zone: ZoneInfo) -> datetime:
        first = now.astimezone(zone).date().replace(day=1)
        this = datetime.combine(first, self.at, tzinfo=zone)
        return this if this > now else datetime.combine((first + 31 * DAY).replace(day=1), self.at, tzinfo=zone)


@dataclass(frozen=True, slots=True)
class Tick:
    """`run(work, now)` inside one transaction with its slot; returns counts for the log."""

    name: str
    schedule: Schedule
    run: Callable[[Work, datetime], Awaitable[Counts]]

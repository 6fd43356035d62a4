"""What is asked of a writer of files: plain data, known without the library that writes the format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

CellOut = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOut:
    """`above` are lines over the headings (a title, a period); the pane is frozen under the headings."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[CellOut]]
    above: Sequence[str] = ()
    widths: Sequence[int] = ()  # characters; measured from the content when not given


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`widths` are shares of the page, one for each heading. `signatures` stand below, each with its own line."""

    title: str
    lines: Sequence[str]
    headings: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[str]]
    signatures: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """`uid` stays the same when the appointment moves, `version` grows: the calendar then moves its own entry.

    `remind_before` sets the phone's alarm; None leaves it to the calendar.
    """

    uid: str
    version: int
    starts_at: datetime
    minutes: int
    title: str
    about: str = ""
    remind_before: timedelta | None = None


class Mark(StrEnum):
    """How a stop is drawn: a tick, a full ring, three dots, an exclamation, a thin ring."""

    DONE = "done"
    NOW = "now"
    WAITS = "waits"
    LATE = "late"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Stop:
    """`day` is written below in digits, "18.12"."""

    number: int
    mark: Mark
    day: str

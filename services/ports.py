"""What the use cases need from outside, each with at least two real implementations."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol


class Clock(Protocol):
    """Time as everybody in the house asks for it: the machine's, or a settable one."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never go back; jumps when a settable clock is moved."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait on this clock: a settable clock wakes the sleeper when it is moved past the moment."""
        ...


class Outcome(StrEnum):
    """What is known of one send after it."""

    SENT = "sent"
    AGAIN = "again"  # surely not delivered, worth another try
    UNKNOWN = "unknown"  # cut after the request left: nobody can know
    UNREACHABLE = "unreachable"  # blocked, deactivated, never started
    FAILED = "failed"  # refused for good: a bug or a broken attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The outcome with the id Telegram gave, or the wait it asked for (seconds), or its own words. `numbers`: what
    a message brought up to date shows now, in short."""

    outcome: Outcome
    message_id: int | None = None
    retry_after: float | None = None
    moved_to: int | None = None  # the chat has a new number: the same again there
    error: str = ""
    numbers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A notice on its way out: what, for which chat, in which language, with which arguments."""

    notice_id: int
    person_id: int | None
    group_id: int | None  # a linked group: everybody there reads it
    messenger: str
    chat_id: int
    language: str
    kind: str
    args: dict[str, Any] = field(default_factory=dict)
    is_bulk: bool = False  # one of many: whoever else waits goes first


class Messenger(Protocol):
    """Renders a notice in the words of its reader and sends it, once. Never raises: the receipt tells."""

    async def send(self, parcel: Parcel) -> Receipt: ...


class Speaker(Protocol):
    """Words for a table made for a person: headings and labels by their Fluent ids, in the reader's language."""

    def plain(self, text_id: str, /, **args: Any) -> str: ...

    def month(self, day: date) -> str: ...

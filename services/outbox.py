"""Words to other people are rows first: a use case leaves a notice in its own transaction, the sender takes it later.

A kind of notice is declared beside the use case that writes it (`NoticeKind(...)`), rendered by `bot/notices/`.
`is_true` is asked again right before the send: is it still wanted, eligible, not answered meanwhile?
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, IntEnum
from typing import Any

from domain.reminders import is_quiet, last_allowed, next_allowed
from services.ports import Receipt
from storage.work import Work


class Priority(IntEnum):
    """Lower leaves first: answers to people before reminders, reminders before bulk."""

    REPLY = 1
    REMINDER = 4
    BULK = 7


class Quiet(Enum):
    """What a notice does when its moment falls into quiet time."""

    WAITS = "waits"
    GOES_EARLIER = "goes_earlier"  # a reminder tied to a date
    GOES_ANYWAY = "goes_anyway"  # the person waits for it now, or a meeting moved for the same day


async def always(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Nothing can make this notice untrue."""
    return True


async def never(work: Work, args: dict[str, Any]) -> bool:
    """Nobody keeps this notice back."""
    return False


async def nothing(work: Work, args: dict[str, Any], receipt: Receipt) -> None:
    """Nothing follows from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeKind:
    """`lifetime`: how late it may still leave. `is_retold`: after an unknown outcome it is sent once more, as every
    reminder is. `rests`: it does not come to somebody who is away (leave, illness), and with `waits`
    comes when they are back. `is_held`: it is kept back until
    somebody lets it go. `is_true` and `is_held` only look: what is to be remembered of a send is written by `has_come`,
    when it has really come."""

    name: str
    priority: Priority = Priority.REPLY
    quiet: Quiet = Quiet.WAITS
    lifetime: timedelta = timedelta(days=3)
    is_retold: bool = False
    rests: bool = False
    waits: bool = False
    is_true: Callable[[Work, dict[str, Any], int | None], Awaitable[bool]] = always
    is_held: Callable[[Work, dict[str, Any]], Awaitable[bool]] = never
    has_come: Callable[[Work, dict[str, Any], Receipt], Awaitable[None]] = nothing


async def notify(
    work: Work,
    kind: NoticeKind,
    *,
    key: str,
    now: datetime,
    person_id: int | None = None,
    account_id: int | None = None,
    group_id: int | None = None,
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
    about: str = "",
    quiet: Quiet | None = None,
    **args: Any,
) -> bool:
    """Leave one notice for one person (an account without a person, a linked group). False when it was left before or
    is too late.

    `key` with the kind and the recipient is the reason: one reason, one person, one message. `due_at` None is now;
    a moment already past when planned is not planned. Arguments are plain JSON: ids, dates as ISO text.
    A reminder planned for an allowed moment that comes late waits for the end of quiet time as any other.
    """
    if due_at is not None and due_at < now:
        return False
    quiet = quiet or kind.quiet
    moment = _allowed(work, quiet, due_at or now, now)
    if moment is None:
        return False
    expires = expires_at or moment + kind.lifetime
    if expires <= moment:
        return False
    recipient = f"p{person_id}" if person_id is not None else f"a{account_id}" if group_id is None else f"g{group_id}"
    row = {
        "dedupe_key": f"{kind.name}:{key}:{recipient}",
        "person_id": person_id,
        "account_id": account_id,
        "group_id": group_id,
        "kind": kind.name,
        "args": args,
        "about": about,
        "priority": int(kind.priority),
        "due_at": moment,
        "expires_at": expires,
        "goes_anyway": quiet is Quiet.GOES_ANYWAY and (due_at is None or _is_quiet(work, due_at)),
        "created_at": now,
    }
    return await work.outbox.add([row]) == 1


async def notify_all(
    work: Work,
    kind: NoticeKind,
    *,
    key: str,
    now: datetime,
    person_ids: Iterable[int],
    about: str = "",
    **args: Any,
) -> int:
    """The same notice for many people, due now or at the next allowed minute, in one statement. How many are new."""
    moment = _allowed(work, kind.quiet, now, now)
    if moment is None:
        return 0
    rows = [
        {
            "dedupe_key": f"{kind.name}:{key}:p{person_id}",
            "person_id": person_id,
            "account_id": None,
            "group_id": None,
            "kind": kind.name,
            "args": args,
            "about": about,
            "priority": int(kind.priority),
            "due_at": moment,
            "expires_at": moment + kind.lifetime,
            "goes_anyway": kind.quiet is Quiet.GOES_ANYWAY,
            "created_at": now,
        }
        for person_id in person_ids
    ]
    return await work.outbox.add(rows)


def _is_quiet(work: Work, moment: datetime) -> bool:
    return is_quiet(moment, work.profile.quiet, work.profile.zone)


def _allowed(work: Work, quiet: Quiet, due_at: datetime, now: datetime) -> datetime | None:
    times, zone = work.profile.quiet, work.profile.zone
    if quiet is Quiet.GOES_ANYWAY:
        return due_at
    if quiet is Quiet.GOES_EARLIER:
        earlier = last_allowed(due_at, times, zone)
        return earlier if earlier >= now else next_allowed(due_at, times, zone)
    return next_allowed(due_at, times, zone)

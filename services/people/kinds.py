"""Notices about people: thin words that something waits, was confirmed or moved."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.outbox import NoticeKind, Priority, Quiet
from storage.work import Work


async def still_waits(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    registration = await work.registrations.find(int(args["registration"]))
    return registration is not None and registration.status == "waiting"


async def still_unfinished(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Neither attached, nor waiting for a decision."""
    account = await work.accounts.get(int(args["account"]))
    return account.person_id is None and await work.registrations.waiting_of_account(account.id) is None


UNFINISHED = NoticeKind(
    name="registration_unfinished", priority=Priority.REMINDER, lifetime=timedelta(days=2), is_true=still_unfinished
)
WAITS = NoticeKind(name="registration_to_confirm", is_true=still_waits, lifetime=timedelta(days=7))
CONFIRMED = NoticeKind(name="registration_confirmed", quiet=Quiet.GOES_ANYWAY, is_retold=True)
REFUSED = NoticeKind(name="registration_refused", is_retold=True)
DIGEST = NoticeKind(name="coordinator_digest", priority=Priority.REMINDER, lifetime=timedelta(hours=10))
MOVED_AWAY = NoticeKind(name="account_moved_away", quiet=Quiet.GOES_ANYWAY, is_retold=True)
APPOINTED = NoticeKind(name="role_given", is_retold=True)
DISMISSED = NoticeKind(name="role_ended")

NOTICES = (UNFINISHED, WAITS, CONFIRMED, REFUSED, DIGEST, MOVED_AWAY, APPOINTED, DISMISSED)

"""Asked right before each send: is it still wanted, may it come at this hour, is there anybody to come to?"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from domain.reminders import day_moment, next_allowed
from scheduler.sender.doubts import noted
from services.outbox import NoticeKind, always
from storage.faults import is_outage
from storage.outbox import AWAY, KEPT_BACK, NO_ACCOUNT, Settled
from storage.recipients import Waiting
from storage.work import Work

log = logging.getLogger(__name__)


async def refusal(work: Work, kinds: Mapping[str, NoticeKind], waiting: Waiting, now: datetime) -> Settled | None:
    """None when it goes; else what becomes of it."""
    notice, address = waiting.notice, waiting.address
    allowed = now if notice.goes_anyway else next_allowed(now, work.profile.quiet, work.profile.zone)
    kind = kinds.get(notice.kind)
    if kind is None:
        return Settled(waiting=waiting, status="failed", error="unknown kind")
    if notice.expires_at is not None and notice.expires_at <= allowed:
        return Settled(waiting=waiting, status="skipped", error="expired")
    if allowed > now:  # it is late, the bot was away or held: not in the night
        return Settled(waiting=waiting, status="new", due_at=allowed, tries=notice.tries, error=noted(notice))
    if address is None or not address.is_open:
        return Settled(waiting=waiting, status="unreachable", error=noted(notice, NO_ACCOUNT))
    if kind.rests and notice.person_id is not None:
        today = now.astimezone(work.profile.zone).date()
        absence = await work.absences.current_of(notice.person_id, today)
        if absence is not None:
            return await _put_off(work, kind, waiting, absence.until_on or today + timedelta(1), now)
    is_true = await _is_true(work, kind, waiting)
    if is_true is None:
        return Settled(waiting=waiting, status="failed", error="could not be asked")
    if not is_true:
        return Settled(waiting=waiting, status="skipped", error="no longer true")
    if await kind.is_held(work, notice.args):  # it came back to wait after it was stopped
        return Settled(waiting=waiting, status="cancelled", tries=notice.tries, error=KEPT_BACK)
    return None


async def _put_off(work: Work, kind: NoticeKind, waiting: Waiting, back_on: date, now: datetime) -> Settled:
    """One's own dates move, so what speaks of them goes. What one is asked about others waits until one is back, one
    word about one thing, and keeps its days to live."""
    notice = waiting.notice
    if not kind.waits or await work.outbox.waits_for_return(notice):
        return Settled(waiting=waiting, status="skipped", error=AWAY)
    due = day_moment(back_on, work.profile.quiet, work.profile.zone)
    expires = due + (notice.expires_at - now) if notice.expires_at is not None else None
    error = noted(notice, AWAY)
    return Settled(waiting=waiting, status="new", due_at=due, expires_at=expires, tries=notice.tries, error=error)


async def _is_true(work: Work, kind: NoticeKind, waiting: Waiting) -> bool | None:
    """None when the question itself is broken: one bad notice must not stop the others."""
    notice = waiting.notice
    if kind.is_true is always:
        return True
    try:
        async with work.session.begin_nested():
            return await kind.is_true(work, notice.args, notice.person_id)
    except Exception as error:
        if is_outage(error):
            raise
        log.exception("notice %s of kind %s could not be asked whether it is true", notice.id, notice.kind)
        return None

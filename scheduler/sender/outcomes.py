"""What becomes of a notice after its send, by what is known of it (performance.md 9.4)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from models.machinery import Notice
from scheduler.sender.doubts import IN_DOUBT, goes_again, noted
from services.deliveries import tell_refused
from services.groups import lose_group, move_chat
from services.outbox import NoticeKind, nothing
from services.ports import Outcome, Receipt
from storage.faults import is_outage
from storage.outbox import Settled
from storage.recipients import Address, Waiting
from storage.work import Work

log = logging.getLogger(__name__)

MOST_TRIES = 5
BACK_OFF = (5, 30, 120, 600)


async def outcome(
    work: Work, kinds: Mapping[str, NoticeKind], waiting: Waiting, receipt: Receipt, now: datetime
) -> Settled:
    """An account that cannot be reached is marked until its person writes, the notice goes to another of theirs; what
    surely did not leave goes again, later each time; what is refused for good is told to a methodist.

    When the telling or the marking is broken, what became of the notice is recorded all the same: one bad result must
    not stop the others.
    """
    settled = _settled(kinds, waiting, receipt, now)
    kind = kinds.get(waiting.notice.kind)
    if settled.status == "sent" and (kind is None or kind.has_come is nothing):
        return settled  # nearly all: no savepoint for nothing
    try:
        async with work.session.begin_nested():
            if kind is not None and settled.status == "sent":
                await kind.has_come(work, waiting.notice.args, receipt)
            else:
                await _follow(work, waiting, receipt, settled, now)
                if settled.status == "unreachable" and await _has_another(work, waiting):
                    return replace(settled, status="new", due_at=now)
    except Exception as error:
        if is_outage(error):
            raise
        log.exception("notice %s is %s, but what follows from it failed", waiting.notice.id, settled.status)
    return settled


def _settled(kinds: Mapping[str, NoticeKind], waiting: Waiting, receipt: Receipt, now: datetime) -> Settled:
    notice = waiting.notice
    if receipt.outcome is Outcome.SENT:
        return Settled(waiting=waiting, status="sent", sent_at=now, message_id=receipt.message_id)
    if receipt.outcome is Outcome.AGAIN:
        return _again(waiting, receipt, now)
    if receipt.outcome is Outcome.UNKNOWN and goes_again(kinds, notice):
        due = now + timedelta(seconds=BACK_OFF[0])
        return Settled(waiting=waiting, status="new", due_at=due, error=IN_DOUBT + receipt.error)
    return Settled(waiting=waiting, status=receipt.outcome.value, error=noted(notice, receipt.error))


async def _follow(work: Work, waiting: Waiting, receipt: Receipt, settled: Settled, now: datetime) -> None:
    """What the result says of the address, and to whom it is told."""
    address = waiting.address
    if address is not None and receipt.outcome is Outcome.AGAIN and receipt.moved_to is not None:
        await _move(work, address, receipt.moved_to, now)
    if address is not None and receipt.outcome is Outcome.UNREACHABLE:
        await _lose(work, address, now)
    if settled.status == "failed":
        await tell_refused(work, waiting.notice, receipt.error, now=now)


async def _move(work: Work, address: Address, chat_id: int, now: datetime) -> None:
    if address.group_id is not None:
        await move_chat(work, address.messenger, address.chat_id, chat_id, now=now)
    elif address.account_id is not None:
        await work.accounts.move(address.account_id, chat_id)


async def _lose(work: Work, address: Address, now: datetime) -> None:
    if address.group_id is not None:
        await lose_group(work, address.group_id, now=now)
    elif address.account_id is not None:
        await work.accounts.mark_unreachable(address.account_id, now)


async def _has_another(work: Work, waiting: Waiting) -> bool:
    """Whether the person has another account that takes words; the one just lost is marked by now."""
    person_id = waiting.notice.person_id
    return person_id is not None and bool(await work.accounts.reachable_among([person_id]))


def after_a_crash(kinds: Mapping[str, NoticeKind], notice: Notice) -> Settled:
    """What a sender that died held in its hands: nobody knows whether it left."""
    status = "new" if goes_again(kinds, notice) else "unknown"
    error = f"{IN_DOUBT}the sender stopped"
    return Settled(waiting=Waiting(notice, None), status=status, tries=notice.tries, error=error)


def never_sent(notice: Notice) -> Settled:
    """Claimed by a commit whose answer was lost: it was never handed out, so it goes again and spends no try."""
    return Settled(waiting=Waiting(notice, None), status="new", tries=notice.tries - 1, error=noted(notice))


def _again(waiting: Waiting, receipt: Receipt, now: datetime) -> Settled:
    tries, error = waiting.notice.tries, noted(waiting.notice, receipt.error)
    if receipt.retry_after is not None:  # a flood answer spends no try
        due = now + timedelta(seconds=receipt.retry_after)
        return Settled(waiting=waiting, status="new", due_at=due, tries=tries, error=error)
    if receipt.moved_to is not None and tries + 1 < MOST_TRIES:
        return Settled(waiting=waiting, status="new", error=error)
    if tries + 1 >= MOST_TRIES:
        return Settled(waiting=waiting, status="failed", error=error)
    due = now + timedelta(seconds=BACK_OFF[min(tries, len(BACK_OFF) - 1)])
    return Settled(waiting=waiting, status="new", due_at=due, error=error)

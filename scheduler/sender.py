"""The one sender: asleep until the next due notice, wakes when a commit left a new one.

At most `WINDOW` notices are claimed; results are recorded and the next ones claimed in one transaction; each is asked
again whether it is still true, and may come at this hour, before it leaves. What a dead sender held is `unknown`, or
goes once more if its kind says so.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.reminders import next_allowed
from services.outbox import NoticeKind, always
from services.pauses import Pauses, back_off
from services.ports import Clock, Messenger, Outcome, Parcel, Receipt
from storage.database import Database
from storage.faults import is_outage
from storage.outbox import NO_ACCOUNT, Waiting
from storage.work import Work

log = logging.getLogger(__name__)

WINDOW = 16
MOST_TRIES = 5
LONGEST_SLEEP = 3600.0
BACK_OFF = (5, 30, 120, 600)


class Sender:
    """`idle` is set while nothing is due and nothing is on its way; `in_flight` counts sends under way.

    `waiting` are the moments (monotonic) at which it goes on after a fault of its own.
    """

    def __init__(self, database: Database, messenger: Messenger, clock: Clock, kinds: Mapping[str, NoticeKind]) -> None:
        self._database = database
        self._messenger = messenger
        self._clock = clock
        self._kinds = kinds
        self._woken = asyncio.Event()
        self._flying: dict[asyncio.Task[Receipt], Waiting] = {}
        self._landed: list[tuple[Waiting, Receipt]] = []
        self._held_until = 0.0
        self._is_stopping = False
        self._pauses = Pauses(clock)
        self.idle = asyncio.Event()
        self.has_stopped = False
        self.last_round_at: datetime | None = None  # the last one without a fault
        database.watch(self.wake)

    @property
    def in_flight(self) -> int:
        return len(self._flying)

    @property
    def waiting(self) -> list[float]:
        return self._pauses.moments

    def wake(self) -> None:
        """There may be something due: look again."""
        self.idle.clear()
        self._woken.set()

    async def recover(self) -> int:
        """At start: settle what an earlier process had claimed. Only under the lock of this database."""
        async with self._database.transaction() as work:
            left = await work.outbox.left_claimed()
            for notice in left:
                again = self._goes_again(notice.kind, tries=notice.tries - 1)
                await work.outbox.record(notice.id, status="new" if again else "unknown", error="the sender stopped")
        return len(left)

    async def run(self) -> None:
        try:
            await self._live()
        finally:
            self.has_stopped = True
            flying = tuple(self._flying)
            for task in flying:
                task.cancel()
            await asyncio.gather(*flying, return_exceptions=True)

    async def land(self, patience: float) -> None:
        """Before a planned stop: claim nothing more, wait so many seconds for what is on its way."""
        self._is_stopping = True
        if self._flying:
            await asyncio.wait(tuple(self._flying), timeout=patience)

    async def record_landed(self) -> None:
        """After `run` has ended: what is known of the last sends is written down, so that no restart doubts it."""
        if self._landed:
            await self._round()

    async def _live(self) -> None:
        faults = 0
        while True:
            self._woken.clear()
            try:
                pause = await self._round()
            except Exception:
                log.exception("a round of the sender failed")
                faults += 1
                await self._pauses.rest(back_off(faults))
                continue
            faults = 0
            if (hold := self._hold()) > 0:
                await self._pauses.rest(hold)
                continue
            if not self._flying and not self._landed and pause > 0 and not self._woken.is_set():
                self.idle.set()
            await self._sleep(pause)

    async def _round(self) -> float:
        """Record, then claim, in one transaction; let go. Returns the seconds until there may be something to do."""
        now, landed = self._clock.now(), tuple(self._landed)
        room = 0 if self._is_stopping or self._hold() > 0 else WINDOW - len(self._flying)
        busy = [waiting.account.id for waiting in self._flying.values() if waiting.account is not None]
        going: list[Waiting] = []
        async with self._database.transaction() as work:
            for waiting, receipt in landed:
                await self._record(work, waiting, receipt)
            claimed = await work.outbox.claim(now, room, busy=busy) if room else []
            for waiting in claimed:
                if await self._still_goes(work, waiting):
                    going.append(waiting)
            next_due = await work.outbox.next_due() if not claimed else None
        del self._landed[: len(landed)]
        self.last_round_at = now
        for waiting in going:
            task = asyncio.create_task(self._send(waiting), name=f"notice {waiting.notice.id}")
            self._flying[task] = waiting
            task.add_done_callback(self._land)
        if self._flying:
            return LONGEST_SLEEP  # what lands wakes us
        if claimed:
            return 0.0
        return LONGEST_SLEEP if next_due is None else max(0.0, min((next_due - now).total_seconds(), LONGEST_SLEEP))

    def _land(self, task: asyncio.Task[Receipt]) -> None:
        """A send ended. In a full window a few are waited for before the next transaction, the last ones are not."""
        waiting = self._flying.pop(task)
        if task.cancelled():
            return  # the process stops: nobody knows whether it left, `recover` says so
        self._landed.append((waiting, task.result()))
        if len(self._flying) <= WINDOW // 2 or len(self._landed) >= WINDOW // 4:
            self._woken.set()

    def _hold(self) -> float:
        """Seconds for which Telegram asked for silence: nothing is claimed meanwhile, only to lie about."""
        return self._held_until - self._clock.monotonic()

    def _goes_again(self, kind: str, *, tries: int) -> bool:
        """After an unknown outcome, once, if the kind would rather come twice than not at all."""
        known = self._kinds.get(kind)
        return known is not None and known.is_retold and tries == 0

    async def _still_goes(self, work: Work, waiting: Waiting) -> bool:
        """Asked right before the send; what does not go is settled here."""
        notice, account, now = waiting.notice, waiting.account, self._clock.now()
        allowed = now if notice.goes_anyway else next_allowed(now, work.profile.quiet, work.profile.zone)
        kind = self._kinds.get(notice.kind)
        if kind is None:
            await work.outbox.record(notice.id, status="failed", error="unknown kind")
        elif notice.expires_at is not None and notice.expires_at <= allowed:
            await work.outbox.record(notice.id, status="skipped", error="expired")
        elif allowed > now:  # it is late, the bot was away or held: not in the night
            await work.outbox.record(notice.id, status="new", due_at=allowed, tries=notice.tries)
        elif account is None or account.unreachable_at is not None:
            await work.outbox.record(notice.id, status="unreachable", error=NO_ACCOUNT)
        elif (is_true := await self._is_true(work, kind, waiting)) is not True:
            status, error = ("skipped", "no longer true") if is_true is False else ("failed", "could not be asked")
            await work.outbox.record(notice.id, status=status, error=error)
        else:
            return True
        return False

    async def _is_true(self, work: Work, kind: NoticeKind, waiting: Waiting) -> bool | None:
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

    async def _send(self, waiting: Waiting) -> Receipt:
        notice, account = waiting.notice, waiting.account
        assert account is not None
        parcel = Parcel(
            notice_id=notice.id,
            person_id=notice.person_id,
            account_id=account.id,
            messenger=account.messenger,
            chat_id=account.chat_id,
            language=account.language,
            kind=notice.kind,
            args=notice.args,
        )
        try:
            receipt = await self._messenger.send(parcel)
        except Exception as error:  # the port promises a receipt; a broken promise must not end the sender
            log.exception("the messenger failed with notice %s", notice.id)
            receipt = Receipt(outcome=Outcome.UNKNOWN, error=type(error).__name__)
        if receipt.outcome is Outcome.AGAIN and receipt.retry_after is not None:
            self._held_until = max(self._held_until, self._clock.monotonic() + receipt.retry_after)
        return receipt

    async def _record(self, work: Work, waiting: Waiting, receipt: Receipt) -> None:
        notice, now = waiting.notice, self._clock.now()
        values: dict[str, Any] = {"status": receipt.outcome.value, "error": receipt.error[:300]}
        if receipt.outcome is Outcome.SENT:
            values |= {"sent_at": now, "message_id": receipt.message_id}
        elif receipt.outcome is Outcome.UNREACHABLE and waiting.account is not None:
            await work.accounts.mark_unreachable(waiting.account.id, now)
        elif receipt.outcome is Outcome.AGAIN:
            values |= self._again(notice.tries, receipt)
        elif receipt.outcome is Outcome.UNKNOWN and self._goes_again(notice.kind, tries=notice.tries):
            values |= {"status": "new", "due_at": now + timedelta(seconds=BACK_OFF[0])}
        await work.outbox.record(notice.id, **values)

    def _again(self, tries_before: int, receipt: Receipt) -> dict[str, Any]:
        now = self._clock.now()
        if receipt.retry_after is not None:  # a flood answer spends no try
            return {"status": "new", "due_at": now + timedelta(seconds=receipt.retry_after), "tries": tries_before}
        if tries_before + 1 >= MOST_TRIES:
            return {"status": "failed"}
        return {"status": "new", "due_at": now + timedelta(seconds=BACK_OFF[min(tries_before, len(BACK_OFF) - 1)])}

    async def _sleep(self, seconds: float) -> None:
        """Until the moment comes or a commit wakes us, whichever is first."""
        if self._woken.is_set() or seconds <= 0:
            return
        sleeping = asyncio.ensure_future(self._clock.sleep(seconds))
        waking = asyncio.ensure_future(self._woken.wait())
        try:
            await asyncio.wait((sleeping, waking), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (sleeping, waking):
                task.cancel()
            await asyncio.gather(sleeping, waking, return_exceptions=True)
        self.idle.clear()

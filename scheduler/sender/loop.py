"""The one sender: asleep until the next due notice, wakes when a commit left a new one.

At most `WINDOW` notices are claimed, those whose answer is not yet recorded among them; several results and the next
claims make one transaction. Each is asked again before it leaves (`asking.py`); what became of it is settled in
`outcomes.py`. What a dead sender held is `unknown`, or goes once more if its kind says so.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime

from scheduler.sender.asking import refusal
from scheduler.sender.outcomes import after_a_crash, never_sent, outcome
from services.outbox import NoticeKind, Priority
from services.pauses import Pauses, back_off
from services.ports import Clock, Messenger, Outcome, Parcel, Receipt
from storage.database import Database
from storage.outbox import Settled
from storage.recipients import Waiting
from storage.work import Work

log = logging.getLogger(__name__)

WINDOW = 16
BULK_WINDOW = 14  # a reply that comes in the middle of a broadcast finds room without waiting for a result
LANES = tuple((int(lane), BULK_WINDOW if lane is Priority.BULK else WINDOW) for lane in sorted(Priority))
# Recorded together: half the window at 30 a second leaves the other half to wait for tokens meanwhile.
TOGETHER = WINDOW // 2
LONGEST_UNRECORDED = 0.5
LONGEST_SLEEP = 3600.0


class Sender:
    """`idle` is set while nothing is due and nothing is on its way; `in_flight` counts sends under way.

    `waiting` are the moments (monotonic) at which it goes on after a fault of its own.
    """

    def __init__(self, database: Database, messenger: Messenger, clock: Clock, kinds: Mapping[str, NoticeKind]) -> None:
        self._database = database
        self._messenger = messenger
        self._clock = clock
        self._kinds = kinds
        self._owner = database.liveness.owner
        self._woken = asyncio.Event()
        self._flying: dict[asyncio.Task[Receipt], Waiting] = {}
        self._landed: list[tuple[Waiting, Receipt]] = []
        self._held_until = 0.0
        self._is_stopping = False
        # The last round failed, its commit may have stood all the same; or another one had our lock for a while.
        self._is_in_doubt = False
        self._pauses = Pauses(clock)
        self.idle = asyncio.Event()
        self.has_stopped = False
        self.last_round_at: datetime | None = None  # the last one without a fault
        database.watch(self.wake)
        database.lock.watch(self._begin_again)

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

    def _begin_again(self) -> None:
        """The lock was lost and is ours again: whoever had it meanwhile is dead, with notices in its hands."""
        self._is_in_doubt = True
        self.wake()

    async def recover(self) -> int:
        """At start: settle what an earlier process had claimed. Only under the lock of this database."""
        async with self._database.transaction() as work:
            left = await work.outbox.left_claimed()
            await work.outbox.settle([after_a_crash(self._kinds, notice) for notice in left])
        return len(left)

    async def run(self) -> None:
        """Again as well, once the right to send has come back."""
        self._is_stopping = self.has_stopped = False
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
        """After `run` has ended: what is known of the last sends is written down, so that no restart doubts it. Nothing
        is claimed: nobody would hand it out."""
        self._is_stopping = True
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
                self._is_in_doubt = True
                faults += 1
                await self._pauses.rest(back_off(faults))
                continue
            faults = 0
            if (hold := self._hold()) > 0 and not self._flying and not self._landed:
                await self._pauses.rest(hold)
                continue
            if not self._flying and not self._landed and pause > 0 and not self._woken.is_set():
                self.idle.set()
            await self._sleep(pause)
            while self._flying and not self._landed and not self._woken.is_set():
                await self._sleep(pause)

    async def _round(self) -> float:
        """Record, then claim, in one transaction; let go. Returns the seconds until there may be something to do."""
        now, landed = self._clock.now(), tuple(self._landed)
        is_closed = self._is_stopping or self._hold() > 0 or not self._database.lock.is_held
        flying = tuple(self._flying.values())
        lanes = [] if is_closed else [(lane, most - len(flying)) for lane, most in LANES]
        async with self._database.transaction() as work:
            settled = [await outcome(work, self._kinds, waiting, receipt, now) for waiting, receipt in landed]
            if self._is_in_doubt and not is_closed:
                settled += await self._left_behind(work, (*flying, *(waiting for waiting, _ in landed)))
            claimed = await work.outbox.claim(now, lanes, owner=self._owner, busy=flying)
            refusals = [await refusal(work, self._kinds, waiting, now) for waiting in claimed]
            await work.outbox.settle([*settled, *(refused for refused in refusals if refused is not None)])
            next_due = await work.outbox.next_due() if not claimed and not flying else None
        del self._landed[: len(landed)]
        if self._is_in_doubt and not is_closed:
            self._is_in_doubt = False
            self._woken.set()  # what was put back waits to be claimed
        self.last_round_at = now
        for waiting, refused in zip(claimed, refusals, strict=True):
            if refused is None:
                task = asyncio.create_task(self._send(waiting), name=f"notice {waiting.notice.id}")
                self._flying[task] = waiting
                task.add_done_callback(self._land)
        if self._flying:
            return LONGEST_UNRECORDED  # what lands wakes us, or has landed by then
        if claimed:
            return 0.0
        if not self._database.lock.is_held:
            return LONGEST_SLEEP  # the lock wakes us when it is ours again
        return LONGEST_SLEEP if next_due is None else max(0.0, min((next_due - now).total_seconds(), LONGEST_SLEEP))

    async def _left_behind(self, work: Work, own: Sequence[Waiting]) -> list[Settled]:
        """What is claimed and in nobody's hands: by us, and then it was never handed out; or by one who is dead."""
        held = {(waiting.notice.id, self._owner) for waiting in own}
        left = [row for row in await work.outbox.left_claimed() if (row.id, row.claimed_by) not in held]
        return [never_sent(row) if row.claimed_by == self._owner else after_a_crash(self._kinds, row) for row in left]

    def _land(self, task: asyncio.Task[Receipt]) -> None:
        """A send ended. Several are waited for before the next transaction, unless nothing is on its way any more."""
        waiting = self._flying.pop(task)
        if task.cancelled():
            return  # the process stops: nobody knows whether it left, `recover` says so
        self._landed.append((waiting, task.result()))
        if not self._flying or len(self._landed) >= TOGETHER:
            self._woken.set()

    def _hold(self) -> float:
        """Seconds for which Telegram asked for silence: nothing is claimed meanwhile, only to lie about."""
        return self._held_until - self._clock.monotonic()

    async def _send(self, waiting: Waiting) -> Receipt:
        notice, address = waiting.notice, waiting.address
        assert address is not None
        parcel = Parcel(
            notice_id=notice.id,
            person_id=notice.person_id,
            group_id=notice.group_id,
            messenger=address.messenger,
            chat_id=address.chat_id,
            language=address.language,
            kind=notice.kind,
            args=notice.args,
            is_bulk=notice.priority >= Priority.BULK,
        )
        try:
            receipt = await self._messenger.send(parcel)
        except Exception as error:  # the port promises a receipt; a broken promise must not end the sender
            log.exception("the messenger failed with notice %s", notice.id)
            receipt = Receipt(outcome=Outcome.UNKNOWN, error=type(error).__name__)
        if receipt.outcome is Outcome.AGAIN and receipt.retry_after is not None:
            self._held_until = max(self._held_until, self._clock.monotonic() + receipt.retry_after)
        return receipt

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

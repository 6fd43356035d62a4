"""The one sender: asleep until the next due notice, wakes when a commit left a new one.

At most `WINDOW` notices are claimed; results are recorded and the next ones claimed in one transaction; each is asked
again whether it is still true before it leaves. What a dead sender held is `unknown`, or goes once more if its kind
says so.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from services.outbox import NoticeKind
from services.ports import Clock, Messenger, Outcome, Parcel, Receipt
from storage.database import Database
from storage.outbox import Waiting
from storage.work import Work

log = logging.getLogger(__name__)

WINDOW = 16
MOST_TRIES = 5
LONGEST_SLEEP = 3600.0
AFTER_FAULT = 5.0
BACK_OFF = (5, 30, 120, 600)


class Sender:
    """`idle` is set while nothing is due; `in_flight` counts sends under way."""

    def __init__(self, database: Database, messenger: Messenger, clock: Clock, kinds: Mapping[str, NoticeKind]) -> None:
        self._database = database
        self._messenger = messenger
        self._clock = clock
        self._kinds = kinds
        self._woken = asyncio.Event()
        self.idle = asyncio.Event()
        self.in_flight = 0
        self.has_stopped = False
        database.watch(self.wake)

    def wake(self) -> None:
        """There may be something due: look again."""
        self.idle.clear()
        self._woken.set()

    async def recover(self) -> int:
        """At start: settle what an earlier process had claimed."""
        async with self._database.transaction() as work:
            left = await work.outbox.left_claimed()
            for notice in left:
                kind = self._kinds.get(notice.kind)
                again = kind is not None and kind.is_retold
                await work.outbox.record(notice.id, status="new" if again else "unknown", error="the sender stopped")
        return len(left)

    async def run(self) -> None:
        try:
            await self._live()
        finally:
            self.has_stopped = True

    async def _live(self) -> None:
        results: list[tuple[Waiting, Receipt]] = []
        while True:
            self._woken.clear()
            try:
                parcels, pause = await self._round(results)
            except Exception:
                log.exception("a round of the sender failed")
                await self._sleep(AFTER_FAULT)
                continue
            results = []
            if parcels:
                self.in_flight = len(parcels)
                results = await asyncio.gather(*(self._send(waiting) for waiting in parcels))
                continue
            if not self._woken.is_set():
                self.idle.set()
            await self._sleep(pause)

    async def _round(self, results: list[tuple[Waiting, Receipt]]) -> tuple[list[Waiting], float]:
        """Record, then claim, in one transaction. Returns what to send, or how long to sleep."""
        now = self._clock.now()
        async with self._database.transaction() as work:
            for waiting, receipt in results:
                await self._record(work, waiting, receipt)
            claimed = await work.outbox.claim(now, WINDOW)
            parcels = [waiting for waiting in claimed if await self._still_goes(work, waiting)]
            next_due = await work.outbox.next_due() if not claimed else None
        if claimed:
            return parcels, 0.0
        pause = LONGEST_SLEEP if next_due is None else (next_due - now).total_seconds()
        return [], max(0.0, min(pause, LONGEST_SLEEP))

    async def _still_goes(self, work: Work, waiting: Waiting) -> bool:
        """Asked right before the send; what does not go is settled here."""
        notice, account, now = waiting.notice, waiting.account, self._clock.now()
        kind = self._kinds.get(notice.kind)
        if kind is None:
            await work.outbox.record(notice.id, status="failed", error="unknown kind")
        elif notice.expires_at is not None and notice.expires_at <= now:
            await work.outbox.record(notice.id, status="skipped", error="expired")
        elif account is None or account.unreachable_at is not None:
            await work.outbox.record(notice.id, status="unreachable", error="no account")
        elif not await kind.is_true(work, notice.args, notice.person_id):
            await work.outbox.record(notice.id, status="skipped", error="no longer true")
        else:
            return True
        return False

    async def _send(self, waiting: Waiting) -> tuple[Waiting, Receipt]:
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
            return waiting, await self._messenger.send(parcel)
        finally:
            self.in_flight -= 1

    async def _record(self, work: Work, waiting: Waiting, receipt: Receipt) -> None:
        notice, now = waiting.notice, self._clock.now()
        values: dict[str, Any] = {"status": receipt.outcome.value, "error": receipt.error[:300]}
        if receipt.outcome is Outcome.SENT:
            values |= {"sent_at": now, "message_id": receipt.message_id}
        elif receipt.outcome is Outcome.UNREACHABLE and waiting.account is not None:
            await work.accounts.mark_unreachable(waiting.account.id, now)
        elif receipt.outcome is Outcome.AGAIN:
            values |= self._again(notice.tries, receipt)
        elif receipt.outcome is Outcome.UNKNOWN and self._kinds[notice.kind].is_retold and notice.tries == 0:
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
                with contextlib.suppress(asyncio.CancelledError):
                    await task
        self.idle.clear()

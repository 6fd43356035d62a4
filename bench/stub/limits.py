"""Telegram's flood limits as the stub knows them: stricter and simpler than the real ones, the same for everybody."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil

RETRY_AFTER = 3
GRACE = 0.005
"""What arrives so soon after the 429 was written had left before it could be read."""


@dataclass(slots=True)
class Bucket:
    """Holds at most `burst` and refills by `rate` a second."""

    rate: float
    burst: float
    tokens: float
    at: float

    def take(self, now: float) -> bool:
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now
        # Repeated refills add up to 0.999...: without the tolerance one who waited exactly long enough is refused.
        if self.tokens < 1 - 1e-6:
            return False
        self.tokens -= 1
        return True


@dataclass(slots=True)
class Limits:
    """`rate` messages a second over all chats with a burst of as many, `chat_rate` to one chat; 0 lifts a limit.

    A 429 opens a penalty window of `RETRY_AFTER` seconds in which every send and every edit is refused. `windows`
    counts them; `refused` counts refused calls; `rash` those *started* after the 429 was told and before its end.
    Edits take from the common bucket alone.
    """

    rate: float = 30.0
    burst: float = 30.0
    chat_rate: float = 1.0
    windows: int = 0
    refused: int = 0
    rash: int = 0
    _all: Bucket | None = None
    _chats: dict[int, Bucket] = field(default_factory=dict)
    _until: float = 0.0
    _told_at: float | None = None

    def refuses(self, now: float, chat_id: int, *, is_edit: bool, answer_in: float) -> int:
        """0 when the call may pass, else the seconds of `retry_after`. `answer_in`: when the refusal will be read."""
        if now < self._until:
            self.refused += 1
            if self._told_at is not None and now > self._told_at + GRACE:
                self.rash += 1
            return max(1, ceil(self._until - now))
        if self._passes(now, chat_id, is_edit):
            return 0
        self.windows += 1
        self.refused += 1
        self._until = now + RETRY_AFTER
        self._told_at = now + answer_in
        return RETRY_AFTER

    def _passes(self, now: float, chat_id: int, is_edit: bool) -> bool:
        if self.chat_rate and not is_edit:
            chat = self._chats.get(chat_id)
            if chat is None:
                chat = self._chats[chat_id] = Bucket(self.chat_rate, 1.0, 1.0, now)
            if not chat.take(now):
                return False
        if not self.rate:
            return True
        if self._all is None:
            self._all = Bucket(self.rate, self.burst, self.burst, now)
        return self._all.take(now)

"""Telegram's flood limits as token buckets on the settable clock."""

from __future__ import annotations

import math
from dataclasses import dataclass

from simulator.refusals import too_many

OVERALL_PER_SECOND = 30.0
CHAT_PER_SECOND, CHAT_BURST = 1.0, 5.0
GROUP_PER_MINUTE = 20.0


@dataclass(slots=True)
class Bucket:
    """Holds at most `capacity` messages and refills by `rate` a second."""

    capacity: float
    rate: float
    filled: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until one more message fits; 0 when it fits now."""
        self.filled = min(self.capacity, self.filled + (now - self.at) * self.rate)
        self.at = now
        # Repeated refills add up to 0.999...: without the tolerance a bot that waited exactly long enough is refused.
        return 0.0 if self.filled >= 1 - 1e-6 else (1 - self.filled) / self.rate


class Flood:
    """30 a second over all chats (edits count), 1 a second to a chat with a burst of 5, 20 a minute to a group.

    A refused call takes no token. `switched_off` is for stories that are not about speed and for the demo's seed.
    """

    def __init__(self) -> None:
        self._overall: Bucket | None = None
        self._chats: dict[int, Bucket] = {}
        self.switched_off = False

    def take(self, now: float, chat_id: int, *, edit: bool) -> None:
        """Count one message, or raise 429 with the whole seconds to wait. A private chat's edits count overall only."""
        if self.switched_off:
            return
        if self._overall is None:
            self._overall = Bucket(OVERALL_PER_SECOND, OVERALL_PER_SECOND, OVERALL_PER_SECOND, now)
        buckets = [self._overall]
        if chat_id < 0 or not edit:
            buckets.append(self._bucket(chat_id, now))
        if (seconds := max(bucket.wait(now) for bucket in buckets)) > 0:
            raise too_many(max(1, math.ceil(seconds)))
        for bucket in buckets:
            bucket.filled -= 1

    def _bucket(self, chat_id: int, now: float) -> Bucket:
        bucket = self._chats.get(chat_id)
        if bucket is None:
            if chat_id < 0:
                bucket = Bucket(GROUP_PER_MINUTE, GROUP_PER_MINUTE / 60, GROUP_PER_MINUTE, now)
            else:
                bucket = Bucket(CHAT_BURST, CHAT_PER_SECOND, CHAT_BURST, now)
            self._chats[chat_id] = bucket
        return bucket

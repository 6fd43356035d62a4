"""Pauses that a part of the house makes by itself: known from outside, so that a standing clock can be moved past."""

from __future__ import annotations

from services.ports import Clock

BACK_OFF = (1.0, 3.0, 10.0, 30.0, 60.0)


class Pauses:
    """`moments` (monotonic) are the ends of the pauses that last now."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.moments: list[float] = []

    async def until(self, moment: float) -> None:
        self.moments.append(moment)
        try:
            await self._clock.sleep(moment - self._clock.monotonic())
        finally:
            self.moments.remove(moment)

    async def rest(self, seconds: float) -> None:
        await self.until(self._clock.monotonic() + seconds)


def back_off(tries: int) -> float:
    """Seconds before the next try after so many failed ones; the last step repeats."""
    return BACK_OFF[min(tries, len(BACK_OFF)) - 1]

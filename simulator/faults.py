"""What real Telegram and the network do at times, on purpose: planned by a story, used up call by call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aiohttp import web

from services.pauses import Pauses
from services.ports import Clock
from simulator.refusals import Refused, too_many

Kind = Literal["broken", "unavailable", "flood", "cut", "cut_after", "garbage", "slow"]
TELEGRAMS = {"broken": (500, "Internal Server Error"), "unavailable": (502, "Bad Gateway")}


@dataclass(slots=True)
class Planned:
    """One kind of fault for so many more calls."""

    kind: Kind
    method: str
    chat_id: int | None
    left: int
    seconds: int


class Faults:
    """`plan("cut", method="sendMessage", chat_id=7, times=2)`: the next two such calls (of any method, to any chat,
    without one) fail so.

    broken: 500 in Telegram's JSON; unavailable: 502 in it; garbage: 502 as a proxy's page; flood: 429 with `seconds`;
    cut: the connection ends before anything happened; cut_after: it ends when the work is done and nobody hears of it;
    slow: the work is done at once, the answer comes `seconds` of the clock later. `waiting` are the moments
    (monotonic) at which slow answers come: a standing clock is moved by them.
    """

    def __init__(self, clock: Clock) -> None:
        self._planned: list[Planned] = []
        self._pauses = Pauses(clock)

    @property
    def waiting(self) -> list[float]:
        return self._pauses.moments

    def plan(
        self, kind: Kind, *, method: str = "", chat_id: int | None = None, times: int = 1, seconds: int = 5
    ) -> None:
        self._planned.append(Planned(kind, method, chat_id, times, seconds))

    def clear(self) -> None:
        self._planned.clear()

    @property
    def left(self) -> int:
        """How many planned faults have not happened yet."""
        return sum(planned.left for planned in self._planned)

    def take(self, method: str, chat_id: str = "") -> Planned | None:
        """The fault of this call, or None. Raises `Refused` for those that Telegram tells in words."""
        for planned in self._planned:
            if not planned.left or planned.method not in ("", method):
                continue
            if planned.chat_id is not None and str(planned.chat_id) != chat_id:
                continue
            planned.left -= 1
            if planned.kind in TELEGRAMS:
                raise Refused(*TELEGRAMS[planned.kind])
            if planned.kind == "flood":
                raise too_many(planned.seconds)
            return planned
        return None

    async def delay(self, planned: Planned) -> None:
        await self._pauses.rest(planned.seconds)


def cut(request: web.Request) -> web.StreamResponse:
    """End the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def garbage() -> web.StreamResponse:
    return web.Response(status=502, text="<html><title>502 Bad Gateway</title></html>", content_type="text/html")

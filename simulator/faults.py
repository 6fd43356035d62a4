"""What real Telegram and the network do at times, on purpose: planned by a story, used up call by call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aiohttp import web

from simulator.refusals import Refused, too_many

Kind = Literal["unavailable", "flood", "cut", "cut_after", "garbage"]


@dataclass(slots=True)
class _Planned:
    kind: Kind
    method: str
    left: int
    seconds: int


class Faults:
    """`plan("cut", method="sendMessage", times=2)`: the next two calls of that method (of any, without one) fail so.

    unavailable: 502 in Telegram's JSON; garbage: 502 as a proxy's page; flood: 429 with `seconds`; cut: the connection
    ends before anything happened; cut_after: it ends when the work is done and nobody hears of it.
    """

    def __init__(self) -> None:
        self._planned: list[_Planned] = []

    def plan(self, kind: Kind, *, method: str = "", times: int = 1, seconds: int = 5) -> None:
        self._planned.append(_Planned(kind, method, times, seconds))

    def clear(self) -> None:
        self._planned.clear()

    @property
    def left(self) -> int:
        """How many planned faults have not happened yet."""
        return sum(planned.left for planned in self._planned)

    def take(self, method: str) -> Kind | None:
        """The fault of this call, or None. Raises `Refused` for those that Telegram tells in words."""
        for planned in self._planned:
            if planned.left and planned.method in ("", method):
                planned.left -= 1
                if planned.kind == "unavailable":
                    raise Refused(502, "Bad Gateway")
                if planned.kind == "flood":
                    raise too_many(planned.seconds)
                return planned.kind
        return None


def cut(request: web.Request) -> web.StreamResponse:
    """End the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def garbage() -> web.StreamResponse:
    return web.Response(status=502, text="<html><title>502 Bad Gateway</title></html>", content_type="text/html")

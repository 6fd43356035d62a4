"""Many who want the same at the same moment are served together: one query or one transaction for all of them."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextvars import Context
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from bot.faults import is_passing
from services.ports import Clock
from storage.database import Database
from storage.inbox import HANDLING, Handling
from storage.work import Work

Ask = TypeVar("Ask")
Answer = TypeVar("Answer")
Kind = TypeVar("Kind")
Press = TypeVar("Press", contravariant=True)
Outcome = TypeVar("Outcome", covariant=True)

MOST = 200


@dataclass(slots=True, eq=False)
class _Place(Generic[Ask, Answer]):
    ask: Ask
    answer: asyncio.Future[Answer]


class Batcher(Generic[Ask, Answer]):
    """`serve` answers a list in its order. All who come in one moment, and whoever comes while a list is served, are
    served together, `most` at once; they go on together as well, so that what they ask next is one list again.

    A list that fails is served one by one, so that a bad one fails alone; a fault that passes by itself fails all.
    """

    def __init__(self, serve: Callable[[list[Ask]], Awaitable[Sequence[Answer]]], most: int = MOST) -> None:
        self._serve = serve
        self._most = most
        self._waiting: deque[_Place[Ask, Answer]] = deque()
        self._served: list[_Place[Ask, Answer]] = []
        self._serving: asyncio.Task[None] | None = None

    async def __call__(self, ask: Ask) -> Answer:
        place: _Place[Ask, Answer] = _Place(ask, asyncio.get_running_loop().create_future())
        self._waiting.append(place)
        if self._serving is None:
            self._serving = self._begin()
        try:
            return await place.answer
        except asyncio.CancelledError:
            if self._serving is not None and not any(map(_is_wanted, (*self._served, *self._waiting))):
                self._serving.cancel()  # nobody is left to hear of it
            raise

    def _begin(self) -> asyncio.Task[None]:
        """In a context of its own: what is done for many is part of nobody's update."""
        serving = asyncio.create_task(self._work_off(), context=Context())
        serving.add_done_callback(self._ended)
        return serving

    async def _work_off(self) -> None:
        while self._waiting:
            first = [self._waiting.popleft() for _ in range(min(self._most, len(self._waiting)))]
            self._served = [place for place in first if _is_wanted(place)]
            if self._served:
                await self._try(self._served)

    def _ended(self, serving: asyncio.Task[None]) -> None:
        """Nobody is left waiting, however it ended: by itself, by a fault of ours, or before its first step."""
        error = None if serving.cancelled() else serving.exception()
        for place in filter(_is_wanted, self._served):
            place.answer.set_exception(RuntimeError(f"a list was left unserved: {error!r}"))
        self._served = []
        is_needed = any(map(_is_wanted, self._waiting))  # by those who came meanwhile
        self._serving = self._begin() if is_needed else None

    async def close(self) -> None:
        """Nobody waits any more: what is still served for them is given up, and has ended when this returns."""
        if self._serving is not None:
            self._serving.cancel()
            await asyncio.gather(self._serving, return_exceptions=True)

    async def _try(self, places: list[_Place[Ask, Answer]]) -> None:
        try:
            answers = await self._serve([place.ask for place in places])
            answered = list(zip(places, answers, strict=True))
        except Exception as error:
            if len(places) > 1 and not is_passing(error):
                for place in filter(_is_wanted, places):
                    await self._try([place])
                return
            for place in filter(_is_wanted, places):
                place.answer.set_exception(error)
            return
        for place, answer in answered:
            if _is_wanted(place):
                place.answer.set_result(answer)


def _is_wanted(place: _Place[Any, Any]) -> bool:
    return not place.answer.done()


class Look(Protocol[Press, Outcome]):
    """A question that takes a list of askers; its answers stand in their order."""

    async def __call__(self, work: Work, askers: Sequence[Press], /) -> Sequence[Outcome]: ...


class Looks:
    """What many people look at in the same moment, in one reading."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._batch: Batcher[tuple[Look[Any, Any], Any], Any] = Batcher(self._read)

    async def look(self, look: Look[Press, Outcome], asker: Press) -> Outcome:
        seen: Outcome = await self._batch((look, asker))
        return seen

    async def close(self) -> None:
        await self._batch.close()

    async def _read(self, asked: list[tuple[Look[Any, Any], Any]]) -> list[Any]:
        async with self._database.reading() as work:
            return await _grouped(asked, lambda look, askers: look(work, askers))


async def _grouped(
    asked: Sequence[tuple[Kind, Any]], serve: Callable[[Kind, Sequence[Any]], Awaitable[Sequence[Any]]]
) -> list[Any]:
    """Each kind is served once, with all who want it; answers in the order of those who asked."""
    places: dict[Kind, list[int]] = {}
    for place, (kind, _) in enumerate(asked):
        places.setdefault(kind, []).append(place)
    answers: list[Any] = [None] * len(asked)
    for kind, own in places.items():
        for place, answer in zip(own, await serve(kind, [asked[one][1] for one in own]), strict=True):
            answers[place] = answer
    return answers


class Recording(Protocol[Press, Outcome]):
    """A use case that takes a list; its outcomes stand in the order of the presses."""

    async def __call__(self, work: Work, presses: Sequence[Press], /, *, now: datetime) -> Sequence[Outcome]: ...


@dataclass(frozen=True, slots=True)
class _Pressed:
    recording: Recording[Any, Any]
    press: Any
    handling: tuple[Handling, ...]


class Presses:
    """Hot presses of many people in one ordinary transaction, which takes their updates out of the inbox as well.

    Returns after the commit: what the person is told then stands. Inside a transaction `NestedTransaction` is raised:
    the list would wait for it.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._batch: Batcher[_Pressed, Any] = Batcher(self._commit)

    async def record(self, recording: Recording[Press, Outcome], press: Press) -> Outcome:
        self._database.refuse_nested()
        outcome: Outcome = await self._batch(_Pressed(recording, press, HANDLING.get()))
        return outcome

    async def close(self) -> None:
        await self._batch.close()

    async def _commit(self, pressed: list[_Pressed]) -> list[Any]:
        token = HANDLING.set(tuple(handling for one in pressed for handling in one.handling))
        try:
            async with self._database.transaction() as work:
                now = self._clock.now()
                asked = [(one.recording, one.press) for one in pressed]
                return await _grouped(asked, lambda recording, presses: recording(work, presses, now=now))
        finally:
            HANDLING.reset(token)

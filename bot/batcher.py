"""Many who want the same at the same moment are served together: one query or one transaction for all of them."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
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
    answer: list[Answer] = field(default_factory=list)
    error: Exception | None = None


class Batcher(Generic[Ask, Answer]):
    """`serve` answers a list in its order. The first who comes serves himself; whoever comes while he does is served
    by the next of them, all in one list of at most `most`. `look_round` lets those come in who start in one moment.

    A list that fails is served one by one, so that a bad one fails alone; a fault that passes by itself fails all.
    """

    def __init__(
        self,
        serve: Callable[[list[Ask]], Awaitable[Sequence[Answer]]],
        most: int = MOST,
        *,
        look_round: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._serve = serve
        self._look_round = look_round
        self._most = most
        self._turn = asyncio.Lock()
        self._waiting: deque[_Place[Ask, Answer]] = deque()

    async def __call__(self, ask: Ask) -> Answer:
        place: _Place[Ask, Answer] = _Place(ask)
        self._waiting.append(place)
        try:
            if self._look_round is not None:
                await self._look_round()
            async with self._turn:
                if not place.answer and place.error is None:  # the lock is fair: nobody stands before us any more
                    await self._serve_next()
        finally:
            if place in self._waiting:
                self._waiting.remove(place)
        if place.error is not None:
            raise place.error
        return place.answer[0]

    async def _serve_next(self) -> None:
        places = [self._waiting.popleft() for _ in range(min(self._most, len(self._waiting)))]
        try:
            await self._try(places)
        except asyncio.CancelledError:  # of the one who serves: the others serve themselves
            self._waiting.extendleft(place for place in reversed(places) if not place.answer and place.error is None)
            raise

    async def _try(self, places: list[_Place[Ask, Answer]]) -> None:
        try:
            answers = await self._serve([place.ask for place in places])
        except Exception as error:
            if len(places) == 1 or is_passing(error):
                for place in places:
                    place.error = error
                return
            for place in places:
                await self._try([place])
            return
        for place, answer in zip(places, answers, strict=True):
            place.answer.append(answer)


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

    Returns after the commit: what the person is told then stands.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._batch: Batcher[_Pressed, Any] = Batcher(self._commit)

    async def record(self, recording: Recording[Press, Outcome], press: Press) -> Outcome:
        outcome: Outcome = await self._batch(_Pressed(recording, press, HANDLING.get()))
        return outcome

    async def _commit(self, pressed: list[_Pressed]) -> list[Any]:
        token = HANDLING.set(tuple(handling for one in pressed for handling in one.handling))
        try:
            async with self._database.transaction() as work:
                now = self._clock.now()
                asked = [(one.recording, one.press) for one in pressed]
                return await _grouped(asked, lambda recording, presses: recording(work, presses, now=now))
        finally:
            HANDLING.reset(token)

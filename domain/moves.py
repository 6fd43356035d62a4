"""What may become of a thing: its states and the moves between them, one table for each kind of thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from domain.errors import Refusal

State = TypeVar("State", bound=StrEnum)
Move = TypeVar("Move", bound=StrEnum)


class Moves(Generic[State, Move]):
    """`refusal` tells what the thing is now, for a press that came too late."""

    def __init__(self, allowed: Mapping[tuple[State, Move], State], refusal: Callable[[State], Refusal]) -> None:
        self._allowed = dict(allowed)
        self._refusal = refusal

    def after(self, state: State, move: Move) -> State:
        if (state, move) not in self._allowed:
            raise self._refusal(state)
        return self._allowed[state, move]

    def of(self, state: State) -> tuple[Move, ...]:
        """Moves that the state has, in the order of the table."""
        return tuple(move for old, move in self._allowed if old is state)

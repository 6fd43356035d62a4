"""Notes about a pair and its meetings: who will read one is said before it is written."""

from __future__ import annotations

from enum import StrEnum

from domain.texts import read_line

LONGEST_NOTE = 1000
SHORTEST_VOICE = 2  # seconds; less is a slip of the finger


class Readers(StrEnum):
    """`service`: the author and the methodists, not the other one of the pair."""

    OWN = "own"
    PAIR = "pair"
    SERVICE = "service"


def check_note(text: str) -> str:
    return read_line(text, LONGEST_NOTE)

"""What is wrong with a chat, decided by the seed and the chat's number alone: the same for each run and each bot."""

from __future__ import annotations

from enum import StrEnum
from zlib import crc32

BLOCKED, FIRST_TRY_500, CUT = 0.03, 0.005, 0.005


class Fate(StrEnum):
    """`BLOCKED`: 403 always. `FIRST_500`: the first try gets a 500 in JSON. `CUT`: the first message is delivered,
    then the connection is cut without an answer."""

    FINE = "fine"
    BLOCKED = "blocked"
    FIRST_500 = "first_500"
    CUT = "cut"


def fate(seed: int, chat_id: int) -> Fate:
    """Seed 0: everybody is fine."""
    if not seed:
        return Fate.FINE
    place = crc32(f"{seed}:{chat_id}".encode()) / 2**32
    for part, found in ((BLOCKED, Fate.BLOCKED), (FIRST_TRY_500, Fate.FIRST_500), (CUT, Fate.CUT)):
        if place < part:
            return found
        place -= part
    return Fate.FINE

"""The measuring code itself, on a broadcast of thirty."""

from pathlib import Path

from bench.broadcasts import broadcast
from bench.places import sqlite


async def test_small_broadcast_is_measured_as_the_great_one(tmp_path: Path) -> None:
    async with sqlite() as fresh:
        done = await broadcast(tmp_path, fresh, people=30, limit=30, lets=30)
    assert (done.windows, done.rash, done.lost, done.duplicates) == (0, 0, 0, 0)
    assert done.ratio > 0

"""`make bench`, or `make bench ARGS="P6 P12"` for a part. Writes `var/bench/latest.json` and prints it as a table."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bench import broadcasts, bursts, crowds, kills, memory, queries, tables
from bench.processes import VAR
from bench.results import Found, judge, load_goals, table, write

LATEST = VAR / "latest.json"
AT_MOST = 40 * 60.0


@dataclass(frozen=True, slots=True)
class Measure:
    """`ids` are the goals it fills; what `measure` puts into the folder is thrown away by the next run."""

    name: str
    ids: tuple[str, ...]
    measure: Callable[[Path], Awaitable[Found]]
    budget: float


MEASURES = (
    Measure("broadcasts", ("P1", "P2", "P3", "P4"), broadcasts.measure, 720),
    Measure("killed-broadcasts", ("P5",), kills.measure_broadcasts, 300),
    Measure("bursts", ("P6",), bursts.measure, 420),
    Measure("crowds", ("P7",), crowds.measure_presses, 240),
    Measure("killed-bursts", ("P8",), kills.measure_bursts, 240),
    Measure("due", ("P9",), queries.measure_due, 300),
    Measure("prices", ("P10",), queries.measure_prices, 150),
    Measure("memory", ("P11",), memory.measure, 300),
    Measure("answers", ("P12",), crowds.measure_answers, 200),
    Measure("tables", ("I1",), tables.measure, 120),
)


async def run(wanted: set[str]) -> int:
    goals = load_goals()
    found = Found()
    began = time.monotonic()
    for one in MEASURES:
        if wanted and not wanted & set(one.ids):
            continue
        folder = VAR / one.name
        shutil.rmtree(folder, ignore_errors=True)
        started = time.monotonic()
        say(f"{' '.join(one.ids)}: {one.name} ...")
        own = Found()
        left = min(one.budget, AT_MOST - (started - began))
        result = await own.attempt(asyncio.wait_for(one.measure(folder), left))
        if result is not None:
            found.merge(result)
        else:
            reason = own.trouble if not own.trouble.startswith("TimeoutError") else f"not done within {left:.0f} s"
            for name in goals:
                if name.split(".")[0] in one.ids:
                    found.samples[name], found.reasons[name] = None, reason
        say(f"    {time.monotonic() - started:.0f} s")
        write(judge(found, goals), LATEST)
    judged = judge(found, goals)
    say(table(judged, goals))
    say(f"{(time.monotonic() - began) / 60:.1f} min, kept in var/bench/latest.json")
    return 0 if all(row["ok"] for row in judged.values()) else 1


def say(words: str) -> None:
    print(words, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("goals", nargs="*", metavar="P6", help="only these; all by default")
    asked = parser.parse_args()
    known = {name for one in MEASURES for name in one.ids}
    if unknown := set(asked.goals) - known:
        parser.error(f"{', '.join(sorted(unknown))}: known are {', '.join(sorted(known))}")
    return asyncio.run(run(set(asked.goals)))


if __name__ == "__main__":
    sys.exit(main())

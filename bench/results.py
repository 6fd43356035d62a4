"""What was measured, judged by the goals file alone."""

from __future__ import annotations

import json
import logging
import operator
import statistics
import tomllib
from collections.abc import Awaitable
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import Any

from bench.processes import Trouble

log = logging.getLogger(__name__)

GOALS = Path(__file__).with_name("goals.toml")
SIGNS = {"<=": operator.le, ">=": operator.ge, "==": operator.eq}


@dataclass(frozen=True, slots=True)
class Goal:
    id: str
    what: str
    goal: str

    def is_met(self, value: float | None) -> bool:
        sign, bound = self.goal.split()
        return value is not None and bool(SIGNS[sign](value, float(bound)))


def load_goals(file: Path = GOALS) -> dict[str, Goal]:
    """By id; `also` names the other places where the same must hold (`P3.lost.postgresql`)."""
    goals = {}
    for name, row in tomllib.loads(file.read_text(encoding="utf-8")).items():
        for place in ("", *row.get("also", ())):
            full = f"{name}.{place}" if place else name
            goals[full] = Goal(full, row["what"], row["goal"])
    return goals


@dataclass
class Found:
    """Samples by goal id; None with a reason where nothing could be measured."""

    samples: dict[str, list[float] | None] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    trouble: str = ""

    def add(self, name: str, samples: float | list[float] | None, trouble: str = "") -> None:
        if samples is None:
            self.samples[name] = None
            self.reasons[name] = trouble or self.trouble or "not measured"
        else:
            self.samples[name] = samples if isinstance(samples, list) else [float(samples)]

    async def attempt(self, measuring: Awaitable[Any]) -> Any:
        """Its result; None when it failed, the reason is kept for what is added next."""
        result, self.trouble = await attempt(measuring)
        return result

    def merge(self, other: Found) -> None:
        self.samples |= other.samples
        self.reasons |= other.reasons


async def attempt(measuring: Awaitable[Any]) -> tuple[Any, str]:
    """Its result, or None and the reason: one broken measure must not cost the others."""
    try:
        return await measuring, ""
    except Trouble as error:
        return None, str(error)
    except Exception as error:
        log.debug("a measure broke", exc_info=error)
        return None, f"{type(error).__name__}: {error}"[:400]


def percentile(values: list[float], part: int) -> float:
    """The nearest-rank percentile."""
    ranked = sorted(values)
    return ranked[max(0, ceil(len(ranked) * part / 100) - 1)]


def judge(found: Found, goals: dict[str, Goal]) -> dict[str, dict[str, Any]]:
    """`{"P1.exact": {"value", "goal", "ok", "samples"}}`; the value is the median of the samples."""
    judged = {}
    for name in sorted(found.samples, key=_order):
        samples = found.samples[name]
        value = round(statistics.median(samples), 4) if samples else None
        goal = goals[name]
        judged[name] = {
            "value": value,
            "goal": goal.goal,
            "ok": goal.is_met(value),
            "samples": [round(one, 4) for one in samples or ()],
        }
        if samples is None:
            judged[name]["reason"] = found.reasons[name]
    return judged


def _order(name: str) -> tuple[int, str]:
    return int(name.split(".")[0][1:]), name


def write(judged: dict[str, dict[str, Any]], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(judged, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def table(judged: dict[str, dict[str, Any]], goals: dict[str, Goal]) -> str:
    lines = []
    for name, row in judged.items():
        mark = "ok" if row["ok"] else "NO"
        value = "-" if row["value"] is None else f"{row['value']:g}"
        words = row.get("reason") or goals[name].what
        lines.append(f"{mark:3} {name:28} {value:>10}  {row['goal']:10} {words}")
    met = sum(row["ok"] for row in judged.values())
    return "\n".join([*lines, f"{met} of {len(judged)} goals are met"])

"""What one list of the catalogue asks of another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.profiles.reading import Faults
from domain.catalogue import Catalogue

# a route ends with showing the new skill to others (Старая Майна 3.3-1)
LAST_STEP = "transfer"


def check_catalogue(catalogue: Catalogue, faults: Faults) -> None:
    subjects = _once("subjects", catalogue.subjects, faults)
    _once("positions", catalogue.positions, faults)
    kinds = _once("step_kinds", catalogue.step_kinds, faults)
    _once("deficits", catalogue.deficits, faults)
    _once("contests", catalogue.contests, faults)
    if LAST_STEP not in kinds:
        faults.add(f"step_kinds[{LAST_STEP}]", "missing: every route ends with it")
    for deficit in catalogue.deficits:
        where = f"deficits[{deficit.id}]"
        for subject in deficit.subjects:
            if subject not in subjects:
                faults.add(f"{where}.subjects", f"no subject {subject!r}")
        if not deficit.steps:
            faults.add(f"{where}.steps", "must have at least one step")
        for number, step in enumerate(deficit.steps, 1):
            if step.kind not in kinds:
                faults.add(f"{where}.steps[{number}].kind", f"no kind of step {step.kind!r}")
            if step.kind == LAST_STEP and number != len(deficit.steps):
                faults.add(f"{where}.steps[{number}].kind", f"{LAST_STEP!r} must stand last")
    numbers = [topic.number for topic in catalogue.mentoring_topics]
    if numbers != list(range(1, len(numbers) + 1)):
        faults.add("mentoring_topics", "numbers must be 1, 2, 3 in order")


def _once(where: str, rows: Iterable[Any], faults: Faults) -> set[str]:
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            faults.add(f"{where}[{row.id}]", "stands twice")
        seen.add(row.id)
    return seen

"""Every state of P06 and P07 with every move, allowed or forbidden: the tables of the processes written out again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import pytest

from domain.errors import Gone
from domain.routes import RouteStatus, StepStatus, Verdict, check_route_move, check_step_move, from_statuses, is_overdue

# From a row to a column where a `+` stands; last what is said where a `-` stands. P06: draft > agreed > approved >
# in_progress > steps_done > completed; side exits cancelled and expired; a return leads back to the draft.
ROUTE = """
            | draft | agreed | approved | in_progress | steps_done | completed | cancelled | expired |
draft       | -     | +      | -        | -           | -          | -         | +         | +       | routes-still-draft
agreed      | +     | -      | +        | -           | -          | -         | +         | +       | routes-waits-approval
approved    | -     | -      | -        | +           | -          | -         | +         | +       | routes-already-approved
in_progress | -     | -      | -        | -           | +          | -         | +         | +       | routes-already-approved
steps_done  | -     | -      | -        | -           | -          | +         | +         | -       | routes-steps-are-done
completed   | -     | -      | -        | -           | -          | -         | -         | -       | routes-is-closed
cancelled   | -     | -      | -        | -           | -          | -         | -         | -       | routes-is-closed
expired     | -     | -      | -        | -           | -          | -         | -         | -       | routes-is-closed
"""  # noqa: E501  a table is read across
# P07: planned, offered, in_work, submitted, accepted, returned, skipped; overdue is no state but a day that has passed.
STEP = """
            | planned | offered | in_work | submitted | accepted | returned | skipped |
planned     | -       | +       | -       | -         | -        | -        | +       | routes-step-not-yet
offered     | -       | -       | +       | +         | -        | -        | +       | routes-step-no-evidence
in_work     | -       | -       | -       | +         | -        | -        | +       | routes-step-no-evidence
submitted   | -       | -       | -       | -         | +        | +        | -       | routes-step-submitted
accepted    | -       | -       | -       | -         | -        | -        | -       | routes-step-accepted
returned    | -       | -       | -       | +         | -        | -        | +       | routes-step-returned
skipped     | -       | -       | -       | -         | -        | -        | -       | routes-step-skipped
"""
LATE = {"offered", "in_work", "returned"}


def table(text: str) -> tuple[list[str], list[list[str]]]:
    head, *rows = [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    return head[1:-1], rows


def cells(text: str) -> list[tuple[str, str, bool, str]]:
    states, rows = table(text)
    return [
        (old, new, cell == "+", words) for old, *moves, words in rows for new, cell in zip(states, moves, strict=True)
    ]


@pytest.mark.parametrize(("text", "states"), [(ROUTE, RouteStatus), (STEP, StepStatus)])
def test_table_names_every_state_as_a_row_and_as_a_column(text: str, states: type[StrEnum]) -> None:
    columns, rows = table(text)
    assert columns == [row[0] for row in rows]
    assert sorted(columns) == sorted(state.value for state in states)


@pytest.mark.requirement("R-SH-045")
@pytest.mark.parametrize(("old", "new", "is_allowed", "words"), cells(ROUTE))
def test_route_moves_as_the_process_says_and_no_other_way(old: str, new: str, is_allowed: bool, words: str) -> None:
    assert (old in from_statuses(RouteStatus(new))) is is_allowed
    if is_allowed:
        check_route_move(old, RouteStatus(new))
        return
    with pytest.raises(Gone) as refused:
        check_route_move(old, RouteStatus(new))
    assert refused.value.text_id == words


@pytest.mark.requirement("R-SH-045")
@pytest.mark.parametrize(("old", "new", "is_allowed", "words"), cells(STEP))
def test_step_moves_as_the_process_says_and_no_other_way(old: str, new: str, is_allowed: bool, words: str) -> None:
    assert (old in from_statuses(StepStatus(new))) is is_allowed
    if is_allowed:
        check_step_move(old, StepStatus(new))
        return
    with pytest.raises(Gone) as refused:
        check_step_move(old, StepStatus(new))
    assert refused.value.text_id == words


@dataclass(frozen=True)
class Step:
    status: str
    due_on: date = date(2026, 12, 18)
    number: int = 1
    planned_on: date = date(2026, 12, 7)
    is_transfer: bool = False


@pytest.mark.parametrize("status", StepStatus)
def test_only_what_is_the_teachers_to_do_is_ever_late(status: StepStatus) -> None:
    step = Step(status.value)
    assert not is_overdue(step, step.due_on)
    assert is_overdue(step, step.due_on + timedelta(days=1)) is (status.value in LATE)


def test_route_is_completed_with_one_of_three_verdicts() -> None:
    assert [verdict.value for verdict in Verdict] == ["success", "partial", "failed"]

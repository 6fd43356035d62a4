"""What a correction may do, and when a methodist has to agree again: a row each."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from domain.errors import Refusal
from domain.routes.corrections import Act, Change, check_change, is_mandatory, needs_approval

TODAY = date(2026, 12, 7)
DUE = TODAY + timedelta(11)


@dataclass(frozen=True)
class Step:
    id: int
    status: str = "planned"
    catalogue_id: str = ""
    due_on: date = DUE
    approved_due_on: date | None = DUE
    is_transfer: bool = False


OFTEN = [
    Step(1, "offered", "D14"),
    Step(2, "planned", "D14"),
    Step(3, "planned", "D30"),
    Step(4, "planned"),
    Step(5, "planned", is_transfer=True),
]


@pytest.mark.parametrize(("step", "mandatory"), [(1, False), (2, False), (3, True), (4, False), (5, True)])
def test_last_step_of_a_topic_is_mandatory(step: int, mandatory: bool) -> None:
    assert is_mandatory(OFTEN[step - 1], OFTEN) is mandatory


def test_step_is_mandatory_once_its_neighbour_is_left_out() -> None:
    steps = [replace(OFTEN[0], status="skipped"), *OFTEN[1:]]
    assert is_mandatory(steps[1], steps)


def due(step: int, days: int) -> Change:
    return Change(act=Act.DUE, step_id=step, due_on=DUE + timedelta(days))


@pytest.mark.requirement("R-SH-045")
@pytest.mark.parametrize(
    ("change", "asks"),
    [
        (due(1, 30), False),
        (due(1, 31), True),
        (due(3, -5), False),
        (Change(act=Act.SWAP, step_id=3, option=1), False),
        (Change(act=Act.DROP, step_id=1), False),
        (Change(act=Act.DROP, step_id=4), False),
        (Change(act=Act.DROP, step_id=3), True),
        (Change(act=Act.ADD, title="Книга", due_on=DUE), False),
    ],
)
def test_large_change_needs_a_methodist_and_a_small_one_does_not(change: Change, asks: bool) -> None:
    check_change(change, OFTEN, TODAY)
    assert needs_approval(change, OFTEN) is asks


@pytest.mark.parametrize("act", [Act.DUE, Act.SWAP, Act.DROP])
@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("submitted", "routes-step-submitted"),
        ("accepted", "routes-step-accepted"),
        ("skipped", "routes-step-skipped"),
    ],
)
def test_step_that_is_done_or_being_checked_is_not_changed(act: Act, status: str, said: str) -> None:
    steps = [replace(OFTEN[0], status=status), *OFTEN[1:]]
    with pytest.raises(Refusal, match=said):
        check_change(Change(act=act, step_id=1, due_on=DUE), steps, TODAY)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(act=Act.DROP, step_id=5), "routes-transfer-stays"),
        (Change(act=Act.DROP, step_id=99), "errors-gone"),
        (Change(act=Act.ADD, title=" ", due_on=DUE), "errors-text-needed"),
        (Change(act=Act.ADD, title="Книга"), "dates-not-understood"),
        (Change(act=Act.DUE, step_id=1, due_on=TODAY - timedelta(1)), "dates-day-past"),
        (Change(act=Act.DUE, step_id=1, due_on=TODAY + timedelta(800)), "dates-too-far"),
    ],
)
def test_odd_change_is_refused(change: Change, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        check_change(change, OFTEN, TODAY)

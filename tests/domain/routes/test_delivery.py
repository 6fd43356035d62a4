from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from app.profiles import load_catalogue
from domain.errors import Invalid
from domain.routes import check_new_due, due_after_return, is_overdue, methodist_may_check, next_to_offer

TODAY = date(2026, 12, 7)
CALENDAR = load_catalogue().calendar


@dataclass(frozen=True)
class Step:
    number: int
    status: str = "planned"
    planned_on: date = TODAY
    due_on: date = TODAY + timedelta(11)
    is_transfer: bool = False


def route(*statuses: str, last: str = "planned") -> list[Step]:
    return [Step(number, status) for number, status in enumerate(statuses, 1)] + [
        Step(len(statuses) + 1, last, is_transfer=True)
    ]


@pytest.mark.parametrize(
    ("statuses", "offered"),
    [
        (("planned", "planned"), 1),
        (("offered", "planned"), 2),
        (("offered", "in_work", "planned"), None),
        (("submitted", "returned", "planned"), None),
        (("submitted", "planned"), 2),
        (("accepted", "planned"), 2),
        (("accepted", "submitted"), None),
        (("accepted", "skipped"), 3),
    ],
)
def test_next_step_comes_while_fewer_than_two_are_open(statuses: tuple[str, ...], offered: int | None) -> None:
    step = next_to_offer(route(*statuses), TODAY)
    assert (step.number if step is not None else None) == offered


def test_step_waits_for_its_day_unless_the_teacher_asks() -> None:
    steps = [replace(step, planned_on=TODAY + timedelta(1)) for step in route("planned", "planned")]
    assert next_to_offer(steps, TODAY) is None
    early = next_to_offer(steps, TODAY, early=True)
    assert early is not None and early.number == 1


def test_transfer_comes_at_once_when_the_rest_is_done_and_never_before() -> None:
    later = [replace(step, planned_on=TODAY + timedelta(30)) for step in route("accepted", "accepted")]
    step = next_to_offer(later, TODAY)
    assert step is not None and step.is_transfer
    assert next_to_offer(route("accepted", "in_work"), TODAY, early=True) is None


@pytest.mark.parametrize("status", ["planned", "offered", "in_work", "returned", "submitted", "accepted", "skipped"])
def test_only_a_step_in_the_teachers_hands_may_be_overdue(status: str) -> None:
    late = Step(1, status, due_on=TODAY - timedelta(1))
    assert is_overdue(late, TODAY) is (status in ("offered", "in_work", "returned"))
    assert not is_overdue(replace(late, due_on=TODAY), TODAY)


def test_new_day_is_taken_within_a_month_of_the_approved_one() -> None:
    approved = TODAY + timedelta(5)
    check_new_due(TODAY, approved_due_on=approved, today=TODAY)
    check_new_due(approved + timedelta(30), approved_due_on=approved, today=TODAY)
    with pytest.raises(Invalid, match="routes-move-too-far"):
        check_new_due(approved + timedelta(31), approved_due_on=approved, today=TODAY)
    with pytest.raises(Invalid, match="dates-day-past"):
        check_new_due(TODAY - timedelta(1), approved_due_on=approved, today=TODAY)


def test_returned_step_has_a_week_at_least() -> None:
    assert due_after_return(TODAY - timedelta(3), TODAY) == TODAY + timedelta(7)
    assert due_after_return(TODAY + timedelta(20), TODAY) == TODAY + timedelta(20)


def test_methodist_checks_without_a_mentor_or_after_five_working_days() -> None:
    assert methodist_may_check(has_mentor=False, submitted_on=TODAY, today=TODAY, calendar=CALENDAR)
    assert not methodist_may_check(has_mentor=True, submitted_on=TODAY, today=date(2026, 12, 13), calendar=CALENDAR)
    assert methodist_may_check(has_mentor=True, submitted_on=TODAY, today=date(2026, 12, 14), calendar=CALENDAR)

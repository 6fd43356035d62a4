"""Every move between statuses, allowed or forbidden: the table of P06 and P07 written out a second time."""

import pytest

from domain.errors import Gone
from domain.routes import RouteStatus, StepStatus, check_route_move, check_step_move, from_statuses

ROUTE = """
draft        agreed cancelled expired
agreed       approved draft cancelled expired
approved     in_progress cancelled expired
in_progress  steps_done cancelled expired
steps_done   completed cancelled
completed
cancelled
expired
"""
STEP = """
planned      offered skipped
offered      in_work submitted skipped
in_work      submitted skipped
submitted    accepted returned
returned     submitted skipped
accepted
skipped
"""


def allowed(table: str) -> set[tuple[str, str]]:
    rows = [line.split() for line in table.split("\n") if line]
    return {(old, new) for old, *reached in rows for new in reached}


@pytest.mark.requirement("R-SH-045")
@pytest.mark.parametrize("new", RouteStatus)
@pytest.mark.parametrize("old", RouteStatus)
def test_route_moves_as_the_process_says_and_no_other_way(old: RouteStatus, new: RouteStatus) -> None:
    if (old, new) in allowed(ROUTE):
        check_route_move(old, new)
        assert old.value in from_statuses(new)
    else:
        with pytest.raises(Gone):
            check_route_move(old, new)
        assert old.value not in from_statuses(new)


@pytest.mark.requirement("R-SH-045")
@pytest.mark.parametrize("new", StepStatus)
@pytest.mark.parametrize("old", StepStatus)
def test_step_moves_as_the_process_says_and_no_other_way(old: StepStatus, new: StepStatus) -> None:
    if (old, new) in allowed(STEP):
        check_step_move(old, new)
        assert old.value in from_statuses(new)
    else:
        with pytest.raises(Gone):
            check_step_move(old, new)
        assert old.value not in from_statuses(new)


def test_accepted_step_says_that_it_is_accepted() -> None:
    with pytest.raises(Gone) as refusal:
        check_step_move("accepted", StepStatus.SUBMITTED)
    assert refusal.value.text_id == "routes-step-accepted"

"""Which needs of other people each role may look for, by hand."""

import pytest

from domain.actors import Actor, Grant, Role
from domain.colleagues import WEIGHTS, Need, needs_known_to

ALL = {"overdue", "evidence", "no_route", "no_mentor", "not_registered"}
EXPECTED = {
    Role.METHODIST: ALL,
    Role.SERVICE_HEAD: ALL,
    Role.SERVICE_DEPUTY: ALL,
    Role.SCHOOL_COORDINATOR: {"overdue", "no_mentor", "not_registered"},
}


@pytest.mark.parametrize("role", list(Role))
def test_needs_of_others_are_known_by_the_right_to_each(role: Role) -> None:
    actor = Actor(person_id=1, grants=(Grant(role=role, organisation_id=1, body_id=1),))
    assert {need.value for need in needs_known_to(actor)} == EXPECTED.get(role, set())


def test_one_need_outweighs_all_after_it() -> None:
    for place, need in enumerate(Need):
        assert WEIGHTS[need] > sum(WEIGHTS[later] for later in list(Need)[place + 1 :])

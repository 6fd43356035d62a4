"""Who may be waited for with what, written a second time by hand."""

import pytest

from app.profiles import load_profile
from domain.actors import Actor, Grant, Role
from domain.today import Matter, matters_of

TEACHING = {"offers", "steps_late", "steps_soon", "to_agree", "to_confirm", "campaigns", "sessions", "todos", "report"}
HELPING = {"to_agree", "campaigns", "sessions", "evidence", "to_log", "todos", "pair_reports"}
ROUTES = {"routes_to_approve", "routes_to_change", "routes_to_judge", "steps_of_others_late"}
EXPECTED: dict[Role, set[str]] = {
    Role.TEACHER: TEACHING,
    Role.MANAGER: TEACHING,
    Role.MENTOR: HELPING,
    Role.ACTIVIST: HELPING | {"questions"},
    Role.SCHOOL_COORDINATOR: {"newcomers", "programmes", "pairs_ailing", "reports_missing"},
    Role.METHODIST: ROUTES
    | {"newcomers", "questions", "evidence_alone", "wishes", "programmes", "pairs_ailing", "reports_missing", "tables"},
    Role.SERVICE_HEAD: ROUTES | {"newcomers", "questions", "wishes", "tables"},
    Role.SERVICE_DEPUTY: ROUTES | {"newcomers", "questions", "wishes", "tables"},
    Role.ADMIN: {"newcomers"},
    Role.ASSOCIATION_LEADER: set(),
    Role.GROUP_LEADER: set(),
    Role.TUTOR: set(),
    Role.EXPERT: set(),
    Role.SITE_CONTACT: set(),
    Role.COUNCIL_MEMBER: set(),
    Role.AUTHORITY_OBSERVER: set(),
}


@pytest.mark.parametrize("role", list(Role))
def test_everybody_is_waited_for_with_what_their_role_may_do(role: Role) -> None:
    actor = Actor(person_id=1, grants=(Grant(role=role, organisation_id=1, body_id=1),))
    assert {matter.value for matter in matters_of(actor, load_profile("shchyolkovo"))} == EXPECTED[role]


def test_every_matter_waits_for_somebody() -> None:
    assert {name for names in EXPECTED.values() for name in names} == {matter.value for matter in Matter}

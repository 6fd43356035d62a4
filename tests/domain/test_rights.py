"""The rights table, written a second time by hand: thing, action, scope, roles."""

import pytest

from domain.actors import Actor, Grant, Role
from domain.rights import Action, Scope, Thing, may, reaches

T, MG, M, A, C = Role.TEACHER, Role.MANAGER, Role.MENTOR, Role.ACTIVIST, Role.SCHOOL_COORDINATOR
L, G, D, V, H = Role.ASSOCIATION_LEADER, Role.GROUP_LEADER, Role.METHODIST, Role.SERVICE_DEPUTY, Role.SERVICE_HEAD
K, E, U, X = Role.COUNCIL_MEMBER, Role.EXPERT, Role.AUTHORITY_OBSERVER, Role.ADMIN
TEACHERS, LEADERS, HEADS, SENIORS = (T, MG), (L, G), (V, H), (M, A)
EVERYBODY = tuple(Role)

# thing -> action -> {scope: roles}; what is not here is forbidden.
EXPECTED: dict[str, dict[str, dict[str, tuple[Role, ...]]]] = {
    "own_card": {"read": {"S": EVERYBODY}, "write": {"S": EVERYBODY}},
    "staff": {
        "read": {"P": SENIORS, "B": LEADERS, "O": (C,), "D": (D,), "X": (*HEADS, X)},
        "write": {"O": (C,), "D": (D,), "X": (*HEADS, X)},
    },
    "birth_date": {
        "read": {"S": TEACHERS, "O": (C,), "D": (D,), "X": HEADS},
        "write": {"O": (C,), "X": (X,)},
    },
    "account": {
        "read": {"S": TEACHERS, "P": SENIORS, "B": LEADERS, "O": (C,), "D": (D,), "X": HEADS},
        "write": {"X": (X,)},
    },
    "campaign": {
        "read": {"S": (*TEACHERS, *SENIORS), "B": LEADERS, "O": (C,), "D": (D,), "X": HEADS},
        "write": {"D": (D,), "X": HEADS},
    },
    "deficit_map": {"read": {"D": (D,), "X": HEADS}, "count": {"B": LEADERS, "O": (C,), "X": (K,), "M": (U,)}},
    "risk_profile": {"read": {"D": (D,), "X": HEADS}},
    "named_results": {"read": {"S": TEACHERS, "D": (D,), "X": HEADS}, "write": {"D": (D,)}},
    "iom": {
        "read": {"S": TEACHERS, "P": SENIORS, "D": (D,), "X": HEADS},
        "status": {"O": (C,)},
        "count": {"B": LEADERS, "X": (K,), "M": (U,)},
        "write": {"S": TEACHERS, "P": SENIORS, "D": (D,)},
        "confirm": {"D": (D,), "X": HEADS},
    },
    "iom_evidence": {
        "read": {"S": TEACHERS, "P": SENIORS, "D": (D,), "X": HEADS},
        "write": {"S": TEACHERS},
        "confirm": {"P": SENIORS, "D": (D,)},
    },
    "iom_correction": {"ask": {"S": TEACHERS, "P": SENIORS}, "confirm": {"D": (D,), "X": HEADS}},
    "pair": {
        "read": {"S": TEACHERS, "P": SENIORS, "O": (C,), "D": (D,), "X": HEADS},
        "agree": {"S": TEACHERS, "P": SENIORS},
        "ask": {"B": LEADERS},
        "write": {"O": (C,), "D": (D,)},
        "confirm": {"D": (D,), "X": HEADS},
    },
    "meetings": {
        "read": {"S": TEACHERS, "P": SENIORS, "D": (D,), "X": HEADS},
        "count": {"O": (C,)},
        "write": {"P": SENIORS},
        "confirm": {"S": TEACHERS},
    },
    "activists": {
        "read": {"X": (*TEACHERS, M, *LEADERS, *HEADS, K), "S": (A,), "O": (C,), "D": (D,)},
        "write": {"D": (D,)},
        "confirm": {"X": HEADS},
        "count": {"M": (U,)},
    },
    "young": {"read": {"B": LEADERS, "O": (C,), "D": (D,), "X": HEADS}, "count": {"X": (K,), "M": (U,)}},
    "programme": {
        "read": {"S": TEACHERS, "P": SENIORS, "O": (C,), "D": (D,), "X": HEADS},
        "write": {"P": SENIORS},
        "confirm": {"O": (C,), "D": (D,)},
    },
    "remark": {"write": {"S": TEACHERS}, "read": {"D": (D,)}, "count": {"X": HEADS}},
    "association": {
        "read": {"X": (*TEACHERS, *SENIORS, *HEADS, K), "B": LEADERS, "O": (C,), "D": (D,)},
        "agree": {"S": TEACHERS},
        "write": {"B": LEADERS, "D": (D,)},
        "confirm": {"D": (D,), "X": HEADS},
    },
    "session": {
        "agree": {"S": (*TEACHERS, *SENIORS)},
        "read": {"B": LEADERS, "O": (C,), "D": (D,), "X": (*HEADS, K)},
        "write": {"B": LEADERS, "D": (D,)},
    },
    "contest": {
        "read": {"X": (*TEACHERS, *SENIORS, *LEADERS, C, D, *HEADS, U)},
        "write": {"D": (D,), "X": HEADS},
    },
    "application": {
        "read": {"S": (*TEACHERS, *SENIORS), "O": (C,), "D": (D,), "X": HEADS},
        "write": {"S": (*TEACHERS, *SENIORS), "D": (D,), "X": HEADS},
        "ask": {"B": LEADERS},
        "confirm": {"O": (C,)},
    },
    "consultation": {
        "read": {"S": TEACHERS, "P": (M,), "D": (A, D), "B": LEADERS, "O": (C,)},
        "write": {"S": TEACHERS, "P": (M,), "D": (A, D), "B": LEADERS, "O": (C,)},
        "count": {"X": HEADS},
    },
    "announcement": {
        "read": {"X": (*TEACHERS, *SENIORS, *LEADERS, C, D, *HEADS, K, E, U, Role.TUTOR, Role.SITE_CONTACT)},
        "write": {"B": LEADERS, "O": (C,), "D": (D,), "X": HEADS},
    },
    "delivery": {
        "read": {"S": (*LEADERS, C, D), "X": HEADS},
        "write": {"S": (*LEADERS, C, D), "X": HEADS},
        "count": {"X": (X,)},
    },
    "directory": {
        "read": {
            "X": (*TEACHERS, *SENIORS, *LEADERS, C, D, *HEADS, K, E, X, Role.TUTOR, Role.SITE_CONTACT),
            "M": (U,),
        },
        "write": {"O": (C,), "D": (D,), "X": (*HEADS, X)},
    },
    "appointment": {
        "read": {
            "S": (*TEACHERS, *SENIORS, K, E, Role.TUTOR, Role.SITE_CONTACT),
            "B": LEADERS,
            "O": (C,),
            "D": (D,),
            "X": (*HEADS, X),
        },
        "write": {"O": (C,), "D": (D,), "X": (*HEADS, X)},
    },
    "invitation": {
        "read": {"B": LEADERS, "O": (C,), "D": (D,), "X": (*HEADS, X)},
        "write": {"B": LEADERS, "O": (C,), "D": (D,), "X": (*HEADS, X)},
    },
    "import_staff": {"write": {"O": (C,), "D": (D,), "X": (*HEADS, X)}},
    "import_results": {"write": {"D": (D,), "X": HEADS}},
    "progress_report": {
        "read": {"S": TEACHERS, "P": SENIORS, "D": (D,)},
        "write": {"S": TEACHERS},
        "status": {"O": (C,)},
        "count": {"X": HEADS},
    },
    "pair_report": {"read": {"D": (D,)}, "write": {"P": SENIORS}, "status": {"O": (C,)}, "count": {"X": HEADS}},
    "access_log": {"read": {"S": (*TEACHERS, *SENIORS, X), "X": HEADS}},
    "settings": {"read": {"X": (*HEADS, X)}, "write": {"X": (X,)}},
}
WIDER = {Action.STATUS: ("read", "status"), Action.COUNT: ("read", "status", "count")}


def expected_scopes(thing: Thing, role: Role, action: Action) -> set[str]:
    rows = EXPECTED[thing.value]
    names = WIDER.get(action, (action.name.lower(),))
    return {scope for name in names for scope, roles in rows.get(name, {}).items() if role in roles}


@pytest.mark.requirement("R-KU-001", "R-SH-026")
@pytest.mark.parametrize("thing", Thing)
def test_every_role_has_the_rights_of_the_documents(thing: Thing) -> None:
    for role in Role:
        actor = Actor(person_id=1, grants=(Grant(role=role),))
        for action in Action:
            found = {reach.scope.value for reach in reaches(actor, action, thing)}
            assert found == expected_scopes(thing, role, action), (thing, role, action)


def test_somebody_without_a_role_may_nothing() -> None:
    assert not [(a, t) for t in Thing for a in Action if may(Actor(person_id=1), a, t)]


def test_scopes_of_the_table_are_all_known() -> None:
    written = {scope for rows in EXPECTED.values() for cells in rows.values() for scope in cells}
    assert written == {scope.value for scope in Scope}

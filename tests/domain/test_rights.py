"""The rights table, written a second time by hand: thing, action, scope, roles. How far scopes reach stands below."""

import pytest

from domain.actors import OPERATOR, Actor, Grant, Role
from domain.errors import Forbidden
from domain.rights import About, Action, Scope, Thing, check_may, check_may_give, may, reaches

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


def actor(role: Role, **reach: object) -> Actor:
    return Actor(person_id=7, grants=(Grant(role=role, **reach),))  # type: ignore[arg-type]


MATHS = frozenset({"math"})
FRYAZINO = frozenset({"fryazino"})
SCOPES = [
    # who, thing, what it is about, may read
    (actor(T), Thing.IOM, About(person_id=7), True),
    (actor(T), Thing.IOM, About(person_id=8), False),
    (actor(T), Thing.IOM, About(), False),
    (actor(M), Thing.IOM, About(person_id=8, mentor_ids=frozenset({7})), True),
    (actor(M), Thing.IOM, About(person_id=7), False),
    (actor(L, body_id=3), Thing.STAFF, About(body_ids=frozenset({2, 3})), True),
    (actor(L, body_id=3), Thing.STAFF, About(body_ids=frozenset({2})), False),
    (actor(L), Thing.STAFF, About(), False),
    (actor(C, organisation_id=4), Thing.STAFF, About(organisation_id=4), True),
    (actor(C, organisation_id=4), Thing.STAFF, About(organisation_id=5), False),
    (actor(C), Thing.STAFF, About(), False),
    (actor(D), Thing.NAMED_RESULTS, About(), True),
    (actor(D, subjects=MATHS), Thing.NAMED_RESULTS, About(subjects=MATHS | {"physics"}), True),
    (actor(D, subjects=MATHS), Thing.NAMED_RESULTS, About(subjects=frozenset({"physics"})), False),
    (actor(D, subjects=MATHS), Thing.NAMED_RESULTS, About(), False),
    (actor(D, municipalities=FRYAZINO), Thing.NAMED_RESULTS, About(municipality="fryazino"), True),
    (actor(D, municipalities=FRYAZINO), Thing.NAMED_RESULTS, About(municipality="shchyolkovo"), False),
    (actor(D, municipalities=FRYAZINO), Thing.NAMED_RESULTS, About(), False),
    (actor(D, subjects=MATHS, municipalities=FRYAZINO), Thing.STAFF, About(subjects=MATHS), False),
    (actor(D, subjects=MATHS), Thing.INVITATION, About(organisation_id=4), True),
    (actor(D, subjects=MATHS), Thing.ASSOCIATION, About(subjects=frozenset({"physics"})), False),
    (actor(U, municipalities=FRYAZINO), Thing.DIRECTORY, About(municipality="fryazino"), True),
    (actor(U, municipalities=FRYAZINO), Thing.DIRECTORY, About(municipality="shchyolkovo"), False),
    (actor(H), Thing.NAMED_RESULTS, About(person_id=8), True),
    (Actor(grants=(Grant(role=T),)), Thing.IOM, About(), False),
]


@pytest.mark.parametrize(("who", "thing", "about", "allowed"), SCOPES)
def test_a_grant_reaches_as_far_as_its_scope(who: Actor, thing: Thing, about: About, allowed: bool) -> None:
    assert may(who, Action.READ, thing, about) is allowed
    if allowed:
        check_may(who, Action.READ, thing, about)
    else:
        with pytest.raises(Forbidden) as refusal:
            check_may(who, Action.READ, thing, about)
        assert refusal.value.text_id == "errors-no-rights"


def test_rights_of_two_roles_add_up_and_do_not_mix() -> None:
    both = Actor(person_id=7, grants=(Grant(role=C, organisation_id=4), Grant(role=D, subjects=MATHS)))
    assert may(both, Action.WRITE, Thing.STAFF, About(organisation_id=4))
    assert may(both, Action.READ, Thing.NAMED_RESULTS, About(subjects=MATHS))
    assert not may(both, Action.READ, Thing.NAMED_RESULTS, About(organisation_id=4))


def test_the_command_line_acts_as_admin_and_imports_results() -> None:
    assert may(OPERATOR, Action.WRITE, Thing.IMPORT_RESULTS, About(person_id=1))
    assert may(OPERATOR, Action.WRITE, Thing.SETTINGS)
    assert not may(OPERATOR, Action.READ, Thing.NAMED_RESULTS)
    assert not may(actor(X), Action.WRITE, Thing.IMPORT_RESULTS)


@pytest.mark.parametrize(
    ("giver", "role", "by", "allowed"),
    [
        (C, M, Thing.APPOINTMENT, True),
        (C, T, Thing.APPOINTMENT, False),
        (C, D, Thing.APPOINTMENT, False),
        (C, T, Thing.INVITATION, True),
        (C, D, Thing.INVITATION, False),
        (D, L, Thing.APPOINTMENT, True),
        (D, H, Thing.APPOINTMENT, False),
        (D, X, Thing.INVITATION, False),
        (H, X, Thing.APPOINTMENT, True),
        (X, H, Thing.APPOINTMENT, True),
        (X, D, Thing.APPOINTMENT, False),
        (X, D, Thing.INVITATION, True),
        (L, T, Thing.INVITATION, True),
        (L, M, Thing.INVITATION, False),
        (T, T, Thing.INVITATION, False),
    ],
)
def test_a_role_is_given_only_by_those_who_may(giver: Role, role: Role, by: Thing, allowed: bool) -> None:
    who = actor(giver, organisation_id=4, body_id=3)
    about = About(organisation_id=4, body_ids=frozenset({3}))
    if allowed:
        check_may_give(who, role, about, by=by)
    else:
        with pytest.raises(Forbidden):
            check_may_give(who, role, about, by=by)


def test_a_coordinator_gives_no_role_in_another_school() -> None:
    with pytest.raises(Forbidden):
        check_may_give(actor(C, organisation_id=4), M, About(organisation_id=5))


def test_scopes_of_the_table_are_all_known() -> None:
    written = {scope for rows in EXPECTED.values() for cells in rows.values() for scope in cells}
    assert written == {scope.value for scope in Scope}

"""How far a grant reaches, and who gives which role."""

import pytest

from domain.actors import OPERATOR, Actor, Grant, Role
from domain.errors import Forbidden
from domain.rights import About, Action, Thing, check_may, check_may_give, may

T, M, C, L, D, H = (
    Role.TEACHER,
    Role.MENTOR,
    Role.SCHOOL_COORDINATOR,
    Role.ASSOCIATION_LEADER,
    Role.METHODIST,
    Role.SERVICE_HEAD,
)
U, X = Role.AUTHORITY_OBSERVER, Role.ADMIN


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

"""Rules at the door: links, who decides, the last administrator."""

from __future__ import annotations

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Gone, Invalid, Refusal
from domain.people import LinkState, check_leaves_an_admin, check_link, check_reason, guess_kind, may_decide
from domain.rights import About

HERE = About(organisation_id=1, municipality="shchyolkovo")


def holder(role: Role, organisation_id: int | None = None) -> Actor:
    return Actor(person_id=9, grants=(Grant(role=role, organisation_id=organisation_id),))


@pytest.mark.parametrize(
    ("actor", "role", "may"),
    [
        (holder(Role.SCHOOL_COORDINATOR, 1), Role.TEACHER, True),
        (holder(Role.SCHOOL_COORDINATOR, 2), Role.TEACHER, False),
        (holder(Role.SCHOOL_COORDINATOR, 1), Role.MENTOR, True),
        (holder(Role.SCHOOL_COORDINATOR, 1), Role.SCHOOL_COORDINATOR, False),
        (holder(Role.METHODIST), Role.SCHOOL_COORDINATOR, True),
        (holder(Role.METHODIST), Role.ADMIN, False),
        (holder(Role.ADMIN), Role.TEACHER, True),
        (holder(Role.ADMIN), Role.METHODIST, True),
        (holder(Role.TEACHER), Role.TEACHER, False),
        (holder(Role.ASSOCIATION_LEADER), Role.TEACHER, False),
    ],
)
def test_newcomer_is_let_in_by_those_near_and_roles_by_those_who_give_them(actor: Actor, role: Role, may: bool) -> None:
    assert may_decide(actor, role, HERE) is may


def test_every_wrong_link_has_words_of_its_own() -> None:
    check_link(LinkState.GOOD)
    said = set()
    for state in set(LinkState) - {LinkState.GOOD}:
        with pytest.raises(Gone) as refusal:
            check_link(state)
        said.add(refusal.value.text_id)
    assert len(said) == 5


def test_last_administrator_is_kept_and_the_others_may_go() -> None:
    with pytest.raises(Refusal, match="people-last-admin"):
        check_leaves_an_admin([Role.ADMIN], 1)
    check_leaves_an_admin([Role.ADMIN], 2)
    check_leaves_an_admin([Role.TEACHER], 1)


def test_reason_is_needed_and_short() -> None:
    assert check_reason("  нет\n в списке ") == "нет в списке"
    for wrong in ("  ", "ж" * 301):
        with pytest.raises(Invalid):
            check_reason(wrong)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("МБОУ СОШ № 1", "school"),
        ("МБОУ «Лицей № 2»", "school"),
        ("МБДОУ «Детский сад № 5»", "preschool"),
        ("МБУ ДО «Дом творчества»", "extra"),
        ("Учебно-методический центр", "other"),
    ],
)
def test_kind_of_an_organisation_is_guessed_from_its_name(name: str, kind: str) -> None:
    assert guess_kind(name) == kind

"""Which bodies a service keeps, who makes them, and where they stand."""

from __future__ import annotations

import pytest

from app.profiles import load_profile
from domain.actors import Actor, Grant, Role
from domain.bodies import (
    Terrain,
    check_name,
    joins_by_subject,
    kind_of,
    kinds_in_use,
    leader_role,
    makes_bodies,
    may_with,
    municipalities_of,
)
from domain.catalogue import NO_SUBJECT
from domain.errors import Invalid
from domain.rights import Action, Thing


def actor(role: Role, **grant: object) -> Actor:
    return Actor(person_id=1, grants=(Grant(role=role, **grant),))  # type: ignore[arg-type]


def stands(subject: str = "math", *municipalities: str, body_id: int | None = 7) -> Terrain:
    return Terrain(body_id=body_id, subject=subject, municipalities=frozenset(municipalities), organisation_id=None)


@pytest.mark.parametrize("profile", ["shchyolkovo", "seryshevo", "starayamaina", "odintsovo", "kuznetsk"])
def test_every_service_keeps_associations_and_makes_no_councils(profile: str) -> None:
    found = [row.term.value for row in kinds_in_use(load_profile(profile))]
    assert "association" in found
    assert not {"council", "coordination_council", "service", "site", "school_council"} & set(found)


def test_group_of_a_module_that_is_off_is_not_made() -> None:
    profile = load_profile("odintsovo")
    assert "creative_group" not in [row.term.value for row in kinds_in_use(profile)]
    with pytest.raises(Invalid):
        kind_of(profile, "sites")


def test_leader_of_an_association_and_of_a_group_have_their_roles() -> None:
    profile = load_profile("seryshevo")
    assert leader_role(profile, "association") is Role.ASSOCIATION_LEADER
    assert leader_role(profile, "creative_group") is Role.GROUP_LEADER
    assert leader_role(load_profile("shchyolkovo"), "creative_group") is Role.ASSOCIATION_LEADER
    assert joins_by_subject("association") and not joins_by_subject("community")


def test_methodist_keeps_bodies_of_own_subject_and_municipality_only() -> None:
    math = actor(Role.METHODIST, subjects=frozenset({"math"}), municipalities=frozenset({"fryazino"}))
    assert may_with(math, Action.WRITE, Thing.SESSION, stands("math", "fryazino"))
    assert may_with(math, Action.WRITE, Thing.SESSION, stands(NO_SUBJECT, "fryazino"))
    assert may_with(math, Action.WRITE, Thing.SESSION, stands("math", "fryazino", "shchyolkovo"))
    assert not may_with(math, Action.WRITE, Thing.SESSION, stands("russian", "fryazino"))
    assert not may_with(math, Action.WRITE, Thing.SESSION, stands("math", "shchyolkovo"))
    assert not may_with(math, Action.WRITE, Thing.SESSION, stands("math"))
    assert municipalities_of(math) == {"fryazino"}
    assert municipalities_of(actor(Role.METHODIST)) == frozenset()


def test_leader_keeps_the_own_body_and_makes_none() -> None:
    leader = actor(Role.ASSOCIATION_LEADER, body_id=7)
    assert may_with(leader, Action.WRITE, Thing.SESSION, stands())
    assert not may_with(leader, Action.WRITE, Thing.SESSION, stands(body_id=8))
    assert not may_with(leader, Action.WRITE, Thing.ASSOCIATION, stands(body_id=None))
    assert not makes_bodies(leader)
    assert makes_bodies(actor(Role.METHODIST))
    assert not makes_bodies(actor(Role.TEACHER))


def test_name_is_one_line_of_bearable_length() -> None:
    assert check_name("  Цифровой \n урок ") == "Цифровой урок"
    for bad in ("  ", "я" * 201):
        with pytest.raises(Invalid):
            check_name(bad)

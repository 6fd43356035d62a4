"""Bodies that unite people around their work: associations, groups, communities (P14).

Councils and boards are bodies too, but nobody joins them by subject or by wish, so they are not made here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from domain.actors import Actor, Role
from domain.catalogue import NO_SUBJECT
from domain.errors import Forbidden, Invalid
from domain.profile import Profile
from domain.profile.rows import BodyKind
from domain.profile.vocabulary import BodyLevel, Module, TermKey
from domain.rights import About, Action, Reach, Scope, Thing, may, reaches
from domain.texts import read_line

LONGEST_NAME = 200
MEASURE = "measure"
"""A kind that stands in no list: people invited by what their results show, known to the service and to themselves."""

# The module that a kind belongs to: switched off, its bodies are not made.
_MODULES = {
    TermKey.ASSOCIATION: Module.ASSOCIATIONS,
    TermKey.SCHOOL_ASSOCIATION: Module.ASSOCIATIONS,
    TermKey.COMMUNITY: Module.ASSOCIATIONS,
    TermKey.CREATIVE_GROUP: Module.CREATIVE_GROUPS,
    TermKey.YOUNG_TEACHER_GROUP: Module.YOUNG_TEACHER_GROUP,
}
_BY_SUBJECT = (TermKey.ASSOCIATION, TermKey.SCHOOL_ASSOCIATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyDraft:
    """`subject` is an id of the catalogue or `NO_SUBJECT`. A school's body belongs to the school of its leader."""

    kind: str
    subject: str
    leader_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terrain:
    """Where a body stands, for rights: its municipalities (empty: the whole service) and its organisation."""

    body_id: int | None
    subject: str
    municipalities: frozenset[str]
    organisation_id: int | None


def kinds_in_use(profile: Profile) -> tuple[BodyKind, ...]:
    """The rows of the profile whose bodies people belong to, in the profile's order."""
    return tuple(row for row in profile.bodies if row.term in _MODULES and profile.module_on(_MODULES[row.term]))


def kind_of(profile: Profile, kind: str) -> BodyKind:
    for row in kinds_in_use(profile):
        if row.id == kind:
            return row
    raise Invalid("bodies-no-kind")


def is_of_school(row: BodyKind) -> bool:
    return row.level is BodyLevel.SCHOOL


def is_of_measure(kind: str) -> bool:
    return kind == MEASURE


def joins_by_subject(term: str) -> bool:
    """Whether teachers of the subject are members by themselves; others join by their own wish."""
    return term in _BY_SUBJECT


def leader_role(profile: Profile, term: str) -> Role:
    if term in _BY_SUBJECT or not profile.role(Role.GROUP_LEADER).in_use:
        return Role.ASSOCIATION_LEADER
    return Role.GROUP_LEADER


def check_name(text: str) -> str:
    return read_line(text, LONGEST_NAME)


def makes_bodies(actor: Actor) -> bool:
    """Whether the actor may make any body; a leader keeps one and makes none."""
    return bool(_directions(actor))


def municipalities_of(actor: Actor) -> frozenset[str]:
    """Where a body made by this actor will stand: the municipalities of the appointment, or everywhere (empty)."""
    found = [one.grant.municipalities for one in _directions(actor)]
    return frozenset() if not found or any(not one for one in found) else frozenset().union(*found)


class Placed(Protocol):
    """A body as it is stored."""

    @property
    def id(self) -> int: ...
    @property
    def subject(self) -> str: ...
    @property
    def municipalities(self) -> list[str]: ...
    @property
    def organisation_id(self) -> int | None: ...


def terrain_of(body: Placed) -> Terrain:
    return Terrain(
        body_id=body.id,
        subject=body.subject,
        municipalities=frozenset(body.municipalities),
        organisation_id=body.organisation_id,
    )


def abouts(terrain: Terrain) -> tuple[About, ...]:
    """What rights are asked about: once for each municipality, any of which is enough."""
    places: Iterable[str | None] = sorted(terrain.municipalities) or (None,)
    subjects = frozenset() if terrain.subject == NO_SUBJECT else frozenset({terrain.subject})
    return tuple(
        About(
            body_ids=frozenset() if terrain.body_id is None else frozenset({terrain.body_id}),
            organisation_id=terrain.organisation_id,
            municipality=place,
            subjects=subjects,
        )
        for place in places
    )


def may_with(actor: Actor, action: Action, thing: Thing, terrain: Terrain) -> bool:
    return any(may(actor, action, thing, about) for about in abouts(terrain))


def keeps(actor: Actor, body: Placed) -> bool:
    """Whether the actor keeps the body: its leader or the service."""
    terrain = terrain_of(body)
    return any(may_with(actor, action, Thing.ASSOCIATION, terrain) for action in (Action.WRITE, Action.CONFIRM))


def check_may_with(actor: Actor, action: Action, thing: Thing, terrain: Terrain) -> None:
    """Refuses with Forbidden what the table denies for a body that stands there."""
    if not may_with(actor, action, thing, terrain):
        raise Forbidden("errors-no-rights")


def _directions(actor: Actor) -> list[Reach]:
    return [one for one in reaches(actor, Action.WRITE, Thing.ASSOCIATION) if one.scope is Scope.DIRECTION]

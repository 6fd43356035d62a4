"""Rights as limits of a query: what `domain.rights.reaches` allows, in the words of `storage.reach`."""

from __future__ import annotations

from collections.abc import Iterable

from domain.actors import Actor
from domain.rights import Action, Reach, Scope, Thing, reaches
from storage.reach import Within


def reach_of(actor: Actor, action: Action, thing: Thing) -> list[Within]:
    """The actor's rights over other people; own pairs count only in a list whose rows name a mentor."""
    return limits(reaches(actor, action, thing), mentor_id=actor.person_id)


def limits(found: Iterable[Reach], *, mentor_id: int | None = None) -> list[Within]:
    """Reaches over directions, organisations, municipalities, the whole service and, with `mentor_id`, own pairs.

    Those over oneself and own bodies need a relation of their own and are left to the caller.
    """
    limits: list[Within] = []
    for reach in found:
        grant = reach.grant
        if reach.scope is Scope.SERVICE:
            limits.append(Within())
        elif reach.scope is Scope.DIRECTION:
            limits.append(Within(municipalities=grant.municipalities, subjects=grant.subjects))
        elif reach.scope is Scope.MUNICIPALITY:
            limits.append(Within(municipalities=grant.municipalities))
        elif reach.scope is Scope.ORGANISATION and grant.organisation_id is not None:
            limits.append(Within(organisation_id=grant.organisation_id))
        elif reach.scope is Scope.PAIR and mentor_id is not None:
            limits.append(Within(mentor_id=mentor_id))
    return limits


def bodies(found: Iterable[Reach]) -> frozenset[int]:
    """The bodies that reaches over an own body name."""
    return frozenset(
        reach.grant.body_id for reach in found if reach.scope is Scope.BODY and reach.grant.body_id is not None
    )

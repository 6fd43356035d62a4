"""A direction given with a role (subjects and municipalities): never wider than the giver's own."""

from __future__ import annotations

from collections.abc import Collection

from domain.actors import Actor, Role
from domain.errors import Forbidden
from domain.rights import APPOINTS, INVITES, Action, Scope, Thing, reaches


def check_may_give_direction(
    actor: Actor,
    role: Role,
    *,
    municipalities: Collection[str],
    subjects: Collection[str] | None,
    by: Thing = Thing.APPOINTMENT,
) -> None:
    """Nobody gives a wider direction than the own one, where an empty set is everything.

    `subjects` None: the role has none. One grant must hold the whole of it, directions are not put together.
    """
    gives = INVITES if by is Thing.INVITATION else APPOINTS
    for reach in reaches(actor, Action.WRITE, by):
        grant = reach.grant
        if role not in gives.get(grant.role, frozenset()):
            continue
        if reach.scope is Scope.SERVICE or (
            reach.scope is Scope.DIRECTION
            and _is_within(municipalities, grant.municipalities)
            and (subjects is None or _is_within(subjects, grant.subjects))
        ):
            return
    raise Forbidden("people-wider-direction")


def _is_within(given: Collection[str], own: frozenset[str]) -> bool:
    return not own or (bool(given) and own.issuperset(given))

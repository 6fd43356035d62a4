"""What a member of staff may need from those who look after them, the most urgent first."""

from __future__ import annotations

from enum import StrEnum

from domain.actors import Actor
from domain.rights import Action, Scope, Thing, reaches


class Need(StrEnum):
    """`no_route`: topics of the latest results and no route. `no_mentor`: a route without a mentor, or a young
    specialist without a pair."""

    OVERDUE = "overdue"
    EVIDENCE = "evidence"
    NO_ROUTE = "no_route"
    NO_MENTOR = "no_mentor"
    NOT_REGISTERED = "not_registered"


WEIGHTS: dict[Need, int] = {
    Need.OVERDUE: 16,
    Need.EVIDENCE: 8,
    Need.NO_ROUTE: 4,
    Need.NO_MENTOR: 2,
    Need.NOT_REGISTERED: 1,
}
"""One need outweighs all that come after it."""

KNOWN_BY: dict[Need, tuple[Action, Thing]] = {
    Need.OVERDUE: (Action.STATUS, Thing.IOM),
    Need.EVIDENCE: (Action.READ, Thing.IOM_EVIDENCE),
    Need.NO_ROUTE: (Action.READ, Thing.NAMED_RESULTS),
    Need.NO_MENTOR: (Action.READ, Thing.PAIR),
    Need.NOT_REGISTERED: (Action.READ, Thing.ACCOUNT),
}
"""The right by which somebody else's need is known at all."""

_WIDE = frozenset({Scope.ORGANISATION, Scope.DIRECTION, Scope.SERVICE})


def sees_staff(actor: Actor) -> bool:
    """Whether the actor has a list of staff to look through."""
    return any(reach.scope in _WIDE for reach in reaches(actor, Action.READ, Thing.STAFF))


def needs_known_to(actor: Actor) -> tuple[Need, ...]:
    """What the actor may look for among the staff of an organisation or a direction."""
    return tuple(
        need
        for need, (action, thing) in KNOWN_BY.items()
        if any(reach.scope in _WIDE for reach in reaches(actor, action, thing))
    )

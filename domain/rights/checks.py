"""Asking the table: may this one do it, how far, and what may be given to others."""

from __future__ import annotations

from dataclasses import dataclass

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden
from domain.rights.table import APPOINTS, INVITES, MAY_LACK_SUBJECT, RIGHTS, Action, Scope, Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a thing is about. Leave empty what does not apply: an empty field never opens a narrower scope.

    `person_id` whose it is (the junior of a pair, the author of a delivery), `mentor_ids` the seniors of the person's
    live pairs, `body_ids` the bodies it belongs to (for ACCOUNT only those the person allowed to see it).
    """

    person_id: int | None = None
    mentor_ids: frozenset[int] = frozenset()
    body_ids: frozenset[int] = frozenset()
    organisation_id: int | None = None
    municipality: str | None = None
    subjects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reach:
    """One way the table lets an actor at a thing: for queries that list what may be seen."""

    scope: Scope
    grant: Grant


def reaches(actor: Actor, action: Action, thing: Thing) -> tuple[Reach, ...]:
    """Every grant and scope that give the action: rights of several roles add up."""
    grants = actor.grants
    if actor.operator and thing is Thing.IMPORT_RESULTS:
        grants = (*grants, Grant(role=Role.SERVICE_HEAD))  # the command line imports as the head of the service
    return tuple(Reach(scope, grant) for grant in grants for scope in sorted(RIGHTS[thing, grant.role].get(action, ())))


def may(actor: Actor, action: Action, thing: Thing, about: About | None = None) -> bool:
    """Without `about`: whether anything of the kind is within reach (a menu asks so); with it: whether this one is."""
    found = reaches(actor, action, thing)
    return bool(found) if about is None else any(_covers(reach, actor, thing, about) for reach in found)


def check_may(actor: Actor, action: Action, thing: Thing, about: About | None = None) -> None:
    """Refuses with Forbidden what `may` denies."""
    if not may(actor, action, thing, about):
        raise Forbidden("errors-no-rights")


def check_may_give(actor: Actor, role: Role, about: About, *, by: Thing = Thing.APPOINTMENT) -> None:
    """May the actor give somebody this role, by an appointment or (`by=Thing.INVITATION`) by a link.

    The admin appoints only the first head: that there is none yet is for the use case to look up.
    """
    gives = INVITES if by is Thing.INVITATION else APPOINTS
    for reach in reaches(actor, Action.WRITE, by):
        if role in gives.get(reach.grant.role, frozenset()) and _covers(reach, actor, by, about):
            return
    raise Forbidden("errors-no-rights")


def _covers(reach: Reach, actor: Actor, thing: Thing, about: About) -> bool:
    grant = reach.grant
    match reach.scope:
        case Scope.SELF:
            return actor.person_id is not None and actor.person_id == about.person_id
        case Scope.PAIR:
            return actor.person_id is not None and actor.person_id in about.mentor_ids
        case Scope.BODY:
            return grant.body_id is not None and grant.body_id in about.body_ids
        case Scope.ORGANISATION:
            return grant.organisation_id is not None and grant.organisation_id == about.organisation_id
        case Scope.DIRECTION:
            return _in_municipality(grant, about) and _in_subjects(grant, thing, about)
        case Scope.MUNICIPALITY:
            return _in_municipality(grant, about)
        case Scope.SERVICE:
            return True


def _in_municipality(grant: Grant, about: About) -> bool:
    return not grant.municipalities or about.municipality in grant.municipalities


def _in_subjects(grant: Grant, thing: Thing, about: About) -> bool:
    if not grant.subjects or (not about.subjects and thing in MAY_LACK_SUBJECT):
        return True
    return not grant.subjects.isdisjoint(about.subjects)

"""What may wait for somebody today, and who may be waited for: the lines on top of the main menu."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache

from domain.actors import Actor, Grant, Role
from domain.profile import Profile
from domain.rights import Action, Scope, Thing, reaches

SOON = timedelta(days=7)
"""A step whose day is nearer than this is worth a line."""


class Matter(StrEnum):
    """In the order of the lines: what others wait for comes before what is only one's own."""

    OFFERS = "offers"
    STEPS_LATE = "steps_late"
    STEPS_SOON = "steps_soon"
    TO_AGREE = "to_agree"
    TO_CONFIRM = "to_confirm"
    CAMPAIGNS = "campaigns"
    SESSIONS = "sessions"
    EVIDENCE = "evidence"
    TO_LOG = "to_log"
    TODOS = "todos"
    REPORT = "report"
    PAIR_REPORTS = "pair_reports"
    NEWCOMERS = "newcomers"
    QUESTIONS = "questions"
    ROUTES_TO_APPROVE = "routes_to_approve"
    ROUTES_TO_CHANGE = "routes_to_change"
    EVIDENCE_ALONE = "evidence_alone"
    ROUTES_TO_JUDGE = "routes_to_judge"
    WISHES = "wishes"
    PROGRAMMES = "programmes"
    STEPS_OF_OTHERS_LATE = "steps_of_others_late"
    PAIRS_AILING = "pairs_ailing"
    REPORTS_MISSING = "reports_missing"
    TABLES = "tables"


@dataclass(frozen=True, slots=True)
class Right:
    """The cell of the table of rights that makes a matter somebody's own, and the module it lives in."""

    action: Action
    thing: Thing
    scopes: frozenset[Scope]
    module: str = ""


_SELF = frozenset({Scope.SELF})
_PAIR = frozenset({Scope.PAIR})
_SERVICE = frozenset({Scope.DIRECTION, Scope.SERVICE})
_KEEPERS = _SERVICE | {Scope.ORGANISATION}

RIGHTS: dict[Matter, Right] = {
    Matter.OFFERS: Right(Action.AGREE, Thing.PAIR, _SELF, "pairs"),
    Matter.STEPS_LATE: Right(Action.WRITE, Thing.IOM, _SELF, "iom"),
    Matter.STEPS_SOON: Right(Action.WRITE, Thing.IOM, _SELF, "iom"),
    Matter.TO_AGREE: Right(Action.WRITE, Thing.IOM, _SELF | _PAIR, "iom"),
    Matter.TO_CONFIRM: Right(Action.CONFIRM, Thing.MEETINGS, _SELF, "pairs"),
    Matter.CAMPAIGNS: Right(Action.READ, Thing.CAMPAIGN, _SELF, "diagnostics"),
    Matter.SESSIONS: Right(Action.AGREE, Thing.SESSION, _SELF, "associations"),
    Matter.EVIDENCE: Right(Action.CONFIRM, Thing.IOM_EVIDENCE, _PAIR, "iom"),
    Matter.TO_LOG: Right(Action.WRITE, Thing.MEETINGS, _PAIR, "pairs"),
    Matter.TODOS: Right(Action.READ, Thing.MEETINGS, _SELF | _PAIR, "pairs"),
    Matter.REPORT: Right(Action.WRITE, Thing.PROGRESS_REPORT, _SELF, "iom"),
    Matter.PAIR_REPORTS: Right(Action.WRITE, Thing.PAIR_REPORT, _PAIR, "iom"),
    Matter.NEWCOMERS: Right(Action.WRITE, Thing.INVITATION, _KEEPERS),
    Matter.QUESTIONS: Right(Action.COUNT, Thing.CONSULTATION, _SERVICE, "consultations"),
    Matter.ROUTES_TO_APPROVE: Right(Action.CONFIRM, Thing.IOM, _SERVICE, "iom"),
    Matter.ROUTES_TO_CHANGE: Right(Action.CONFIRM, Thing.IOM_CORRECTION, _SERVICE, "iom"),
    Matter.EVIDENCE_ALONE: Right(Action.CONFIRM, Thing.IOM_EVIDENCE, _SERVICE, "iom"),
    Matter.ROUTES_TO_JUDGE: Right(Action.CONFIRM, Thing.IOM, _SERVICE, "iom"),
    Matter.WISHES: Right(Action.CONFIRM, Thing.PAIR, _SERVICE, "pairs"),
    Matter.PROGRAMMES: Right(Action.CONFIRM, Thing.PROGRAMME, _KEEPERS, "programmes"),
    Matter.STEPS_OF_OTHERS_LATE: Right(Action.CONFIRM, Thing.IOM, _SERVICE, "iom"),
    Matter.PAIRS_AILING: Right(Action.WRITE, Thing.PAIR, _KEEPERS, "pairs"),
    Matter.REPORTS_MISSING: Right(Action.STATUS, Thing.PROGRESS_REPORT, _KEEPERS, "iom"),
    Matter.TABLES: Right(Action.WRITE, Thing.IMPORT_RESULTS, _SERVICE, "diagnostics"),
}


def matters_of(actor: Actor, profile: Profile) -> tuple[Matter, ...]:
    """What may wait for this one at all, in the order of the lines."""
    own = frozenset[Matter]().union(*(_matters_of_role(grant.role) for grant in actor.grants))
    return tuple(
        matter
        for matter, right in RIGHTS.items()
        if matter in own and (not right.module or profile.module_on(right.module))
    )


@cache
def _matters_of_role(role: Role) -> frozenset[Matter]:
    anybody = Actor(grants=(Grant(role=role),))
    return frozenset(
        matter
        for matter, right in RIGHTS.items()
        if any(reach.scope in right.scopes for reach in reaches(anybody, right.action, right.thing))
    )

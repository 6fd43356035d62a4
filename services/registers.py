"""The service's own register of routes, instead of a form in somebody's cloud: it never leaves the bot but as a file
in the chat of whoever may read it (Одинцово, Методы 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.errors import Forbidden
from domain.rights import Action, Scope, Thing, reaches
from services.reach import limits
from storage.reach import Within
from storage.registers import LoneDeficit, RegisterRow
from storage.work import Work

WIDE = (Scope.DIRECTION, Scope.SERVICE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    rows: Sequence[RegisterRow]
    lone_deficits: Sequence[LoneDeficit]
    lone_steps: Sequence[RegisterRow]


def may_read_register(actor: Actor) -> bool:
    return bool(_wide(actor, Thing.IOM) and _wide(actor, Thing.NAMED_RESULTS))


async def read_register(work: Work, actor: Actor, now: datetime) -> Register:
    """Methodists of their direction and heads: those who read results by name, and each such reading is logged."""
    if not may_read_register(actor):
        raise Forbidden("errors-no-rights")
    routes, results = _wide(actor, Thing.IOM), _wide(actor, Thing.NAMED_RESULTS)
    found = Register(
        rows=await work.route_register.rows(routes),
        lone_deficits=await work.route_register.lone_deficits(results),
        lone_steps=await work.route_register.lone_steps(routes),
    )
    people = sorted({row.person.id for row in found.rows} | {one.person.id for one in found.lone_deficits})
    work.audit.add("read", "results", None, actor_id=actor.person_id, now=now, people=people)
    return found


def _wide(actor: Actor, thing: Thing) -> list[Within]:
    return list(limits([reach for reach in reaches(actor, Action.READ, thing) if reach.scope in WIDE]))

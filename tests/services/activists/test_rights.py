"""The cell of roles.md about the register of methodical activists: every column goes through its use case.

МА register: r | r | r S | r | r O | rw D | rc X | r | - | ra M | - : a teacher of school 1 (Щёлково, mathematics) is
an activist, another is proposed, a third has strong results.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from domain.activists import ActivistLevel, ActivistMove, Ground
from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden
from services.activists import (
    ActivistDraft,
    add_training,
    candidates_for,
    decide_activist,
    find_suggestion,
    propose_activist,
    read_activist,
    read_register,
    set_quota,
    suggestions,
)
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.matrix import passers_by, who_may
from tests.services.routes.town import add_result

Try = Callable[[Work, Actor, "Scene"], Awaitable[object]]
TODAY = TUESDAY.date()


@dataclass
class Scene:
    approved: int
    proposed: int
    third: int
    actors: dict[str, Actor]


KEEPERS = {"methodist", "head"}
# What each may do, by the letters of the columns' names; whoever is not named is refused, or is shown nothing.
MATRIX: dict[str, set[str]] = {
    "register.read": {"teacher", "mentor", "activist", "leader", "coordinator", *KEEPERS, "council"},
    "register.count": {
        *("teacher", "mentor", "activist", "leader", "coordinator", "methodist", "head", "council", "authority")
    },
    "register.waiting": {*KEEPERS},
    "one.read": {"teacher", "mentor", "activist", "leader", "coordinator", *KEEPERS, "council"},
    "one.proofs": {"activist", *KEEPERS},
    "waiting.read": {*KEEPERS},
    "propose": {"methodist"},
    "training": {"methodist"},
    "withdraw": {"methodist"},
    "candidates": {"methodist", "other_methodist"},
    "suggested": {"methodist"},
    "suggestion": {"methodist"},
    "approve": {"head"},
    "refuse": {"head"},
    "prolong": {"head"},
    "end": {"head"},
    "quota": {"methodist", "other_methodist", "head"},
}


async def sees(work: Work, actor: Actor, *states: str) -> None:
    """Refused, and shown nobody, are the same to a reader."""
    if {row.status for row, _ in (await read_register(work, actor)).rows}.isdisjoint(states):
        raise Forbidden("errors-no-rights")


async def counts(work: Work, actor: Actor) -> None:
    if not (await read_register(work, actor)).counts:
        raise Forbidden("errors-no-rights")


async def reads_proofs(work: Work, actor: Actor, scene: Scene) -> None:
    if not (await read_activist(work, actor, scene.approved)).proofs:
        raise Forbidden("errors-no-rights")


async def is_suggested(work: Work, actor: Actor) -> None:
    found, _ = await suggestions(work, actor, page=0, size=6, today=TODAY, now=TUESDAY)
    if not found:
        raise Forbidden("errors-no-rights")


def decides(move: ActivistMove, approved: bool = False) -> Try:
    return lambda w, a, s: decide_activist(w, a, s.approved if approved else s.proposed, move, now=TUESDAY)


def draft(person_id: int, training: str = "Удостоверение 1") -> ActivistDraft:
    return ActivistDraft(
        person_id=person_id,
        subject="math",
        ground=Ground.RESULTS,
        level=ActivistLevel.MUNICIPAL,
        diagnostics="ИКУ, октябрь 2026",
        training=training,
    )


TRIES: dict[str, Try] = {
    "register.read": lambda w, a, s: sees(w, a, "approved"),
    "register.count": lambda w, a, s: counts(w, a),
    "register.waiting": lambda w, a, s: sees(w, a, "proposed"),
    "one.read": lambda w, a, s: read_activist(w, a, s.approved),
    "one.proofs": reads_proofs,
    "waiting.read": lambda w, a, s: read_activist(w, a, s.proposed),
    "propose": lambda w, a, s: propose_activist(w, a, draft(s.third), run_id="new", now=TUESDAY),
    "training": lambda w, a, s: add_training(w, a, s.proposed, "Удостоверение 2", now=TUESDAY),
    "withdraw": decides(ActivistMove.WITHDRAW),
    "candidates": lambda w, a, s: candidates_for(w, a),
    "suggested": lambda w, a, s: is_suggested(w, a),
    "suggestion": lambda w, a, s: find_suggestion(w, a, s.third, "math", today=TODAY, now=TUESDAY),
    "approve": decides(ActivistMove.APPROVE),
    "refuse": decides(ActivistMove.REFUSE),
    "prolong": decides(ActivistMove.PROLONG, approved=True),
    "end": decides(ActivistMove.END, approved=True),
    "quota": lambda w, a, s: set_quota(w, a, "math", 3, now=TUESDAY),
}


async def settle(work: Work) -> Scene:
    school = await add_school(work, "СОШ № 1")
    far = await add_school(work, "СОШ № 2", municipality="fryazino")

    async def person(name: str) -> int:
        return await add_person(work, name, school, subjects=("math",))

    first, second = await person("Соколова Вера Ивановна"), await person("Белова Анна Олеговна")
    third, stranger = await person("Юрьев Олег Олегович"), await person("Чужой Семён Семёнович")
    await add_result(work, third, (), level="high")
    actors = {
        "teacher": Actor(person_id=stranger, grants=(Grant(role=Role.TEACHER),)),
        "mentor": Actor(person_id=stranger, grants=(Grant(role=Role.MENTOR),)),
        "activist": Actor(person_id=first, grants=(Grant(role=Role.ACTIVIST),)),
        "other_activist": Actor(person_id=stranger, grants=(Grant(role=Role.ACTIVIST),)),
        **passers_by(stranger, school, far, body=1),
    }
    methodist, head = actors["methodist"], actors["head"]
    approved = await propose_activist(work, methodist, draft(first), run_id="first", now=TUESDAY)
    await decide_activist(work, head, approved.id, ActivistMove.APPROVE, now=TUESDAY)
    proposed = await propose_activist(work, methodist, draft(second), run_id="second", now=TUESDAY)
    return Scene(approved.id, proposed.id, third, actors)


@pytest.mark.parametrize("cell", MATRIX)
async def test_every_cell_of_the_matrix_goes_through_its_use_case(database: Database, cell: str) -> None:
    assert await who_may(database, settle, TRIES[cell]) == MATRIX[cell]

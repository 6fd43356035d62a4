"""Who reads what of the base: whoever keeps it all of it, others the approved within their reach, or numbers alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.activists import ActivistState
from domain.actors import Actor
from domain.errors import Forbidden, Gone
from domain.rights import About, Action, Scope, Thing, may, reaches
from models.activists import Activist
from models.people import Person
from services.people.about import about_person
from services.reach import limits
from storage.reach import Within
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """`counts` and `quotas` by subject: what there is and what is needed. `rows` are empty for who reads numbers."""

    rows: Sequence[tuple[Activist, Person]]
    counts: dict[str, int]
    quotas: dict[str, int]
    is_kept: bool
    """The reader keeps the base: sees who waits, proofs, and what is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line with its person; without `proofs` for those who read it and do not keep it."""

    row: Activist
    person: Person
    about: About
    proofs: bool


def keeps_base(actor: Actor, about: About | None = None) -> bool:
    return any(may(actor, action, Thing.ACTIVISTS, about) for action in (Action.WRITE, Action.CONFIRM))


async def read_register(work: Work, actor: Actor) -> Register:
    """Methodists of their direction, heads, schools of their own people, councils, teachers; an authority numbers."""
    is_kept = keeps_base(actor)
    reads = reaches(actor, Action.READ, Thing.ACTIVISTS)
    counts = reaches(actor, Action.COUNT, Thing.ACTIVISTS)
    if not counts:
        raise Forbidden("errors-no-rights")
    states = (ActivistState.PROPOSED, ActivistState.APPROVED) if is_kept else (ActivistState.APPROVED,)
    own = [Within(person_ids=frozenset({actor.person_id or 0}))] if any(r.scope is Scope.SELF for r in reads) else []
    return Register(
        rows=await work.activists.within([*limits(reads), *own], states),
        counts=await work.activists.counts([*limits(counts), *own]),
        quotas=await work.activists.quotas() if is_kept else {},
        is_kept=is_kept,
    )


async def read_activist(work: Work, actor: Actor, activist_id: int) -> Line:
    """Keepers of the base with both proofs, and so the person; others an approved one within their reach."""
    row, about = await find_line(work, activist_id)
    proofs = keeps_base(actor, about) or row.person_id == actor.person_id
    if not may(actor, Action.READ, Thing.ACTIVISTS, about):
        raise Forbidden("errors-no-rights")
    if row.status != ActivistState.APPROVED and not keeps_base(actor, about):
        raise Forbidden("errors-no-rights")
    return Line(row=row, person=await work.people.get(row.person_id), about=about, proofs=proofs)


async def find_line(work: Work, activist_id: int) -> tuple[Activist, About]:
    row = await work.activists.find(activist_id)
    if row is None:
        raise Gone("errors-gone")
    return row, await about_person(work, row.person_id)

"""What a person says of themselves: strengths to lean on, what makes learning harder (Щёлково 2.1.9)."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.rights import Action, Thing, check_may, may
from models.diagnostics import OwnView
from models.pairs import Pair
from services.people.about import about_person
from storage.work import Work


async def own_view_for(work: Work, actor: Actor, pair: Pair) -> OwnView | None:
    """Of the junior of a working pair: for the mentor, and for whoever reads the junior's route; None for others."""
    if pair.status != "active":
        return None
    about = await about_person(work, pair.mentee_id, mentor_ids=[pair.mentor_id])
    return await work.diagnostics.own_view_of(pair.mentee_id) if may(actor, Action.READ, Thing.IOM, about) else None


async def say_own_view(
    work: Work, actor: Actor, *, strengths: str, constraints: str, run_id: str, now: datetime
) -> OwnView:
    """One's own only. The newest words count, older ones are kept; the same run is said once.

    Read by those who read the person's route: the pair and the methodist, never the school.
    """
    person_id = actor.person_id
    assert person_id is not None
    check_may(actor, Action.WRITE, Thing.IOM, await about_person(work, person_id))
    said = await work.diagnostics.own_view_by_run(run_id)
    if said is None:
        said = OwnView(run_id=run_id, person_id=person_id, strengths=strengths, constraints=constraints, said_at=now)
        work.diagnostics.add_own_view(said)
        await work.flush()
    return said

"""A route to be signed, or to be looked at: everything its paper says, for those who may read the route."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action
from domain.routes import RouteStatus, StepStatus
from models.diagnostics import OwnView
from models.people import Person
from models.routes import Iom, IomStep, IomTransfer
from services.routes.access import load_route
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePaper:
    """`post` and `organisation` are of the main job; steps that were left out are not on paper."""

    iom: Iom
    person: Person
    mentor: Person | None
    post: str
    organisation: str
    view: OwnView | None
    steps: Sequence[IomStep]
    transfer: IomTransfer | None


async def route_paper(work: Work, actor: Actor, iom_id: int, now: datetime) -> RoutePaper:
    """A draft is not to be signed yet. Leaves a line in the audit."""
    iom = await load_route(work, actor, iom_id, Action.READ, now)
    if iom.status == RouteStatus.DRAFT:
        raise Gone("routes-still-draft")
    jobs = await work.people.positions_of([iom.person_id])
    organisation = await work.organisations.find(jobs[0].organisation_id) if jobs else None
    steps = [step for step in await work.steps.of(iom.id) if step.status != StepStatus.SKIPPED]
    last = next((step for step in steps if step.is_transfer), None)
    work.audit.add("export", "iom", iom.id, actor_id=actor.person_id, now=now)
    return RoutePaper(
        iom=iom,
        person=await work.people.get(iom.person_id),
        mentor=await work.people.find(iom.mentor_id) if iom.mentor_id is not None else None,
        post=jobs[0].post if jobs else "",
        organisation=organisation.name if organisation is not None else "",
        view=await work.diagnostics.own_view_of(iom.person_id),
        steps=steps,
        transfer=await work.steps.transfer_of(last) if last is not None else None,
    )

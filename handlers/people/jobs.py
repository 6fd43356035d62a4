"""Buttons of the jobs on somebody's card: the end of each, a new one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.people import JobPress
from bot.screens import Button
from bot.turn import Turn
from domain.rights import Action, Thing, may
from models.people import Position
from services.people.staff import about_organisation
from storage.work import Work


async def job_buttons(turn: Turn, work: Work, person_id: int, jobs: Sequence[Position]) -> list[Button]:
    """For whoever keeps the staff lists: of each job its end, of the person another job."""
    if person_id == turn.actor.person_id:
        return []
    t, found = turn.t, []
    for job in jobs:
        if may(turn.actor, Action.WRITE, Thing.STAFF, await about_organisation(work, job.organisation_id)):
            place = await work.organisations.get(job.organisation_id)
            label = "departures-end" if len(jobs) == 1 else "departures-end-of"
            words = t.plain(label) if len(jobs) == 1 else t.plain(label, place=place.name)
            found.append(Button(words, JobPress(act="ask", id=job.id)))
    if not jobs and may(turn.actor, Action.WRITE, Thing.STAFF):
        found.append(Button(t.plain("departures-begin"), JobPress(act="begin", id=person_id)))
    return found

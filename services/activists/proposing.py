"""Who could be an activist, and proposing somebody: the bot suggests, a person decides (P13)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.activists import ActivistLevel, ActivistState, Ground, Result, Suggestion, check_proof, suggested
from domain.actors import Actor, Role
from domain.errors import Gone, Invalid
from domain.rights import About, Action, Thing, check_may, may, reaches
from models.activists import Activist
from models.people import Person
from services.activists.notices import ACTIVIST_PROPOSED
from services.activists.reading import find_line
from services.narrowing import Narrowed
from services.outbox import notify
from services.people.about import about_person
from services.reach import limits
from storage.pairs import Candidate
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivistDraft:
    """`training` may be empty: it is told before the head decides."""

    person_id: int
    subject: str
    ground: Ground
    level: ActivistLevel
    diagnostics: str
    training: str


async def candidates_for(work: Work, actor: Actor) -> list[Candidate]:
    """People at work within the methodist's reach, by name."""
    check_may(actor, Action.WRITE, Thing.ACTIVISTS)
    return await work.candidates.at_work(limits(reaches(actor, Action.WRITE, Thing.ACTIVISTS)))


async def suggestions(
    work: Work,
    actor: Actor,
    *,
    page: int,
    size: int,
    today: date,
    now: datetime,
    among: Narrowed | None = None,
) -> tuple[list[tuple[Suggestion, Person]], int]:
    """A page of people whose results speak for them, subjects that lack activists first, and how many there are.

    Of the results that the methodist reads by name. Needs a transaction: one access line tells whose were shown.
    """
    check_may(actor, Action.WRITE, Thing.ACTIVISTS)
    found = await _suggested(work, actor, today)
    if among is not None:
        found = [one for one in found if among.has(one.person_id)]
    shown = found[page * size : (page + 1) * size]
    people = await work.people.by_ids({one.person_id for one in shown})
    if shown:
        work.audit.add("read", "suggestions", None, actor_id=actor.person_id, now=now, people=sorted(people))
    return [(one, people[one.person_id]) for one in shown], len(found)


async def find_suggestion(
    work: Work, actor: Actor, person_id: int, subject: str, *, today: date, now: datetime
) -> Suggestion:
    """As the results are now; gone when they say something else meanwhile. Needs a transaction, as the list does."""
    check_may(actor, Action.WRITE, Thing.ACTIVISTS, await about_person(work, person_id))
    for one in await _suggested(work, actor, today, person_id=person_id):
        if one.subject == subject:
            work.audit.add("read", "suggestions", None, actor_id=actor.person_id, now=now, people=[person_id])
            return one
    raise Gone("activists-suggestion-gone")


async def propose_activist(work: Work, actor: Actor, draft: ActivistDraft, *, run_id: str, now: datetime) -> Activist:
    """A methodist, of a person in the direction. Heads are told as soon as both proofs are there."""
    known = await work.activists.find_by_run(run_id)
    if known is not None:
        return known
    check_may(actor, Action.WRITE, Thing.ACTIVISTS, await about_person(work, draft.person_id))
    if await work.activists.open_of(draft.person_id) is not None:
        raise Invalid("activists-already")
    row = Activist(
        run_id=run_id,
        person_id=draft.person_id,
        subject=draft.subject,
        ground=draft.ground.value,
        level=draft.level.value,
        diagnostics=check_proof(draft.diagnostics),
        training=check_proof(draft.training) if draft.training else "",
        status=ActivistState.PROPOSED.value,
        proposed_by=actor.person_id,
        created_at=now,
    )
    work.activists.add(row)
    await work.flush()
    work.audit.add("proposed", "activist", row.id, actor_id=actor.person_id, now=now)
    if row.training:
        await _tell_heads(work, row, now)
    return row


async def add_training(work: Work, actor: Actor, activist_id: int, text: str, *, now: datetime) -> Activist:
    """The second proof of a proposal, by a methodist; a better wording replaces it. Heads are told the first time."""
    row, about = await find_line(work, activist_id)
    check_may(actor, Action.WRITE, Thing.ACTIVISTS, about)
    training, was = check_proof(text), row.training
    if not await work.activists.change(row, ActivistState.PROPOSED.value, training=training):
        raise Gone(f"activists-is-{row.status}")
    work.audit.add("training", "activist", row.id, actor_id=actor.person_id, now=now)
    if not was:
        await _tell_heads(work, row, now)
    return row


async def _tell_heads(work: Work, row: Activist, now: datetime) -> None:
    today = now.astimezone(work.profile.zone).date()
    heads: Sequence[int] = [
        holder.person_id
        for role in (Role.SERVICE_HEAD, Role.SERVICE_DEPUTY)
        for holder in await work.appointments.holders(role, today)
    ]
    for person_id in dict.fromkeys(heads):
        await notify(work, ACTIVIST_PROPOSED, key=str(row.id), now=now, person_id=person_id, activist_id=row.id)


async def _suggested(work: Work, actor: Actor, today: date, *, person_id: int | None = None) -> list[Suggestion]:
    strong = {level.id.value for level in work.profile.diagnostics.levels if level.mentor_candidate}
    histories = await work.activists.histories(
        limits(reaches(actor, Action.WRITE, Thing.ACTIVISTS)), strong, person_id=person_id
    )
    leaders = {
        holder.person_id
        for role in (Role.ASSOCIATION_LEADER, Role.GROUP_LEADER)
        for holder in await work.appointments.holders(role, today)
    }
    loads, quotas = await work.candidates.loads(), await work.activists.quotas()
    counts = await work.activists.counts(None)
    places = await work.diagnostics.main_places()

    def found() -> list[Suggestion]:
        reads = [one for one in histories if _reads(actor, one, places)]
        wanted = {subject for subject, needed in quotas.items() if counts.get(subject, 0) < needed}
        return suggested(reads, strong, leaders=leaders, mentors=loads.keys(), wanted=wanted)

    return await asyncio.to_thread(found)


def _reads(actor: Actor, one: Result, places: dict[int, tuple[int, str]]) -> bool:
    organisation_id, municipality = places.get(one.person_id, (None, None))
    about = About(
        person_id=one.person_id,
        organisation_id=organisation_id,
        municipality=municipality,
        subjects=frozenset({one.subject}),
    )
    return may(actor, Action.READ, Thing.NAMED_RESULTS, about)

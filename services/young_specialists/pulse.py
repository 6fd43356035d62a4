"""Three answers a month, and the list of young specialists with what each may see of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import About, Action, Scope, Thing, check_may, may, reaches
from domain.young_specialists import Help, Mood, check_words, needs_a_look
from models.people import Person
from models.young_specialists import Pulse, RetentionCheck
from services.outbox import notify
from services.people.about import about_person, confidants_for, may_hear
from services.reach import bodies, limits
from services.young_specialists.notices import YOUNG_NEEDS_A_LOOK
from storage.work import Work
from storage.young_specialists import YoungLine

SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungCard:
    """`pulses` is empty for all but methodists who are not their mentors; `sees_pulse` says which it is."""

    person: Person
    organisation: str
    mentors: Sequence[Person]
    checks: Sequence[RetentionCheck]
    pulses: Sequence[Pulse]
    sees_pulse: bool


async def file_pulse(
    work: Work, actor: Actor, month_on: date, mood: Mood, help_: Help, words: str, *, run_id: str, now: datetime
) -> Pulse:
    """One's own month, once. Where it was hard or help is missing methodists are told that somebody needs a look,
    a mentor of theirs never."""
    check_may(actor, Action.WRITE, Thing.REMARK, About(person_id=actor.person_id))
    known = await work.young.pulse_by_run(run_id)
    if known is not None:
        return known
    assert actor.person_id is not None
    if await work.young.pulse_of(actor.person_id, month_on) is not None:
        raise Gone("young_specialists-pulse-filed")
    row = await work.young.find(actor.person_id)
    if row is None or row.left_on is not None:
        raise Gone("young_specialists-not-any-more")
    pulse = Pulse(
        run_id=run_id,
        person_id=actor.person_id,
        month_on=month_on,
        mood=mood.value,
        help=help_.value,
        words=check_words(words) if words.strip() else "",
        filed_at=now,
    )
    work.young.add(pulse)
    await work.flush()
    work.audit.add("filed", "pulse", pulse.id, actor_id=actor.person_id, now=now)
    if needs_a_look(mood, help_) or pulse.words:
        about = await about_person(work, actor.person_id)
        for person_id in await confidants_for(work, about, now.astimezone(work.profile.zone).date()):
            await notify(
                work, YOUNG_NEEDS_A_LOOK, key=str(pulse.id), now=now, person_id=person_id, young_id=pulse.person_id
            )
    return pulse


async def young_in_reach(work: Work, actor: Actor) -> list[YoungLine]:
    """Leaders of the members of their bodies, schools of their own, methodists and heads of their reach."""
    check_may(actor, Action.READ, Thing.YOUNG)
    found = reaches(actor, Action.READ, Thing.YOUNG)
    wide = [reach for reach in found if reach.scope is not Scope.BODY]
    return await work.young.lines(limits(wide), bodies(found))


async def moods_in_reach(work: Work, actor: Actor, month_on: date) -> dict[str, int]:
    """Numbers without names for those who may count remarks; nothing where a group is too small to hide in."""
    if not may(actor, Action.COUNT, Thing.REMARK):
        return {}
    lines = await young_in_reach(work, actor)
    moods = await work.young.moods([line.person.id for line in lines], month_on)
    return moods if sum(moods.values()) >= work.profile.privacy.min_group_size else {}


async def read_young(work: Work, actor: Actor, person_id: int, *, now: datetime) -> YoungCard:
    """Needs a transaction: reading somebody's pulse leaves an access line."""
    about = await about_person(work, person_id)
    about = About(
        person_id=about.person_id,
        body_ids=frozenset(await work.bodies.of_member(person_id)),
        organisation_id=about.organisation_id,
        municipality=about.municipality,
        subjects=about.subjects,
    )
    check_may(actor, Action.READ, Thing.YOUNG, about)
    person = await work.people.find(person_id)
    row = await work.young.find(person_id)
    if person is None or row is None:
        raise Gone("errors-gone")
    sees_pulse = await may_hear(work, actor, about)
    pulses: Sequence[Pulse] = ()
    if sees_pulse:
        pulses = await work.young.pulses_of(person_id, size=SHOWN)
        work.audit.add("read", "pulse", person_id, actor_id=actor.person_id, now=now)
    pairs = await work.pairs.of_mentee(person_id)
    people = await work.people.by_ids([pair.mentor_id for pair in pairs])
    organisation = await work.organisations.find(about.organisation_id) if about.organisation_id is not None else None
    return YoungCard(
        person=person,
        organisation=organisation.name if organisation is not None else "",
        mentors=[people[pair.mentor_id] for pair in pairs],
        checks=await work.young.checks_of(person_id),
        pulses=pulses,
        sees_pulse=sees_pulse,
    )

"""A pause for leave or illness: dates stand still, nothing comes, and on return everything moves by the days away.

Which of the two it is nobody is asked: health is not kept here.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from domain.absences import Moved, Span, check_absence, days_away, thawed
from domain.actors import Actor
from domain.errors import Gone
from domain.pairs import other_side
from domain.rights import Action, Thing, check_may
from models.people import Absence
from services.meetings.thawing import thaw_actions
from services.outbox import NoticeKind, notify
from services.people.about import about_person
from services.programmes.thawing import thaw_roadmap
from services.routes.thawing import thaw_routes
from storage.work import Work


async def _is_still_away(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    absence = await work.absences.open_of(int(args["person"]))
    return absence is not None and absence.id == args["absence"]


PARTNER_AWAY = NoticeKind(name="partner_away", lifetime=timedelta(days=7), is_true=_is_still_away)
PARTNER_BACK = NoticeKind(name="partner_back", lifetime=timedelta(days=7))
WELCOME_BACK = NoticeKind(name="welcome_back", lifetime=timedelta(days=7))
NOTICES = (PARTNER_AWAY, PARTNER_BACK, WELCOME_BACK)


async def begin_absence(
    work: Work, actor: Actor, person_id: int, *, from_on: date, until_on: date | None, now: datetime
) -> Absence:
    """Those who go along with the person (mentors, juniors) learn until when, and no reason. Said again it is the
    same absence with the new days.

    The person, the mentor of the route, methodists.
    """
    await _check(work, actor, person_id)
    today = _today(work, now)
    known = await work.absences.open_of(person_id)
    if known is not None and known.from_on <= today:
        from_on = known.from_on  # it began, only its end is open to change
        check_absence(today, until_on, today)
    else:
        check_absence(from_on, until_on, today)
    if known is None:
        known = Absence(person_id=person_id, created_by=actor.person_id, created_at=now)
        known.from_on, known.until_on = from_on, until_on
        work.absences.add(known)
    else:
        known.from_on, known.until_on = from_on, until_on
    await work.flush()
    work.audit.add("pause", "person", person_id, actor_id=actor.person_id, now=now)
    for partner_id in await work.routes.partners_of(person_id):
        if partner_id != actor.person_id:
            await notify(
                work,
                PARTNER_AWAY,
                key=f"{known.id}:{from_on}:{until_on}",
                now=now,
                person_id=partner_id,
                person=person_id,
                absence=known.id,
            )
    return known


async def end_absence(work: Work, actor: Actor, person_id: int, now: datetime) -> int:
    """Back at work today, earlier or later than was hoped; who goes along with the person hears so. By how many days
    the dates have moved.

    The person, the mentor of the route, methodists.
    """
    await _check(work, actor, person_id)
    absence = await work.absences.open_of(person_id)
    if absence is None:
        raise Gone("absences-not-away")
    today = _today(work, now)
    is_as_told = absence.until_on == today
    days = await _end(work, absence, today, now)
    for partner_id in await work.routes.partners_of(person_id):
        if partner_id != actor.person_id and not is_as_told:
            key = str(absence.id)
            await notify(work, PARTNER_BACK, key=key, now=now, person_id=partner_id, person=person_id, days=days)
    work.audit.add("resume", "person", person_id, actor_id=actor.person_id, now=now, days=days)
    return days


async def end_due_absences(work: Work, now: datetime) -> int:
    """Every morning: those whose first day back has come. They are told that their dates have moved."""
    today, ended = _today(work, now), 0
    for absence in await work.absences.over(today):
        back_on = absence.until_on or today
        days = await _end(work, absence, back_on, now)
        await notify(work, WELCOME_BACK, key=str(absence.id), now=now, person_id=absence.person_id, days=days)
        ended += 1
    return ended


async def _end(work: Work, absence: Absence, back_on: date, now: datetime) -> int:
    """What stood still goes on; a second end moves nothing."""
    if not await work.absences.end(absence, back_on):
        return 0
    person_id, zone = absence.person_id, work.profile.zone
    pairs = [*await work.pairs.of_mentor(person_id), *await work.pairs.of_mentee(person_id)]
    partners = {pair.id: other_side(person_id, pair.mentor_id, pair.mentee_id) for pair in pairs}
    # Of two who are away at one time the one who ends it later moves nothing a second time.
    spans = await work.absences.spans_of(set(partners.values()), back_on, is_over=True)

    def moving(besides: Collection[Span] = ()) -> Moved:
        def moved(day: date, set_at: datetime) -> date:
            set_on = set_at.astimezone(zone).date()
            days = days_away(absence.from_on, back_on, set_on=set_on, besides=besides)
            return thawed(day, days, work.catalogue.calendar)

        return moved

    await thaw_routes(work, person_id, moving(), now)
    for pair in pairs:
        moved = moving(spans[partners[pair.id]])
        await thaw_roadmap(work, pair, moved, now)
        await thaw_actions(work, pair, person_id, moved, now)
    await work.outbox.welcome(person_id, now)
    return days_away(absence.from_on, back_on)


async def _check(work: Work, actor: Actor, person_id: int) -> None:
    if actor.person_id != person_id:
        mentors = await work.routes.mentors_of(person_id)
        check_may(actor, Action.WRITE, Thing.IOM, await about_person(work, person_id, mentor_ids=mentors))


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()

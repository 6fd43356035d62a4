"""A job ends: the person leaves work, or goes on in another organisation (P01, dismissal and a change of place).

Nothing is erased: a route that ends keeps its steps and evidence, a pair its journal, a body the years of membership.
Who goes to another school takes along the route, the pairs and everything that is planned.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.activists import MOVES, ActivistMove, ActivistState
from domain.actors import Actor, Role
from domain.departures import OF_SERVICE, Departure, check_last_day, leaves_for_good
from domain.errors import Forbidden, Gone
from domain.pairs import PairState
from domain.rights import Action, Thing, check_may
from models.people import Appointment, Person, Position
from models.routes import Iom
from services.handovers import without_mentor
from services.outbox import NoticeKind, Quiet, notify
from services.pairs import part
from services.people.about import about_person, methodists_for
from services.people.staff import about_organisation, check_may_person, give_roles_of_post
from services.routes import close_route
from storage.work import Work

WEEK = timedelta(days=7)
JOB_ENDED = NoticeKind(name="job_ended", lifetime=WEEK)
JOB_BEGUN = NoticeKind(name="job_begun", lifetime=WEEK)
JOB_ENDED_OWN = NoticeKind(name="job_ended_own", lifetime=WEEK, is_retold=True)
JOB_MOVED_OWN = NoticeKind(name="job_moved_own", quiet=Quiet.WAITS, lifetime=WEEK)
NOTICES = (JOB_ENDED, JOB_BEGUN, JOB_ENDED_OWN, JOB_MOVED_OWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the end of a job would bring, before anybody presses "yes". `is_last`: there is no other job.

    `routes`, `pairs`, `guided` (routes of others that lose their mentor) and `roles` are what the person has now;
    `kept` are roles of the service, which another order ends.
    """

    person: Person
    job: Position
    place: str
    is_last: bool
    routes: Sequence[Iom]
    pairs: int
    guided: int
    meetings: int
    roles: Sequence[Appointment]
    kept: Sequence[Appointment]


async def look_ahead(work: Work, actor: Actor, job_id: int, *, now: datetime) -> Outlook:
    """Who keeps the staff list of the organisation."""
    job = await _open_job(work, actor, job_id)
    held = await work.appointments.of_person(job.person_id, _today(work, now))
    pairs = await work.pairs.open_with(job.person_id)
    planned = [await work.meetings.planned_of_pair(pair.id) for pair in pairs if pair.status == PairState.ACTIVE]
    return Outlook(
        person=await work.people.get(job.person_id),
        job=job,
        place=(await work.organisations.get(job.organisation_id)).name,
        is_last=len(await work.people.positions_of([job.person_id])) == 1,
        routes=await work.routes.live_of(job.person_id),
        pairs=len(pairs),
        guided=len(await work.routes.led_by(job.person_id)),
        meetings=sum(one.planned_at > now for meetings in planned for one in meetings),
        roles=[one for one in held if Role(one.role) not in OF_SERVICE],
        kept=[one for one in held if Role(one.role) in OF_SERVICE],
    )


async def end_job(
    work: Work,
    actor: Actor,
    job_id: int,
    departure: Departure,
    *,
    last_on: date,
    moved_to: int | None = None,
    now: datetime,
) -> Person:
    """Who keeps the staff list of the organisation, never of oneself; once.

    `moved_to`: the new organisation, whose staff list must be the actor's as well; None when it is not known yet or
    not theirs to fill, then methodists are told and name it. The last job's end is the end of everything that is
    planned for the person, unless they move or have a role in the service itself.
    """
    today = _today(work, now)
    job = await _open_job(work, actor, job_id)
    check_last_day(last_on, today)
    person = await work.people.get(job.person_id)
    if moved_to is not None:
        await _check_staff(work, actor, moved_to)
    if not await work.people.end_job(job, last_on, departure.value):
        raise Gone("departures-ended-already")
    work.audit.add("end", "job", job.id, actor_id=actor.person_id, now=now, reason=departure.value)
    held = await work.appointments.of_person(person.id, today)
    others = await work.people.positions_of([person.id])
    await _leave_place(work, person.id, job.organisation_id, held, now)
    if moved_to is not None:
        await _begin(work, person.id, moved_to, job.post, is_main=not others, now=now)
    elif leaves_for_good(departure, other_jobs=len(others), roles=[Role(one.role) for one in held]):
        await _leave(work, actor, person, now)
    await _tell(work, actor, person, job, departure, moved_to, now)
    return person


async def begin_job(
    work: Work, actor: Actor, person_id: int, organisation_id: int, *, post: str, now: datetime
) -> Person:
    """A place of work for somebody we know: between two schools, a second job, or back after years.

    Who keeps the staff list of that organisation, of people in sight. A job that lasts already is no second one.
    """
    await check_may_person(work, actor, Action.READ, Thing.STAFF, person_id)
    await _check_staff(work, actor, organisation_id)
    jobs = await work.people.positions_of([person_id])
    if organisation_id in {job.organisation_id for job in jobs}:
        raise Gone("departures-works-already")
    work.catalogue.position(post)
    await _begin(work, person_id, organisation_id, post, is_main=not jobs, now=now)
    work.audit.add("begin", "job", person_id, actor_id=actor.person_id, now=now, organisation=organisation_id)
    await notify(
        work, JOB_MOVED_OWN, key=f"{organisation_id}:{now.date()}", now=now, person_id=person_id, place=organisation_id
    )
    for coordinator in await _coordinators(work, organisation_id, _today(work, now), without=actor.person_id):
        await _tell_school(work, coordinator, person_id, organisation_id, now)
    return await work.people.get(person_id)


async def _open_job(work: Work, actor: Actor, job_id: int) -> Position:
    job = await work.people.find_job(job_id)
    if job is None:
        raise Gone("errors-gone")
    await _check_staff(work, actor, job.organisation_id)
    if job.person_id == actor.person_id:
        raise Forbidden("departures-not-oneself")
    if job.ended_on is not None:
        raise Gone("departures-ended-already")
    return job


async def _check_staff(work: Work, actor: Actor, organisation_id: int) -> None:
    check_may(actor, Action.WRITE, Thing.STAFF, await about_organisation(work, organisation_id))


async def _begin(work: Work, person_id: int, organisation_id: int, post: str, *, is_main: bool, now: datetime) -> None:
    work.people.add_position(Position(person_id=person_id, organisation_id=organisation_id, post=post, is_main=is_main))
    await work.people.come_back([person_id])
    if await work.accounts.of_person(person_id) is not None:
        await give_roles_of_post(work, person_id, post, today=_today(work, now))
    await work.flush()


async def _leave_place(
    work: Work, person_id: int, organisation_id: int, held: Collection[Appointment], now: datetime
) -> None:
    """What belongs to the organisation stays there: its coordinator's role, the bodies of its own."""
    await work.bodies.leave_all(person_id, now, organisation_id=organisation_id)
    for one in held:
        if one.organisation_id == organisation_id:
            await work.appointments.end(one.id, now)


async def _leave(work: Work, actor: Actor, person: Person, now: datetime) -> None:
    """Everything that was planned for the person ends, and whoever goes along with them learns of it."""
    today = _today(work, now)
    await work.outbox.cancel_for(person.id)
    await work.people.leave(person.id, now)
    await work.flush()
    for iom in await work.routes.live_of(person.id):
        await close_route(work, iom, "dismissal", by=actor.person_id, told=(iom.mentor_id,), now=now)
    for pair in await work.pairs.open_with(person.id):
        await part(work, pair, by=actor.person_id, now=now)
    for iom in await work.routes.led_by(person.id):
        await without_mentor(work, iom, None, by=actor.person_id, now=now)
    for one in await work.appointments.of_person(person.id, today):
        await work.appointments.end(one.id, now)
    await work.bodies.leave_all(person.id, now)
    absence = await work.absences.open_of(person.id)
    if absence is not None:
        await work.absences.end(absence, max(absence.from_on, today))
    activist = await work.activists.open_of(person.id)
    if activist is not None:
        old = ActivistState(activist.status)
        step = ActivistMove.END if old is ActivistState.APPROVED else ActivistMove.WITHDRAW
        if await work.activists.change(activist, old.value, status=MOVES.after(old, step).value, to_on=today):
            work.routes.record("activist", activist.id, old.value, activist.status, by=actor.person_id, now=now)


async def _tell(
    work: Work,
    actor: Actor,
    person: Person,
    job: Position,
    departure: Departure,
    moved_to: int | None,
    now: datetime,
) -> None:
    """The person, the service and the school, but not whoever has just done it."""
    today = _today(work, now)
    if moved_to is None:
        await notify(work, JOB_ENDED_OWN, key=str(job.id), now=now, person_id=person.id, place=job.organisation_id)
    else:
        await notify(work, JOB_MOVED_OWN, key=str(job.id), now=now, person_id=person.id, place=moved_to)
        for coordinator in await _coordinators(work, moved_to, today, without=actor.person_id):
            await _tell_school(work, coordinator, person.id, moved_to, now)
    told = [*await methodists_for(work, await about_person(work, person.id), today)]
    told += await _coordinators(work, job.organisation_id, today, without=actor.person_id)
    for one in dict.fromkeys(told):
        if one not in (actor.person_id, person.id):
            await notify(
                work,
                JOB_ENDED,
                key=str(job.id),
                now=now,
                person_id=one,
                person=person.id,
                place=job.organisation_id,
                asks=departure is Departure.MOVED and moved_to is None,
            )


async def _tell_school(work: Work, coordinator: int, person_id: int, organisation_id: int, now: datetime) -> None:
    key = f"{person_id}:{organisation_id}:{now.date()}"
    await notify(work, JOB_BEGUN, key=key, now=now, person_id=coordinator, person=person_id, place=organisation_id)


async def _coordinators(work: Work, organisation_id: int, today: date, *, without: int | None) -> list[int]:
    holders = await work.appointments.holders(Role.SCHOOL_COORDINATOR, today, organisation_id=organisation_id)
    return list(dict.fromkeys(one.person_id for one in holders if one.person_id != without))


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()

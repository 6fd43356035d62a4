"""Every morning: whoever has newcomers to confirm is told how many (N31)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from domain.actors import Role
from scheduler.ticks import Counts, Daily, Tick
from services.outbox import notify
from services.people import kinds
from services.people.registrations import waiting_for
from storage.work import Work

DECIDERS = (
    Role.SCHOOL_COORDINATOR,
    Role.METHODIST,
    Role.SERVICE_HEAD,
    Role.SERVICE_DEPUTY,
    Role.ADMIN,
)

NEAREST = (Role.SCHOOL_COORDINATOR, Role.METHODIST)


async def digest(work: Work, now: datetime) -> Counts:
    """One notice for each who may decide and whose turn it is; none on a day of rest, the next morning counts anew."""
    if not await work.registrations.count_waiting():
        return {"told": 0}
    today = now.astimezone(work.profile.zone).date()
    holders = {row.person_id for role in DECIDERS for row in await work.appointments.holders(role, today)}
    reached = sorted(await work.accounts.people_with_accounts(holders))
    actors = {person_id: await work.appointments.actor_of_person(person_id, today) for person_id in reached}
    has_methodist = any(actor.has(Role.METHODIST) for actor in actors.values())
    told = 0
    for person_id, actor in actors.items():
        if has_methodist and not actor.has(*NEAREST):
            continue  # heads and administrators stand in only where there is no methodist
        count = len(await waiting_for(work, actor, now))
        if count:
            told += await notify(
                work,
                kinds.DIGEST,
                key=today.isoformat(),
                now=now,
                person_id=person_id,
                expires_at=now + timedelta(hours=10),
                count=count,
            )
    return {"told": told}


TICKS = (Tick("people_digest", Daily(time(9, 0)), digest),)

"""Who is a young specialist is computed every day; nobody is entered by hand, and it gives no rights (P12)."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from domain.profile import TermKey
from domain.young_specialists import CHECKED_AFTER, PULSE_DAY, Leaving, anniversary, checks_due, ends_on, is_young
from models.young_specialists import RetentionCheck, YoungSpecialist
from services.outbox import notify, notify_all
from services.people.about import about_people, methodists_for_each
from services.young_specialists.notices import YOUNG_FOUND, YOUNG_GROWN, YOUNG_PULSE
from storage.work import Work


async def count_young(work: Work, *, now: datetime) -> dict[str, int]:
    """Methodists hear how many are new, those who have grown out are thanked; the school of the young teacher takes
    in and lets go by itself. Running twice changes nothing."""
    today = now.astimezone(work.profile.zone).date()
    rule = work.profile.young_specialist
    known = await work.young.known()
    checked = await work.young.checked()
    found: list[int] = []
    grown: list[int] = []
    for person, has_job in await work.young.with_dates():
        assert person.birth_year is not None and person.career_started_on is not None
        works = person.left_at is None and has_job
        counts = works and is_young(person.birth_year, person.career_started_on, today, rule)
        row = known.get(person.id)
        if counts and row is None:
            work.young.add(YoungSpecialist(person_id=person.id, since_on=today))
            found.append(person.id)
        elif counts and row is not None and row.left_on is not None:
            row.left_on, row.left_by = None, ""
            found.append(person.id)
        elif not counts and row is not None and row.left_on is None:
            why = ends_on(person.birth_year, person.career_started_on, rule)[1] if works else Leaving.JOB
            await work.young.leave(person.id, today, why.value)
            if works:
                grown.append(person.id)
        if row is not None or counts:
            since = row.since_on if row is not None else today
            for years in checks_due(person.career_started_on, today):
                fresh = anniversary(person.career_started_on, years) >= since
                if fresh and years in CHECKED_AFTER and (person.id, years) not in checked:
                    work.young.add(RetentionCheck(person_id=person.id, years=years, checked_on=today, is_working=works))
    await work.flush()
    await _tell_found(work, found, today, now=now)
    await notify_all(work, YOUNG_GROWN, key=today.isoformat(), now=now, person_ids=grown)
    await _keep_schools(work, now=now)
    return {"found": len(found), "grown": len(grown)}


async def ask_pulses(work: Work, *, now: datetime) -> dict[str, int]:
    """From the twentieth on, once a month; who is away is asked when back, if the month still lasts."""
    today = now.astimezone(work.profile.zone).date()
    if today.day < PULSE_DAY:
        return {"asked": 0}
    month_on = today.replace(day=1)
    current = await work.young.current()
    away = await work.absences.away_among(current, today)
    people = [person_id for person_id in current if person_id not in away]
    asked = await notify_all(
        work,
        YOUNG_PULSE,
        key=month_on.isoformat(),
        now=now,
        person_ids=people,
        about=f"pulse:{month_on}",
        month=month_on.isoformat(),
    )
    return {"asked": asked}


async def _tell_found(work: Work, found: list[int], today: date, *, now: datetime) -> None:
    counts: Counter[int] = Counter()
    people = await about_people(work, found)
    for methodists in (await methodists_for_each(work, people.values(), today)).values():
        counts.update(methodists)
    for methodist_id, count in counts.items():
        await notify(work, YOUNG_FOUND, key=today.isoformat(), now=now, person_id=methodist_id, count=count)


async def _keep_schools(work: Work, *, now: datetime) -> None:
    """Who leads the school stays in it; who left it by wish stays away."""
    schools = [body for body in await work.bodies.open() if body.term == TermKey.YOUNG_TEACHER_GROUP.value]
    for body in schools:
        await work.bodies.take_in_young(body, now)
        await work.bodies.let_grown_go(body.id, now)

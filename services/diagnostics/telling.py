"""The map as it stood at the end of each month, for those who are no part of the service."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.diagnostics import Fact, Look, latest
from storage.work import Work


async def looks_until(work: Work, today: date) -> list[Look]:
    """Every month from the first result to the one before today, made of when things came and went."""
    results = await work.diagnostics.results_ever()
    topics = await work.diagnostics.topics_ever()
    jobs = await work.diagnostics.places_ever()
    members = await work.diagnostics.members_ever()
    began = await work.diagnostics.campaigns_began()
    zone = work.profile.zone
    if not results:
        return []
    made: dict[tuple[int, tuple[int | None, str | None]], Fact] = {}

    def look(day: date) -> Look:
        moment = datetime.combine(day, time.min, tzinfo=zone)
        places: dict[int, tuple[int | None, str | None]] = {}
        for person_id, organisation_id, municipality, ended_on in jobs:
            if ended_on is None or ended_on >= day:
                places[person_id] = organisation_id, municipality
        facts = []
        for number, person_id, subject, area, level, taken_on, came_at, gone_at in results:
            if came_at >= moment or (gone_at is not None and gone_at < moment):
                continue
            place = places.get(person_id, (None, None))
            if (number, place) not in made:
                about = tuple(topics.get(number, ()))
                made[number, place] = Fact(number, person_id, subject, area, level, taken_on, about, place[1], place[0])
            facts.append(made[number, place])
        people: dict[str, set[int]] = defaultdict(set)
        for body_id, person_id, joined_at, left_at in members:
            if joined_at < moment and (left_at is None or left_at >= moment):
                people[str(body_id)].add(person_id)
        first = max((one for one in began if one < day), default=None)
        before_on = first_of_campaign(first, facts, day) - timedelta(days=1)
        before = latest(facts, before_on)
        return Look(
            as_of=day - timedelta(days=1),
            now=latest(facts),
            before=before,
            before_on=before_on if before else None,
            members=people,
        )

    def all_looks() -> list[Look]:
        day = (min(row[6] for row in results).astimezone(zone).date().replace(day=1) + timedelta(32)).replace(day=1)
        found: list[Look] = []
        while day <= today:
            one = look(day)
            if found and replace(found[-1], as_of=one.as_of) == one:
                found.pop()
            found.append(one)
            day = (day + timedelta(32)).replace(day=1)
        return found

    return await asyncio.to_thread(all_looks)


def first_of_campaign(began: date | None, facts: list[Fact], today: date) -> date:
    """Where no campaign was told of, the month of the last result begins it."""
    return began or max((one.assessed_on for one in facts), default=today).replace(day=1)

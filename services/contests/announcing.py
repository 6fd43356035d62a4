"""A contest is announced and cancelled by the service."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.actors import Actor, Role
from domain.audience import Audience, Reached
from domain.catalogue import PositionCategory
from domain.contests import (
    LONGEST_TITLE,
    LONGEST_WHO,
    ContestDraft,
    check_deadline,
    check_is_open,
    check_materials,
    deadline_at,
)
from domain.errors import Forbidden, Gone, Invalid
from domain.rights import Action, Thing, check_may, reaches
from domain.texts import read_line
from models.contests import Contest
from services.contests.notices import CONTEST_ANNOUNCEMENT, CONTEST_CANCELLED, mailing_of
from services.contests.reading import find_contest
from services.reach import limits
from storage.audience import audience_query
from storage.contests import interested_ids
from storage.work import Work


async def count_contest_audience(work: Work, actor: Actor, audience: Audience, *, now: datetime) -> Reached:
    """How many will hear of it, exactly, while the author still chooses."""
    check_may(actor, Action.WRITE, Thing.CONTEST)
    return await work.audiences.count(_people(work, actor, audience, now))


async def announce_contest(work: Work, actor: Actor, draft: ContestDraft, *, run_id: str, now: datetime) -> Contest:
    """Methodists to their direction, heads to the whole service (Щёлково 5.2.3.1). The same run announces one."""
    check_may(actor, Action.WRITE, Thing.CONTEST)
    made = await work.contests.find_by_run(run_id)
    if made is not None:
        return made
    deadline = deadline_at(draft.deadline_on, work.profile.zone)
    check_deadline(deadline, now)
    people = _people(work, actor, draft.audience, now)
    reached = await work.audiences.count(people)
    if not reached.people:
        raise Invalid("contests-nobody")
    contest = Contest(
        run_id=run_id,
        title=read_line(draft.title, LONGEST_TITLE),
        who_may_apply=read_line(draft.who_may_apply, LONGEST_WHO),
        materials=check_materials(draft.materials),
        deadline_at=deadline,
        audience=draft.audience.to_json(),
        created_by=actor.person_id,
        created_at=now,
    )
    work.contests.add(contest)
    await work.flush()
    await work.contests.mail(people, mailing_of(work, contest, CONTEST_ANNOUNCEMENT, now=now))
    work.audit.add("announced", "contest", contest.id, actor_id=actor.person_id, now=now, people=reached.people)
    return contest


async def cancel_contest(work: Work, actor: Actor, contest_id: int, *, now: datetime) -> Contest:
    """Whoever announced it, or the head. Those who want to take part are told, once."""
    contest = await find_contest(work, contest_id)
    if not may_cancel(actor, contest):
        raise Forbidden("errors-no-rights")
    check_is_open(contest.status, contest.deadline_at, now)
    if not await work.contests.cancel(contest_id):
        raise Gone("contests-is-cancelled")
    await work.outbox.cancel(f"contest:{contest_id}")
    await work.contests.mail(interested_ids(contest_id), mailing_of(work, contest, CONTEST_CANCELLED, now=now))
    work.audit.add("cancelled", "contest", contest_id, actor_id=actor.person_id, now=now)
    return await find_contest(work, contest_id)


def may_cancel(actor: Actor, contest: Contest) -> bool:
    if actor.has(Role.SERVICE_HEAD, Role.SERVICE_DEPUTY):
        return True
    return actor.has(Role.METHODIST) and actor.person_id is not None and contest.created_by == actor.person_id


def _people(work: Work, actor: Actor, audience: Audience, now: datetime) -> Any:
    posts = {
        role: [row.id for row in work.catalogue.positions if row.category is category]
        for role, category in ((Role.TEACHER, PositionCategory.TEACHER), (Role.MANAGER, PositionCategory.MANAGER))
    }
    return audience_query(
        audience,
        today=now.astimezone(work.profile.zone).date(),
        posts=posts,
        reaches=limits(reaches(actor, Action.WRITE, Thing.CONTEST)),
        without=actor.person_id,
    )

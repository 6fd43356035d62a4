"""Contests: announced by the service, wished for by teachers, reminded of until the deadline (P18)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.actors import Actor, Role
from domain.audience import Audience, Reached
from domain.catalogue import PositionCategory
from domain.contests import (
    LONGEST_TITLE,
    LONGEST_WHO,
    ApplicationStatus,
    ContestDraft,
    check_deadline,
    check_is_open,
    check_materials,
    deadline_at,
)
from domain.errors import Forbidden, Gone, Invalid
from domain.reminders import day_reminder_moment, is_quiet, next_allowed
from domain.rights import About, Action, Thing, check_may, reaches
from domain.texts import read_line
from models.contests import Contest
from models.people import Person
from services.outbox import NoticeKind, Priority, Quiet, notify
from services.reach import limits
from storage.audience import audience_query
from storage.contests import Applicant, interested_ids
from storage.mailing import Mailing
from storage.reach import within
from storage.work import Work


async def _is_open(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    contest = await work.contests.find(args["contest"])
    return contest is not None and contest.status == "announced"


async def _is_wanted(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Only those who said that they want to take part, and did not take it back."""
    if person_id is None or not await _is_open(work, args, person_id):
        return False
    return await is_interested(work, args["contest"], person_id)


CONTEST_ANNOUNCEMENT = NoticeKind(name="contest_announcement", priority=Priority.BULK, is_true=_is_open)
CONTEST_DEADLINE = NoticeKind(name="contest_deadline", priority=Priority.REMINDER, is_retold=True, is_true=_is_wanted)
CONTEST_CANCELLED = NoticeKind(name="contest_cancelled", is_retold=True)
NOTICES = (CONTEST_ANNOUNCEMENT, CONTEST_DEADLINE, CONTEST_CANCELLED)


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
    await work.contests.mail(people, _mailing(work, contest, CONTEST_ANNOUNCEMENT, now=now))
    work.audit.add("announced", "contest", contest.id, actor_id=actor.person_id, now=now, people=reached.people)
    return contest


async def apply_for(work: Work, actor: Actor, contest_id: int, *, now: datetime) -> bool:
    """ "I want to take part", for oneself, until the deadline. Reminders are planned; False when said before."""
    person_id = _self(actor)
    contest = await find_contest(work, contest_id)
    check_is_open(contest.status, contest.deadline_at, now)
    changed = await work.contests.set_application(contest_id, person_id, ApplicationStatus.INTERESTED.value, now)
    due_on = contest.deadline_at.astimezone(work.profile.zone).date()
    for days in work.profile.reminders.contest_deadline_before_days:
        moment = day_reminder_moment(due_on, days, now, work.profile.quiet, work.profile.zone)
        if moment is None or moment >= contest.deadline_at:
            continue
        await notify(
            work,
            CONTEST_DEADLINE,
            key=f"{contest_id}:{moment:%m%d}",
            now=now,
            person_id=person_id,
            due_at=moment,
            expires_at=contest.deadline_at,
            about=f"contest:{contest_id}",
            quiet=Quiet.GOES_ANYWAY,
            contest=contest_id,
        )
    return changed


async def withdraw_from(work: Work, actor: Actor, contest_id: int, *, now: datetime) -> bool:
    """Take it back, also after the deadline; reminders stop by themselves. False when there was nothing to take."""
    person_id = _self(actor)
    contest = await find_contest(work, contest_id)
    return await work.contests.withdraw(contest.id, person_id, now)


async def cancel_contest(work: Work, actor: Actor, contest_id: int, *, now: datetime) -> Contest:
    """Whoever announced it, or the head. Those who want to take part are told, once."""
    contest = await find_contest(work, contest_id)
    if not may_cancel(actor, contest):
        raise Forbidden("errors-no-rights")
    check_is_open(contest.status, contest.deadline_at, now)
    if not await work.contests.cancel(contest_id):
        raise Gone("contests-is-cancelled")
    await work.outbox.cancel(f"contest:{contest_id}")
    await work.contests.mail(interested_ids(contest_id), _mailing(work, contest, CONTEST_CANCELLED, now=now))
    work.audit.add("cancelled", "contest", contest_id, actor_id=actor.person_id, now=now)
    return await find_contest(work, contest_id)


def may_cancel(actor: Actor, contest: Contest) -> bool:
    if actor.has(Role.SERVICE_HEAD, Role.SERVICE_DEPUTY):
        return True
    return actor.has(Role.METHODIST) and actor.person_id is not None and contest.created_by == actor.person_id


async def all_contests(work: Work, actor: Actor) -> Sequence[tuple[Contest, int]]:
    """For the service: every contest, with how many of its reach want to take part."""
    return await work.contests.with_counts(_applicants_reach(actor))


async def read_applicants(
    work: Work, actor: Actor, contest_id: int, *, page: int, size: int
) -> tuple[Contest, Sequence[Applicant], int]:
    """Names of those within reach who want to take part, and how many they are."""
    reach = _applicants_reach(actor)
    contest = await find_contest(work, contest_id)
    counts = {one.id: count for one, count in await work.contests.with_counts(reach)}
    found = await work.contests.applicants(contest_id, reach, page=page, size=size)
    return contest, found, counts.get(contest_id, 0)


async def is_interested(work: Work, contest_id: int, person_id: int) -> bool:
    found = await work.contests.application(contest_id, person_id)
    return found is not None and found.status == ApplicationStatus.INTERESTED


async def find_contest(work: Work, contest_id: int) -> Contest:
    contest = await work.contests.find(contest_id)
    if contest is None:
        raise Gone("errors-gone")
    return contest


def _applicants_reach(actor: Actor) -> Any:
    check_may(actor, Action.WRITE, Thing.CONTEST)
    return within(limits(reaches(actor, Action.READ, Thing.APPLICATION)), Person.id)


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


def leaves_at(work: Work, contest: Contest, now: datetime) -> datetime:
    """When words about a contest leave: quiet time waits, unless applications would close before its end."""
    allowed = next_allowed(now, work.profile.quiet, work.profile.zone)
    return allowed if allowed < contest.deadline_at else now


def _mailing(work: Work, contest: Contest, kind: NoticeKind, *, now: datetime) -> Mailing:
    leaves = leaves_at(work, contest, now)
    return Mailing(
        kind=kind.name,
        key=str(contest.id),
        about=f"contest:{contest.id}",
        args={"contest": contest.id},
        priority=int(kind.priority),
        now=now,
        due_at=leaves,
        expires_at=contest.deadline_at,
        goes_anyway=is_quiet(leaves, work.profile.quiet, work.profile.zone),
    )


def _self(actor: Actor) -> int:
    check_may(actor, Action.WRITE, Thing.APPLICATION, About(person_id=actor.person_id))
    if actor.person_id is None:
        raise Forbidden("errors-no-rights")
    return actor.person_id

"""A meeting is planned, moved, cancelled; each side says that it comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.meetings import MeetingPlan, check_hour, check_plan, check_topic
from domain.rights import Action
from models.meetings import Meeting
from models.pairs import Pair
from services.meetings.notices import MEETING_CANCELLED, MEETING_MOVED, MEETING_PLANNED, plan_reminders, tell
from services.meetings.reach import gone, meeting_in_reach, pair_of
from storage.work import Work


async def plan_meeting(
    work: Work, actor: Actor, pair_id: int, plan: MeetingPlan, *, run_id: str, now: datetime
) -> Meeting:
    """The mentor of the pair. The junior hears at once, both are reminded; the same run plans one meeting."""
    pair = await pair_of(work, actor, Action.WRITE, pair_id)
    known = await work.meetings.find_by_run(run_id)
    if known is not None:
        return known
    check_plan(plan, now)
    check_hour(plan.at.astimezone(work.profile.zone).time())
    meeting = await add_planned(work, pair, plan, run_id=run_id, now=now)
    work.audit.add("planned", "meeting", meeting.id, actor_id=actor.person_id, now=now)
    await tell(work, MEETING_PLANNED, meeting, pair.mentee_id, now=now, moments=(meeting.planned_at,))
    return meeting


async def add_planned(work: Work, pair: Pair, plan: MeetingPlan, *, run_id: str, now: datetime) -> Meeting:
    """The row with its reminders; what the junior wished is answered by it."""
    plan = replace(plan, topic=check_topic(plan.topic))
    meeting = Meeting(
        run_id=run_id,
        pair_id=pair.id,
        planned_at=plan.at,
        planned_minutes=plan.minutes,
        form=plan.form,
        topic=plan.topic,
        created_at=now,
    )
    work.meetings.add(meeting)
    await work.flush()
    await work.pairs.wish(pair.id, "")
    await plan_reminders(work, meeting, pair, now=now)
    return meeting


async def move_meeting(
    work: Work, actor: Actor, meeting_id: int, *, moves: int, to: datetime, reason: str, now: datetime
) -> Meeting:
    """The mentor, from the time that was on the screen (`moves`). The other hears both times; the reason stays inside.

    Moving to the same moment a second time changes nothing.
    """
    meeting, pair = await meeting_in_reach(work, actor, Action.WRITE, meeting_id)
    if meeting.status == "planned" and meeting.planned_at == to and meeting.moves > 0:
        return meeting
    check_plan(MeetingPlan(at=to, form=meeting.form, topic=meeting.topic), now)
    check_hour(to.astimezone(work.profile.zone).time())
    old = meeting.planned_at
    if not await work.meetings.move(meeting_id, moves, to=to, reason=reason):
        raise gone(meeting)
    moved = await work.meetings.find(meeting_id)
    assert moved is not None
    work.audit.add(
        "moved", "meeting", meeting_id, actor_id=actor.person_id, now=now, old=old.isoformat(), new=to.isoformat()
    )
    await work.pairs.wish(pair.id, "")
    await plan_reminders(work, moved, pair, now=now)
    await tell(work, MEETING_MOVED, moved, pair.mentee_id, now=now, moments=(old, to), old=old.isoformat())
    return moved


async def cancel_meeting(work: Work, actor: Actor, meeting_id: int, reason: str, *, now: datetime) -> Meeting:
    """The mentor, before it begins. Reminders stop; the reason stands on the meeting's screen only."""
    meeting, pair = await meeting_in_reach(work, actor, Action.WRITE, meeting_id)
    if meeting.planned_at <= now and meeting.status == "planned":
        raise Gone("meetings-has-begun")
    if not await work.meetings.leave_planned(meeting_id, status="cancelled", reason=reason):
        raise gone(meeting)
    await work.outbox.cancel(f"meeting:{meeting_id}")
    work.audit.add("cancelled", "meeting", meeting_id, actor_id=actor.person_id, now=now)
    await tell(
        work,
        MEETING_CANCELLED,
        meeting,
        pair.mentee_id,
        now=now,
        moments=(meeting.planned_at,),
        old=meeting.planned_at.isoformat(),
    )
    return meeting


async def mark_coming(work: Work, actor: Actor, meeting_id: int, *, now: datetime) -> Meeting:
    """Either side of the pair says "I will be there"; again changes nothing."""
    meeting, pair = await meeting_in_reach(work, actor, Action.READ, meeting_id)
    if actor.person_id not in (pair.mentor_id, pair.mentee_id):
        return meeting
    if meeting.status != "planned":
        raise gone(meeting)
    await work.meetings.mark_coming(meeting_id, now, is_mentor=actor.person_id == pair.mentor_id)
    seen = await work.meetings.find(meeting_id)
    assert seen is not None
    return seen

"""After a meeting: written down by the mentor, confirmed or corrected by the junior; or it did not take place."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.meetings import (
    MeetingLog,
    MeetingPlan,
    agreed_of,
    check_agreed,
    check_correction,
    check_log,
    check_topic,
    next_day,
)
from domain.reminders import MORNING, at_wall
from domain.rights import Action
from models.meetings import Meeting
from models.pairs import Pair
from services.meetings.actions import take_actions
from services.meetings.notices import MEETING_CONFIRM, MEETING_CORRECTED, MEETING_DISPUTED, tell
from services.meetings.planning import add_planned
from services.meetings.reach import gone, meeting_in_reach, pair_of
from services.meetings.voices import VoiceSent, add_voice
from services.outbox import notify
from services.people.about import about_person, methodists_for
from storage.work import Work

ANSWERED_WITHIN = 3  # working days for the mentor to answer what the junior says to the record


async def log_meeting(
    work: Work,
    actor: Actor,
    meeting_id: int,
    log: MeetingLog,
    *,
    voice: VoiceSent | None = None,
    run_id: str,
    now: datetime,
) -> Meeting:
    """The mentor, once the meeting has begun. Plans the next one for the same hour if a next date is named.

    The junior is asked to confirm. The same run logs once; a meeting written down or moved meanwhile is refused.
    """
    meeting, pair = await meeting_in_reach(work, actor, Action.WRITE, meeting_id)
    if meeting.log_run_id == run_id:
        return meeting
    check_log(log, meeting.planned_at, now)
    held = await work.meetings.leave_planned(
        meeting_id,
        status="held",
        minutes=log.minutes,
        topic=check_topic(log.topic),
        agreed=agreed_of(log),
        voice_id=await add_voice(work, voice, now=now) if voice is not None else None,
        logged_at=now,
        log_run_id=run_id,
    )
    if not held:
        raise gone(meeting)
    await work.outbox.cancel(f"meeting:{meeting_id}")
    return await _after_log(work, actor, meeting_id, pair, log, run_id=run_id, now=now)


async def record_meeting(
    work: Work,
    actor: Actor,
    pair_id: int,
    log: MeetingLog,
    form: str,
    *,
    voice: VoiceSent | None = None,
    run_id: str,
    now: datetime,
) -> Meeting:
    """The mentor, of a meeting that nobody planned; `log.held_at` says when it was."""
    pair = await pair_of(work, actor, Action.WRITE, pair_id)
    known = await work.meetings.find_by_run(run_id)
    if known is not None:
        return known
    held_at = log.held_at or now
    check_log(log, held_at, now)
    meeting = Meeting(
        run_id=run_id,
        pair_id=pair_id,
        planned_at=held_at,
        planned_minutes=log.minutes,
        form=form,
        topic=check_topic(log.topic),
        status="held",
        minutes=log.minutes,
        agreed=agreed_of(log),
        voice_id=await add_voice(work, voice, now=now) if voice is not None else None,
        logged_at=now,
        log_run_id=run_id,
        created_at=now,
    )
    work.meetings.add(meeting)
    await work.flush()
    return await _after_log(work, actor, meeting.id, pair, log, run_id=run_id, now=now)


async def _after_log(
    work: Work, actor: Actor, meeting_id: int, pair: Pair, log: MeetingLog, *, run_id: str, now: datetime
) -> Meeting:
    work.audit.add("logged", "meeting", meeting_id, actor_id=actor.person_id, now=now)
    await work.outbox.cancel(f"pair:{pair.id}", ["pair_silent"])
    meeting = await work.meetings.find(meeting_id)
    assert meeting is not None
    await _plan_next(work, meeting, pair, log, run_id=run_id, now=now)
    await take_actions(work, meeting, pair, now=now)
    await tell(work, MEETING_CONFIRM, meeting, pair.mentee_id, now=now)
    return meeting


async def _plan_next(work: Work, meeting: Meeting, pair: Pair, log: MeetingLog, *, run_id: str, now: datetime) -> None:
    """The same hour and form on the day that was agreed, with a topic of that month that is not used up. None where one
    stands at that moment."""
    zone = work.profile.zone
    wall = meeting.planned_at.astimezone(zone)
    day = next_day(log.next, wall.date(), now.astimezone(zone).date(), work.catalogue.calendar)
    await work.meetings.set_next(meeting.id, day)
    if day is None:
        return
    used = await work.meetings.topics_of_pair(pair.id)
    topics = [topic.title for topic in work.catalogue.topics_for_month(day.month) if topic.title not in used]
    hour = wall.time().replace(second=0, microsecond=0)
    if meeting.run_id == run_id:  # nobody had planned it, so its minutes are those of the record
        hour = hour.replace(minute=hour.minute // 30 * 30)
    plan = MeetingPlan(
        at=at_wall(day, hour, zone),
        form=meeting.form,
        topic=topics[0] if topics else "",
        minutes=meeting.planned_minutes,
    )
    if any(one.planned_at == plan.at for one in await work.meetings.planned_of_pair(pair.id)):
        return
    await add_planned(work, pair, plan, run_id=f"{run_id}:next", now=now)


async def miss_meeting(work: Work, actor: Actor, meeting_id: int, reason: str, *, now: datetime) -> Meeting:
    """The mentor says that it did not take place."""
    meeting, _ = await meeting_in_reach(work, actor, Action.WRITE, meeting_id)
    if meeting.status == "planned" and meeting.planned_at > now:
        raise Gone("meetings-not-yet")
    if not await work.meetings.leave_planned(meeting_id, status="not_held", reason=reason):
        raise gone(meeting)
    await work.outbox.cancel(f"meeting:{meeting_id}")
    work.audit.add("missed", "meeting", meeting_id, actor_id=actor.person_id, now=now)
    return meeting


async def confirm(work: Work, actor: Actor, meeting_id: int, *, now: datetime) -> Meeting:
    """The junior of the pair agrees with the record; again changes nothing."""
    meeting, _ = await meeting_in_reach(work, actor, Action.CONFIRM, meeting_id)
    if meeting.status != "held":
        raise gone(meeting)
    if await work.meetings.confirm(meeting_id, now):
        work.audit.add("confirmed", "meeting", meeting_id, actor_id=actor.person_id, now=now)
        await work.outbox.cancel(f"meeting:{meeting_id}")
    found = await work.meetings.find(meeting_id)
    assert found is not None
    return found


async def correct(work: Work, actor: Actor, meeting_id: int, text: str, *, run_id: str, now: datetime) -> Meeting:
    """The junior's one line to the record: the mentor is told that there is one, methodists see it on the screen.

    Where the two do not come together (a second line, or none of the mentor's words for three working days) it goes
    to the methodist.
    """
    meeting, pair = await meeting_in_reach(work, actor, Action.CONFIRM, meeting_id)
    if meeting.status != "held":
        raise gone(meeting)
    times = meeting.corrections + 1
    if not await work.meetings.correct(meeting_id, check_correction(text)):
        raise Gone("meetings-is-confirmed")
    work.audit.add("corrected", "meeting", meeting_id, actor_id=actor.person_id, now=now)
    await work.outbox.cancel(f"meeting:{meeting_id}")
    await tell(work, MEETING_CORRECTED, meeting, pair.mentor_id, now=now, part=f":{run_id}")
    await _tell_of_dispute(work, meeting, pair, times, now=now)
    return meeting


async def _tell_of_dispute(work: Work, meeting: Meeting, pair: Pair, times: int, *, now: datetime) -> None:
    """At once from the second time on; of the first one if it stands after three working days."""
    today = now.astimezone(work.profile.zone).date()
    due = (
        None if times > 1 else at_wall(work.catalogue.calendar.add(today, ANSWERED_WITHIN), MORNING, work.profile.zone)
    )
    for person_id in await methodists_for(work, await about_person(work, pair.mentee_id), today):
        await notify(
            work,
            MEETING_DISPUTED,
            key=f"{meeting.id}:{times}",
            now=now,
            person_id=person_id,
            due_at=due,
            about=f"meeting:{meeting.id}",
            meeting_id=meeting.id,
        )


async def rewrite_log(
    work: Work,
    actor: Actor,
    meeting_id: int,
    *,
    minutes: int | None,
    agreed: str | None,
    run_id: str,
    now: datetime,
) -> Meeting:
    """The mentor's record anew while it is not confirmed; None leaves what stands. The junior is asked again."""
    meeting, pair = await meeting_in_reach(work, actor, Action.WRITE, meeting_id)
    if meeting.status != "held":
        raise gone(meeting)
    rewritten = await work.meetings.rewrite(
        meeting_id,
        minutes=minutes or meeting.minutes or 0,
        agreed=check_agreed(agreed) if agreed is not None else meeting.agreed,
    )
    if not rewritten:
        raise Gone("meetings-is-confirmed")
    work.audit.add("rewritten", "meeting", meeting_id, actor_id=actor.person_id, now=now)
    await work.outbox.cancel(f"meeting:{meeting_id}")
    written = await work.meetings.find(meeting_id)
    assert written is not None
    if agreed is not None:
        await take_actions(work, written, pair, now=now)
    await tell(work, MEETING_CONFIRM, meeting, pair.mentee_id, now=now, part=f":{run_id}")
    return meeting

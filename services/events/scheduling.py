"""A session is announced, moved, cancelled."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.events import Answer, SessionDraft, check_is_ahead, check_session, check_start
from domain.rights import Action
from models.events import BodySession
from services.events.notices import (
    SESSION_ANNOUNCEMENT,
    SESSION_CANCELLED,
    SESSION_MOVED,
    SESSION_REMINDER,
    about,
    invite,
    mailing_of,
    plan_reminders,
)
from services.events.reading import body_in_reach, session_in_reach
from storage.mailing import Mailing, notices_to
from storage.work import Work


async def announce_session(
    work: Work, actor: Actor, body_id: int, draft: SessionDraft, *, run_id: str, now: datetime
) -> BodySession:
    """The leader of the body or the service (Щёлково 5.2.2.2, Серышево 4.4). Members are invited and reminded;
    a leader who announces is taken as coming. The same run announces one session.
    """
    body = await body_in_reach(work, actor, Action.WRITE, body_id)
    made = await work.events.find_by_run(run_id)
    if made is not None:
        return made
    if body.closed_at is not None:
        raise Gone("events-body-closed")
    neat = check_session(draft, now)
    session = BodySession(
        run_id=run_id,
        body_id=body.id,
        starts_at=neat.starts_at,
        topic=neat.topic,
        place=neat.place,
        agenda=neat.agenda,
        created_by=actor.person_id,
        created_at=now,
    )
    work.events.add(session)
    await work.flush()
    work.audit.add("announced", "session", session.id, actor_id=actor.person_id, now=now)
    if actor.person_id is not None and await work.bodies.is_member(body.id, actor.person_id):
        await work.events.put_answers([(session.id, actor.person_id, Answer.COMING.value)], now)
    await invite(work, session, now=now, without=actor.person_id or 0)
    await plan_reminders(work, session, now=now)
    return session


async def move_session(
    work: Work, actor: Actor, session_id: int, *, moves: int, to: datetime, now: datetime
) -> BodySession:
    """From the time that was on the screen (`moves`). All but those who cannot come hear the old and the new time.

    To the same moment a second time changes nothing.
    """
    session, _ = await session_in_reach(work, actor, Action.WRITE, session_id)
    if session.starts_at == to and session.status == "announced":
        return session
    check_is_ahead(session.status, session.starts_at, now)
    check_start(to, now)
    old = session.starts_at
    if not await work.events.move(session_id, moves, to):
        raise Gone("events-moved-meanwhile")
    moved = await work.events.find(session_id)
    assert moved is not None
    work.audit.add(
        "moved", "session", session_id, actor_id=actor.person_id, now=now, old=old.isoformat(), new=to.isoformat()
    )
    await work.outbox.cancel(about(moved), (SESSION_REMINDER.name, SESSION_MOVED.name))
    mailing = mailing_of(work, moved, SESSION_MOVED, f"{moved.id}:{moved.moves}", now=now, old=old.isoformat())
    await _tell(work, moved, mailing, without=actor.person_id or 0)
    await plan_reminders(work, moved, now=now)
    return moved


async def cancel_session(work: Work, actor: Actor, session_id: int, *, now: datetime) -> BodySession:
    """Before it begins. Reminders stop, all but those who cannot come anyway are told. A second time is refused."""
    session, _ = await session_in_reach(work, actor, Action.WRITE, session_id)
    check_is_ahead(session.status, session.starts_at, now)
    if not await work.events.cancel(session_id):
        raise Gone("events-is-cancelled")
    work.audit.add("cancelled", "session", session_id, actor_id=actor.person_id, now=now)
    mailing = mailing_of(work, session, SESSION_CANCELLED, str(session.id), now=now)
    await _tell(work, session, mailing, without=actor.person_id or 0)
    kinds = (SESSION_ANNOUNCEMENT.name, SESSION_REMINDER.name, SESSION_MOVED.name)
    await work.outbox.cancel(about(session), kinds)
    found = await work.events.find(session_id)
    assert found is not None
    return found


async def invite_newcomers(work: Work, now: datetime) -> dict[str, int]:
    """Whoever joined a body after its session was announced is invited and reminded too; others hear nothing new."""
    ahead = await work.events.ahead(now)
    for session, _ in ahead:
        await invite(work, session, now=now, without=session.created_by or 0)
        await plan_reminders(work, session, now=now)
    return {"sessions": len(ahead)}


async def _tell(work: Work, session: BodySession, mailing: Mailing, *, without: int) -> None:
    """Not those whose invitation still waits: it will speak of the new time, or not leave at all."""
    await work.events.mail(session, mailing, without_absent=True, told_by=SESSION_ANNOUNCEMENT.name, without=without)
    told = await work.groups.told(mailing.about, SESSION_ANNOUNCEMENT.name)
    await work.outbox.add(notices_to(mailing, group_ids=told))

"""Who may see what of a session: members their own answer, the leader and the service all answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.actors import Actor
from domain.bodies import check_may_with, may_with, terrain_of
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing
from models.bodies import Body
from models.events import BodySession
from storage.events import AnswerLine
from storage.work import Work


def may_lead(actor: Actor, body: Body) -> bool:
    """Whether the actor announces sessions of the body: its leader or the service."""
    return may_with(actor, Action.WRITE, Thing.SESSION, terrain_of(body))


async def own_bodies(work: Work, actor: Actor) -> list[Body]:
    """Bodies whose sessions the actor announces, by name."""
    return [body for body in await work.bodies.open() if may_lead(actor, body)]


async def sessions_in_reach(work: Work, actor: Actor, *, now: datetime) -> list[tuple[BodySession, Body]]:
    """Sessions ahead that the actor leads or watches over, the nearest first."""
    return [(session, body) for session, body in await work.events.ahead(now) if sees_answers(actor, body)]


async def read_session(work: Work, actor: Actor, session_id: int) -> tuple[BodySession, Body, str | None]:
    """With the own answer. Members, the leader, the service."""
    session = await work.events.find(session_id)
    body = await work.bodies.find(session.body_id) if session is not None else None
    if session is None or body is None:
        raise Gone("errors-gone")
    person_id = actor.person_id or 0
    if not sees_answers(actor, body) and not await work.bodies.is_member(body.id, person_id):
        raise Forbidden("events-not-member")
    return session, body, await work.events.answer_of(session.id, person_id)


async def count_answers(work: Work, actor: Actor, session_id: int) -> dict[str, int]:
    """By answer; "" for members who gave none."""
    session, body = await _seen(work, actor, session_id)
    return await work.events.counts(session.id, body.id)


async def answer_names(
    work: Work, actor: Actor, session_id: int, answer: str, *, page: int, size: int
) -> Sequence[AnswerLine]:
    session, body = await _seen(work, actor, session_id)
    return await work.events.people(session.id, body.id, answer, page=page, size=size)


async def body_in_reach(work: Work, actor: Actor, action: Action, body_id: int) -> Body:
    body = await work.bodies.find(body_id)
    if body is None:
        raise Gone("errors-gone")
    check_may_with(actor, action, Thing.SESSION, terrain_of(body))
    return body


async def session_in_reach(work: Work, actor: Actor, action: Action, session_id: int) -> tuple[BodySession, Body]:
    session = await work.events.find(session_id)
    if session is None:
        raise Gone("errors-gone")
    return session, await body_in_reach(work, actor, action, session.body_id)


def sees_answers(actor: Actor, body: Body) -> bool:
    """The leader and the service; not the councils and schools, which see sessions without names."""
    terrain = terrain_of(body)
    return may_with(actor, Action.WRITE, Thing.SESSION, terrain) or may_with(
        actor, Action.CONFIRM, Thing.ASSOCIATION, terrain
    )


async def _seen(work: Work, actor: Actor, session_id: int) -> tuple[BodySession, Body]:
    session = await work.events.find(session_id)
    body = await work.bodies.find(session.body_id) if session is not None else None
    if session is None or body is None:
        raise Gone("errors-gone")
    if not sees_answers(actor, body):
        raise Forbidden("errors-no-rights")
    return session, body

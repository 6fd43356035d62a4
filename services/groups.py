"""Group chats of bodies: a link offered on the body's card, used in the chat, ended by whoever keeps the body, or by
itself when the bot is out of the chat."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.actors import Actor
from domain.bodies import keeps
from domain.errors import Forbidden, Gone
from domain.groups import LONGEST_TITLE, OFFER_LIVES, Ending, check_free, check_offer
from models.bodies import Body
from models.groups import LinkedGroup
from services.outbox import NoticeKind, notify
from storage.work import Work

TOKEN_BYTES = 12


async def _is_lost(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Nobody has tied a chat to the body again meanwhile."""
    group = await work.groups.find(int(args["group"]))
    return group is not None and await work.groups.of_body(group.body_id) is None


async def _is_live(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    group = await work.groups.find(int(args["group"]))
    return group is not None and group.chat_id is not None and group.ended_at is None


async def _is_offered(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    group = await work.groups.find(int(args["group"]))
    return group is not None and group.chat_id is None


GROUP_LINKED = NoticeKind(name="group_linked", is_retold=True, is_true=_is_live)
GROUP_LOST = NoticeKind(name="group_lost", is_retold=True, is_true=_is_lost)
GROUP_STRANGER = NoticeKind(name="group_stranger", is_true=_is_offered)
NOTICES = (GROUP_LINKED, GROUP_LOST, GROUP_STRANGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A group chat as its messenger shows it, and the language of the one who ties it."""

    messenger: str
    chat_id: int
    title: str
    language: str = "ru"


async def group_of(work: Work, actor: Actor, body_id: int) -> tuple[Body, LinkedGroup | None]:
    """The linked group, for those who keep the body."""
    body = await _kept(work, actor, body_id)
    return body, await work.groups.of_body(body.id)


async def offer_group(work: Work, actor: Actor, body_id: int, *, now: datetime) -> LinkedGroup:
    """The leader of the body or the service. The same person gets the same offer until it is used or too old."""
    body = await _kept(work, actor, body_id)
    assert actor.person_id is not None
    check_free(body_has_group=await work.groups.of_body(body.id) is not None, chat_has_body=False)
    known = await work.groups.offer_of(body.id, actor.person_id, now)
    if known is not None:
        return known
    offer = LinkedGroup(
        body_id=body.id,
        token=secrets.token_urlsafe(TOKEN_BYTES),
        offered_by=actor.person_id,
        expires_at=now + OFFER_LIVES,
    )
    work.groups.add(offer)
    await work.flush()
    return offer


async def link_group(work: Work, actor: Actor, token: str, chat: Chat, *, now: datetime) -> tuple[Body, bool]:
    """Tie a chat to the body of the offer; False when this very offer has tied it before.

    Who presses must keep the body: to know the token is not enough. The leader hears of it when somebody else did it.
    """
    offer = await work.groups.by_token(token)
    if offer is None:
        raise Gone("groups-offer-over")
    body = await _kept(work, actor, offer.body_id)
    if offer.chat_id == chat.chat_id and offer.ended_at is None:
        return body, False
    check_offer(is_used=offer.chat_id is not None, expires_at=offer.expires_at, now=now)
    check_free(
        body_has_group=await work.groups.of_body(body.id) is not None,
        chat_has_body=await work.groups.of_chat(chat.messenger, chat.chat_id) is not None,
    )
    is_linked = await work.groups.link(
        offer.id,
        chat_id=chat.chat_id,
        title=chat.title[:LONGEST_TITLE],
        language=chat.language,
        linked_by=actor.person_id,
        now=now,
    )
    if not is_linked:
        raise Gone("groups-offer-over")
    work.audit.add("link", "group", offer.id, actor_id=actor.person_id, now=now, body=body.id)
    for leader in await work.bodies.leaders(body.id, now.astimezone(work.profile.zone).date()):
        if leader.id != actor.person_id:
            await notify(work, GROUP_LINKED, key=str(offer.id), now=now, person_id=leader.id, group=offer.id)
    return body, True


async def tell_of_stranger(work: Work, token: str, *, title: str, now: datetime) -> bool:
    """Somebody the service does not know has pressed a link: whoever was given it hears so, once for a link. An
    administrator who writes anonymously is such a stranger."""
    offer = await work.groups.by_token(token)
    if offer is None or offer.chat_id is not None or offer.expires_at <= now or offer.offered_by is None:
        return False
    return await notify(
        work,
        GROUP_STRANGER,
        key=str(offer.id),
        now=now,
        person_id=offer.offered_by,
        group=offer.id,
        title=title[:LONGEST_TITLE],
    )


async def unlink_group(work: Work, actor: Actor, body_id: int, *, now: datetime) -> bool:
    """By whoever keeps the body; what waits for the chat does not leave. False when there is no link."""
    body = await _kept(work, actor, body_id)
    group = await work.groups.of_body(body.id)
    if group is None or not await work.groups.end(group.id, Ending.UNLINKED.value, now):
        return False
    work.audit.add("unlink", "group", group.id, actor_id=actor.person_id, now=now, body=body.id)
    return True


async def lose_group(work: Work, group_id: int, *, now: datetime) -> bool:
    """The bot is out of the chat, or may not write there: the leader (without one, whoever tied it) is told, once."""
    group = await work.groups.find(group_id)
    if group is None or not await work.groups.end(group_id, Ending.LOST.value, now):
        return False
    leaders = await work.bodies.leaders(group.body_id, now.astimezone(work.profile.zone).date())
    told = [leader.id for leader in leaders] or ([group.linked_by] if group.linked_by is not None else [])
    for person_id in told:
        await notify(work, GROUP_LOST, key=str(group_id), now=now, person_id=person_id, group=group_id)
    return True


async def lose_chat(work: Work, messenger: str, chat_id: int, *, now: datetime) -> bool:
    """The messenger itself says so."""
    group = await work.groups.of_chat(messenger, chat_id)
    return group is not None and await lose_group(work, group.id, now=now)


async def move_chat(work: Work, messenger: str, old: int, new: int, *, now: datetime) -> bool:
    """The chat became a supergroup with a new number. When that number is tied to another body already, the old link
    ends as lost: a chat has one body. False when the old number is not linked."""
    group = await work.groups.of_chat(messenger, old)
    if group is None:
        return False
    if await work.groups.of_chat(messenger, new) is not None:
        return await lose_group(work, group.id, now=now)
    return await work.groups.move(messenger, old, new)


async def _kept(work: Work, actor: Actor, body_id: int) -> Body:
    body = await work.bodies.find(body_id)
    if body is None or body.closed_at is not None:
        raise Gone("bodies-closed")
    if actor.person_id is None or not keeps(actor, body):
        raise Forbidden("groups-no-rights")
    return body

"""The group chat on a body's card: which one is linked, how to link one, how to end it."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.bodies import BodyPress
from bot.callbacks.groups import GroupPress
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import to_menu
from services.groups import group_of, offer_group, unlink_group


def card() -> Router:
    router = Router(name="groups")
    press = router.callback_query.register
    press(open_group, GroupPress.filter(F.act == "open"))
    press(ask_unlink, GroupPress.filter(F.act == "unlink"))
    press(unlink, GroupPress.filter(F.act == "sure"))
    return router


async def open_group(_: CallbackQuery, callback_data: GroupPress, turn: Turn) -> None:
    await turn.show(await _screen(turn, callback_data.id))


async def ask_unlink(_: CallbackQuery, callback_data: GroupPress, turn: Turn) -> None:
    t = turn.t
    async with turn.reading() as work:
        body, group = await group_of(work, turn.actor, callback_data.id)
    if group is None:
        await turn.show(await _screen(turn, body.id))
        return
    rows = column(
        Button(t.plain("groups-unlink-yes"), GroupPress(act="sure", id=body.id)),
        Button(t.plain("words-back"), GroupPress(act="open", id=body.id)),
    )
    await turn.show(Screen(t("groups-unlink-ask", title=group.title), rows))


async def unlink(_: CallbackQuery, callback_data: GroupPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        has_ended = await unlink_group(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await _screen(turn, callback_data.id, turn.t("groups-unlinked") if has_ended else ""))


async def _screen(turn: Turn, body_id: int, head: str = "") -> Screen:
    t = turn.t
    async with turn.reading() as work:
        body, group = await group_of(work, turn.actor, body_id)
    back = (Button(t.plain("words-back"), BodyPress(act="open", id=body.id)), to_menu(t))
    if group is not None:
        assert group.linked_at is not None
        text = t("groups-card", title=group.title, body=body.name, day=t.day(group.linked_at))
        rows = column(Button(t.plain("groups-unlink"), GroupPress(act="unlink", id=body.id)))
    else:
        async with turn.transaction() as work:
            offer = await offer_group(work, turn.actor, body.id, now=turn.now)
        text = t("groups-offer", body=body.name, until=t.moment(offer.expires_at))
        link = f"https://t.me/{turn.bot_username}?startgroup={offer.token}"
        rows = column(
            Button(t.plain("groups-choose"), url=link),
            Button(t.plain("words-refresh"), GroupPress(act="open", id=body.id)),
        )
    return Screen("\n\n".join(part for part in (head, text) if part), [*rows, back])

"""The last door: whatever nobody took gets a kind short answer with the way on."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.filters import IsPrivate
from bot.screens import Screen
from bot.turn import Turn
from handlers.menu import menu_screen
from handlers.people.door import arrive


def router() -> Router:
    router = Router(name="stale")
    router.callback_query.register(old_button)
    router.message.register(unknown_message, IsPrivate())
    return router


async def old_button(_: CallbackQuery, turn: Turn) -> None:
    if turn.actor.person_id is None:
        await arrive(turn)
        return
    screen = await menu_screen(turn)
    await turn.show(Screen(f"{turn.t('errors-stale-button')}\n\n{screen.text}", screen.rows))


async def unknown_message(message: Message, turn: Turn) -> None:
    """A sticker, a photo out of place, a command we do not know; words of people not registered yet."""
    if turn.actor.person_id is None:
        await arrive(turn)
        return
    screen = await menu_screen(turn)
    text_id = "people-command-unknown" if (message.text or "").startswith("/") else "people-not-understood"
    await turn.show(Screen(f"{turn.t(text_id)}\n\n{screen.text}", screen.rows))

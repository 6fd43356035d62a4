"""Presses of the author after sending: take it back, write it anew."""

from __future__ import annotations

from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.announcements import AnnouncementPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from handlers.announcements.form import FORM, answers_of, seed_of
from handlers.announcements.steps import is_service_code
from services.announcements import open_announcement, undo_announcement


def steering() -> Router:
    router = Router(name="announcement steering")
    press = router.callback_query.register
    press(undo, AnnouncementPress.filter(F.act == "undo"))
    press(write_again, AnnouncementPress.filter(F.act == "again"))
    return router


async def undo(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        row = await undo_announcement(work, turn.actor, callback_data.id, now=turn.now)
    t = turn.t
    buttons = column(
        Button(t.plain("announcements-write-again"), AnnouncementPress(act="again", id=row.id)),
        Button(t.plain("words-menu"), MenuPress()),
    )
    await turn.show(Screen(t("announcements-undone"), buttons))


async def write_again(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """The form at its preview with all answers of one sent before: nothing is typed twice."""
    async with turn.reading() as work:
        row, _states = await open_announcement(work, turn.actor, callback_data.id)
        file = await work.announcements.file_of(row)
    seed: dict[str, Any] = await seed_of(turn, row.sender, "service" if is_service_code(row.sender) else "own")
    await open_form(turn, FORM, answers_of(row, file), **seed)

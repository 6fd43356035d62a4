"""Presses of the author after sending: undo, stop and go on, once more, withdraw, correct, write it anew."""

from __future__ import annotations

from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.announcement_card import card_screen
from bot.callbacks.announcements import AnnouncementPress
from bot.forms import open_form
from bot.notices.announcements import heading_of
from bot.screens import Button, Screen, column
from bot.turn import Turn
from handlers.announcements.correcting import CORRECTION
from handlers.announcements.form import FORM, answers_of, pressed_message, seed_of
from handlers.announcements.steps import is_service_code
from services.announcements import (
    digest_of,
    open_announcement,
    remind_silent,
    resend_doubtful,
    resume_announcement,
    stop_announcement,
    undo_announcement,
    withdraw_announcement,
)
from storage.work import Work

SURE = 1


def steering() -> Router:
    router = Router(name="announcement steering")
    press = router.callback_query.register
    press(undo, AnnouncementPress.filter(F.act == "undo"))
    press(do_at_once, AnnouncementPress.filter(F.act.in_(set(DONE_AT_ONCE))))
    press(correct, AnnouncementPress.filter(F.act == "correct"))
    press(withdraw, AnnouncementPress.filter(F.act == "withdraw"))
    press(write_again, AnnouncementPress.filter(F.act == "again"))
    press(show_card, AnnouncementPress.filter(F.act == "open"))
    return router


async def undo(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        row = await undo_announcement(work, turn.actor, callback_data.id, now=turn.now)
    t = turn.t
    buttons = column(
        Button(t.plain("announcements-write-again"), AnnouncementPress(act="again", id=row.id)),
        Button(t.plain("words-menu"), AnnouncementPress(act="menu")),
    )
    await turn.show(Screen(t("announcements-undone"), buttons))


# What is done with one press, each with the words that tell how many it has met.
DONE_AT_ONCE = {
    "stop": (stop_announcement, "announcements-stopped"),
    "resume": (resume_announcement, "announcements-resumed"),
    "resend": (resend_doubtful, "announcements-resent"),
    "remind": (remind_silent, "announcements-reminded"),
}


async def do_at_once(press: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    use_case, words = DONE_AT_ONCE[callback_data.act]
    async with turn.transaction() as work:
        count = await use_case(work, turn.actor, callback_data.id, now=turn.now)
    await turn.toast(turn.t.plain(words, count=count))
    await show_card(press, callback_data, turn)


async def withdraw(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """For good, so it is asked once more."""
    t = turn.t
    if callback_data.place != SURE:
        async with turn.transaction() as work:
            row, standing = await open_announcement(work, turn.actor, callback_data.id)
            await leave_card(work, turn, row.id)
        yes = AnnouncementPress(act="withdraw", id=row.id, place=SURE)
        buttons = column(
            Button(t.plain("announcements-withdraw-yes"), yes),
            Button(t.plain("words-back"), AnnouncementPress(act="open", id=row.id)),
        )
        await turn.show(Screen(t("announcements-withdraw-sure", people=standing.people), buttons))
        return
    async with turn.transaction() as work:
        await withdraw_announcement(work, turn.actor, callback_data.id, now=turn.now)
    await show_card(_, callback_data, turn)


async def correct(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        row, standing = await open_announcement(work, turn.actor, callback_data.id)
        await leave_card(work, turn, row.id)
    await open_form(turn, CORRECTION, announcement=row.id, asks=row.needs_ack and standing.left > 0)


async def write_again(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """The form at its preview with all answers of one sent before: nothing is typed twice."""
    async with turn.reading() as work:
        row, _standing = await open_announcement(work, turn.actor, callback_data.id)
        file = await work.announcements.file_of(row)
    seed: dict[str, Any] = await seed_of(turn, row.sender, "service" if is_service_code(row.sender) else "own")
    await open_form(turn, FORM, answers_of(row, file), **seed)


async def show_card(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """The message that shows it is kept up to date from now on, until something else takes its place."""
    async with turn.transaction() as work:
        row, standing = await open_announcement(work, turn.actor, callback_data.id)
        if row.author_id == turn.actor.person_id:
            await work.courses.follow(row.id, pressed_message(turn), digest_of(row, standing))
        heading = await heading_of(work, turn.t, sender=row.sender, category=row.category)
    card = card_screen(turn.t, row, standing, heading=heading, now=turn.now, lasts=turn.lasts, page=callback_data.page)
    await turn.show(card)


async def leave_card(work: Work, turn: Turn, announcement_id: int) -> None:
    """The pressed message will show something else: it is not brought up to date any more."""
    await work.courses.leave(announcement_id, pressed_message(turn))

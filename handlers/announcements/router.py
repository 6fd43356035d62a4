"""Presses of readers and authors."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from bot.acts import on_acts
from bot.callbacks.announcements import AnnouncementPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.notices.announcements import attachment_of, corrected_screen, marked_screen, read_press, sent_screen
from bot.rewriting import Removal, Rewrite, remove, rewrite
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from domain.errors import Forbidden, Gone
from handlers.announcements import screens
from handlers.announcements.form import FORM, seed_of
from handlers.announcements.sheets import acquaintance_sheet
from handlers.announcements.steering import leave_card, steering
from handlers.announcements.steps import capacities
from handlers.menu import menu_screen
from locales.translator import Translator
from models.announcements import Announcement
from services.announcements import (
    Ack,
    AckPress,
    delivery_by_person,
    delivery_by_school,
    open_announcement,
    own_announcements,
    record_acknowledgements,
    replaced_texts,
    show_announcement_again,
    unreached,
)
from services.documents import write_docx, write_xlsx
from storage.work import Work


def router() -> Router:
    router = Router(name="announcements")
    router.callback_query.register(open_section, MenuPress.filter(F.part.in_({"announce", "colleagues"})))
    router.include_router(steering())
    on_acts(
        router,
        AnnouncementPress,
        write=write,
        read=mark_read,
        sample=show_sample,
        show=show_again,
        menu=show_menu,
        mine=show_mine,
        text=show_text,
        schools=show_schools,
        lost=show_lost,
        school=show_school,
        paper=send_paper,
        table=send_table,
    )
    return router


async def open_section(_: CallbackQuery, callback_data: MenuPress, turn: Turn) -> None:
    async with turn.reading() as work:
        screen = await screens.section_screen(work, turn, "service" if callback_data.part == "announce" else "own")
    await turn.show(screen)


async def write(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """The first question. Questions that would have no choice are left out from the start."""
    kind = "service" if callback_data.place else "own"
    senders = capacities(turn.actor, kind)
    if not senders:
        raise Forbidden("errors-no-rights")
    await open_form(turn, FORM, **await seed_of(turn, senders[0].code if len(senders) == 1 else "", kind))


@dataclass(frozen=True, slots=True)
class _Mark:
    press: AckPress
    t: Translator


ANSWERS = {
    Ack.COUNTED: "announcements-thanks",
    Ack.ALREADY: "announcements-thanked",
    Ack.CHANGED: "announcements-text-changed",
}


async def _marked(work: Work, t: Translator, announcement: Announcement, outcome: Ack) -> Screen:
    if outcome is not Ack.CHANGED:
        return await marked_screen(work, t, announcement)
    press = read_press(announcement)
    return await corrected_screen(work, t, announcement, text=announcement.text, press=press)


async def _mark(work: Work, marks: Sequence[_Mark], /, *, now: datetime) -> list[tuple[Ack, Screen | None]]:
    """What each press meant, with the words that stand after it: made once for all who read one in one language. After
    a mark under a text that is no longer the one to mark, the new text stands there, to be marked."""
    outcomes = await record_acknowledgements(work, [mark.press for mark in marks], now=now)
    screens: dict[tuple[int, str, bool], Screen | None] = {}
    answers = []
    for mark, outcome in zip(marks, outcomes, strict=True):
        key = (mark.press.announcement_id, mark.t.language, outcome is Ack.CHANGED)
        if key not in screens:
            announcement = await work.announcements.find(mark.press.announcement_id)
            screens[key] = await _marked(work, mark.t, announcement, outcome) if announcement is not None else None
        answers.append((outcome, screens[key]))
    return answers


async def mark_read(callback: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """The message says that the mark stands, in its own place: the announcement with its file, or the reminder."""
    outcome, marked = await turn.record(
        _mark, _Mark(AckPress(callback_data.id, turn.person_id, callback_data.place), turn.t)
    )
    if outcome is Ack.NOT_ADDRESSED or marked is None:
        raise Gone("announcements-not-yours")
    shown = callback.message
    if outcome is Ack.WITHDRAWN:
        await turn.toast(turn.t.plain("announcements-withdrawn"), alert=True)
        if isinstance(shown, Message):
            turn.afterwards(partial(_take_away, turn.bot, shown, Screen(turn.t("announcements-withdrawn"))))
        return
    await turn.toast(turn.t.plain(ANSWERS[outcome]), alert=outcome is Ack.CHANGED)
    if outcome is Ack.ALREADY or not isinstance(shown, Message):
        return
    turn.afterwards(partial(_show_marked, turn.bot, shown, marked))


async def _show_marked(bot: Bot, shown: Message, marked: Screen) -> None:
    change = Rewrite(message_id=shown.message_id, screen=marked, has_file=bool(shown.caption))
    with suppress(TelegramBadRequest):  # the mark is stored, whatever has become of the message
        await rewrite(bot, shown.chat.id, change)


async def _take_away(bot: Bot, shown: Message, instead: Screen) -> None:
    removal = Removal(message_id=shown.message_id, instead=instead, has_file=bool(shown.caption))
    with suppress(TelegramBadRequest):
        await remove(bot, shown.chat.id, removal)


async def show_sample(_: CallbackQuery, turn: Turn) -> None:
    await turn.toast(turn.t.plain("announcements-sample"))


async def show_again(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """It comes below, as every copy comes: what is corrected or withdrawn later finds it."""
    async with turn.transaction() as work:
        await show_announcement_again(work, turn.actor, callback_data.id, press=str(turn.update_id), now=turn.now)


async def show_menu(_: CallbackQuery, turn: Turn) -> None:
    """Below, as a new message: the announcement must not turn into a menu."""
    screen = await menu_screen(turn)
    await turn.show(Screen(screen.text, screen.rows, is_new=True))


async def show_mine(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await leave_card(work, turn, callback_data.id)
        rows, total = await own_announcements(work, turn.actor, page=callback_data.page, size=screens.PAGE)
    await turn.show(screens.mine_screen(turn, rows, callback_data.page, total))


async def show_text(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    """The author sees it as it was sent, on a message of its own."""
    async with turn.reading() as work:
        row, _states = await open_announcement(work, turn.actor, callback_data.id)
        attachment = await attachment_of(await work.announcements.file_of(row), turn.files_dir)
        screen = await sent_screen(work, turn.t, row, attachment)
    back = column(Button(turn.t.plain("words-back"), AnnouncementPress(act="open", id=row.id)))
    await turn.show(Screen(screen.text, back, screen.attachment, is_new=True))


async def show_schools(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await leave_card(work, turn, callback_data.id)
        schools = await delivery_by_school(work, turn.actor, callback_data.id)
    await turn.show(screens.schools_screen(turn, callback_data.id, schools, callback_data.page))


async def show_school(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.reading() as work:
        row, _standing = await open_announcement(work, turn.actor, callback_data.id)
        people = await delivery_by_person(work, turn.actor, callback_data.id, callback_data.place)
    await turn.show(screens.school_screen(turn, row, callback_data.place, people, callback_data.page))


async def show_lost(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await leave_card(work, turn, callback_data.id)
        people = await unreached(work, turn.actor, callback_data.id)
    await turn.show(screens.lost_screen(turn, callback_data.id, people, callback_data.page))


async def send_table(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.reading() as work:
        row, _standing = await open_announcement(work, turn.actor, callback_data.id)
        people = await delivery_by_person(work, turn.actor, callback_data.id)
    content = await turn.prepare(write_xlsx, [screens.sheet(turn, row, people)])
    name = turn.t.plain("announcements-file-name", day=turn.today.isoformat())
    back = column(Button(turn.t.plain("words-back"), AnnouncementPress(act="open", id=callback_data.id)))
    attachment = Attachment(kind="document", name=name, content=content)
    await turn.show(Screen(turn.t("announcements-table-ready"), back, attachment, is_new=True))


async def send_paper(_: CallbackQuery, callback_data: AnnouncementPress, turn: Turn) -> None:
    async with turn.reading() as work:
        row, _standing = await open_announcement(work, turn.actor, callback_data.id)
        people = await delivery_by_person(work, turn.actor, callback_data.id)
        editions = await replaced_texts(work, turn.actor, callback_data.id)
    content = await turn.prepare(write_docx, acquaintance_sheet(turn, row, people, editions))
    name = turn.t.plain("announcements-paper-name", day=turn.today.isoformat())
    back = column(Button(turn.t.plain("words-back"), AnnouncementPress(act="open", id=callback_data.id)))
    attachment = Attachment(kind="document", name=name, content=content)
    await turn.show(Screen(turn.t("announcements-paper-ready"), back, attachment, is_new=True))

"""What leaves about an announcement, by the kind of its notice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.announcement_card import card_screen
from bot.callbacks.announcements import AnnouncementPress
from bot.notices.announcements.screens import (
    attachment_of,
    corrected_screen,
    heading_of,
    lines_of,
    marked_screen,
    read_press,
    sent_screen,
)
from bot.notices.render import Reader, Render
from bot.rewriting import Removal, Rewrite
from bot.screens import Attachment, Button, Screen, column
from domain.announcements import State
from models.announcements import Announcement
from services.announcements import CHANGED, REPEAT, copy_of, digest_of, group_copy, standing_of
from storage.announcements import Copy


async def _announcement(args: dict[str, Any], reader: Reader) -> Screen:
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None  # asked by `is_true` right before
    attachment = await attachment_of(await reader.work.announcements.file_of(announcement), reader.files_dir)
    if reader.is_group:
        return await _in_group(announcement, reader, attachment)
    return await sent_screen(reader.work, reader.t, announcement, attachment)


async def _in_group(announcement: Announcement, reader: Reader, attachment: Attachment | None = None) -> Screen:
    """The same words; the mark of reading is set in private."""
    lines = await lines_of(reader.work, reader.t, announcement.author_id, announcement.sender, announcement.category)
    if not announcement.needs_ack:
        return Screen(reader.t("announcements-body", text=announcement.text, **lines), (), attachment)
    words = reader.t("announcements-body-group", text=announcement.text, **lines)
    return Screen(words, column(reader.to_private_chat()), attachment)


async def _corrected(args: dict[str, Any], reader: Reader) -> Rewrite:
    """The reader's own copy with the new words; a mark of reading stays."""
    if reader.is_group:
        announcement, message_id = await _group_copy(args, reader)
        screen = await _in_group(announcement, reader)
        screen = replace(screen, text=f"{reader.t('announcements-corrected')}\n\n{screen.text}")
        return Rewrite(message_id=message_id, screen=screen, has_file=announcement.file_id is not None)
    announcement, message_id, copy = await _copy(args, reader)
    if copy.read_at is not None:
        screen = await marked_screen(reader.work, reader.t, announcement)
    else:
        press = read_press(announcement)
        screen = await corrected_screen(reader.work, reader.t, announcement, text=announcement.text, press=press)
    return Rewrite(message_id=message_id, screen=screen, has_file=announcement.file_id is not None)


async def _recalled(args: dict[str, Any], reader: Reader) -> Removal:
    menu, has_file = Button(reader.t.plain("words-menu"), AnnouncementPress(act="menu")), True
    if reader.is_group:
        announcement, message_id = await _group_copy(args, reader)
    else:
        announcement, message_id, copy = await _copy(args, reader)
        has_file = copy.kind not in (REPEAT.name, CHANGED.name)
    instead = Screen(reader.t("announcements-withdrawn"), column(None if reader.is_group else menu))
    return Removal(message_id=message_id, instead=instead, has_file=has_file and announcement.file_id is not None)


async def _progress(args: dict[str, Any], reader: Reader) -> Rewrite:
    """The author's message, brought up to date."""
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None and announcement.card_message_id is not None  # asked by `is_true` right before
    standing = await standing_of(reader.work, announcement)
    heading = await heading_of(reader.work, reader.t, sender=announcement.sender, category=announcement.category)
    screen = card_screen(reader.t, announcement, standing, heading=heading, now=reader.now, lasts=reader.lasts)
    numbers = digest_of(announcement, standing)
    return Rewrite(message_id=announcement.card_message_id, screen=screen, numbers=numbers)


async def _copy(args: dict[str, Any], reader: Reader) -> tuple[Announcement, int, Copy]:
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None and reader.person is not None
    copy = await copy_of(reader.work, args, reader.person.id)
    assert copy is not None and copy.message_id is not None  # asked by `is_true` right before
    return announcement, copy.message_id, copy


async def _group_copy(args: dict[str, Any], reader: Reader) -> tuple[Announcement, int]:
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None
    message_id = await group_copy(reader.work, announcement.id, int(args["group"]))
    assert message_id is not None  # asked by `is_true` right before
    return announcement, message_id


async def _repeat(args: dict[str, Any], reader: Reader) -> Screen:
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None
    t = reader.t
    heading = await heading_of(reader.work, t, sender=announcement.sender, category=announcement.category)
    return Screen(
        t("announcements-repeat", heading=heading, day=t.day(announcement.goes_at)),
        column(
            Button(t.plain("announcements-show"), AnnouncementPress(act="show", id=announcement.id)),
            Button(t.plain("announcements-read"), read_press(announcement)),
        ),
    )


async def _changed(args: dict[str, Any], reader: Reader) -> Screen:
    """To somebody whose mark stands under the old text: the new one is behind the only button."""
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None
    t = reader.t
    heading = await heading_of(reader.work, t, sender=announcement.sender, category=announcement.category)
    return Screen(
        t("announcements-changed", heading=heading, day=t.day(announcement.goes_at)),
        column(Button(t.plain("announcements-show-new"), AnnouncementPress(act="show", id=announcement.id))),
    )


async def _silent(args: dict[str, Any], reader: Reader) -> Screen:
    """To the author: how many are silent; the names stand behind the button."""
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None
    t = reader.t
    schools = await reader.work.announcements.schools(announcement.id, unread_only=True)
    standing = await standing_of(reader.work, announcement)
    heading = await heading_of(reader.work, t, sender=announcement.sender, category=announcement.category)
    return Screen(
        t(
            "announcements-silent",
            heading=heading,
            day=t.day(announcement.goes_at),
            people=standing.people - standing.states[State.READ],
            schools=len(schools),
        ),
        column(Button(t.plain("announcements-by-school"), AnnouncementPress(act="schools", id=announcement.id))),
    )


RENDERS: dict[str, Render] = {
    "announcement": _announcement,
    "announcement_shown": _announcement,
    "announcement_repeat": _repeat,
    "announcement_changed": _changed,
    "announcement_silent": _silent,
    "announcement_corrected": _corrected,
    "announcement_recalled": _recalled,
    "announcement_progress": _progress,
}

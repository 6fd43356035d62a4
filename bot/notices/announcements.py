"""An announcement as its readers see it; the author's specimen is made by the same lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.announcement_card import card_screen
from bot.callbacks.announcements import AnnouncementPress
from bot.notices.render import Reader, Render
from bot.rewriting import Removal, Rewrite
from bot.screens import Attachment, Button, Screen, column
from domain.announcements import State
from locales.terms import label
from locales.translator import Translator
from models.announcements import Announcement
from models.files import StoredFile
from services.announcements import REPEAT, copy_of, digest_of, group_copy, standing_of
from services.documents import read_file
from storage.announcements import Copy
from storage.work import Work


async def heading_of(work: Work, t: Translator, *, sender: str, category: str) -> str:
    """The category; for a leader, who chooses none, the name of the body."""
    if category:
        return label(t, "category", category, work.profile.category(category).label)
    return await place_of(work, sender)


async def place_of(work: Work, sender: str) -> str:
    """Where the author speaks from: the organisation, the body, or the service."""
    kind, _, number = sender.partition(":")
    if kind == "o":
        organisation = await work.organisations.find(int(number))
        if organisation is not None:
            return organisation.name
    if kind == "b":
        body = await work.audiences.find_body(int(number))
        if body is not None:
            return body.name
    return work.profile.service.short_name


async def _lines(work: Work, t: Translator, author_id: int | None, sender: str, category: str) -> dict[str, str]:
    """The heading above the text and the signature below it."""
    author = await work.people.find(author_id) if author_id is not None else None
    place = await place_of(work, sender)
    return {
        "heading": await heading_of(work, t, sender=sender, category=category),
        "signature": f"{author.full_name}, {place}" if author is not None else place,
    }


async def announcement_screen(
    work: Work,
    t: Translator,
    *,
    author_id: int | None,
    sender: str,
    category: str,
    text: str,
    needs_ack: bool,
    attachment: Attachment | None,
    press: AnnouncementPress,
) -> Screen:
    lines = await _lines(work, t, author_id, sender, category)
    if needs_ack:
        words = t("announcements-body-ack", text=text, **lines)
    else:
        words = t("announcements-body", text=text, **lines)
    return Screen(words, column(Button(t.plain("announcements-read"), press)), attachment)


async def sent_screen(work: Work, t: Translator, announcement: Announcement, attachment: Attachment | None) -> Screen:
    """What is stored, as it was sent."""
    return await announcement_screen(
        work,
        t,
        author_id=announcement.author_id,
        sender=announcement.sender,
        category=announcement.category,
        text=announcement.text,
        needs_ack=announcement.needs_ack,
        attachment=attachment,
        press=AnnouncementPress(act="read", id=announcement.id),
    )


async def corrected_screen(
    work: Work,
    t: Translator,
    announcement: Announcement,
    *,
    text: str,
    press: AnnouncementPress,
) -> Screen:
    """The new text in place of the old one, with a word that it is new."""
    screen = await announcement_screen(
        work,
        t,
        author_id=announcement.author_id,
        sender=announcement.sender,
        category=announcement.category,
        text=text,
        needs_ack=announcement.needs_ack,
        attachment=None,
        press=press,
    )
    return replace(screen, text=f"{t('announcements-corrected')}\n\n{screen.text}")


async def attachment_of(file: StoredFile | None, files_dir: Path) -> Attachment | None:
    """By the messenger's own id where there is one; else the bytes go up again."""
    if file is None:
        return None
    content = b"" if file.remote_id else await read_file(files_dir, f"{file.sha256[:2]}/{file.sha256}")
    return Attachment(kind=file.kind, name=file.name, content=content, remote_id=file.remote_id, stored_id=file.id)


async def marked_screen(work: Work, t: Translator, announcement: Announcement) -> Screen:
    """The same words after the mark: nothing is asked any more. The file stays beside them as it was sent."""
    as_sent = await _lines(work, t, announcement.author_id, announcement.sender, announcement.category)
    words = t("announcements-body-marked", text=announcement.text, **as_sent)
    if announcement.revision:
        words = f"{t('announcements-corrected')}\n\n{words}"
    return Screen(words, column(Button(t.plain("words-menu"), AnnouncementPress(act="menu"))))


async def _announcement(args: dict[str, Any], reader: Reader) -> Screen:
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None  # asked by `is_true` right before
    attachment = await attachment_of(await reader.work.announcements.file_of(announcement), reader.files_dir)
    if reader.is_group:
        return await _in_group(announcement, reader, attachment)
    return await sent_screen(reader.work, reader.t, announcement, attachment)


async def _in_group(announcement: Announcement, reader: Reader, attachment: Attachment | None = None) -> Screen:
    """The same words; the mark of reading is set in private."""
    lines = await _lines(reader.work, reader.t, announcement.author_id, announcement.sender, announcement.category)
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
        press = AnnouncementPress(act="read", id=announcement.id)
        screen = await corrected_screen(reader.work, reader.t, announcement, text=announcement.text, press=press)
    return Rewrite(message_id=message_id, screen=screen, has_file=announcement.file_id is not None)


async def _recalled(args: dict[str, Any], reader: Reader) -> Removal:
    menu, has_file = Button(reader.t.plain("words-menu"), AnnouncementPress(act="menu")), True
    if reader.is_group:
        announcement, message_id = await _group_copy(args, reader)
    else:
        announcement, message_id, copy = await _copy(args, reader)
        has_file = copy.kind != REPEAT.name
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
            Button(t.plain("announcements-read"), AnnouncementPress(act="read", id=announcement.id)),
        ),
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
    "announcement_silent": _silent,
    "announcement_corrected": _corrected,
    "announcement_recalled": _recalled,
    "announcement_progress": _progress,
}

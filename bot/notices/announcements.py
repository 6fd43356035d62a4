"""An announcement as its readers see it; the author's specimen is made by the same lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.callbacks.announcements import AnnouncementPress
from bot.notices.render import Reader, Render
from bot.screens import Attachment, Button, Screen, column
from domain.announcements import State
from locales.terms import label
from locales.translator import Translator
from models.announcements import Announcement
from models.files import StoredFile
from services.documents import read_file
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


async def attachment_of(file: StoredFile | None, files_dir: Path) -> Attachment | None:
    """By the messenger's own id where there is one; else the bytes go up again."""
    if file is None:
        return None
    content = b"" if file.remote_id else await read_file(files_dir, f"{file.sha256[:2]}/{file.sha256}")
    return Attachment(kind=file.kind, name=file.name, content=content, remote_id=file.remote_id)


async def marked_screen(work: Work, t: Translator, announcement: Announcement) -> Screen:
    """The same words after the mark: nothing is asked any more. The file stays beside them as it was sent."""
    as_sent = await _lines(work, t, announcement.author_id, announcement.sender, announcement.category)
    words = t("announcements-body-marked", text=announcement.text, **as_sent)
    return Screen(words, column(Button(t.plain("words-menu"), AnnouncementPress(act="menu"))))


async def _announcement(args: dict[str, Any], reader: Reader) -> Screen:
    announcement = await reader.work.announcements.find(int(args["announcement"]))
    assert announcement is not None  # asked by `is_true` right before
    attachment = await attachment_of(await reader.work.announcements.file_of(announcement), reader.files_dir)
    return await sent_screen(reader.work, reader.t, announcement, attachment)


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
    states = await reader.work.announcements.states(announcement.id)
    heading = await heading_of(reader.work, t, sender=announcement.sender, category=announcement.category)
    return Screen(
        t(
            "announcements-silent",
            heading=heading,
            day=t.day(announcement.goes_at),
            people=sum(states.values()) - states[State.READ],
            schools=len(schools),
        ),
        column(Button(t.plain("announcements-by-school"), AnnouncementPress(act="schools", id=announcement.id))),
    )


RENDERS: dict[str, Render] = {
    "announcement": _announcement,
    "announcement_repeat": _repeat,
    "announcement_silent": _silent,
}

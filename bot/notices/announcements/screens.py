"""An announcement as its readers see it; the author's specimen is made by the same lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.callbacks.announcements import AnnouncementPress
from bot.screens import Attachment, Button, Screen, column
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


async def lines_of(work: Work, t: Translator, author_id: int | None, sender: str, category: str) -> dict[str, str]:
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
    lines = await lines_of(work, t, author_id, sender, category)
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
        press=read_press(announcement),
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


def read_press(announcement: Announcement) -> AnnouncementPress:
    """The mark names the edition it stands under: a text corrected meanwhile is not what was read."""
    return AnnouncementPress(act="read", id=announcement.id, place=announcement.revision)


async def attachment_of(file: StoredFile | None, files_dir: Path) -> Attachment | None:
    """By the messenger's own id where there is one; else the bytes go up again."""
    if file is None:
        return None
    content = b"" if file.remote_id else await read_file(files_dir, f"{file.sha256[:2]}/{file.sha256}")
    return Attachment(kind=file.kind, name=file.name, content=content, remote_id=file.remote_id, stored_id=file.id)


async def marked_screen(work: Work, t: Translator, announcement: Announcement) -> Screen:
    """The same words after the mark: nothing is asked any more. The file stays beside them as it was sent."""
    as_sent = await lines_of(work, t, announcement.author_id, announcement.sender, announcement.category)
    words = t("announcements-body-marked", text=announcement.text, **as_sent)
    if announcement.revision:
        words = f"{t('announcements-corrected')}\n\n{words}"
    return Screen(words, column(Button(t.plain("words-menu"), AnnouncementPress(act="menu"))))

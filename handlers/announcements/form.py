"""Writing an announcement: the questions, the specimen just as readers will see it, the second yes for a crowd."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery, Message

from bot.callbacks.announcements import AnnouncementPress
from bot.callbacks.forms import FormPress
from bot.forms import Answers, Finish, Form, FormView
from bot.notices.announcements import announcement_screen
from bot.screens import Attachment, Button, Screen, column, shown_length
from bot.turn import Turn
from domain.actors import Actor
from domain.announcements import HOLD, AnnouncementDraft, check_shown, needs_second_look, sender_by_code
from domain.audience import Audience
from domain.profile import Profile
from handlers.announcements.lengths import too_long_words
from handlers.announcements.questions import STEPS
from handlers.announcements.steps import (
    ALL,
    FILTERS,
    SOME,
    audience_of,
    chosen_filters,
    count_args,
    reach_args,
    sender_code,
)
from handlers.announcements.timing import GOES, goes_at, is_urgent, leaving_words
from locales.translator import Translator
from models.announcements import Announcement
from models.files import StoredFile
from services.announcements import count_audience, groups_of, send_announcement
from services.documents import store_file
from storage.work import Work

SURE = "sure"


def draft_of(actor: Actor, answers: Answers, seed: Answers, profile: Profile) -> AnnouncementDraft:
    return AnnouncementDraft(
        sender=sender_by_code(actor, sender_code(answers, seed)),
        category=answers.get("category") or "",
        text=answers["text"],
        audience=Audience.from_json(chosen_filters(answers)),
        needs_ack=answers.get("ack", "yes") == "yes",  # not asked where the category itself wants it
        goes_at=goes_at(answers.get("goes"), profile),
        is_urgent=is_urgent(answers),
    )


async def seed_of(turn: Turn, sender: str, kind: str) -> dict[str, Any]:
    """What the form is opened with: questions that would have no choice are left out from the start."""
    async with turn.reading() as work:
        bodies = bool(await work.audiences.bodies())
    return {
        "kind": kind,
        "sender": sender,
        "municipalities": len(turn.profile.municipalities) > 1,
        "bodies": bodies,
        "always_ack": [row.id for row in turn.profile.categories_in_use if row.needs_ack],
    }


def answers_of(row: Announcement, file: StoredFile | None) -> dict[str, Any]:
    """The answers from which an announcement was made; its moment is not among them."""
    kept = ("kind", "remote_id", "name", "size")
    stored = {name: getattr(file, name) for name in kept} | {"type": file.content_type} if file is not None else None
    return {
        "category": row.category,
        "whom": SOME if any(row.audience.get(name) for name in FILTERS) else ALL,
        **{name: row.audience.get(name) or None for name in FILTERS},
        "text": row.text,
        "file": stored,
        "ack": "yes" if row.needs_ack else "no",
    }


async def specimen(view: FormView) -> Screen:
    """The announcement itself; its button says that this one is only a specimen."""
    file = view.answers.get("file")
    attachment = Attachment(kind=file["kind"], name=file["name"], remote_id=file["remote_id"]) if file else None
    draft = draft_of(view.actor, view.answers, view.seed, view.profile)
    return await _shown(view.work, view.t, view.actor, draft, attachment)


async def _shown(
    work: Work, t: Translator, actor: Actor, draft: AnnouncementDraft, attachment: Attachment | None
) -> Screen:
    return await announcement_screen(
        work,
        t,
        author_id=actor.person_id,
        sender=draft.sender.code,
        category=draft.category,
        text=draft.text,
        needs_ack=draft.needs_ack,
        attachment=attachment,
        press=AnnouncementPress(act="sample"),
    )


async def preview(view: FormView) -> str:
    t = view.t
    leaves = await leaving_words(view, draft_of(view.actor, view.answers, view.seed, view.profile))
    too_long = too_long_words(t, await specimen(view), has_file=bool(view.answers.get("file")))
    audience = await _audience_words(view)
    groups = await groups_of(view.work, view.actor, draft_of(view.actor, view.answers, view.seed, view.profile))
    if groups:
        titles = ", ".join(t.plain("groups-quoted", title=group.title) for group in groups)
        audience = t.plain("announcements-and-groups", audience=audience, count=len(groups), titles=titles)
    return too_long + t("announcements-preview", audience=audience, leaves=leaves, **await count_args(view))


async def _audience_words(view: FormView) -> str:
    if audience_of(view).is_everybody:
        return view.t.plain("announcements-everybody")
    parts = []
    for step in STEPS:
        if step.name in FILTERS and view.answers.get(step.name) and step.say is not None:
            parts.append(await step.say(view.answers[step.name], view))
    return "; ".join(parts)


async def finish(end: Finish) -> Screen:
    turn, t = end.turn, end.turn.t
    draft = draft_of(turn.actor, end.answers, end.seed, turn.profile)
    async with turn.reading() as work:
        reached = await count_audience(work, turn.actor, draft.sender, draft.audience, now=turn.now)
        check_shown(
            shown_length((await _shown(work, t, turn.actor, draft, None)).text), has_file=bool(end.answers.get("file"))
        )
    if needs_second_look(reached.people) and end.confirmed != SURE:
        return Screen(
            t("announcements-crowd", count=reached.people, **reach_args(reached)),
            column(
                Button(
                    t.plain("announcements-crowd-yes", count=reached.people),
                    FormPress(run=end.run_id, act="yes", value=SURE),
                ),
                Button(t.plain("words-back"), FormPress(run=end.run_id, act="look")),
            ),
        )
    file = await _kept(turn, end.answers.get("file"))
    async with end.transaction() as work:
        announcement = await send_announcement(
            work,
            turn.actor,
            draft,
            run_id=end.run_id,
            confirmed=end.confirmed == SURE,
            now=turn.now,
            file=file,
            card_message_id=pressed_message(turn),
        )
    if announcement.goes_at > turn.now + HOLD:
        words = t("announcements-sent-later", when=t.when(announcement.goes_at, turn.now), **reach_args(reached))
    else:
        words = t("announcements-sent", **reach_args(reached))
    return Screen(
        words,
        column(
            Button(t.plain("announcements-undo"), AnnouncementPress(act="undo", id=announcement.id)),
            Button(t.plain("announcements-what-became"), AnnouncementPress(act="open", id=announcement.id)),
            Button(t.plain("words-menu"), AnnouncementPress(act="menu")),
        ),
    )


def pressed_message(turn: Turn) -> int | None:
    """The message that was pressed on and that the next screen will replace; None when that cannot be."""
    shown = turn.event.message if isinstance(turn.event, CallbackQuery) else None
    return shown.message_id if isinstance(shown, Message) and shown.text else None


async def _kept(turn: Turn, answer: dict[str, Any] | None) -> StoredFile | None:
    """The attachment's bytes on our disk, before any transaction is open."""
    if not answer:
        return None
    content = await turn.download(answer["remote_id"])
    key = await store_file(turn.files_dir, content)
    return StoredFile(
        sha256=key.rsplit("/", 1)[-1],
        size=len(content),
        kind=answer["kind"],
        content_type=str(answer["type"])[:100],
        name=str(answer["name"])[:200],
        remote_id=answer["remote_id"],
        created_at=turn.now,
    )


FORM = Form(
    name="announcement",
    title="announcements-form",
    steps=(*STEPS, GOES),
    finish=finish,
    preview=preview,
    specimen=specimen,
    confirm_label="words-send",
)

"""What does not fit into one message is said while the author can still make it shorter."""

from __future__ import annotations

from typing import Any

from bot.callbacks.announcements import AnnouncementPress
from bot.forms import FormView
from bot.notices.announcements import announcement_screen
from bot.screens import Screen, shown_length
from domain.announcements import LONGEST_CAPTION, check_shown
from domain.errors import Invalid
from locales.translator import Translator


def too_long_words(t: Translator, shown: Screen, *, has_file: bool) -> str:
    """A paragraph with the count above the preview; nothing when all fits."""
    try:
        check_shown(shown_length(shown.text), has_file=has_file)
    except Invalid as refusal:
        return t(refusal.text_id, **refusal.args_) + "\n\n"
    return ""


async def caption_args(view: FormView, sender: str, *, needs_ack: bool) -> dict[str, Any]:
    """By how much the message with its heading and signature is longer than a file can carry (`over`; 0: it fits)."""
    shown = await announcement_screen(
        view.work,
        view.t,
        author_id=view.actor.person_id,
        sender=sender,
        category=view.answers.get("category") or "",
        text=view.answers["text"],
        needs_ack=needs_ack,
        attachment=None,
        press=AnnouncementPress(act="sample"),
    )
    length = shown_length(shown.text)
    return {"over": max(0, length - LONGEST_CAPTION), "length": length, "limit": LONGEST_CAPTION}

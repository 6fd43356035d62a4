"""What does not fit into one message is said while the author can still make it shorter."""

from __future__ import annotations

from bot.screens import Screen, shown_length
from domain.announcements import check_shown
from domain.errors import Invalid
from locales.translator import Translator


def too_long_words(t: Translator, shown: Screen, *, has_file: bool) -> str:
    """A paragraph with the count above the preview; nothing when all fits."""
    try:
        check_shown(shown_length(shown.text), has_file=has_file)
    except Invalid as refusal:
        return t(refusal.text_id, **refusal.args_) + "\n\n"
    return ""

"""A notice of which nobody knows whether it came: some go once more, and it is written on the row that they did."""

from __future__ import annotations

from collections.abc import Mapping

from models.machinery import Notice
from services.outbox import NoticeKind, Priority

IN_DOUBT = "in doubt: "


def goes_again(kinds: Mapping[str, NoticeKind], notice: Notice) -> bool:
    """Reminders, and whatever would rather come twice than not at all; once in its life, whatever befell it before."""
    kind = kinds.get(notice.kind)
    if kind is None or notice.error.startswith(IN_DOUBT):
        return False
    return kind.is_retold or kind.priority is Priority.REMINDER


def noted(notice: Notice, error: str = "") -> str:
    """The words of a new error; that the notice was in doubt before stays written."""
    return f"{IN_DOUBT}{error}" if notice.error.startswith(IN_DOUBT) else error

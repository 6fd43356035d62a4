"""What somebody says of themselves, in words: on the own sheet, on a sheet that a methodist reads, beside a pair."""

from __future__ import annotations

from locales.translator import Translator
from models.diagnostics import OwnView


def own_view_text(t: Translator, view: OwnView | None, *, is_own: bool = True) -> str:
    """Empty where nothing was said."""
    if view is None or not (view.strengths or view.constraints):
        return ""
    lines = [t("diagnostics-view-own" if is_own else "diagnostics-view-person", day=t.day(view.said_at))]
    if view.strengths:
        lines.append(t("diagnostics-view-strengths", text=view.strengths))
    if view.constraints:
        lines.append(t("diagnostics-view-constraints", text=view.constraints))
    return "\n".join(lines)

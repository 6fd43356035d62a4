"""What previews of all kinds of tables say about how the table was laid out."""

from __future__ import annotations

from bot.callbacks.tables import LayoutPress
from bot.screens import Button
from locales.translator import Safe, Translator
from models.imports import TableImport


def asked_again(t: Translator, table: TableImport) -> Button | None:
    """The way to answer anew which column is which, when that was answered by hand, now or a month ago."""
    layout = table.counts.get("layout")
    return Button(t.plain("tables-again"), LayoutPress(act="again", id=layout)) if layout else None


def on_sheet(t: Translator, sheet: str, words: str) -> str:
    """Where a remark belongs when the file has rows on several sheets; `words` are safe already."""
    return t("tables-on-sheet", sheet=sheet, words=Safe(words)) if sheet else words

"""Tables out: one safe way to make a workbook."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from services.documents.orders import CellOut, SheetOut

_FORBIDDEN_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_TITLE, _LONGEST_TEXT = 31, 32_767
_NARROWEST, _WIDEST = 8, 60
# The metadata of a file names no moment of its making unless asked: the same rows give the same bytes.
_NO_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - the format knows no zones


def write_xlsx(sheets: Sequence[SheetOut]) -> bytes:
    """A workbook. Text stays text: what begins with "=" is no formula, an address is no link.

    Moments must be naive, in the zone of the reader; spreadsheets know no zones. Blocking: for more than some
    hundred rows call it in a thread.
    """
    memory = io.BytesIO()
    book = xlsxwriter.Workbook(
        memory,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"created": _NO_MOMENT})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    title_format = book.add_format({"bold": True})
    formats = {
        datetime: book.add_format({"num_format": "dd.mm.yyyy hh:mm", "valign": "top", "align": "left"}),
        date: book.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"}),
        str: book.add_format({"text_wrap": True, "valign": "top"}),
    }
    taken: set[str] = set()
    for sheet in sheets:
        page = book.add_worksheet(_sheet_title(sheet.title, taken))
        for column, width in enumerate(sheet.widths or _measured(sheet)):
            page.set_column(column, column, width)
        for line, text in enumerate(sheet.above):
            page.write_string(line, 0, text[:_LONGEST_TEXT], title_format)
        top = len(sheet.above)
        for column, heading in enumerate(sheet.headings):
            page.write_string(top, column, heading, bold)
        for line, row in enumerate(sheet.rows, top + 1):
            for column, value in enumerate(row):
                _write(page, line, column, value, formats)
        page.freeze_panes(top + 1, 0)
    book.close()
    return memory.getvalue()


def _write(page: Worksheet, line: int, column: int, value: CellOut, formats: dict[type, object]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        page.write_string(line, column, value[:_LONGEST_TEXT], formats[str])
    elif isinstance(value, bool):
        page.write_boolean(line, column, value)
    elif isinstance(value, int | float):
        page.write_number(line, column, value)
    else:
        page.write_datetime(line, column, value, formats[datetime if isinstance(value, datetime) else date])


def _sheet_title(title: str, taken: set[str]) -> str:
    """A title the format allows, unlike the others whatever their capitals."""
    clean = " ".join(_FORBIDDEN_IN_TITLE.sub(" ", title).split()).strip("'")[:_LONGEST_TITLE].strip() or "1"
    name, number = clean, 1
    while name.casefold() in taken:
        number += 1
        name = f"{clean[: _LONGEST_TITLE - len(str(number)) - 1]} {number}"
    taken.add(name.casefold())
    return name


def _measured(sheet: SheetOut) -> Iterable[int]:
    """Widths by the headings and the first rows, within what a screen can show."""
    for column, heading in enumerate(sheet.headings):
        cells = [row[column] for row in sheet.rows[:200] if column < len(row)]
        lines = [line for cell in (heading, *cells) if cell is not None for line in _shown(cell).split("\n")]
        yield max(_NARROWEST, min(_WIDEST, max(map(len, lines), default=0) + 2))


def _shown(cell: CellOut) -> str:
    if isinstance(cell, datetime):
        return "00.00.0000 00:00"
    return "00.00.0000" if isinstance(cell, date) else str(cell)

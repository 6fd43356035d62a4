"""The writers of files, each with its library from the first file on: a bot that nobody asks for paper does not carry
fifteen megabytes of them. A first call reads the library, half a second: call it in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.documents.orders import Appointment, Paper, SheetOut, Stop


def write_docx(paper: Paper) -> bytes:
    """A4 on its side, a table whose headings come again on each page, lines for signatures."""
    from services.documents import papers

    return papers.write_docx(paper)


def write_xlsx(sheets: Sequence[SheetOut]) -> bytes:
    """A workbook whose text stays text. Moments must be naive, in the zone of the reader: sheets know no zones."""
    from services.documents import writing

    return writing.write_xlsx(sheets)


def write_ics(appointment: Appointment, *, now: datetime) -> bytes:
    """A calendar file of one appointment; its moments are written in UTC."""
    from services.documents import calendars

    return calendars.write_ics(appointment, now=now)


def draw_route(stops: Sequence[Stop]) -> bytes:
    """PNG of a path of numbered stops."""
    from services.documents import pictures

    return pictures.draw_route(stops)

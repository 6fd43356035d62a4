"""Paper to print and sign: a heading, lines, one table, places for signatures, as a Word document."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as DocumentFile
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from services.documents.orders import Paper

# XML has no place for these; people paste them from elsewhere without seeing them.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FONT, _SIZE, _SMALL = "Times New Roman", Pt(12), Pt(10)
_WIDE, _TALL = Cm(29.7), Cm(21.0)
_MARGIN = Cm(2)
# The same rows give the same bytes: the file names no moment of its making.
_NO_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - the format knows no zones


def write_docx(paper: Paper) -> bytes:
    """A4 on its side; the headings come again on each page. Blocking: for some hundred rows call it in a thread."""
    document = Document()
    _set_up(document)
    _line(document, paper.title, centred=True, bold=True)
    for text in paper.lines:
        _line(document, text)
    _table(document, paper)
    for text in paper.signatures:
        _line(document, f"{text}  ____________________", above=14)
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def _set_up(document: DocumentFile) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _WIDE, _TALL
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    font = document.styles["Normal"].font
    font.name, font.size = _FONT, _SIZE
    about = document.core_properties
    about.author = about.comments = ""
    about.created = about.modified = _NO_MOMENT


def _line(document: DocumentFile, text: str, *, centred: bool = False, bold: bool = False, above: int = 0) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(printable(text)).bold = bold
    paragraph.paragraph_format.space_before = Pt(above)
    paragraph.paragraph_format.space_after = Pt(6)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(document: DocumentFile, paper: Paper) -> None:
    table = document.add_table(rows=1, cols=len(paper.headings), style="Table Grid")
    table.autofit = False
    unit = (_WIDE - 2 * _MARGIN) / sum(paper.widths)
    for column, share in zip(table.columns, paper.widths, strict=True):
        column.width = int(unit * share)
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _fill(head.cells, paper.headings, bold=True)
    for row in paper.rows:
        _fill(table.add_row().cells, row)


def _fill(cells: Sequence[object], texts: Sequence[str], *, bold: bool = False) -> None:
    for cell, text in zip(cells, texts, strict=True):
        run = cell.paragraphs[0].add_run(printable(text))  # type: ignore[attr-defined]
        run.bold, run.font.size = bold, _SMALL


def printable(text: str) -> str:
    """What a person wrote, without the signs that XML cannot hold; markup in it stays text."""
    return _UNPRINTABLE.sub("", text)

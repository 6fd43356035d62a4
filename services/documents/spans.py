"""Merged cells of an OpenDocument table, which the library that reads the cells does not tell.

Run inside the box of `child.py`, after the archive was checked; nothing of ours is imported.
"""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

Range = tuple[tuple[int, int], tuple[int, int]]

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
MOST_RANGES = 20_000


def spans(content: bytes) -> dict[str, list[Range]]:
    """By sheet: the first and the last line and column of each merged cell, from zero; empty for what is no XML."""
    found: dict[str, list[Range]] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            xml = archive.read("content.xml")
        if b"-spanned" in xml:  # most tables have no merged cell, and are not walked twice
            _collect(io.BytesIO(xml), found)
    except (ElementTree.ParseError, KeyError, ValueError):
        return {}  # the reader of the cells says what is wrong
    return found


def _collect(stream: io.BytesIO, found: dict[str, list[Range]]) -> None:
    ranges: list[Range] = []
    line = column = 0
    for event, node in ElementTree.iterparse(stream, events=("start", "end")):
        if event == "start":
            if node.tag == f"{TABLE}table":
                ranges = found.setdefault(node.get(f"{TABLE}name", ""), [])
                line = 0
            elif node.tag == f"{TABLE}table-row":
                column = 0
            continue
        if node.tag in CELLS:
            width, height = _number(node, "number-columns-spanned"), _number(node, "number-rows-spanned")
            if (width > 1 or height > 1) and len(ranges) < MOST_RANGES:
                ranges.append(((line, column), (line + height - 1, column + width - 1)))
            column += _number(node, "number-columns-repeated")
        elif node.tag == f"{TABLE}table-row":
            line += _number(node, "number-rows-repeated")
            node.clear()


def _number(node: ElementTree.Element, name: str) -> int:
    return max(1, int(node.get(f"{TABLE}{name}", "1")))

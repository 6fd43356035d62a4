"""The box in which a sent table is opened: a process of its own that may die.

Run as a file (`python -I child.py KIND`): content on stdin, JSON on stdout, nothing of ours is imported.
Every limit is set before the first byte is read. A library that aborts, a bomb, an endless loop kill this
process; the bot reads its exit code.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import resource
import runpy
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any

MEMORY = 640 * 2**20
CPU_SECONDS = 6
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 30_000, 200, 60
LONGEST_CELL = 4_000
MOST_TEXT = 16 * 2**20  # characters of all cells together
MOST_MEMBERS, MOST_UNPACKED, MOST_RATIO = 2_000, 120 * 2**20, 150
RATIO_FROM = 4 * 2**20  # small members may be all spaces
MERGED_LINES, MERGED_TITLES = 1_000, 12  # a merged cell fills so many lines down; sideways only among the headings
MOST_SPARE_ROWS = 200_000  # lines a sheet may claim; beyond it one stray cell makes the library reserve gigabytes
# An old workbook behind a password: its first record, perhaps a ban on writing, then the record of the password.
LOCKED = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)


class Refused(Exception):
    """A word of `services.documents.reading.REFUSALS` with arguments."""

    def __init__(self, word: str, **args: Any) -> None:
        super().__init__(word)
        self.word, self.args_ = word, args


def limit() -> None:
    """Memory, processor time, no files written, no dump of people's data when the library aborts."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # a system that lacks one of them still has the others
            resource.setrlimit(what, (most, most))
    with suppress(OSError):
        os.nice(10)


def check_archive(content: bytes) -> None:
    """Unpack everything once, counting what really comes out: headers of a hostile archive lie."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            names = [member.filename for member in members]
            if len(members) > MOST_MEMBERS or len(set(names)) != len(names):
                raise Refused("hostile")
            if any(member.flag_bits & 1 for member in members):
                raise Refused("protected")
            total = 0
            for member in members:
                total += unpacked_size(archive, member, MOST_UNPACKED - total)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Refused("damaged") from error


def unpacked_size(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> int:
    size, tail = 0, b""
    with archive.open(member) as stream:
        while chunk := stream.read(65536):
            size += len(chunk)
            if size > left or (size > RATIO_FROM and size > MOST_RATIO * max(member.compress_size, 1)):
                raise Refused("hostile")
            if member.filename.endswith((".xml", ".rels")) and is_declaring(tail + chunk):
                raise Refused("hostile")
            tail = chunk[-16:]
    return size


def is_declaring(piece: bytes) -> bool:
    """A workbook declares no entities; who does wants them expanded."""
    return b"<!DOCTYPE" in piece or b"<!ENTITY" in piece or b"<\x00!\x00" in piece


def book_sheets(kind: str, content: bytes) -> Iterator[tuple[str, int, Iterable[list[Any]]]]:
    """Title, number of lines of the file above the first row, rows; of XLSX, XLS and ODS."""
    if kind != "xls":
        check_archive(content)
    if kind == "ods":
        check_open_document(content)
    if kind == "xls" and LOCKED.search(content):
        raise Refused("protected")
    import python_calamine as calamine

    spans = runpy.run_path(__file__.replace("child.py", "spans.py"))["spans"] if kind == "ods" else None
    spanned = spans(content) if spans else {}
    try:
        with calamine.load_workbook(io.BytesIO(content)) as book:
            kept = [item.name for item in book.sheets_metadata if item.typ == calamine.SheetTypeEnum.WorkSheet]
            if len(kept) > MOST_SHEETS:
                raise Refused("too-many-sheets", most=MOST_SHEETS)
            for name in kept:
                sheet = book.get_sheet_by_name(name)
                if sheet.start is None:
                    continue
                if sheet.total_height > MOST_SPARE_ROWS:
                    raise Refused("hostile")
                if sheet.total_width > MOST_COLUMNS * 10:
                    raise Refused("too-wide", most=MOST_COLUMNS)
                # Rows come from the first line of the sheet, cells from its first used column.
                rows = ([None] * sheet.start[1] + row for row in sheet.iter_rows())
                yield name, 0, merged(rows, spanned.get(name) or sheet.merged_cell_ranges or ())
    except calamine.PasswordError as error:
        raise Refused("protected") from error
    except calamine.CalamineError as error:
        raise Refused("damaged") from error


def check_open_document(content: bytes) -> None:
    """A password hides the cells but not the list of contents."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        manifest = "META-INF/manifest.xml"
        if manifest in archive.namelist() and b"encryption-data" in archive.read(manifest):
            raise Refused("protected")


def merged(rows: Iterable[list[Any]], ranges: Iterable[Any]) -> Iterator[list[Any]]:
    """A merged cell speaks for all that it covers: a school is written once beside all of its teachers."""
    waiting = sorted(ranges, reverse=True)
    active: list[tuple[int, int, int, Any]] = []  # the last line, the first and the last column, the value
    for line, row in enumerate(rows):
        active = [one for one in active if one[0] >= line]
        while waiting and waiting[-1][0][0] <= line:
            (top, left), (bottom, right) = waiting.pop()
            if top == line and left < len(row) and len(active) < MOST_COLUMNS:
                last = min(right, len(row) - 1) if line < MERGED_TITLES else left
                active.append((min(bottom, top + MERGED_LINES), left, last, row[left]))
        for _, left, last, value in active:
            for place in range(left, min(last, len(row) - 1) + 1):
                row[place] = value
        yield row


def csv_sheets(content: bytes) -> Iterator[tuple[str, int, Iterable[list[Any]]]]:
    text = decoded(content)
    skipped = 0
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # a hint of spreadsheets
        delimiter, text, skipped = first.strip()[4], rest, 1
    else:
        delimiter = max(";\t,", key=lambda mark: evenness(text, mark))
    yield "", skipped, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1251", errors="replace")


def evenness(text: str, delimiter: str) -> int:
    """How well a mark cuts the first lines into equal numbers of cells."""
    widths = []
    for row in csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=delimiter):
        widths.append(len(row))
        if len(widths) == 20:
            break
    return max((widths.count(width) * width for width in set(widths) if width > 1), default=0)


def cell(value: Any) -> Any:
    """Text, float, {"d": day} or None; the whole answer is JSON."""
    if isinstance(value, str):
        text = value[:LONGEST_CELL].replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").strip()
        if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@"):  # how a careful table disarms a formula
            text = text[1:]
        return "".join(sign for sign in text if sign >= " " or sign in "\n\t") or None
    if value is None or isinstance(value, bool):
        return None if value is None else ("да" if value else "нет")
    if isinstance(value, int | float):
        number = float(value)
        return number if number == number and abs(number) != float("inf") else None
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return {"d": value.isoformat()}
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value) if isinstance(value, timedelta) else None


def read(kind: str, content: bytes) -> list[dict[str, Any]]:
    sheets = []
    rows_left, text_left = MOST_ROWS, MOST_TEXT
    for title, skipped, source in csv_sheets(content) if kind == "csv" else book_sheets(kind, content):
        rows: list[list[Any]] = [[] for _ in range(min(skipped, MOST_ROWS))]
        blank = 0
        for raw in source:
            row = [cell(value) for value in raw]
            while row and row[-1] is None:
                row.pop()
            if not row:
                blank += 1  # blank lines count only when something comes after them
                continue
            rows_left -= 1
            if len(row) > MOST_COLUMNS:
                raise Refused("too-wide", most=MOST_COLUMNS)
            if rows_left < 0 or len(rows) + blank >= MOST_SPARE_ROWS:
                raise Refused("too-many-rows", most=MOST_ROWS)
            text_left -= sum(len(value) if isinstance(value, str) else 8 for value in row)
            if text_left < 0:
                raise Refused("hostile")
            rows.extend([] for _ in range(blank))
            blank = 0
            rows.append(row)
        sheets.append({"title": title, "rows": rows})
    if rows_left == MOST_ROWS:
        raise Refused("empty")
    return sheets


def main() -> None:
    limit()
    kind = sys.argv[1]
    try:
        answer: dict[str, Any] = {"sheets": read(kind, sys.stdin.buffer.read())}
    except Refused as refusal:
        answer = {"refused": refusal.word, "args": refusal.args_}
    except csv.Error:
        answer = {"refused": "damaged", "args": {}}
    except (MemoryError, RecursionError):
        answer = {"refused": "hostile", "args": {}}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", errors="replace"))
    sys.stdout.flush()


if __name__ == "__main__":
    main()

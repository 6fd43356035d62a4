"""A workbook of 1997: records of BIFF8 in a compound file, just enough of both."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from datetime import date

XlsCell = str | float | date | None

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_EPOCH = date(1899, 12, 30)
_DAY_FORMAT = 14


def make_old_xls(title: str, rows: Sequence[Sequence[str]], *, says_page: bool) -> bytes:
    """BIFF5, of 1995: texts in the Russian code page, which the workbook names or forgets to."""
    head = _record(0x809, struct.pack("<HHHH", 0x500, 5, 0, 0))
    if says_page:
        head += _record(0x42, struct.pack("<H", 1251))
    name = title.encode("cp1251")
    cells = [
        _record(0x204, struct.pack("<HHHH", line, column, 0, len(text)) + text.encode("cp1251"))
        for line, row in enumerate(rows)
        for column, text in enumerate(row)
    ]
    body = _record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0, 0)) + b"".join(cells) + _record(0x0A)
    at = len(head) + 4 + 7 + len(name) + 4
    return _compound(head + _record(0x85, struct.pack("<IHB", at, 0, len(name)) + name) + _record(0x0A) + body)


def make_xls(sheets: Mapping[str, Sequence[Sequence[XlsCell]]], *, far: bool = False, locked: bool = False) -> bytes:
    """`far` puts one more cell into the last corner that the format has; `locked` says that a password is needed."""
    return _compound(_workbook(sheets, far, locked))


def _workbook(sheets: Mapping[str, Sequence[Sequence[XlsCell]]], far: bool, locked: bool) -> bytes:
    formats = [_record(0xE0, struct.pack("<HHH", 0, number, 0) + bytes(14)) for number in (0, _DAY_FORMAT)]
    lock = _record(0x2F, struct.pack("<HHH", 1, 1, 1) + bytes(48)) if locked else b""
    head = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + lock + b"".join(formats)
    bodies = [_sheet(rows, far) for rows in sheets.values()]
    names = [_text(title, "<B") for title in sheets]
    at = len(head) + sum(4 + 6 + len(name) for name in names) + 4
    directory = b""
    for name, body in zip(names, bodies, strict=True):
        directory += _record(0x85, struct.pack("<IH", at, 0) + name)
        at += len(body)
    return head + directory + _record(0x0A) + b"".join(bodies)


def _sheet(rows: Sequence[Sequence[XlsCell]], far: bool) -> bytes:
    wide = max(map(len, rows), default=0)
    parts = [
        _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)),
        _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, wide, 0)),
    ]
    for line, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, str):
                parts.append(_record(0x204, struct.pack("<HHH", line, column, 0) + _text(value, "<H")))
            elif value is not None:
                is_day = isinstance(value, date)
                number = float((value - _EPOCH).days) if isinstance(value, date) else float(value)
                parts.append(_record(0x203, struct.pack("<HHHd", line, column, int(is_day), number)))
    if far:
        parts.append(_record(0x203, struct.pack("<HHHd", 0xFFFF, 0xFF, 0, 1.0)))
    return b"".join(parts) + _record(0x0A)


def _record(number: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", number, len(body)) + body


def _text(text: str, length: str) -> bytes:
    return struct.pack(length, len(text)) + b"\x01" + text.encode("utf-16-le")


def _compound(stream: bytes) -> bytes:
    """Sectors: the allocation table, the directory, then the one stream (padded beyond the smallest allowed size)."""
    stream = stream.ljust(4096, b"\0")
    body = stream + bytes(-len(stream) % _SECTOR)
    count = len(body) // _SECTOR
    tables = 1
    while tables * 128 < tables + 1 + count:
        tables += 1
    first = tables + 1
    chain = [_FAT] * tables + [_END] + [first + one + 1 for one in range(count - 1)] + [_END]
    chain += [_FREE] * (tables * 128 - len(chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, tables, tables, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    entries = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, first, len(stream))
    return header + struct.pack(f"<{len(chain)}I", *chain) + entries.ljust(_SECTOR, b"\0") + body


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)

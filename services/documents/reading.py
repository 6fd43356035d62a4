"""A sent table becomes rows, or a refusal in words; whatever it is, the bot goes on."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from domain.errors import Invalid
from domain.tables import Cell, Sheet, Table
from services.documents.sniffing import Kind, sniff_kind

LARGEST = 5 * 2**20  # bytes of a table; a staff list of 3,000 people takes 200 KB
WALL_SECONDS = 8.0
QUEUE_SECONDS = 30.0
BUSY = "tables-busy"
"""The refusal that is the machine's fault and not the file's: the same file may be read a minute later."""
AT_ONCE = 2  # children together: each may take 640 MB and a core for some seconds

_CHILD = Path(__file__).with_name("child.py")
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
_log = logging.getLogger(__name__)

# Words of the child and what the person is told.
REFUSALS = {
    "damaged": "tables-damaged",
    "empty": "tables-empty",
    "hostile": "tables-hostile",
    "protected": "tables-protected",
    "too-many-rows": "tables-too-many-rows",
    "too-many-sheets": "tables-too-many-sheets",
    "too-wide": "tables-too-wide",
}
_BY_KIND = {
    Kind.EMPTY: "tables-empty",
    Kind.PROTECTED: "tables-protected",
}

_CYRILLIC = re.compile("[А-Яа-я]")
_WESTERN = re.compile("[À-ÿ]{3}")
LEAST_WESTERN = 3  # a word or two with accents may stand in any table


async def read_table(name: str, content: bytes) -> Table:
    """Sheets of an XLSX, XLS, ODS or CSV file, opened in a limited child process; at most two at once, others wait.

    Days stay days, numbers are floats, formulas are their last values, cells beyond 4,000 signs are cut.
    `name` decides nothing, it only tells a text file from a CSV. Refuses with `tables-...`; `BUSY` says nothing of the
    file.
    """
    if len(content) > LARGEST:
        raise Invalid("tables-too-large", most=LARGEST // 2**20)
    kind = sniff_kind(content)
    if kind not in (Kind.XLSX, Kind.XLS, Kind.ODS, Kind.CSV):
        # The beginning of a workbook whose end was lost is an archive without its list of contents.
        cut = kind is Kind.ZIP and name.casefold().endswith((".xlsx", ".xlsm", ".ods"))
        raise Invalid("tables-damaged" if cut else _BY_KIND.get(kind, "tables-unknown-kind"))
    turns = _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))
    try:
        async with asyncio.timeout(QUEUE_SECONDS):
            await turns.acquire()
    except TimeoutError:
        raise Invalid(BUSY) from None
    try:
        code, output = await _open_in_child(kind, content)
    finally:
        turns.release()
    if code != 0:
        _log.warning("a table of %d bytes ended its reader with code %s", len(content), code)
        raise Invalid("tables-hostile")
    answer: dict[str, Any] = await asyncio.to_thread(json.loads, output)
    if "refused" in answer:
        raise Invalid(REFUSALS[answer["refused"]], **answer["args"])
    return await asyncio.to_thread(_table, answer["sheets"])


async def _open_in_child(kind: Kind, content: bytes) -> tuple[int | None, bytes]:
    """Exit code and output; the child is gone when this returns, however it returns.

    What eats processor time is ended by its own limit before the wall clock: who is late here, was not given any.
    """
    command = [sys.executable, "-I", "-X", "utf8", str(_CHILD), kind]
    child = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    try:
        async with asyncio.timeout(WALL_SECONDS):
            output, _ = await child.communicate(content)
    except TimeoutError:
        raise Invalid(BUSY) from None
    finally:
        if child.returncode is None:
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
    return child.returncode, output


def _table(sheets: list[dict[str, Any]]) -> Table:
    return _legible(Table(tuple(Sheet(one["title"], tuple(_row(row) for row in one["rows"])) for one in sheets)))


def _legible(table: Table) -> Table:
    """A workbook of the nineties that does not say its code page comes as `ÔÈÎ`: it is Russian of that time."""
    texts = [cell for sheet in table.sheets for row in sheet.rows for cell in row if isinstance(cell, str)]
    if _CYRILLIC.search(" ".join(texts)) or sum(map(len, map(_WESTERN.findall, texts))) < LEAST_WESTERN:
        return table
    return Table(
        tuple(
            Sheet(_as_cyrillic(sheet.title), tuple(tuple(map(_as_cyrillic_cell, row)) for row in sheet.rows))
            for sheet in table.sheets
        )
    )


def _as_cyrillic_cell(cell: Cell) -> Cell:
    return _as_cyrillic(cell) if isinstance(cell, str) else cell


def _as_cyrillic(text: str) -> str:
    return text.encode("cp1252", errors="replace").decode("cp1251", errors="replace")


def _row(row: list[Any]) -> tuple[Cell, ...]:
    return tuple(_cell(value) for value in row)


def _cell(value: Any) -> Cell:
    if isinstance(value, dict):
        return date.fromisoformat(value["d"])
    return value if isinstance(value, str | float) else None

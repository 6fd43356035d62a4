"""`export KIND`: a table of what the service has, as an XLSX file.

The operator sees who is where and in which state, never answers or levels.
"""

from __future__ import annotations

import argparse
import asyncio
from datetime import date
from pathlib import Path

from app.commands.console import Command, Console, Stop
from domain.actors import OPERATOR
from services.documents import write_xlsx
from services.exports import EXPORTS, export


async def make_table(console: Console) -> int:
    await console.check_base()
    now = console.clock.now()
    database = console.database()
    try:
        today = now.astimezone(database.profile.zone).date()
        month_on = _month(console.args.month) if console.args.month else today.replace(day=1)
        kind = console.args.kind
        async with database.transaction() as work:
            sheets = await export(work, OPERATOR, kind, month_on=month_on, t=console.t, now=now)
    finally:
        await database.close()
    target = Path(console.args.to or f"{kind}-{today.isoformat()}.xlsx")
    content = await asyncio.to_thread(write_xlsx, sheets)
    try:
        await asyncio.to_thread(target.write_bytes, content)
    except OSError as error:
        raise Stop("operator-not-written", path=str(target)) from error
    console.say("operator-exported", path=str(target), rows=sum(len(sheet.rows) for sheet in sheets))
    return 0


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError as error:
        raise Stop("operator-month-wrong", text=text) from error


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=sorted(EXPORTS))
    parser.add_argument("--month", default="", help="2026-11")
    parser.add_argument("--to", default="", help="FILE.xlsx")


COMMANDS = (Command(name="export", help="operator-help-export", act=make_table, prepare=_prepare),)

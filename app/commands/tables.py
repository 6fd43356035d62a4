"""`import-staff FILE`, `import-results FILE`: the same tables that are sent to the bot, from the command line.

Without `--yes` a table is only looked at: counts and every row that would be left out, with its reason.
A long table is written in parts, each an import of its own in its own transaction: the bot that runs meanwhile gets
its turns. Broken off in the middle, the same command goes on: what is there already is not loaded twice.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.commands.console import Command, Console, Stop
from domain.actors import OPERATOR
from domain.errors import Invalid
from domain.tables import TableKind, arrange_surely
from services.diagnostics.loading import load_part, split_results, unsaid
from services.diagnostics.reading import prepare_results
from services.documents import read_table
from services.organisations import plant_profile
from services.people.tables import confirm_staff, keep_plan, plan_staff, read_staff_table, split_plan
from storage.database import Database

CHUNK = 500


async def import_staff(console: Console) -> int:
    name, content = await _read(console)
    database = await _open(console)
    try:
        now = console.clock.now()
        today = now.astimezone(database.profile.zone).date()
        reading = await read_staff_table(
            name, content, profile=database.profile, catalogue=database.catalogue, today=today
        )
        digest = hashlib.sha256(content).hexdigest()
        async with database.reading() as work:  # comparing thousands of names: nobody's writing waits for it
            plan = await plan_staff(work, OPERATOR, reading, file_name=name, sha256=digest, now=now)
        counts = plan.counts
        console.say(
            "operator-staff-counts",
            new=counts.get("new", 0),
            changed=counts.get("changed", 0),
            same=counts.get("same", 0),
            places=len(counts["places"]),
        )
        _say_problems(console, plan.problems)
        if console.args.yes:
            for part in split_plan(plan, CHUNK):
                async with database.transaction() as work:
                    await confirm_staff(work, OPERATOR, (await keep_plan(work, part)).id, now=now)
    finally:
        await database.close()
    console.say("operator-loaded" if console.args.yes else "operator-only-looked")
    return 0


async def import_results(console: Console) -> int:
    """What is sure is loaded; rows and wordings that a person would be asked about are left out and listed."""
    name, content = await _read(console)
    table = arrange_surely(await read_table(name, content), TableKind.RESULTS)
    database = await _open(console)
    try:
        now = console.clock.now()
        today = now.astimezone(database.profile.zone).date()
        digest = hashlib.sha256(content).hexdigest()
        async with database.reading() as work:
            prepared = await prepare_results(work, OPERATOR, table, file_name=name, sha256=digest, today=today)
        if not console.args.yes:
            console.say("operator-results-rows", rows=len(prepared.rows))
            _say_problems(console, prepared.problems)
            console.say("operator-only-looked")
            return 0
        parts = []
        for part in split_results(prepared, CHUNK):
            async with database.transaction() as work:
                parts.append(await load_part(work, OPERATOR, part, kind=console.args.kind, now=now))
        _say_problems(console, [*prepared.problems, *unsaid(prepared.rows)])
        if not any(parts):
            raise Invalid("diagnostics-nothing-to-load")
        console.say(
            "operator-results-loaded",
            people=sum(part.people for part in parts if part),
            results=sum(part.results for part in parts if part),
            deficits=sum(part.deficits for part in parts if part),
        )
    finally:
        await database.close()
    return 0


async def _read(console: Console) -> tuple[str, bytes]:
    file = Path(console.args.file)
    try:
        return file.name, await asyncio.to_thread(file.read_bytes)
    except OSError:
        raise Stop("operator-no-file", path=str(file)) from None


async def _open(console: Console) -> Database:
    await console.check_base()
    database = console.database()
    async with database.transaction() as work:
        await plant_profile(work)
    return database


def _say_problems(console: Console, problems: Sequence[Mapping[str, Any]]) -> None:
    for one in problems:
        reason = console.t.plain(one["text_id"], **one["args"])
        console.say("operator-row", row=one["row"], reason=reason)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file")
    parser.add_argument("--yes", action="store_true")


def _results_arguments(parser: argparse.ArgumentParser) -> None:
    _arguments(parser)
    parser.add_argument("--kind", default=None)


COMMANDS = (
    Command(name="import-staff", help="operator-help-import-staff", act=import_staff, prepare=_arguments),
    Command(name="import-results", help="operator-help-import-results", act=import_results, prepare=_results_arguments),
)

"""Commands of the command line, a file for each group. A command stands in `ALL` only once it works."""

from __future__ import annotations

from app.commands import database, doctor, export, invite, run, tables
from app.commands.console import Command

ALL: tuple[Command, ...] = (
    *run.COMMANDS,
    *invite.COMMANDS,
    *tables.COMMANDS,
    *export.COMMANDS,
    *database.COMMANDS,
    *doctor.COMMANDS,
)

"""`run`: the bot itself. aiogram is imported only here: it costs seconds that no other command should wait."""

from __future__ import annotations

from app.commands.console import Command, Console


async def run_bot(console: Console) -> int:
    from app.running import run

    return await run(console)


COMMANDS = (Command(name="run", help="operator-help-run", act=run_bot),)

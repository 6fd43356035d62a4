"""`python -m app COMMAND`, installed as `marshrut`. It acts as `operator`; what it changes is written to the log."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys

from pydantic import ValidationError

from app.clock import SystemClock
from app.commands import ALL
from app.commands.console import Console, Stop, words
from app.logs import set_up
from app.misreadings import unknown_names, wrong_values
from app.profiles import ProfileError
from app.settings import Settings
from domain.errors import Refusal
from migrations.schema import SchemaError


def main(argv: list[str] | None = None) -> int:
    os.umask(0o077)  # what we write holds personal data: the base, its copies, tables
    clock = SystemClock()
    try:
        settings = Settings()
        t = words(settings, clock).translator(settings.language)
    except ValidationError as error:
        first = words(Settings.model_construct(), clock).translator(None)
        for line in wrong_values(first, error):
            print(line, file=sys.stderr)
        return 1
    except ProfileError as error:
        print(error, file=sys.stderr)
        return 1
    for line in unknown_names(t):
        print(line, file=sys.stderr)
    parser = argparse.ArgumentParser(prog="marshrut", description=t.plain("operator-about"))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in ALL:
        command.prepare(commands.add_parser(command.name, help=t.plain(command.help)))
    args = parser.parse_args(argv)
    chosen = next(command for command in ALL if command.name == args.command)
    set_up(settings.log_format)
    try:
        return asyncio.run(chosen.act(Console(settings=settings, args=args, clock=clock, t=t)))
    except (Stop, Refusal) as stop:
        print(t.plain(stop.text_id, **stop.args_), file=sys.stderr)
    except (ProfileError, SchemaError) as error:
        print(error, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

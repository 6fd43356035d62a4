"""`invite ROLE`: one link that makes its bearer a methodist, a head, an administrator. It acts as the operator."""

from __future__ import annotations

import argparse
import asyncio

import aiohttp

from app.commands.console import Command, Console, Stop
from domain.actors import Role
from migrations.schema import migrate
from services.organisations import plant_profile
from services.people.operator_invites import operator_invite

PUBLIC_SERVER = "https://api.telegram.org"


async def invite(console: Console) -> int:
    name = await bot_name(console)
    await asyncio.to_thread(migrate, console.settings.database, console.clock.now())
    database = console.database()
    try:
        async with database.transaction() as work:
            await plant_profile(work)
            made = await operator_invite(work, Role(console.args.role), now=console.clock.now())
    finally:
        await database.close()
    console.say("operator-invite", link=f"https://t.me/{name}?start={made.token}", day=console.t.day(made.expires_at))
    return 0


async def bot_name(console: Console) -> str:
    """The bot's own name, asked of Telegram: a link needs it."""
    token = console.settings.bot_token.get_secret_value()
    if not token:
        raise Stop("operator-no-token")
    base = console.settings.bot_api_url or PUBLIC_SERVER
    try:
        async with aiohttp.ClientSession() as client, client.get(f"{base}/bot{token}/getMe") as answer:
            said = await answer.json(content_type=None)
    except (aiohttp.ClientError, ValueError):
        raise Stop("operator-no-network") from None
    if not said.get("ok"):
        raise Stop("operator-wrong-token")
    return str(said["result"]["username"])


def _role(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("role", choices=[role.value for role in Role])


COMMANDS = (Command(name="invite", help="operator-help-invite", act=invite, prepare=_role),)

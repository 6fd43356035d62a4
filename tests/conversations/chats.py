"""The group chat of an association: what is said in it, and how it is tied."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from models.groups import LinkedGroup
from simulator.people import Person, message_text
from simulator.town import Town
from tests.conversations.gatherings import Circle, circle

CHAT = -500


def said(town: Town, chat_id: int = CHAT) -> list[str]:
    """What the bot has said in the group and not taken back."""
    return [message_text(one) for one in messages(town, chat_id)]


def messages(town: Town, chat_id: int = CHAT) -> list[dict[str, Any]]:
    return [one for one in town.telegram.history(chat_id) if one["from"]["is_bot"] and not one["deleted"]]


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


async def opens_group(person: Person) -> None:
    await person.types("/menu")
    await person.taps("ГМО", "✓ ГМО: математика" if person.name.startswith("Вера") else "ГМО: математика")
    await person.taps("Группа в Telegram")


async def with_group(town: Town) -> Circle:
    """Vera has tied the group of her association, in which Ivan is too."""
    found = await circle(town)
    town.telegram.add_group(CHAT, "Математики округа", _ids(found), with_bot=False)
    await opens_group(found.vera)
    await found.vera.chooses_group("Выбрать группу", CHAT)
    found.look_away()
    return found


def _ids(home: Circle) -> list[int]:
    return [person.user_id for person in (home.vera, home.ivan, home.olga)]


async def writes_to_association(town: Town, home: Circle) -> None:
    vera = home.vera
    await vera.types("/menu")
    await vera.taps("Сообщение коллегам", "Новое сообщение")
    await vera.types("Сборник задач лежит в методкабинете.")
    await vera.taps("Без приложения", "Да, важно")


async def offered_token(town: Town) -> str:
    async with town.bot.database.reading() as work:
        tokens = (await work.session.scalars(select(LinkedGroup.token))).all()
    return tokens[0]

"""Updates as Telegram writes them: kept as raw JSON, read when they are handled."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.types import Update

log = logging.getLogger(__name__)

UNREADABLE = "unreadable"


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates whose answer is stored as it came: nothing that we cannot read may stop the rest."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


def read(bot: Bot, body: dict[str, Any]) -> Update | None:
    """None when it cannot be read: newer than our library, or broken."""
    try:
        update = Update.model_validate(body, context={"bot": bot})
        update.event_type  # noqa: B018  an update of a kind we do not know can be read, but is about nothing
    except Exception as error:
        log.error("update %s cannot be read: %s", body.get("update_id"), type(error).__name__)
        return None
    return update


def bare(bot: Bot, body: dict[str, Any]) -> Update | None:
    """Of an update that cannot be read, only from whom it is, so that its sender can be told."""
    for kind, kept in (("message", ("message_id", "date", "chat", "from")), ("callback_query", ("id", "from"))):
        whole = body.get(kind)
        if isinstance(whole, dict):
            part = {name: whole[name] for name in kept if name in whole}
            if kind == "callback_query":
                part["chat_instance"] = ""
            return read(bot, {"update_id": body["update_id"], kind: part})
    return None


def row_of(body: dict[str, Any], update: Update | None, now: datetime) -> dict[str, Any]:
    """Columns of the inbox; what could not be read is set aside from the start."""
    return {
        "update_id": body["update_id"],
        "person_key": person_key(update) if update is not None else "nobody",
        "body": body,
        "received_at": now,
        "set_aside_at": None if update is not None else now,
        "error": "" if update is not None else UNREADABLE,
    }


def person_key(update: Update) -> str:
    """Whose queue it is: the chat's, or the person's for a press without a message."""
    event: Any = update.event
    chat = getattr(event, "chat", None) or getattr(getattr(event, "message", None), "chat", None)
    sender = getattr(event, "from_user", None)
    if chat is not None and chat.type == "private":
        return f"u{chat.id}"
    if sender is not None:
        return f"u{sender.id}"
    return f"c{chat.id}" if chat is not None else "nobody"

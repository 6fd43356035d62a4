"""What people do, as Telegram tells it: presses and messages. Numbers are given when they are loaded."""

from __future__ import annotations

import random
import time
from typing import Any

from bench.stub.telegram import ME
from bench.town import chat_of
from bot.callbacks.announcements import AnnouncementPress

Update = dict[str, Any]


def _sides(person_id: int) -> tuple[dict[str, Any], dict[str, Any]]:
    chat_id = chat_of(person_id)
    user = {"id": chat_id, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
    return user, {"id": chat_id, "type": "private", "first_name": "Анна"}


def press(person_id: int, button: str, *, query: str) -> Update:
    """A tap on a button below a message of the bot. `query` is the id that the answer names."""
    user, chat = _sides(person_id)
    message = {"message_id": 7, "date": int(time.time()), "chat": chat, "from": ME, "text": "Объявление"}
    markup = {"inline_keyboard": [[{"text": "Ознакомлен(а)", "callback_data": button}]]}
    return {
        "callback_query": {
            "id": query,
            "from": user,
            "chat_instance": "1",
            "message": {**message, "reply_markup": markup},
            "data": button,
        }
    }


def text(person_id: int, words: str) -> Update:
    user, chat = _sides(person_id)
    message: dict[str, Any] = {"message_id": 8, "date": int(time.time()), "chat": chat, "from": user, "text": words}
    if words.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(words)}]
    return {"message": message}


def read_presses(people: list[int], announcement_id: int) -> list[Update]:
    """«Ознакомлен(а)», each person once."""
    return [
        press(one, AnnouncementPress(act="read", id=announcement_id).pack(), query=f"r{announcement_id}-{one}")
        for one in people
    ]


def poisson(count: int, rate: float, *, seed: int = 1) -> list[float]:
    """Moments (seconds from now) of so many arrivals."""
    chance = random.Random(seed)
    at, found = 0.0, []
    for _ in range(count):
        at += chance.expovariate(rate)
        found.append(at)
    return found

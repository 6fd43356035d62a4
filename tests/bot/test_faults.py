"""What is waited for, and what no waiting mends."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramEntityTooLarge, TelegramNetworkError
from aiogram.methods import EditMessageText

from bot.faults import is_passing
from bot.pacer import PacedSession, Pacer
from simulator.clock import SettableClock

EDIT = EditMessageText(chat_id=1, message_id=2, text="слово")
TOO_LARGE = TelegramEntityTooLarge(method=EDIT, message="Request Entity Too Large")


def test_reply_that_is_too_large_is_not_waited_for() -> None:
    assert not is_passing(TOO_LARGE)
    assert is_passing(TelegramNetworkError(method=EDIT, message="cut"))


async def test_edit_that_is_too_large_is_asked_for_once() -> None:
    clock = SettableClock(ticking=True)
    asked: list[Any] = []

    async def refuse(bot: Bot, method: Any) -> Any:
        asked.append(method)
        raise TOO_LARGE

    with pytest.raises(TelegramEntityTooLarge):
        await PacedSession(Pacer(clock), clock)(refuse, Bot("42:TEST"), EDIT)
    assert asked == [EDIT]

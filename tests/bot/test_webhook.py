"""What the webhook answers: the secret first, 200 only for what is stored, 503 while the database is away."""

from __future__ import annotations

from typing import Any, cast

import aiohttp
import pytest
from aiogram import Bot, Dispatcher
from aiohttp import web
from sqlalchemy.exc import OperationalError

from bot.inbox import Inbox
from bot.webhook import SECRET_HEADER, Webhook
from simulator.clock import SettableClock

SECRET = "tajna-1"
CHAT = {"id": 7, "type": "private", "first_name": "Вера"}
UPDATE = {"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": CHAT, "text": "да"}}


class Store:
    """Stands for the inbox: keeps what it is given, or fails."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.fault: Exception | None = None

    async def accept(self, bodies: list[dict[str, Any]]) -> None:
        if self.fault is not None:
            raise self.fault
        self.ids += [body["update_id"] for body in bodies]


@pytest.fixture
def store() -> Store:
    return Store()


async def posted(store: Store, body: Any = UPDATE, *, secret: str = SECRET, raw: bytes = b"") -> int:
    bot = Bot("42:TEST")
    hook = Webhook(
        bot,
        Dispatcher(disable_fsm=True),
        cast(Inbox, store),
        SettableClock(ticking=False),
        url="https://example.org/bot/hook",
        secret=SECRET,
    )
    app = web.Application()
    app.add_routes(hook.routes())
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/bot/hook"
        headers = {SECRET_HEADER: secret} if secret else {}
        content: Any = {"data": raw} if raw else {"json": body}
        async with aiohttp.ClientSession() as session, session.post(url, headers=headers, **content) as answer:
            return answer.status
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("secret", ["", "tajna-2", "tajna-1x", "тайна"])
async def test_stranger_without_the_secret_leaves_nothing(store: Store, secret: str) -> None:
    assert await posted(store, secret=secret) == 401
    assert store.ids == []


async def test_telegram_with_the_secret_is_answered_for_a_stored_update(store: Store) -> None:
    assert await posted(store) == 200
    assert store.ids == [5]


async def test_telegram_is_asked_to_come_again_while_the_database_is_away(store: Store) -> None:
    store.fault = OperationalError("insert", {}, Exception("database is locked"))
    assert await posted(store) == 503
    store.fault = ZeroDivisionError()
    assert await posted(store) == 500  # a bug is no reason to lose an update either


async def test_telegram_is_not_asked_again_for_what_is_no_update(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    assert await posted(store, {"message": {"text": "тайное слово"}}) == 200
    assert await posted(store, raw=b"not json") == 200
    assert await posted(store, ["list"]) == 200
    assert store.ids == []
    assert caplog.text.count("brought no update") == 3
    assert "тайное слово" not in caplog.text

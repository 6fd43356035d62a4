"""Webhooks as Telegram has them: the secret, the order of a chat, and the same update again until it is taken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from simulator.clock import SettableClock
from simulator.courier import SECRET_HEADER
from simulator.telegram import Telegram
from tests.simulator.conftest import IVAN, VERA, Client


@dataclass
class Hook:
    """A bot's door: keeps what came, answers `statuses` one after another, then 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    came: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)
    secrets: list[str] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get(SECRET_HEADER, ""))
        await self.came.put(await request.json())
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, headers=self.headers if status != 200 else {})

    async def text(self) -> str:
        update = await asyncio.wait_for(self.came.get(), 5)
        return str(update["message"]["text"])


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_a_webhook_gets_each_update_once_with_its_secret(telegram: Telegram, client: Client, hook: Hook) -> None:
    telegram.send_text(VERA, "до вебхука")
    await client.ok("setWebhook", url=hook.url, secret_token="s-1_A", max_connections=3)
    telegram.send_text(VERA, "после")
    assert [await hook.text(), await hook.text()] == ["до вебхука", "после"]
    await asyncio.wait_for(telegram.drained(), 5)
    assert hook.secrets == ["s-1_A", "s-1_A"]
    info = await client.ok("getWebhookInfo")
    assert info["pending_update_count"] == 0
    assert info["max_connections"] == 3
    assert "last_error_message" not in info
    assert (await client.refused("getUpdates")).startswith("Conflict: can't use getUpdates method while webhook")


async def test_a_refused_update_comes_again_in_growing_pauses_and_holds_only_its_chat(
    telegram: Telegram, client: Client, clock: SettableClock, hook: Hook
) -> None:
    telegram.start_bot(IVAN)
    await client.confirm_all()
    hook.statuses = [503, 503, 503]
    await client.ok("setWebhook", url=hook.url)
    telegram.send_text(VERA, "раз")
    telegram.send_text(VERA, "два")
    assert [await hook.text(), await hook.text()] == ["раз", "раз"]
    telegram.send_text(IVAN, "мимо")
    hook.statuses = [200, 503]
    assert await hook.text() == "мимо"
    await _sleeping(client, clock, 2)
    info = await client.ok("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    assert info["last_error_date"] == int(clock.now().timestamp())
    assert info["pending_update_count"] == 2
    clock.set(clock.now() + timedelta(seconds=2))
    assert await hook.text() == "раз"
    await _sleeping(client, clock, 4)
    clock.set(clock.now() + timedelta(seconds=4))
    assert [await hook.text(), await hook.text()] == ["раз", "два"]
    await asyncio.wait_for(telegram.drained(), 5)
    assert telegram.courier.redelivered == 1


async def test_a_bot_that_asks_for_a_pause_gets_it(
    telegram: Telegram, client: Client, clock: SettableClock, hook: Hook
) -> None:
    hook.statuses, hook.headers = [503], {"Retry-After": "30"}
    await client.ok("setWebhook", url=hook.url)
    telegram.send_text(VERA, "раз")
    assert await hook.text() == "раз"
    await _sleeping(client, clock, 30)
    clock.set(clock.now() + timedelta(seconds=30))
    assert await hook.text() == "раз"


async def test_a_deleted_webhook_leaves_what_was_not_taken_to_polling(
    telegram: Telegram, client: Client, clock: SettableClock, hook: Hook
) -> None:
    hook.statuses = [500, 500]
    await client.ok("setWebhook", url=hook.url)
    telegram.send_text(VERA, "раз")
    assert [await hook.text(), await hook.text()] == ["раз", "раз"]
    await client.ok("deleteWebhook")
    assert [u["message"]["text"] for u in await client.ok("getUpdates")] == ["раз"]
    clock.set(clock.now() + timedelta(seconds=2))
    await client.ok("setWebhook", url=hook.url, drop_pending_updates=True)
    telegram.send_text(VERA, "новое")
    assert await hook.text() == "новое"


async def test_telegram_refuses_a_webhook_it_cannot_use(client: Client, hook: Hook) -> None:
    assert "HTTPS" in await client.refused("setWebhook", url="http://example.org/hook")
    assert "unallowed" in await client.refused("setWebhook", url=hook.url, secret_token="с пробелом")
    await client.ok("setWebhook", url=hook.url)
    await client.ok("setWebhook", url=hook.url)
    assert (await client.call("setWebhook", url=f"{hook.url}2"))["error_code"] == 429


async def _sleeping(client: Client, clock: SettableClock, seconds: float) -> None:
    """Wait until somebody sleeps for so long on the standing clock."""
    async with asyncio.timeout(5):
        while clock.next_sleeper() != clock.now() + timedelta(seconds=seconds):
            await client.ok("getMe")

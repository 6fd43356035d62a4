"""A local Telegram for each test, on a clock that stands still, and a plain HTTP client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from simulator.clock import SettableClock
from simulator.telegram import Telegram

Json = dict[str, Any]
VERA, IVAN, STRANGER, GROUP = 101, 102, 103, -5


class Client:
    """Calls methods as a bot without any library would."""

    def __init__(self, session: aiohttp.ClientSession, base: str, token: str = "42:TEST") -> None:
        self.session, self.base, self.token = session, base, token

    async def call(self, method: str, **args: Any) -> Json:
        async with self.session.post(f"{self.base}/bot{self.token}/{method}", json=args) as response:
            body: Json = await response.json()
            assert response.status == (200 if body["ok"] else body["error_code"])
            return body

    async def ok(self, method: str, **args: Any) -> Any:
        body = await self.call(method, **args)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **args: Any) -> str:
        body = await self.call(method, **args)
        assert not body["ok"], body
        return str(body["description"])

    async def confirm_all(self) -> list[Json]:
        """What waits, confirmed by the next call as a real poller does."""
        updates: list[Json] = await self.ok("getUpdates")
        if updates:
            await self.ok("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(ticking=False)


@pytest.fixture
async def telegram(clock: SettableClock) -> AsyncIterator[Telegram]:
    """Vera has started the bot, Ivan has a phone only, the stranger has none."""
    made = Telegram(clock=clock)
    made.add_user(VERA, "Вера", "Соколова")
    made.add_user(IVAN, "Иван")
    made.start_bot(VERA)
    made.store.run("delete from updates")
    yield made
    await made.stop()


@pytest.fixture
async def client(telegram: Telegram) -> AsyncIterator[Client]:
    base = await telegram.start()
    async with aiohttp.ClientSession() as session:
        yield Client(session, base)


Send = Callable[..., Awaitable[Any]]


def keyboard(*buttons: tuple[str, str]) -> Json:
    return {"inline_keyboard": [[{"text": text, "callback_data": data}] for text, data in buttons]}

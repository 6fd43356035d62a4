"""What the connection to Telegram tells of a call that ended by its time: did it leave?"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.types import BufferedInputFile

import app.telegram
from app.settings import Settings
from app.telegram import make_bot
from bot.pacer import Lane, PacedSession, Pacer, in_lane
from bot.receipts import sort
from services.ports import Outcome, Receipt
from simulator.clock import SettableClock


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the order matters: to connect takes less than the whole."""
    monkeypatch.setattr(app.telegram, "CONNECT_SECONDS", 0.2)
    monkeypatch.setattr(app.telegram, "CALL_SECONDS", 2.0)
    monkeypatch.setattr(app.telegram, "UPLOAD_SECONDS", 2.0)


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Its queue of connections is full and nobody takes one: a further one is never answered, as with a cut cable."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]
        for filler in fillers:
            filler.close()


@asynccontextmanager
async def calling(address: str) -> AsyncIterator[Bot]:
    clock = SettableClock(ticking=True)
    settings = Settings(bot_token="42:TEST", bot_api_url=address)
    bot = make_bot(settings, PacedSession(Pacer(clock), clock))
    try:
        yield bot
    finally:
        await bot.session.close()


async def receipt_of(bot: Bot, *, file: bool = False) -> Receipt:
    with in_lane(Lane.BULK), pytest.raises(TelegramNetworkError) as raised:
        if file:
            await bot.send_document(7, BufferedInputFile(b"word", "plan.txt"))
        else:
            await bot.send_message(7, "слово")
    return sort(raised.value)


@pytest.mark.parametrize("file", [False, True])
async def test_message_that_meets_a_cut_cable_goes_again_and_holds_the_others(silent_port: int, file: bool) -> None:
    async with calling(f"http://127.0.0.1:{silent_port}") as bot:
        receipt = await receipt_of(bot, file=file)
    assert (receipt.outcome, receipt.retry_after) == (Outcome.AGAIN, 5)


async def test_message_whose_way_is_never_named_goes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: Any, **__: Any) -> Any:
        await asyncio.Event().wait()

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", never)
    async with calling("http://telegram.invalid") as bot:
        receipt = await receipt_of(bot)
    assert (receipt.outcome, receipt.retry_after) == (Outcome.AGAIN, 5)


async def test_message_that_left_and_got_no_answer_is_unknown() -> None:
    came = asyncio.Event()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        came.set()
        await reader.read()  # until the other side gives up
        writer.close()

    async with (
        await asyncio.start_server(listen, "127.0.0.1", 0) as server,
        calling(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as bot,
    ):
        receipt = await receipt_of(bot)
    assert came.is_set()
    assert (receipt.outcome, receipt.retry_after) == (Outcome.UNKNOWN, None)

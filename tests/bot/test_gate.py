"""How an update finds its handler: without a thread for a filter, and a press without a walk through every feature."""

from __future__ import annotations

import pytest
from aiogram import Router
from aiogram.types import CallbackQuery

import handlers
from bot.gate import Gate


def test_no_filter_sends_an_update_to_another_thread() -> None:
    for top in handlers.routers():
        for router in top.chain_tail:
            for observer in router.observers.values():
                for handler in observer.handlers:
                    assert handler.awaitable, f"{router.name}: {handler.callback}"
                    for one in handler.filters or ():
                        assert one.awaitable, f"{router.name}: {handler.callback} behind {one.magic or one.callback}"


def test_gate_refuses_a_press_that_nobody_would_hear() -> None:
    feature = Router(name="feature")

    @feature.callback_query()
    async def press(_: CallbackQuery) -> None: ...

    with pytest.raises(ValueError, match="feature"):
        Gate(feature)

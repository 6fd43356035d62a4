"""The buttons of a feature as a table: what each `act` of its presses does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData

Handler = Callable[..., Awaitable[None]]


def on_acts(router: Router, press: type[CallbackData], **acts: Handler) -> None:
    for act, handler in acts.items():
        router.callback_query.register(handler, press.filter(F.act == act))

"""The gate to the features: only people who are known go in, and a press goes straight to those who know its button."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters.callback_data import CallbackData, CallbackQueryFilter
from aiogram.types import CallbackQuery, TelegramObject

from bot.turn import Turn


class Gate(Router):
    """Everything behind it may rely on `turn.person_id`.

    A press is shown to the routers that registered its prefix, in their order: of fifteen features one is asked instead
    of all. A handler of presses without a prefix would never be reached and is refused when the gate is built.
    """

    def __init__(self, *features: Router) -> None:
        super().__init__(name="gate")
        self.include_routers(*features)
        self._by_prefix: dict[str, list[Router]] = {}
        separators = set()
        for feature in features:
            for data in dict.fromkeys(_presses(feature)):
                separators.add(data.__separator__)
                self._by_prefix.setdefault(data.__prefix__, []).append(feature)
        self._ends = re.compile(f"[{re.escape(''.join(sorted(separators)))}]")

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        turn: Turn | None = kwargs.get("turn")
        if turn is None or turn.actor.person_id is None:
            return UNHANDLED
        for feature in self._asked(event):
            response = await feature.propagate_event(update_type, event, **kwargs)
            if response is not UNHANDLED:
                return response
        return UNHANDLED

    def _asked(self, event: TelegramObject) -> Sequence[Router]:
        if not isinstance(event, CallbackQuery):
            return self.sub_routers
        return self._by_prefix.get(self._ends.split(event.data or "", maxsplit=1)[0], ())


def _presses(router: Router) -> Iterator[type[CallbackData]]:
    for one in router.chain_tail:
        for handler in one.callback_query.handlers:
            filters = [found.callback for found in handler.filters or ()]
            known = [found.callback_data for found in filters if isinstance(found, CallbackQueryFilter)]
            if not known:
                raise ValueError(f"{one.name}: a press without a prefix is heard by nobody behind the gate")
            yield from known

"""Where an event happened. Filters are coroutines: a plain function, a magic filter among them, is sent by aiogram to
another thread for each update that it looks at."""

from __future__ import annotations

from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message


class IsPrivate(BaseFilter):
    """Between the person and the bot. A press whose message is gone happened there as well: groups keep theirs."""

    async def __call__(self, event: Message | CallbackQuery | ChatMemberUpdated) -> bool:
        return is_private(event)


class IsPlainWords(BaseFilter):
    """Text that is no command."""

    async def __call__(self, event: Message) -> bool:
        return bool(event.text) and not str(event.text).startswith("/")


class Has(BaseFilter):
    """A message with this field of Telegram's filled."""

    def __init__(self, field: str) -> None:
        self.field = field

    async def __call__(self, event: Message) -> bool:
        return bool(getattr(event, self.field))


def is_private(event: Message | CallbackQuery | ChatMemberUpdated) -> bool:
    place = event.message if isinstance(event, CallbackQuery) else event
    return place is None or place.chat.type == "private"

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


class HasDocument(BaseFilter):
    """A file that is no photo, voice or film."""

    async def __call__(self, event: Message) -> bool:
        return event.document is not None


def is_private(event: Message | CallbackQuery | ChatMemberUpdated) -> bool:
    place = event.message if isinstance(event, CallbackQuery) else event
    return place is None or place.chat.type == "private"

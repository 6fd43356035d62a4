"""Which errors pass by themselves, and how Telegram's are told apart."""

from __future__ import annotations

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from services.pauses import back_off
from storage.faults import is_outage


def is_telegram_away(error: BaseException) -> bool:
    """The network, Telegram itself or a proxy between them: nothing in the request is to blame."""
    if isinstance(error, TelegramEntityTooLarge):  # aiogram calls it a kind of a network error
        return False
    return isinstance(error, TelegramNetworkError | TelegramServerError | TelegramRetryAfter | ClientDecodeError)


def is_unsent(error: BaseException) -> bool:
    """No connection was had (refused, cut cable, no answer to a name): the request never left and may be made again
    whatever it was. A time-out after it began to leave is another one."""
    cause = error.__cause__
    return isinstance(error, TelegramNetworkError) and isinstance(cause, ClientConnectorError | ConnectionTimeoutError)


def is_passing(error: BaseException) -> bool:
    """Worth waiting for: it spends no try."""
    return is_telegram_away(error) or is_outage(error)


def pause_after(error: BaseException, tries: int) -> float:
    """Seconds before the same thing is tried again."""
    return float(error.retry_after) if isinstance(error, TelegramRetryAfter) else back_off(tries)

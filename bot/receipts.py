"""What is known of a send that raised (performance.md 9.4).

What had no connection was not sent; Telegram's own word on a 5xx is that it did nothing; after a cut, a time-out or the
page of a gateway in between nobody can know: the Bot API has no idempotency key.
"""

from __future__ import annotations

import logging

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.faults import is_unsent
from bot.pacer import Held
from services.ports import Outcome, Receipt

log = logging.getLogger(__name__)

GONE = (
    *("chat not found", "user is deactivated", "bot was blocked", "can't initiate conversation", "peer_id_invalid"),
    *("not enough rights to send", "have no rights to send", "chat_write_forbidden", "group chat was deleted"),
)
GATEWAY = ("bad gateway", "gateway timeout", "gateway time-out")
NO_WAY_PAUSE = 5.0  # nothing gets through at all: the next notices would not either
WRONG_TOKEN_PAUSE = 60.0


def sort(error: Exception) -> Receipt:
    """The outcome of a send by its error. A receipt with `retry_after` holds all notices and spends no try."""
    words = getattr(error, "message", "") or type(error).__name__
    match error:
        case Held():
            return Receipt(outcome=Outcome.AGAIN, retry_after=error.seconds, error=str(error))
        case TelegramRetryAfter():
            return Receipt(outcome=Outcome.AGAIN, retry_after=error.retry_after, error=words)
        case TelegramMigrateToChat():
            return Receipt(outcome=Outcome.AGAIN, moved_to=error.migrate_to_chat_id, error=words)
        case TelegramForbiddenError():
            return Receipt(outcome=Outcome.UNREACHABLE, error=words)
        case TelegramBadRequest():
            gone = any(sign in words.lower() for sign in GONE)
            return Receipt(outcome=Outcome.UNREACHABLE if gone else Outcome.FAILED, error=words)
        case TelegramUnauthorizedError() | TelegramNotFound():
            return Receipt(outcome=Outcome.AGAIN, retry_after=WRONG_TOKEN_PAUSE, error=words)
        # aiogram's errors of a file too large and of a server are kinds of a network error: they come first.
        case TelegramEntityTooLarge():
            return Receipt(outcome=Outcome.FAILED, error=words)
        case TelegramServerError():
            by_gateway = any(sign in words.lower() for sign in GATEWAY)
            return Receipt(outcome=Outcome.UNKNOWN if by_gateway else Outcome.AGAIN, error=words)
        case TelegramNetworkError() if is_unsent(error):
            return Receipt(outcome=Outcome.AGAIN, retry_after=NO_WAY_PAUSE, error=words)
        case TelegramNetworkError() | ClientDecodeError() | TelegramAPIError():
            return Receipt(outcome=Outcome.UNKNOWN, error=words)
        case _:
            log.error("a send failed unexpectedly", exc_info=error)
            return Receipt(outcome=Outcome.FAILED, error=type(error).__name__)

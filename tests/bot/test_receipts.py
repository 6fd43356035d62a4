"""What is known of a send by the error it raised."""

from __future__ import annotations

from typing import Any, cast

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from aiohttp import ClientConnectorDNSError, ClientConnectorError, ConnectionTimeoutError, ServerDisconnectedError

from bot.pacer import Held
from bot.receipts import sort
from services.ports import Outcome

CALL = SendMessage(chat_id=1, text="слово")


def caused(error: Exception) -> TelegramNetworkError:
    raised = TelegramNetworkError(method=CALL, message=type(error).__name__)
    raised.__cause__ = error
    return raised


KEY = cast(Any, None)
NO_WAY = OSError(111, "refused")


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (caused(ServerDisconnectedError()), Outcome.UNKNOWN),
        (caused(TimeoutError()), Outcome.UNKNOWN),
        (ClientDecodeError("Failed to decode object", ValueError(), "<html>"), Outcome.UNKNOWN),
        (TelegramServerError(method=CALL, message="Bad Gateway"), Outcome.UNKNOWN),
        (TelegramServerError(method=CALL, message="Gateway Timeout"), Outcome.UNKNOWN),
        (TelegramServerError(method=CALL, message="Internal Server Error"), Outcome.AGAIN),
        (TelegramForbiddenError(method=CALL, message="Forbidden: bot was blocked by the user"), Outcome.UNREACHABLE),
        (TelegramForbiddenError(method=CALL, message="Forbidden: user is deactivated"), Outcome.UNREACHABLE),
        (TelegramBadRequest(method=CALL, message="Bad Request: chat not found"), Outcome.UNREACHABLE),
        (TelegramForbiddenError(method=CALL, message="Forbidden: bot was kicked from the chat"), Outcome.UNREACHABLE),
        (TelegramBadRequest(method=CALL, message="Bad Request: not enough rights to send text"), Outcome.UNREACHABLE),
        (TelegramBadRequest(method=CALL, message="Bad Request: can't parse entities"), Outcome.FAILED),
        (TelegramEntityTooLarge(method=CALL, message="Request Entity Too Large"), Outcome.FAILED),
        (ValueError("a bug"), Outcome.FAILED),
    ],
)
def test_send_that_raised_is_known_by_its_error(error: Exception, outcome: Outcome) -> None:
    assert sort(error).outcome is outcome
    assert sort(error).retry_after is None


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (caused(ClientConnectorError(KEY, NO_WAY)), 5),
        (caused(ClientConnectorDNSError(KEY, NO_WAY)), 5),
        (caused(ConnectionTimeoutError()), 5),
        (TelegramRetryAfter(method=CALL, message="Too Many Requests", retry_after=17), 17),
        (TelegramUnauthorizedError(method=CALL, message="Unauthorized"), 60),
        (Held(2.5), 2.5),
    ],
)
def test_send_that_surely_did_not_leave_spends_no_try_and_holds_the_others(error: Exception, seconds: float) -> None:
    receipt = sort(error)
    assert (receipt.outcome, receipt.retry_after) == (Outcome.AGAIN, seconds)


def test_group_that_became_another_one_is_written_to_there() -> None:
    receipt = sort(TelegramMigrateToChat(method=CALL, message="upgraded", migrate_to_chat_id=-1001))
    assert (receipt.outcome, receipt.moved_to) == (Outcome.AGAIN, -1001)

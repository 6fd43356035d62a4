"""The methods of the Bot API this Telegram serves, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.asked import Asked
from simulator.methods import answers, chats, editing, profile, sending, updates

Method = Callable[[Asked], Any]

SERVED: dict[str, Method] = {
    **updates.METHODS,
    **sending.METHODS,
    **editing.METHODS,
    **answers.METHODS,
    **profile.METHODS,
    **chats.METHODS,
}

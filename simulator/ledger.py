"""What the bot asked of Telegram and how it was answered: the evidence a story is judged by."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API. `args` are typed (a form's "101" is 101); files stand there as `<name, N bytes>`."""

    method: str
    args: dict[str, Any]
    ok: bool
    at: datetime
    code: int | None = None
    description: str = ""

    def __str__(self) -> str:
        shown = {
            name: value for name, value in self.args.items() if name in ("chat_id", "message_id", "text", "caption")
        }
        return f"{self.at:%F %T} {self.method} {shown} -> {'ok' if self.ok else f'{self.code} {self.description}'}"


@dataclass(slots=True)
class Press:
    """A callback query on its way: who pressed what, and whether the bot has answered."""

    query_id: str
    user_id: int
    data: str
    answered: bool = False


class Ledger:
    """Keeps the newest calls and presses. `strict` holds what real Telegram lets pass and this house does not."""

    def __init__(self, keep: int = 20_000) -> None:
        self._calls: deque[Call] = deque(maxlen=keep)
        self._presses: deque[Press] = deque(maxlen=keep)
        self.strict: list[str] = []

    def add(self, call: Call) -> None:
        self._calls.append(call)

    def pressed(self, press: Press) -> None:
        self._presses.append(press)

    def answered(self, query_id: str) -> None:
        for press in reversed(self._presses):
            if press.query_id == query_id:
                press.answered = True
                return

    def calls(self, method: str | None = None) -> list[Call]:
        return [call for call in self._calls if method is None or call.method == method]

    @property
    def refusals(self) -> list[Call]:
        return [call for call in self._calls if not call.ok]

    @property
    def unanswered(self) -> list[Press]:
        return [press for press in self._presses if not press.answered]

    def forget(self) -> None:
        """Start afresh: a test that provoked a refusal on purpose has looked at it."""
        self._calls.clear()
        self._presses.clear()
        self.strict.clear()

    def check(self, *, allow: tuple[str, ...] = ()) -> None:
        """AssertionError when Telegram refused a call, a press stays unanswered or a strict note was written.

        `allow` names descriptions (any part of them) a story expects, such as `bot was blocked by the user`.
        """
        wrong = [str(call) for call in self.refusals if not any(part in call.description for part in allow)]
        wrong += [f"unanswered press: {press.data} by {press.user_id}" for press in self.unanswered]
        wrong += [f"strict: {note}" for note in self.strict if not any(part in note for part in allow)]
        if wrong:
            raise AssertionError("Telegram would not have taken this:\n  " + "\n  ".join(wrong))

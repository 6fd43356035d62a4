"""What a render of a notice is given."""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.rewriting import Removal, Rewrite
from bot.screens import Button, Screen
from locales.translator import Translator
from models.people import Person
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who will read it, in which language, when it is sent, and a look into the database."""

    work: Work
    person: Person | None
    t: Translator
    now: datetime
    files_dir: Path
    lasts: Callable[[int], float]
    """Seconds for so many more messages at the pace of just now."""
    is_group: bool = False
    """Everybody of a linked group reads it: nothing personal, and no button but the way to a private chat."""
    private_chat: str = ""
    """The address of the chat with the bot."""

    @property
    def name(self) -> str:
        """`Вера Ивановна`, or nothing: every notice reads well without it."""
        return self.person.given_patronymic if self.person is not None else ""

    def addressed(self, text: str) -> str:
        """`Вера Ивановна, есть новый шаг` from "Есть новый шаг" (HTML already); the sentence itself without a name."""
        return f"{html.escape(self.name)}, {text[0].lower()}{text[1:]}" if self.name else text

    def to_private_chat(self) -> Button:
        """Under a message in a group: answers are given where nobody else reads them."""
        return Button(self.t.plain("groups-private-chat"), url=self.private_chat)


Render = Callable[[dict[str, Any], Reader], Awaitable[Screen | Rewrite | Removal]]

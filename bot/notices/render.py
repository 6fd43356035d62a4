"""What a render of a notice is given."""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.rewriting import Removal, Rewrite
from bot.screens import Screen
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

    @property
    def name(self) -> str:
        """`Вера Ивановна`, or nothing: every notice reads well without it."""
        return self.person.given_patronymic if self.person is not None else ""

    def addressed(self, text: str) -> str:
        """`Вера Ивановна, есть новый шаг` from "Есть новый шаг" (HTML already); the sentence itself without a name."""
        return f"{html.escape(self.name)}, {text[0].lower()}{text[1:]}" if self.name else text


Render = Callable[[dict[str, Any], Reader], Awaitable[Screen | Rewrite | Removal]]

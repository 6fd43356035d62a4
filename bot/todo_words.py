"""Things to do that were agreed at meetings: in words and as buttons that tick them off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.callbacks.meetings import ActionPress
from bot.screens import Button, shorten
from locales.translator import Translator
from services.meetings import Todo

ON_TOP = 3
LONGEST_LABEL = 40


def todo_lines(t: Translator, todos: Sequence[Todo], today: date) -> list[str]:
    """A heading and a line for each; nothing without any."""
    if not todos:
        return []
    return [t("meetings-todo-head"), *(_line(t, one, today) for one in todos)]


def _line(t: Translator, one: Todo, today: date) -> str:
    words = "meetings-todo-late" if one.action.due_on < today else "meetings-todo-line"
    who = one.who.short_name if one.who is not None else t.plain("meetings-todo-both")
    return t(words, text=one.action.text, day=t.day(one.action.due_on), who=who)


def tick_buttons(t: Translator, todos: Sequence[Todo]) -> list[Button]:
    return [
        Button(
            t.plain("meetings-todo-tick", text=shorten(one.action.text, LONGEST_LABEL)),
            ActionPress(act="done", id=one.action.id),
        )
        for one in todos
    ]

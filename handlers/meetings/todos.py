"""What was agreed to be done: ticked off by one press, or taken away when it was no thing to do."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.meetings import ActionPress, MeetingPress
from bot.callbacks.menu import MenuPress
from bot.paging import PAGE
from bot.screens import Button, Screen, column, shorten
from bot.todo_words import LONGEST_LABEL, tick_buttons, todo_lines
from bot.turn import Turn
from domain.rights import Action
from services.meetings import drop_action, meeting_in_reach, tick_action, todos_of, todos_of_pair


def register(router: Router) -> None:
    router.callback_query.register(show_todos, ActionPress.filter(F.act == "list"))
    router.callback_query.register(tick, ActionPress.filter(F.act == "done"))
    router.callback_query.register(drop, ActionPress.filter(F.act == "drop"))
    router.callback_query.register(show_trim, ActionPress.filter(F.act == "trim"))


async def show_todos(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await todos_screen(turn))


async def tick(_: CallbackQuery, callback_data: ActionPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await tick_action(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await todos_screen(turn, turn.t("meetings-todo-done")))


async def drop(_: CallbackQuery, callback_data: ActionPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        action = await drop_action(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await trim_screen(turn, action.meeting_id))


async def show_trim(_: CallbackQuery, callback_data: ActionPress, turn: Turn) -> None:
    await turn.show(await trim_screen(turn, callback_data.id))


async def todos_screen(turn: Turn, head: str = "") -> Screen:
    """All of one's own, the most urgent first."""
    t = turn.t
    async with turn.reading() as work:
        todos = await todos_of(work, turn.person_id)
    lines = todo_lines(t, todos[:PAGE], turn.today) or [t("meetings-todo-none")]
    return Screen(
        "\n".join([*([head, ""] if head else []), *lines]),
        column(
            *tick_buttons(t, todos[:PAGE]),
            Button(t.plain("meetings-section"), MeetingPress(act="mine")),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


async def trim_screen(turn: Turn, meeting_id: int) -> Screen:
    """What the record of one meeting has left to do: a line that was no thing to do is taken away."""
    t = turn.t
    async with turn.reading() as work:
        meeting, _ = await meeting_in_reach(work, turn.actor, Action.READ, meeting_id)
        todos = [
            one for one in await todos_of_pair(work, turn.actor, meeting.pair_id) if one.action.meeting_id == meeting_id
        ]
    lines = todo_lines(t, todos, turn.today) or [t("meetings-todo-none")]
    return Screen(
        "\n".join(lines),
        column(
            *(
                Button(
                    t.plain("meetings-todo-drop", text=shorten(one.action.text, LONGEST_LABEL)),
                    ActionPress(act="drop", id=one.action.id),
                )
                for one in todos
            ),
            Button(t.plain("meetings-open-record"), MeetingPress(act="open", id=meeting_id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )

"""The two doors into the driver: a press that carries a run, and words while a question stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiogram import Router
from aiogram.filters import BaseFilter, Command
from aiogram.types import CallbackQuery, Message

from bot.callbacks.forms import FormPress
from bot.callbacks.menu import MenuPress
from bot.filters import IsPrivate
from bot.forms import driver
from bot.forms.draft import Desk, load
from bot.forms.form import Form
from bot.forms.screens import cancelled, step_number
from bot.screens import Button, Screen, column
from bot.turn import Turn


class QuestionStands(BaseFilter):
    """The person is asked something; their words are the answer."""

    async def __call__(self, event: Message, turn: Turn | None = None) -> bool | dict[str, Any]:
        if turn is None or (event.text or "").startswith("/"):
            return False
        desk = await load(turn)
        return {"desk": desk} if desk.active is not None else False


def forms_router(forms: Sequence[Form]) -> Router:
    """All forms of the house behind one router; two forms of one name, or steps with one number, are a bug."""
    by_name = {form.name: form for form in forms}
    if len(by_name) != len(forms):
        raise ValueError("two forms of one name")
    for form in forms:
        if len({step_number(step) for step in form.steps}) != len(form.steps):
            raise ValueError(f"{form.name}: two steps share a number, rename one")
    router = Router(name="forms")

    @router.callback_query(FormPress.filter())
    async def press(_: CallbackQuery, callback_data: FormPress, turn: Turn) -> None:
        await driver.press(turn, by_name, callback_data)

    @router.message(Command("cancel"), IsPrivate())
    async def cancel(_: Message, turn: Turn) -> None:
        desk = await load(turn)
        if desk.active is None:
            await turn.show(
                Screen(turn.t("errors-nothing-to-cancel"), column(Button(turn.t.plain("words-menu"), MenuPress())))
            )
            return
        left = desk.active
        await driver.cancel(turn, desk, cancelled(turn.t, by_name.get(left.form), left))

    @router.message(QuestionStands())
    async def answer(message: Message, turn: Turn, desk: Desk) -> None:
        await driver.message(turn, by_name, desk, message)

    return router

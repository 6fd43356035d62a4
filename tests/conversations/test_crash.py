"""Every form at every step: the bot dies and comes back, the next answer is taken, the same again changes nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

import handlers
from bot.callbacks.forms import FormPress
from bot.forms import Form, Step
from models.base import Base
from simulator.people import PICTURE, Person
from simulator.town import Town
from tests.conversations.openers import OPENERS

FORMS = {form.name: form for form in handlers.FORMS}
NOT_COUNTED = {"inbox_updates", "conversation_states", "tick_slots"}
MOST_ANSWERS = 60
Draft = dict[str, Any]


@pytest.mark.parametrize("name", sorted(FORMS))
def test_form_has_somebody_who_opens_it(name: str) -> None:
    assert name in OPENERS, f"tests/conversations/openers.py: nobody comes to the first question of {name!r}"


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_step_without_buttons_has_an_example(name: str) -> None:
    bare = [
        step.name
        for step in FORMS[name].steps
        if not step.example and step.options is None and step.calendar is None and not step.may_skip
    ]
    assert not bare, f"{name}: no example for {bare}"


@pytest.mark.parametrize("name", sorted(FORMS.keys() & OPENERS.keys()))
async def test_form_goes_on_after_a_crash_at_every_step(town: Town, name: str) -> None:
    form = FORMS[name]
    person = await OPENERS[name](town)
    draft = await open_draft(town, person)
    assert draft is not None and draft["form"] == name, f"the opener of {name} does not open it\n{person.chat}"
    for _ in range(MOST_ANSWERS):
        after = await answers_over_a_crash(town, person, form, draft)
        if after is None:
            # The press that came again was answered before the crash, and its screen stands already.
            town.telegram.ledger.check(allow=("query is too old", "message is not modified"))
            town.telegram.ledger.forget()
            return
        moved = after["step"] != draft["step"] or after["picked"] != draft["picked"] or draft["step"] == ""
        assert moved, f"{name}: the answer to {draft['step']!r} was not taken\n{person.chat}"
        draft = after
    raise AssertionError(f"{name} has no end\n{person.chat}")


async def answers_over_a_crash(town: Town, person: Person, form: Form, draft: Draft) -> Draft | None:
    """An answer given while the bot is dead, then the same update again, as after a kill before its confirmation.

    The inbox would know it; here the forms show that they can do without its memory.
    """
    await town.stop_bot()
    town.clock.set(town.clock.now() + timedelta(seconds=2))
    answer(person, form, draft)
    kept = town.telegram.store.all("select id, kind, body, at from updates")
    await town.start_bot()
    await town.settle()
    after, counted = await open_draft(town, person), await counts(town)
    async with town.bot.database.transaction() as work:
        await work.inbox.forget(handled_before=town.clock.now() + timedelta(days=1), set_aside_before=town.clock.now())
    await town.stop_bot()
    for row in kept:
        town.telegram.store.run("insert into updates(id, kind, body, at) values(?, ?, ?, ?)", *row)
    await town.start_bot()
    await town.settle()
    again = await open_draft(town, person)
    said = f"{form.name}, {draft['step'] or 'preview'}: the same update again"
    assert await counts(town) == counted, f"{said} changed the base\n{person.chat}"
    assert standing(again) == standing(after), f"{said} was read as another answer\n{person.chat}"
    return again


def answer(person: Person, form: Form, draft: Draft) -> None:
    """What the step gives as its example, or its first button; at the preview the confirmation."""
    telegram, user_id = person.telegram, person.user_id
    step = form.step(draft["step"])
    if step is not None and step.example and not draft["picked"]:
        if step.example == "file:photo":
            telegram.send_photo(user_id, PICTURE, "")
        elif step.example == "file:document":
            telegram.send_document(user_id, "план.pdf", b"%PDF-1.4 plan", caption="")
        else:
            telegram.send_text(user_id, step.example)
        return
    message_id, data = button(person, draft["run"], wanted_acts(step, draft))
    telegram.press(user_id, message_id, data)


def wanted_acts(step: Step | None, draft: Draft) -> tuple[str, ...]:
    if step is None:
        return ("yes",)
    return ("done",) if draft["picked"] else ("pick", "page", "skip")


def button(person: Person, run: str, acts: tuple[str, ...]) -> tuple[int, str]:
    messages = [m for m in person.telegram.history(person.user_id) if not m["deleted"] and "reply_markup" in m]
    for act in acts:
        for message in reversed(messages):
            for row in message["reply_markup"]["inline_keyboard"]:
                for key in row:
                    data = key.get("callback_data", "")
                    if data.startswith("f|") and (press := FormPress.unpack(data)).run == run and press.act == act:
                        return int(message["message_id"]), data
    raise AssertionError(f"no button {acts} of the form\n{person.chat}")


async def open_draft(town: Town, person: Person) -> Draft | None:
    async with town.bot.database.reading() as work:
        _, data = await work.states.get(f"telegram:{person.user_id}")
    draft: Draft | None = data.get("active")
    return draft


def standing(draft: Draft | None) -> tuple[Any, ...] | None:
    return None if draft is None else tuple(draft[key] for key in ("run", "step", "answers", "picked"))


async def counts(town: Town) -> dict[str, int]:
    tables = [table for name, table in Base.metadata.tables.items() if name not in NOT_COUNTED]
    async with town.bot.database.reading() as work:
        return {table.name: await work.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}

"""Putting the question that stands now before the person, with or without a complaint; and taking a draft away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.callbacks.forms import FormPress
from bot.callbacks.menu import MenuPress
from bot.forms import screens
from bot.forms.draft import Desk, Draft, save
from bot.forms.form import Form, FormView
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.errors import Refusal
from storage.work import Work


async def show(turn: Turn, form: Form, draft: Draft, complaint: str = "", *, with_specimen: bool = True) -> None:
    specimen = None
    async with turn.reading() as work:
        view = view_of(turn, work, draft)
        step = form.step(draft.step)
        if step is not None:
            screen = await screens.question(form, draft, step, view, complaint)
        else:
            screen = await screens.preview(form, draft, view, complaint)
            if form.specimen is not None and with_specimen:
                specimen = await form.specimen(view)
    if specimen is not None:
        await turn.show(replace(specimen, is_new=True))
        screen = replace(screen, is_new=True)
    await turn.show(screen)


async def show_now(turn: Turn, forms: Mapping[str, Form], desk: Desk) -> None:
    """What stands now, once more: the answer to everything that comes twice or too late."""
    draft = desk.active
    form = forms.get(draft.form) if draft is not None else None
    if draft is None or form is None:
        return await cancel(turn, desk)
    draft.touch(turn)
    await save(turn, desk)
    await show(turn, form, draft)


async def complain(turn: Turn, form: Form, desk: Desk, refusal: Refusal) -> None:
    await save(turn, desk)
    assert desk.active is not None
    await show(turn, form, desk.active, turn.t(refusal.text_id, **refusal.args_), with_specimen=False)


async def expire(turn: Turn, desk: Desk) -> None:
    """The open draft has lain too long: what it was about has moved on."""
    await cancel(turn, desk, Screen(turn.t("forms-expired"), column(_menu(turn))))


async def cancel(turn: Turn, desk: Desk, screen: Screen | None = None) -> None:
    """Drop the open draft; nothing was sent."""
    desk.active = None
    await save(turn, desk)
    await turn.show(screen or screens.cancelled(turn.t))


def with_parked(turn: Turn, screen: Screen, desk: Desk) -> Screen:
    """The way back to what was laid aside, under the last screen of another form."""
    back = [
        (Button(turn.t.plain("forms-go-on"), FormPress(run=draft.run, act="resume")),) for draft in desk.parked[-1:]
    ]
    return Screen(screen.text, [*screen.rows, *back], screen.attachment, is_new=screen.is_new)


def view_of(turn: Turn, work: Work, draft: Draft) -> FormView:
    return FormView(
        work=work,
        actor=turn.actor,
        t=turn.t,
        now=turn.now,
        answers=draft.answers,
        seed=draft.seed,
        picked=tuple(draft.picked),
    )


def _menu(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())

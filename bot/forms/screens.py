"""How a form looks: one question, the preview, and the list of answers to change."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from bot.calendar import calendar_opener, month_rows
from bot.callbacks.forms import FormPress
from bot.callbacks.menu import MenuPress
from bot.forms.draft import Draft
from bot.forms.form import Form, FormView, Option, Step
from bot.screens import Button, Screen, column, pairs
from domain.searching import fitting
from locales.translator import Translator

PICKED = "✓ "


async def question(form: Form, draft: Draft, step: Step, view: FormView, complaint: str = "") -> Screen:
    """The step with its buttons; `complaint` says above it why the last answer was not taken."""
    t = view.t
    asked = form.asked(view.answers, view.seed)
    head = t("forms-step", step=asked.index(step) + 1, steps=len(asked)) if step in asked and len(asked) > 1 else ""
    lines = [complaint, head, t(step.text, **await step.args(view))]
    rows: list[Sequence[Button]] = []
    if step.calendar is not None and draft.page:
        rows += month_rows(draft, step_number(step), *step.calendar(view), view.t)
    elif step.options is not None:
        rows += _options(draft, step, filtered(await step.options(view), draft.search), view)
    if step.calendar is not None and not draft.page:
        rows.append(calendar_opener(draft, step_number(step), *step.calendar(view), view))
    if step.many:
        label = t.plain("forms-done-picked", count=len(draft.picked))
        if draft.picked or not step.may_skip:
            rows.append((_button(draft, step, label, "done"),))
    if step.may_skip and not (step.many and draft.picked):
        rows.append((_button(draft, step, t.plain(step.skip_label), "skip"),))
    back = _button(draft, step, t.plain("words-back"), "back")
    cancel = _button(draft, step, t.plain("words-cancel"), "cancel")
    rows.append((back, cancel) if draft.is_changing or asked[:1] != [step] else (cancel,))
    return Screen("\n\n".join(line for line in lines if line), rows)


async def preview(form: Form, draft: Draft, view: FormView, complaint: str = "") -> Screen:
    t = view.t
    assert form.preview is not None
    lines = [complaint, await form.preview(view)]
    rows = column(
        Button(t.plain(form.confirm_label), FormPress(run=draft.run, act="yes")),
        *(
            Button(t.plain(step.at_preview), FormPress(run=draft.run, act="jump", step=step_number(step)))
            for step in form.offered(view.answers, view.seed)
        ),
        Button(t.plain("words-change"), FormPress(run=draft.run, act="edit")),
        Button(t.plain("words-cancel"), FormPress(run=draft.run, act="cancel")),
    )
    return Screen("\n\n".join(line for line in lines if line), rows)


async def answers_list(form: Form, draft: Draft, view: FormView) -> Screen:
    """Which answer to change: each with its beginning on the button."""
    t = view.t
    buttons = []
    for step in form.asked(view.answers, view.seed):
        said = await in_words(step, view.answers.get(step.name), view)
        label = t.plain("forms-answer", question=t.plain(f"{step.text}-short"), answer=said[:40] or "-")
        buttons.append(Button(label, FormPress(run=draft.run, act="jump", step=step_number(step))))
    buttons.append(Button(t.plain("words-back"), FormPress(run=draft.run, act="look")))
    return Screen(t("forms-which-answer"), column(*buttons))


async def in_words(step: Step, answer: Any, view: FormView) -> str:
    """An answer as a person would read it."""
    if step.say is not None:
        return await step.say(answer, view)
    if answer is None:
        return view.t.plain("words-none")
    if isinstance(answer, dict):
        return str(answer.get("name", ""))
    if step.options is not None:
        labels = {option.value: option.label for option in await step.options(view)}
        if isinstance(answer, list):
            return ", ".join(labels.get(value) or str(value) for value in answer)
        return labels.get(str(answer), str(answer))
    return str(answer)


def cancelled(t: Translator, form: Form | None = None, draft: Draft | None = None) -> Screen:
    """With the way back to the card that the form was opened from, if it knows one."""
    back = form.back(draft.seed) if form is not None and form.back is not None and draft is not None else None
    return Screen(
        t("errors-cancelled"),
        column(
            Button(t.plain("words-back"), back) if back is not None else None,
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


def filtered(options: Sequence[Option], search: str) -> Sequence[Option]:
    """Options that fit what was typed (`domain.searching`): a surname first, one wrong letter forgiven."""
    return fitting(search, ((option, option.label) for option in options))


def _options(draft: Draft, step: Step, options: Sequence[Option], view: FormView) -> list[Sequence[Button]]:
    number = step_number(step)
    pages = max(1, ceil(len(options) / step.page_size))
    page = min(draft.page, pages - 1)
    shown = options[page * step.page_size : (page + 1) * step.page_size]
    buttons = [
        Button(
            (PICKED if option.value in draft.picked else "") + option.label,
            FormPress(run=draft.run, act="pick", step=number, value=option.value),
        )
        for option in shown
    ]
    rows: list[Sequence[Button]] = list(pairs(buttons))
    if pages > 1:
        t = view.t
        earlier = FormPress(run=draft.run, act="page", step=number, value=str((page - 1) % pages))
        later = FormPress(run=draft.run, act="page", step=number, value=str((page + 1) % pages))
        rows.append((Button(t.plain("forms-earlier", page=page + 1, pages=pages), earlier),))
        rows[-1] = (*rows[-1], Button(t.plain("forms-later"), later))
    return rows


def step_number(step: Step) -> int:
    """Steps are told apart by a short number of their name: a reordered form still knows its buttons."""
    return sum(ord(letter) * (place + 1) for place, letter in enumerate(step.name)) % 9973


def _button(draft: Draft, step: Step, label: str, act: str) -> Button:
    return Button(label, FormPress(run=draft.run, act=act, step=step_number(step)))

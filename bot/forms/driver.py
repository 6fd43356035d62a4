"""The driver: takes one answer, moves to the next question, shows it. The only mover of drafts.

A press or a message that comes a second time (its update was read before, or its question is over) changes nothing:
the question that stands now is shown again.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from aiogram.types import Message

from bot.callbacks.forms import FormPress
from bot.forms import screens
from bot.forms.answering import take_message, take_press
from bot.forms.draft import Desk, Draft, load, save
from bot.forms.form import Answers, Finish, Form, FormView, Step
from bot.forms.showing import cancel, complain, expire, show, show_now, view_of, with_parked
from bot.turn import Turn
from domain.errors import Gone, Invalid, Refusal
from domain.searching import plain_words

CANCELLED = "forms-cancelled-already"

__all__ = ["cancel", "lay_aside", "message", "open_form", "press"]


async def open_form(turn: Turn, form: Form, answers: Answers | None = None, /, **seed: Any) -> None:
    """Ask the first question. The same form opened with the same seed goes on where it was left.

    With `answers` it is a new draft that knows them already: the first question without an answer, or the preview.

    Another open draft is laid aside, not lost: the end of this one offers to go on with it.
    """
    desk = await load(turn)
    same = desk.find(form.name, seed) if answers is None else None
    if same is not None and not same.is_expired(turn.now, form.expires_after):
        if same is not desk.active:
            desk.take(same.run)
    else:
        if same is not None:
            desk.drop(same.run)
        desk.park()
        desk.active = Draft(form=form.name, run=secrets.token_hex(4), seed=seed, answers=dict(answers or {}))
        desk.active.go_to(form.steps[0].name)
    draft = desk.active
    assert draft is not None
    draft.touch(turn)
    async with turn.reading() as work:
        await _settle(form, draft, view_of(turn, work, draft))
    await _advance(turn, form, desk, draft)


async def press(turn: Turn, forms: Mapping[str, Form], data: FormPress) -> None:
    """A button of a form, of the open draft or of one laid aside."""
    desk = await load(turn)
    if desk.active is None or desk.active.run != data.run:
        return await _press_on_parked(turn, forms, desk, data)
    draft = desk.active
    form = forms.get(draft.form)
    if form is None:
        return await cancel(turn, desk)
    if draft.has_read(turn.update_id):
        return await show_now(turn, forms, desk)
    if draft.is_expired(turn.now, form.expires_after):
        return await expire(turn, desk)
    await _press_on(turn, form, desk, draft, data)


async def _press_on(turn: Turn, form: Form, desk: Desk, draft: Draft, data: FormPress) -> None:
    """What the button says, taken by the draft that lies open now."""
    draft.touch(turn)
    if data.act == "cancel":
        desk.end(draft.run, CANCELLED)
        return await cancel(turn, desk, screens.cancelled(turn.t, form, draft))
    if data.act in ("yes", "edit", "look", "jump", "resume"):
        return await _press_at_preview(turn, form, desk, draft, data)
    step = form.step(draft.step)
    if step is None or screens.step_number(step) != data.step:
        return await _find_place(turn, form, desk, draft, _answered(turn, form, draft, data))
    try:
        async with turn.reading() as work:
            view = view_of(turn, work, draft)
            if await take_press(form, draft, step, view, data):
                await _settle(form, draft, view)
    except Refusal as refusal:
        return await complain(turn, form, desk, refusal)
    await _advance(turn, form, desk, draft)


async def _press_on_parked(turn: Turn, forms: Mapping[str, Form], desk: Desk, data: FormPress) -> None:
    """A button of a draft laid aside brings it back and is taken at its word; "cancel" leaves the open one open."""
    if words := desk.became(data.run):
        return await turn.toast(turn.t.plain(words))
    if data.act == "cancel" and (left := desk.holding(data.run)) is not None:
        desk.end(data.run, CANCELLED)
        await save(turn, desk)
        await turn.show(screens.cancelled(turn.t, forms.get(left.form), left))
        return
    draft = desk.take(data.run)
    if draft is None:
        raise Gone("forms-over")
    form = forms.get(draft.form)
    if form is None:
        return await cancel(turn, desk)
    if draft.is_expired(turn.now, form.expires_after):
        return await expire(turn, desk)
    await _press_on(turn, form, desk, draft, data)
    await turn.toast(turn.t.plain("forms-taken-up"))


def _answered(turn: Turn, form: Form, draft: Draft, data: FormPress) -> str:
    """Words for a button of a question that has another answer by now."""
    step = next((step for step in form.steps if screens.step_number(step) == data.step), None)
    if data.act != "pick" or step is None or step.many or draft.answers.get(step.name) in (None, data.value):
        return ""
    return turn.t("forms-answered-before" if draft.step else "forms-answered-before-preview")


async def message(turn: Turn, forms: Mapping[str, Form], desk: Desk, sent: Message) -> None:
    """Words or a file while a question stands."""
    draft = desk.active
    assert draft is not None
    form = forms.get(draft.form)
    if form is None or draft.is_expired(turn.now, form.expires_after):
        return await expire(turn, desk)
    if draft.has_read(turn.update_id):
        return await show_now(turn, forms, desk)
    draft.touch(turn)
    if draft.is_of_album(sent.media_group_id):
        return await save(turn, desk)  # one file of an album was the answer; its others answer nothing
    step = form.step(draft.step)
    if step is None and draft.step:
        return await _find_place(turn, form, desk, draft)
    if step is None:  # at the preview
        return await complain(turn, form, desk, Invalid("errors-button-needed"))
    if length := draft.length_with(sent):
        draft.refuse_long(sent)
        return await complain(turn, form, desk, Invalid("forms-in-parts", length=length))
    taken = ""
    try:
        async with turn.reading() as work:
            view = view_of(turn, work, draft)
            if await take_message(draft, step, view, sent):
                taken = await _taken(step, view, sent)
                await _settle(form, draft, view)
    except Refusal as refusal:
        if refusal.text_id == "errors-too-long":
            draft.refuse_long(sent)
        return await complain(turn, form, desk, refusal)
    await _advance(turn, form, desk, draft, taken)


async def _taken(step: Step, view: FormView, sent: Message) -> str:
    """What a few typed words were taken for, when they are not the button's own."""
    if step.options is None or step.read is not None:
        return ""
    label = await screens.in_words(step, view.answers[step.name], view)
    return "" if plain_words(label) == plain_words(sent.text or "") else view.t("forms-taken", answer=label)


async def _find_place(turn: Turn, form: Form, desk: Desk, draft: Draft, above: str = "") -> None:
    """The question that stands now; a draft whose question the form no longer has goes on at the first open one."""
    if draft.step and form.step(draft.step) is None:
        async with turn.reading() as work:
            await _settle(form, draft, view_of(turn, work, draft))
        return await _advance(turn, form, desk, draft)
    await save(turn, desk)
    await show(turn, form, draft, above)


async def _settle(form: Form, draft: Draft, view: FormView) -> None:
    """Go to the first question without an answer; a question with a single option answers itself."""
    draft.is_changing = False
    for step in form.asked(draft.answers, draft.seed):
        if step.name in draft.answers:
            continue
        if step.skips_single and step.options is not None and not step.many:
            options = await step.options(view)
            if len(options) == 1:
                draft.answers[step.name] = options[0].value
                return await _settle(form, draft, view)
        return draft.go_to(step.name)
    draft.go_to("")


async def _advance(turn: Turn, form: Form, desk: Desk, draft: Draft, taken: str = "") -> None:
    """Keep the draft, then show what stands now; a form without a preview ends with its last answer."""
    if draft.step == "" and form.preview is None:
        return await _finish(turn, form, desk, draft)
    await save(turn, desk)
    await show(turn, form, draft, taken if draft.step else "")


async def _press_at_preview(turn: Turn, form: Form, desk: Desk, draft: Draft, data: FormPress) -> None:
    if data.act == "yes" and draft.step == "":
        return await _finish(turn, form, desk, draft, confirmed=data.value)
    if data.act == "edit" and draft.step == "":
        await save(turn, desk)
        async with turn.reading() as work:
            screen = await screens.answers_list(form, draft, view_of(turn, work, draft))
        await turn.show(screen)
        return
    if data.act == "jump" and draft.step == "":
        chosen = next((step for step in form.steps if screens.step_number(step) == data.step), None)
        if chosen is not None:
            draft.go_to(chosen.name)
            draft.is_changing = True
    await save(turn, desk)
    await show(turn, form, draft, with_specimen=data.act == "resume")


async def _finish(turn: Turn, form: Form, desk: Desk, draft: Draft, *, confirmed: str = "") -> None:
    """The use case; after a refusal the draft stands where it stood and the answers are kept."""
    asked = [step.name for step in form.asked(draft.answers, draft.seed)]
    offered = [step.name for step in form.offered(draft.answers, draft.seed)]
    answers = {name: answer for name, answer in draft.answers.items() if name in (*asked, *offered)}
    seed = dict(draft.seed)
    finish = Finish(turn=turn, answers=answers, seed=seed, run_id=draft.run, confirmed=confirmed, done=form.done)
    try:
        screen = await form.finish(finish)
    except Refusal as refusal:
        if form.preview is None:
            draft.answers.pop(asked[-1], None)
            draft.go_to(asked[-1])
        return await complain(turn, form, desk, refusal)
    if screen is not None:
        await turn.show(with_parked(turn, screen, desk))


async def lay_aside(turn: Turn) -> Desk:
    """/menu and /start: the open draft waits, words typed now are no answer to it."""
    desk = await load(turn)
    if desk.active is not None:
        desk.park()
        await save(turn, desk)
    return desk

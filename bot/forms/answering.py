"""One answer to one question: what a press or a message says, taken into the draft or refused in words."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import Message

from bot.calendar import is_offered
from bot.callbacks.forms import FormPress
from bot.forms import screens
from bot.forms.draft import Draft
from bot.forms.form import Form, FormView, Option, Step, file_answer
from domain.errors import Gone, Invalid
from domain.searching import begins, has_words, holds, plain_words

LARGEST_FILE = 20 * 1024 * 1024
LONG_WORD = 4


async def take_press(form: Form, draft: Draft, step: Step, view: FormView, data: FormPress) -> bool:
    """True when the question is answered."""
    if data.act == "page":
        draft.page = int(data.value) if data.value.isdecimal() else 0
        return False
    if data.act == "back":
        asked = form.asked(draft.answers, draft.seed)
        place = asked.index(step) if step in asked else 0
        draft.go_to("" if draft.is_changing else asked[max(0, place - 1)].name)
        draft.is_changing = False
        return False
    if data.act == "skip" and step.may_skip:
        draft.answers[step.name] = None
        return True
    if data.act == "done" and step.many:
        if not draft.picked:
            raise Invalid("forms-pick-one")
        draft.answers[step.name] = list(draft.picked)
        return True
    if data.act == "pick" and step.calendar is not None and is_offered(data.value, *step.calendar(view)):
        draft.answers[step.name] = data.value
        return True
    options = await step.options(view) if step.options is not None else ()
    if data.act != "pick" or data.value not in {option.value for option in options}:
        raise Gone("forms-option-gone")
    if step.many:
        draft.picked = (
            [value for value in draft.picked if value != data.value]
            if data.value in draft.picked
            else [*draft.picked, data.value]
        )
        return False
    draft.answers[step.name] = data.value
    return True


async def take_message(draft: Draft, step: Step, view: FormView, sent: Message) -> bool:
    """True when the question is answered; False when the words only narrowed the list of buttons."""
    answer = file_answer(sent)
    if answer is not None:
        if answer["kind"] not in step.takes:
            raise Invalid(_wanted(step))
        if answer["size"] > LARGEST_FILE:
            raise Invalid("forms-file-too-big" if step.read is not None else "forms-file-too-big-alone")
        draft.answers[step.name] = answer | {"caption": sent.caption or "", "album": sent.media_group_id or ""}
        return True
    if not sent.text:
        is_film = bool(sent.video or sent.video_note or sent.audio or sent.animation)
        raise Invalid("forms-film" if is_film and step.takes and step.read is not None else _wanted(step))
    if step.read is not None:
        draft.answers[step.name] = step.read(sent.text.strip(), view)
        return True
    if step.options is not None:
        options = await step.options(view)
        found = screens.filtered(options, sent.text)
        meant = None if step.many else _meant(options, found, sent.text)
        if meant is not None:
            draft.answers[step.name] = meant.value
            return True
        is_short = len(options) <= step.page_size
        if is_short and not step.finds:
            found = [one for one in found if not holds(sent.text, one.label) or begins(sent.text, one.label)]
        if not found and is_short:
            raise Invalid("forms-nobody-found" if step.finds else "errors-button-needed", text=sent.text[:60])
        search = sent.text if found else _nearest(options, sent.text)
        if not search:
            raise Invalid("forms-nothing-found", text=sent.text[:60])
        draft.search, draft.page = search, 0
        return False
    raise Invalid(_wanted(step))


def _meant(options: Sequence[Option], found: Sequence[Option], said: str) -> Option | None:
    """The option that was typed whole, else the only one that fits, by whole words of it: a part of a word or a near
    miss is shown, not taken."""
    whole = [one for one in options if plain_words(one.label) == plain_words(said)]
    if len(whole) == 1:
        return whole[0]
    return found[0] if len(found) == 1 and has_words(said, found[0].label) else None


def _nearest(options: Sequence[Option], said: str) -> str:
    """The first long word of several that some label has: "учитель математики" narrows to the teachers, no more."""
    words = said.split()
    if len(words) < 2:
        return ""
    return next((word for word in words if len(word) >= LONG_WORD and screens.filtered(options, word)), "")


def _wanted(step: Step) -> str:
    if step.read is not None and step.takes:
        return "forms-send-text-or-file"
    if step.read is not None:
        return "errors-text-needed"
    if step.takes:
        return "errors-photo-needed" if step.takes == {"photo"} else "errors-file-needed"
    return "errors-button-needed"

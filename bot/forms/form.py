"""What a form is: its steps, its preview, and the use case at its end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message

from bot.forms.draft import forget
from bot.screens import Screen
from bot.turn import Turn
from domain.actors import Actor
from domain.catalogue import Catalogue
from domain.profile import Profile
from locales.translator import Translator
from storage.work import Work

Answers = Mapping[str, Any]
"""Plain JSON: text, numbers, ISO dates, lists, and for a file {"kind", "remote_id", "name", "size", "type",
"seconds" of a voice, "caption", "album"}."""

DONE = "forms-done-already"
DONE_BY = {"words-send": "forms-sent-already", "words-save": "forms-saved-already"}
"""What is said of a form by the label of its last button."""

FILE_KINDS = frozenset({"photo", "document", "voice"})


@dataclass(frozen=True, slots=True)
class Option:
    """An answer on a button; `value` is short (it travels in 64 bytes) and an id, never a truth."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """What a step may look at while it is asked, read or previewed. `work` only reads."""

    work: Work
    actor: Actor
    t: Translator
    now: datetime
    answers: Answers
    seed: Answers
    """What the form was opened with (an id from the button, for example)."""
    picked: Sequence[str] = ()
    """What is marked so far at a question of several answers that is not ended yet."""

    @property
    def profile(self) -> Profile:
        return self.work.profile

    @property
    def catalogue(self) -> Catalogue:
        return self.work.catalogue

    @property
    def today(self) -> date:
        return self.now.astimezone(self.profile.zone).date()


async def no_args(view: FormView) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question: answered by a button (`options`), by words (`read`), by a file (`takes`), or any of them.

    `read(text, view)` returns plain JSON or raises `Invalid`; the person stays at the step and nothing is lost.
    `many`: several options, ended by "done"; the answer is a list. `may_skip`: the answer is None.
    `skips_single`: a step with one option answers itself. `when`: whether the question is asked at all.
    `example` is an answer that the form takes: typed text, "file:photo", or "" for the first button.
    """

    name: str
    text: str
    options: Callable[[FormView], Awaitable[Sequence[Option]]] | None = None
    read: Callable[[str, FormView], Any] | None = None
    takes: frozenset[str] = frozenset()
    many: bool = False
    may_skip: bool = False
    skip_label: str = "words-skip"
    skips_single: bool = False
    when: Callable[[Answers, Answers], bool] = lambda answers, seed: True
    args: Callable[[FormView], Awaitable[dict[str, Any]]] = no_args
    say: Callable[[Any, FormView], Awaitable[str]] | None = None
    """The answer in words for the list "which answer to change"; by default the option's label or the text."""
    page_size: int = 6
    finds: bool = False
    """The question invites a surname instead of a button, however short its list is."""
    example: str = ""
    calendar: Callable[[FormView], tuple[date, date]] | None = None
    """The first and the last day that a month with buttons offers beside `options`; the answer is an ISO date."""
    at_preview: str = ""
    """The Fluent id of a button under the preview: the question is asked only when it is pressed. Until then there is
    no answer, and most people never need one."""


@dataclass(kw_only=True)
class Finish:
    """The end of a form: everything the use case needs. `run_id` is its dedupe key."""

    turn: Turn
    answers: Answers
    seed: Answers
    run_id: str
    confirmed: str = ""
    """What the button of the second confirmation said: `FormPress(run=..., act="yes", value=...)`."""
    done: str = DONE
    """What a second press on the last button is answered with."""

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Work]:
        """The use case's transaction; the draft goes away in the same commit, and stays after a refusal."""
        async with self.turn.transaction() as work:
            yield work
            await forget(work, self.turn, self.run_id, self.done)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`name` is kept for ever (drafts carry it). `title` is a Fluent id: "continue: <title>".

    With `preview` the answers are shown before the end and each may be changed; without it the last answer ends the
    form. `finish` runs one use case inside `Finish.transaction()` and returns the screen that stands below it; it may
    return a question with a second confirmation first. `specimen` stands above the preview as a message of its own:
    just what others will see.
    """

    name: str
    title: str
    steps: tuple[Step, ...]
    finish: Callable[[Finish], Awaitable[Screen | None]]
    preview: Callable[[FormView], Awaitable[str]] | None = None
    specimen: Callable[[FormView], Awaitable[Screen]] | None = None
    confirm_label: str = "words-save"
    back: Callable[[Answers], CallbackData] | None = None
    """By the seed, the card that the form was opened from: the way on after "cancel"."""
    expires_after: timedelta = timedelta(days=14)

    @property
    def done(self) -> str:
        """A form without a preview ends with an answer, not with a button that says what is done."""
        return DONE_BY.get(self.confirm_label, DONE) if self.preview is not None else DONE

    def asked(self, answers: Answers, seed: Answers) -> list[Step]:
        """The steps that apply, given what was answered before. An answer to a question that is not asked any more
        counts for nothing."""
        asked: list[Step] = []
        said: dict[str, Any] = {}
        for step in self.steps:
            if not step.at_preview and step.when(said, seed):
                asked.append(step)
                if step.name in answers:
                    said[step.name] = answers[step.name]
        return asked

    def offered(self, answers: Answers, seed: Answers) -> list[Step]:
        """The questions behind buttons of the preview."""
        return [step for step in self.steps if step.at_preview and step.when(answers, seed)]

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)


def file_answer(message: Message) -> dict[str, Any] | None:
    """The file of a message as an answer, or None."""
    if message.photo:
        largest = message.photo[-1]
        return _file("photo", largest.file_id, "photo.jpg", largest.file_size, "image/jpeg")
    if message.document:
        found = message.document
        return _file("document", found.file_id, found.file_name or "file", found.file_size, found.mime_type or "")
    if message.voice:
        found_voice = message.voice
        return _file("voice", found_voice.file_id, "voice.ogg", found_voice.file_size, "audio/ogg") | {
            "seconds": found_voice.duration
        }
    return None


def _file(kind: str, remote_id: str, name: str, size: int | None, content_type: str) -> dict[str, Any]:
    return {"kind": kind, "remote_id": remote_id, "name": name, "size": size or 0, "type": content_type}

"""Questions about an announcement, in their order."""

from __future__ import annotations

from typing import Any

from bot.forms import FormView, Step
from domain.announcements import check_text
from handlers.announcements.lengths import caption_args
from handlers.announcements.steps import (
    body_options,
    category_options,
    count_args,
    filter_step,
    is_leader,
    is_service,
    municipality_options,
    organisation_options,
    role_options,
    sender_code,
    sender_options,
    subject_options,
    whom_options,
    yes_no,
)


async def _caption_args(view: FormView) -> dict[str, Any]:
    """Told before a file is chosen: how much too long the text is to stand under one."""
    always = view.answers.get("category") in (view.seed.get("always_ack") or ())
    return await caption_args(view, sender_code(view.answers, view.seed), needs_ack=always)


async def _caption_kept_args(view: FormView) -> dict[str, Any]:
    """Told as soon as a file is there; nothing of it and nothing of the text is lost."""
    if not view.answers.get("file"):
        return {"over": 0, "length": 0, "limit": 0}
    return await caption_args(view, sender_code(view.answers, view.seed), needs_ack=False)


async def _say_file(answer: Any, view: FormView) -> str:
    if not answer:
        return view.t.plain("words-none")
    return view.t.plain("announcements-photo") if answer["kind"] == "photo" else str(answer["name"])


def _read_text(text: str, _: FormView) -> str:
    return check_text(text)


STEPS = (
    Step(
        name="sender",
        text="announcements-ask-sender",
        options=sender_options,
        when=lambda answers, seed: not seed.get("sender"),
    ),
    Step(
        name="category",
        text="announcements-ask-category",
        options=category_options,
        when=lambda answers, seed: not is_leader(answers, seed),
    ),
    Step(
        name="whom",
        text="announcements-ask-whom",
        options=whom_options,
        args=count_args,
        when=lambda answers, seed: not is_leader(answers, seed),
    ),
    filter_step(
        "municipalities",
        "announcements-ask-municipalities",
        municipality_options,
        lambda answers, seed: is_service(answers, seed) and bool(seed.get("municipalities")),
    ),
    filter_step(
        "organisations",
        "announcements-ask-organisations",
        organisation_options,
        is_service,
    ),
    filter_step(
        "subjects",
        "announcements-ask-subjects",
        subject_options,
        lambda answers, seed: not is_leader(answers, seed),
    ),
    filter_step("roles", "announcements-ask-roles", role_options, lambda answers, seed: not is_leader(answers, seed)),
    filter_step(
        "bodies",
        "announcements-ask-bodies",
        body_options,
        lambda answers, seed: is_service(answers, seed) and bool(seed.get("bodies")),
    ),
    Step(
        name="text",
        text="announcements-ask-text",
        read=_read_text,
        args=count_args,
        example="Открыта запись на семинар.",
    ),
    Step(
        name="file",
        text="announcements-ask-file",
        args=_caption_args,
        takes=frozenset({"photo", "document"}),
        may_skip=True,
        skip_label="announcements-no-file",
        say=_say_file,
        example="file:photo",
    ),
    Step(
        name="ack",
        text="announcements-ask-ack",
        options=yes_no,
        args=_caption_kept_args,
        when=lambda answers, seed: answers.get("category") not in (seed.get("always_ack") or ()),
    ),
)

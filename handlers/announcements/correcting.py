"""A correction: the new text, shown as readers will see it, then every copy is edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.callbacks.announcements import AnnouncementPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.notices.announcements import corrected_screen
from bot.screens import Button, Screen, column, shown_length
from domain.announcements import State, check_shown, check_text
from handlers.announcements.lengths import too_long_words
from services.announcements import correct_announcement, open_announcement, standing_of

MEANING, SLIP = "meaning", "slip"


def _read_text(text: str, _: FormView) -> str:
    return check_text(text)


async def _args(view: FormView) -> dict[str, Any]:
    row, _standing = await open_announcement(view.work, view.actor, int(view.seed["announcement"]))
    return {"text": row.text}


async def specimen(view: FormView) -> Screen:
    row, _standing = await open_announcement(view.work, view.actor, int(view.seed["announcement"]))
    return await corrected_screen(
        view.work, view.t, row, text=view.answers["text"], press=AnnouncementPress(act="sample")
    )


async def _weights(view: FormView) -> Sequence[Option]:
    return [
        Option(MEANING, view.t.plain("announcements-weight-meaning")),
        Option(SLIP, view.t.plain("announcements-weight-slip")),
    ]


async def preview(view: FormView) -> str:
    row, _standing = await open_announcement(view.work, view.actor, int(view.seed["announcement"]))
    too_long = too_long_words(view.t, await specimen(view), has_file=row.file_id is not None)
    standing = await standing_of(view.work, row)
    lines = [view.t("announcements-correct-preview", people=standing.people - standing.states[State.UNREACHABLE])]
    if view.answers.get("weight") == MEANING:
        lines.append(view.t("announcements-correct-anew", count=standing.states[State.READ]))
    return too_long + "\n".join(lines)


async def finish(end: Finish) -> Screen:
    turn, t = end.turn, end.turn.t
    async with turn.reading() as work:
        row, _standing = await open_announcement(work, turn.actor, int(end.seed["announcement"]))
        shown = await corrected_screen(
            work, t, row, text=end.answers["text"], press=AnnouncementPress(act="read", id=row.id)
        )
    check_shown(shown_length(shown.text), has_file=row.file_id is not None)
    async with end.transaction() as work:
        row = await correct_announcement(
            work,
            turn.actor,
            int(end.seed["announcement"]),
            end.answers["text"],
            now=turn.now,
            asks_anew=end.answers.get("weight") == MEANING,
        )
        standing = await standing_of(work, row)
    return Screen(
        t("announcements-correcting", told=standing.told, waiting=standing.waiting),
        column(
            Button(t.plain("announcements-what-became"), AnnouncementPress(act="open", id=row.id)),
            Button(t.plain("words-menu"), AnnouncementPress(act="menu")),
        ),
    )


CORRECTION = Form(
    name="announcement_correction",
    title="announcements-correction",
    steps=(
        Step(
            name="text", text="announcements-ask-correction", read=_read_text, args=_args, example="Семинар перенесён."
        ),
        Step(
            name="weight",
            text="announcements-ask-weight",
            options=_weights,
            when=lambda answers, seed: bool(seed.get("asks")),
        ),
    ),
    finish=finish,
    preview=preview,
    specimen=specimen,
    confirm_label="announcements-correct-yes",
)

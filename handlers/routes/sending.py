"""What a teacher sends for a step: one message, or an album of ten; whatever comes is kept and answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram.filters import BaseFilter
from aiogram.types import Message

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.forms import Finish, Form, FormView, Step, file_answer
from bot.forms.answering import LARGEST_FILE
from bot.labels import evidence_label
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.errors import Gone, Invalid
from domain.files import check_file
from domain.rights import Action
from domain.routes.evidence import SHORTEST_VOICE
from models.routes import Iom
from services.documents import store_file
from services.routes import (
    FileSent,
    add_to_album,
    keep_late_evidence,
    load_step,
    mentor_of,
    submit_evidence,
)
from services.routes.evidence import LONGEST_TEXT


async def _step_args(view: FormView) -> dict[str, Any]:
    found = await view.work.steps.find(int(view.seed["step"]))
    if found is None:
        return {"number": 0, "hint": ""}
    step = found[0]
    return {"number": step.number, "hint": evidence_label(view.t, step.kind, step.evidence_hint)}


def _read(text: str, view: FormView) -> str:
    if len(text) > LONGEST_TEXT:
        raise Invalid("errors-too-long", length=len(text), limit=LONGEST_TEXT)
    return text


async def kept(turn: Turn, answer: Mapping[str, Any]) -> FileSent:
    """The bytes are on the disk, whole, before any transaction begins."""
    if answer["kind"] == "voice" and answer.get("seconds", SHORTEST_VOICE) < SHORTEST_VOICE:
        raise Invalid("routes-voice-short")
    content = await turn.download(answer["remote_id"])
    check_file(answer["kind"], answer["name"], content)
    return FileSent(
        key=await store_file(turn.files_dir, content),
        kind=answer["kind"],
        name=answer["name"],
        size=len(content),
        content_type=answer["type"],
        remote_id=answer["remote_id"],
    )


async def finish_done(finish: Finish) -> Screen:
    turn, answer, t = finish.turn, finish.answers["evidence"], finish.turn.t
    is_file = isinstance(answer, dict)
    what: dict[str, Any] = {
        "text": str(answer.get("caption", "")) if is_file else answer,
        "file": await kept(turn, answer) if is_file else None,
        "album": answer.get("album", "") if is_file else "",
        "run_id": finish.run_id,
        "now": turn.now,
    }
    step_id = int(finish.seed["step"])
    too_late = ""
    try:
        async with finish.transaction() as work:
            evidence = await submit_evidence(work, turn.actor, step_id, **what)
    except Gone as gone:
        too_late = t(gone.text_id, **gone.args_)
        async with finish.transaction() as work:
            evidence = await keep_late_evidence(work, turn.actor, step_id, **what)
    async with turn.reading() as work:
        _, iom = await load_step(work, turn.actor, evidence.step_id, Action.READ, turn.now)
    return await sent_screen(turn, evidence.step_id, iom, album=what["album"], too_late=too_late)


async def sent_screen(turn: Turn, step_id: int, iom: Iom, *, album: str = "", too_late: str = "") -> Screen:
    """Who looks at it now; `too_late` is why nobody has to."""
    t = turn.t
    async with turn.reading() as work:
        has_mentor = await mentor_of(work, iom, turn.today) is not None
    said = t("routes-sent-mentor" if has_mentor else "routes-sent-methodist")
    if too_late:
        said = t("routes-kept-late", why=too_late)
    elif album:
        said = t("routes-sent-album", said=said)
    more = Button(t.plain("routes-step-add"), StepPress(act="done", id=step_id))
    return Screen(
        said,
        column(
            None if too_late else more,
            Button(t.plain("routes-to-route"), RoutePress(act="open", id=iom.id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


DONE_FORM = Form(
    name="step-done",
    title="routes-done-title",
    back=lambda seed: StepPress(act="open", id=int(seed["step"])),
    steps=(
        Step(
            name="evidence",
            text="routes-done-ask",
            args=_step_args,
            read=_read,
            takes=frozenset({"photo", "document", "voice"}),
            example="file:photo",
        ),
    ),
    finish=finish_done,
)


class IsOfEvidence(BaseFilter):
    """The second and further files of an album whose first one answered "what came of it?"."""

    async def __call__(self, event: Message, turn: Turn | None = None) -> bool:
        if turn is None or event.media_group_id is None or turn.actor.person_id is None:
            return False
        async with turn.reading() as work:
            return await work.steps.evidence_of_album(turn.actor.person_id, event.media_group_id) is not None


async def take_more(message: Message, turn: Turn) -> None:
    """Silent when it is taken: the first file's answer has said that the album goes as a whole."""
    answer = file_answer(message)
    if answer is None:
        raise Invalid("forms-film")
    if answer["size"] > LARGEST_FILE:
        raise Invalid("forms-file-too-big")
    file = await kept(turn, answer)
    async with turn.transaction() as work:
        album = message.media_group_id or ""
        await add_to_album(work, turn.actor, album, file, text=message.caption or "", now=turn.now)

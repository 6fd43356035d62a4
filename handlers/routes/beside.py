"""A photo, a recording or a file that no question waits for: kept until its teacher says which step it shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import StepPress
from bot.forms import file_answer
from bot.forms.answering import LARGEST_FILE
from bot.screens import Button, Screen, column, shorten
from bot.standing import conversation_key
from bot.turn import Turn
from domain.errors import Gone, Invalid
from domain.rights import Action
from domain.routes import OPEN, UNDER_WAY, StepStatus
from handlers.routes.sending import kept, sent_screen
from models.routes import IomStep
from services.layouts import kinds_of
from services.routes import add_to_album, keep_late_evidence, load_step, submit_evidence
from storage.work import Work

MOST_OFFERED = 3
MOST_KEPT = 30
LONGEST_TITLE = 40


class IsBesideStep(BaseFilter):
    """A file of somebody who has a step to add it to. A document of those who load tables is a table."""

    async def __call__(self, event: Message, turn: Turn | None = None) -> bool | dict[str, Any]:
        if turn is None or turn.actor.person_id is None or file_answer(event) is None:
            return False
        if event.document is not None and kinds_of(turn.actor):
            return False
        async with turn.reading() as work:
            steps = await _steps_of(work, turn.actor.person_id)
        return {"steps": steps} if steps else False


async def _steps_of(work: Work, person_id: int) -> Sequence[IomStep]:
    """Steps that take a file now without another question, the one of the latest doings first."""
    steps = [
        step
        for iom in await work.routes.live_of(person_id)
        if iom.status in UNDER_WAY
        for step in await work.steps.of(iom.id)
        if step.status == StepStatus.SUBMITTED or (step.status in OPEN and not step.is_transfer)
    ]
    never = datetime.min.replace(tzinfo=UTC)
    return sorted(steps, key=lambda step: step.submitted_at or step.offered_at or never, reverse=True)[:MOST_OFFERED]


async def offer(message: Message, turn: Turn, steps: Sequence[IomStep]) -> None:
    """One offer for an album; its other files wait with the first."""
    t, answer = turn.t, file_answer(message)
    assert answer is not None
    if answer["size"] > LARGEST_FILE:
        raise Invalid("forms-file-too-big")
    album = message.media_group_id or ""
    async with turn.transaction() as work:
        files = await _files(work, turn)
        is_more = bool(album) and any(one["album"] == album for one in files.values())
        files[str(message.message_id)] = answer | {"caption": message.caption or "", "album": album}
        await _keep(work, turn, dict(list(files.items())[-MOST_KEPT:]))
    if is_more:
        return
    buttons = [
        Button(
            t.plain("routes-beside-add", number=step.number, title=shorten(step.title, LONGEST_TITLE)),
            StepPress(act="add", id=step.id, value=str(message.message_id)),
        )
        for step in steps
    ]
    menu = Button(t.plain("words-menu"), MenuPress())
    await turn.show(Screen(t("routes-beside-ask", count=len(steps)), column(*buttons, menu)))


async def add(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """What was kept becomes evidence of this step, the album as one try; after a refusal it stays kept."""
    async with turn.reading() as work:
        files = await _files(work, turn)
    first = files.get(callback_data.value)
    if first is None:
        raise Gone("routes-beside-gone")
    album = str(first["album"])
    others = {key: one for key, one in files.items() if album and one["album"] == album and one is not first}
    sent = await kept(turn, first)
    more = [(await kept(turn, one), str(one["caption"])) for one in others.values()]
    step_id, too_late = callback_data.id, ""
    what: dict[str, Any] = {
        "text": str(first["caption"]),
        "file": sent,
        "album": album,
        "run_id": f"beside-{turn.account.id}-{callback_data.value}",
        "now": turn.now,
    }
    for take in (submit_evidence, keep_late_evidence):
        try:
            async with turn.transaction() as work:
                await take(work, turn.actor, step_id, **what)
                for file, words in more:
                    await add_to_album(work, turn.actor, album, file, text=words, now=turn.now)
                left = await _files(work, turn)
                gone = {callback_data.value, *others}
                await _keep(work, turn, {key: one for key, one in left.items() if key not in gone})
            break
        except Gone as refusal:
            if take is keep_late_evidence:
                raise
            too_late = turn.t(refusal.text_id, **refusal.args_)
    async with turn.reading() as work:
        _step, iom = await load_step(work, turn.actor, step_id, Action.READ, turn.now)
    await turn.show(await sent_screen(turn, step_id, iom, album=album, too_late=too_late))


def _key(turn: Turn) -> str:
    return f"{conversation_key(turn.account.messenger, turn.account.user_id)}:files"


async def _files(work: Work, turn: Turn) -> dict[str, dict[str, Any]]:
    """By the number of the message, the older first."""
    return dict((await work.states.get(_key(turn)))[1].get("files", {}))


async def _keep(work: Work, turn: Turn, files: dict[str, dict[str, Any]]) -> None:
    await work.states.put(_key(turn), state=None, data={"files": files}, now=turn.now)

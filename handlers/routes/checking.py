"""The mentor's desk: what was sent, and one press or one phrase. Methodists use it where there is no mentor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.forms import open_form
from bot.screens import Attachment, Button, Screen, column, pairs
from bot.turn import Turn
from bot.uploads import WRONG_ID
from domain.errors import Gone
from domain.rights import Action, Thing
from domain.routes import CLOSED, StepStatus
from domain.routes.statuses import STEP_REFUSALS
from handlers.routes.forms import PRAISE_FORM, RETURN_FORM
from handlers.routes.pictures import step_text
from handlers.routes.screens import away_words, pause_buttons
from handlers.routes.transfers import version_words
from models.files import StoredFile
from models.routes import Evidence
from services.documents import read_file
from services.routes import accept_evidence, load_step
from storage.reach import Within

PAGE = 6
MOST_TRIES = 5
MOST_SHOWN = 12
NAMELESS = ("photo", "voice")


async def show_waiting(_: CallbackQuery, turn: Turn) -> None:
    """Steps that wait for the mentor's word, the oldest first, then the routes the mentor goes along with."""
    t = turn.t
    own = [Within(mentor_id=turn.person_id)]
    async with turn.reading() as work:
        lines, count = await work.route_lists.submitted(own, page=0, size=PAGE)
        alone = await work.route_lists.without_route(turn.person_id, size=PAGE)
        away = await work.absences.current_of(turn.person_id, turn.today)
        routes, total = await work.route_lists.of_mentor(turn.person_id, size=PAGE)
    text = t("routes-check-list", count=count) if count else t("routes-check-none")
    buttons = [
        Button(
            t.plain("routes-check-line", name=line.person.short_name, number=line.step.number),
            StepPress(act="check", id=line.step.id),
        )
        for line in lines
    ]
    buttons += [
        Button(t.plain("routes-of", name=line.person.short_name), RoutePress(act="open", id=line.iom.id))
        for line in routes
    ]
    if total:
        text += "\n\n" + t("routes-check-routes", count=total)
    buttons += [
        Button(t.plain("routes-begin-for", name=one.short_name), RoutePress(act="begin", id=one.id)) for one in alone
    ]
    if away is not None:
        text = away_words(t, away) + "\n\n" + text
    buttons += pause_buttons(t, turn.person_id, away)
    await turn.show(Screen(text, column(*buttons, Button(t.plain("words-menu"), MenuPress()))))


async def show_evidence(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """What was sent last, with its files; buttons while it waits for a verdict. `value` "all": earlier tries too."""
    t, shows_all = turn.t, callback_data.value == "all"
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, callback_data.id, Action.READ, turn.now, thing=Thing.IOM_EVIDENCE)
        person = await work.people.get(iom.person_id)
        tries = await work.steps.evidence_of(step.id)
        told = await work.steps.transfers_of(step.id) if step.is_transfer else {}
        count = len(await work.steps.of(iom.id))
    fresh = [(one, files) for one, files in tries if step.submitted_at is None or one.created_at >= step.submitted_at]
    shown = (list(tries) if shows_all else fresh or list(tries))[:MOST_TRIES]
    lines = [t("routes-evidence-of", name=person.full_name), step_text(turn, step, count)]
    for one, sent in reversed(shown):
        lines += [version_words(t, told[one.id], step.transfer_form)] if one.id in told else []
        lines.append(_said(turn, one, sent))
    if not tries:
        lines.append(t("routes-evidence-none"))
    files = [(one, place, file) for one, files in shown for place, file in enumerate(files, 1)]
    rows = list(pairs(_verdict_buttons(turn, step.id) if step.status == StepStatus.SUBMITTED else []))
    rows += pairs(
        Button(_file_label(turn, file, number), StepPress(act="file", id=one.id, value=str(place)))
        for number, (one, place, file) in enumerate(files[1:MOST_SHOWN], 2)
    )
    if len(tries) > len(shown) and not shows_all:
        earlier = StepPress(act="check", id=step.id, value="all")
        rows.append((Button(t.plain("routes-evidence-earlier", count=len(tries) - len(shown)), earlier),))
    rows.append(
        (
            Button(t.plain("routes-to-route-of"), RoutePress(act="open", id=iom.id)),
            Button(t.plain("words-menu"), MenuPress()),
        )
    )
    await _show(turn, Screen("\n\n".join(lines), rows), files[0][2] if files else None)


def _said(turn: Turn, evidence: Evidence, files: Sequence[StoredFile]) -> str:
    t = turn.t
    day = t.moment(evidence.created_at)
    if evidence.text:
        return t("routes-evidence-text", when=day, text=evidence.text)
    if len(files) > 1:
        return t("routes-evidence-just-files", when=day, count=len(files))
    if files and files[0].kind in NAMELESS:
        return t(f"routes-evidence-just-{files[0].kind}", when=day)
    return t("routes-evidence-just-file", when=day, name=files[0].name if files else "")


def _file_label(turn: Turn, file: StoredFile, number: int) -> str:
    """The name of a photo or a voice is the messenger's, not the teacher's."""
    if file.kind in NAMELESS:
        return turn.t.plain(f"routes-evidence-one-{file.kind}", number=number)
    return turn.t.plain("routes-evidence-file", name=file.name)


async def _show(turn: Turn, screen: Screen, file: StoredFile | None) -> None:
    """By the messenger's own id; where it is not known any more (another bot, a moved service), by the kept bytes."""
    if file is None:
        await turn.show(screen)
        return
    attachment = Attachment(kind=file.kind, name=file.name, remote_id=file.remote_id)
    try:
        await turn.show(replace(screen, attachment=attachment))
    except TelegramBadRequest as error:
        if not any(sign in error.message.lower() for sign in WRONG_ID):
            raise
        content = await read_file(turn.files_dir, f"{file.sha256[:2]}/{file.sha256}")
        await turn.show(replace(screen, attachment=replace(attachment, remote_id="", content=content)))


def _verdict_buttons(turn: Turn, step_id: int) -> list[Button]:
    t = turn.t
    return [
        Button(t.plain("routes-accept"), StepPress(act="accept", id=step_id)),
        Button(t.plain("routes-return"), StepPress(act="return", id=step_id)),
        Button(t.plain("routes-praise"), StepPress(act="praise", id=step_id)),
    ]


async def show_file(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """One more file of the same evidence; a voice is played as it came."""
    t, place = turn.t, int(callback_data.value) if callback_data.value.isdecimal() else 1
    async with turn.reading() as work:
        found = await work.steps.find_evidence(callback_data.id)
        if found is None or not 1 <= place <= len(found[1]):
            raise Gone("errors-gone")
        evidence, files = found
        step, _iom = await load_step(
            work, turn.actor, evidence.step_id, Action.READ, turn.now, thing=Thing.IOM_EVIDENCE
        )
    back = column(Button(t.plain("words-back"), StepPress(act="check", id=step.id)))
    await _show(turn, Screen(_said(turn, evidence, files[place - 1 : place]), back), files[place - 1])


async def press_accept(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        step = await accept_evidence(work, turn.actor, callback_data.id, turn.now)
    t = turn.t
    rows = column(
        Button(t.plain("routes-to-checks"), MenuPress(part="check")), Button(t.plain("words-menu"), MenuPress())
    )
    await turn.show(Screen(t("routes-accepted-said", number=step.number), rows))


async def press_return(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    await _still_waits(turn, callback_data.id)
    await open_form(turn, RETURN_FORM, step=callback_data.id)


async def press_praise(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    await _still_waits(turn, callback_data.id)
    await open_form(turn, PRAISE_FORM, step=callback_data.id)


async def _still_waits(turn: Turn, step_id: int) -> None:
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, step_id, Action.CONFIRM, turn.now, thing=Thing.IOM_EVIDENCE)
    if iom.status in CLOSED:
        raise Gone("routes-is-closed")
    if step.status != StepStatus.SUBMITTED:
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])

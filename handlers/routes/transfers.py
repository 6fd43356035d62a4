"""The transfer to practice, told in a short form: what, when, for whom, who came, what is different now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot.callbacks.routes import StepPress
from bot.forms import Answers, Finish, Form, FormView, Option, Step
from bot.screens import Screen
from bot.turn import Turn
from domain.errors import Gone
from domain.rights import Action
from domain.routes import TransferForm
from domain.routes.transfers import LONGEST_AGO, LONGEST_CHANGE, LONGEST_FIELD, TransferDraft
from domain.texts import read_line
from handlers.routes.sending import kept, sent_screen
from locales.translator import Translator
from models.routes import IomTransfer
from services.routes import load_step
from services.routes.evidence import FileSent
from services.routes.transfers import submit_transfer

GUESTS = ("mentor", "methodist", "colleagues", "nobody")
HEARERS = ("school", "town")


def version_words(t: Translator, told: IomTransfer, form: str) -> str:
    """Lines of one try, whose evidence stands below; its form where the step has another one now."""
    lines = transfer_words(t, told, changed=False)
    if told.form == form:
        return lines
    return "\n".join((t("transfers-form", form=t.plain(f"routes-transfer-{told.form}")), lines))


def transfer_words(t: Translator, told: IomTransfer, *, changed: bool = True) -> str:
    """Lines of one transfer; without `changed` where the evidence itself stands below."""
    lines = t(
        "transfers-told",
        topic=told.topic,
        day=t.day(told.held_on),
        audience=told.audience,
        visitors=told.visitors,
    )
    return f"{lines}\n{t('transfers-changed', changed=told.changed)}" if changed else lines


async def _forms(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"routes-transfer-{one}")) for one in TransferForm]


async def _days(view: FormView) -> Sequence[Option]:
    yesterday = view.today - timedelta(1)
    return [
        Option(view.today.isoformat(), view.t.plain("transfers-today", day=view.t.day(view.today))),
        Option(yesterday.isoformat(), view.t.plain("transfers-yesterday", day=view.t.day(yesterday))),
    ]


async def _hearers(view: FormView) -> Sequence[Option]:
    return [Option(one, view.t.plain(f"transfers-audience-{one}")) for one in HEARERS]


async def _guests(view: FormView) -> Sequence[Option]:
    return [Option(one, view.t.plain(f"transfers-guests-{one}")) for one in GUESTS]


def _line(longest: int) -> Any:
    return lambda text, view: read_line(text, longest)


def _has_no_form(answers: Answers, seed: Answers) -> bool:
    return not seed.get("form")


async def _finish(finish: Finish) -> Screen:
    turn, said = finish.turn, finish.answers
    sent = said.get("file")
    file: FileSent | None = await kept(turn, sent) if isinstance(sent, dict) else None
    draft = TransferDraft(
        form=TransferForm(finish.seed.get("form") or said["form"]),
        topic=said["topic"],
        held_on=date.fromisoformat(said["day"]),
        audience=_chosen(turn, "audience", HEARERS, said["audience"]),
        visitors=_chosen(turn, "guests", GUESTS, said["guests"]),
        changed=said["changed"],
    )
    step_id = int(finish.seed["step"])
    album, caption = (str(sent.get(one, "")) if isinstance(sent, dict) else "" for one in ("album", "caption"))
    what: dict[str, Any] = {
        "file": file,
        "caption": caption,
        "run_id": finish.run_id,
        "now": turn.now,
        "album": album,
    }
    too_late = ""
    try:
        async with finish.transaction() as work:
            await submit_transfer(work, turn.actor, step_id, draft, **what)
    except Gone as gone:
        too_late = turn.t(gone.text_id, **gone.args_)
        async with finish.transaction() as work:
            await submit_transfer(work, turn.actor, step_id, draft, **what, is_late=True)
    async with turn.reading() as work:
        _, iom = await load_step(work, turn.actor, step_id, Action.READ, turn.now)
    return await sent_screen(turn, step_id, iom, album=album, too_late=too_late)


def _chosen(turn: Turn, what: str, known: Sequence[str], answer: str) -> str:
    """The words of a button, or what was typed instead."""
    return turn.t.plain(f"transfers-{what}-{answer}") if answer in known else answer


TRANSFER_FORM = Form(
    name="step-transfer",
    title="transfers-title",
    back=lambda seed: StepPress(act="open", id=int(seed["step"])),
    steps=(
        Step(name="form", text="transfers-ask-form", options=_forms, when=_has_no_form),
        Step(
            name="topic",
            text="transfers-ask-topic",
            read=_line(LONGEST_FIELD),
            example="Физика, 8 класс: работа с панелью",
        ),
        Step(
            name="day",
            text="transfers-ask-day",
            options=_days,
            calendar=lambda view: (view.today - LONGEST_AGO, view.today),
        ),
        Step(name="audience", text="transfers-ask-audience", options=_hearers, read=_line(LONGEST_FIELD)),
        Step(name="guests", text="transfers-ask-guests", options=_guests, read=_line(LONGEST_FIELD)),
        Step(
            name="changed",
            text="transfers-ask-changed",
            read=_line(LONGEST_CHANGE),
            example="Дети сами выходят к панели, говорят больше",
        ),
        Step(
            name="file",
            text="transfers-ask-file",
            takes=frozenset({"photo", "document", "voice"}),
            may_skip=True,
            skip_label="transfers-no-file",
            example="file:photo",
        ),
    ),
    finish=_finish,
)

"""A pause on the phone: from when, until when, and the way back. The reason is nobody's business."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.absences import AbsencePress
from bot.callbacks.menu import MenuPress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.absences import AHEAD, LONGEST
from domain.dates import read_day
from services.absences import begin_absence, end_absence

UNKNOWN = "unknown"
LENGTHS = ((7, "absences-week"), (14, "absences-two-weeks"), (28, "absences-four-weeks"))


def _from(view: FormView) -> date:
    return date.fromisoformat(view.answers["from"])


async def _first_days(view: FormView) -> Sequence[Option]:
    tomorrow = view.today + timedelta(1)
    return [
        Option(view.today.isoformat(), view.t.plain("absences-today")),
        Option(tomorrow.isoformat(), view.t.plain("absences-tomorrow", day=view.t.day(tomorrow))),
    ]


async def _days_back(view: FormView) -> Sequence[Option]:
    """The first day at work again."""
    days = [(_from(view) + timedelta(days), text_id) for days, text_id in LENGTHS]
    return [
        *(Option(day.isoformat(), view.t.plain(text_id, day=view.t.day(day))) for day, text_id in days),
        Option(UNKNOWN, view.t.plain("absences-unknown")),
    ]


def _read(text: str, view: FormView) -> str:
    return read_day(text, view.today).isoformat()


async def finish(finish: Finish) -> Screen:
    turn, said = finish.turn, finish.answers
    until_on = None if said["until"] == UNKNOWN else date.fromisoformat(said["until"])
    async with finish.transaction() as work:
        absence = await begin_absence(
            work,
            turn.actor,
            int(finish.seed["person"]),
            from_on=date.fromisoformat(said["from"]),
            until_on=until_on,
            now=turn.now,
        )
    t = turn.t
    words: dict[str, Any] = {"start": t.day(absence.from_on), "until": t.day(until_on) if until_on else ""}
    text = t("absences-begun", **words) if until_on else t("absences-begun-open", start=words["start"])
    return Screen(
        text,
        column(
            Button(t.plain("absences-end"), AbsencePress(act="end", id=absence.person_id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


FORM = Form(
    name="absence",
    title="absences-title",
    steps=(
        Step(
            name="from",
            text="absences-ask-from",
            options=_first_days,
            read=_read,
            calendar=lambda view: (view.today, view.today + AHEAD),
            example="завтра",
        ),
        Step(
            name="until",
            text="absences-ask-until",
            options=_days_back,
            read=_read,
            calendar=lambda view: (max(view.today, _from(view)) + timedelta(1), _from(view) + LONGEST),
            example="",
        ),
    ),
    finish=finish,
)
FORMS = (FORM,)


def router() -> Router:
    router = Router(name="absences")
    router.callback_query.register(press_begin, AbsencePress.filter(F.act == "begin"))
    router.callback_query.register(press_end, AbsencePress.filter(F.act == "end"))
    return router


async def press_begin(_: CallbackQuery, callback_data: AbsencePress, turn: Turn) -> None:
    """A pause that lasts already keeps its first day; only the day back is asked."""
    async with turn.reading() as work:
        absence = await work.absences.current_of(callback_data.id, turn.today)
    if absence is not None:
        await open_form(turn, FORM, {"from": absence.from_on.isoformat()}, person=callback_data.id)
        return
    await open_form(turn, FORM, person=callback_data.id)


async def press_end(_: CallbackQuery, callback_data: AbsencePress, turn: Turn) -> None:
    async with turn.transaction() as work:
        days = await end_absence(work, turn.actor, callback_data.id, turn.now)
    t = turn.t
    words = t("absences-ended", days=days) if days else t("absences-taken-back")
    await turn.show(Screen(words, column(Button(t.plain("words-menu"), MenuPress()))))

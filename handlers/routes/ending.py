"""The end of a route on the phone: one's own word, and the month of those who watch over all routes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.labels import subject_label
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.errors import Gone, Invalid
from domain.rights import Action
from domain.routes import ROUTE_REFUSALS, RouteStatus, Verdict
from handlers.routes.screens import route_screen
from services.routes import Counted, load_route, read_snapshot, say_word
from services.routes.finishing import LONGEST_WORD


async def verdict_options(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"routes-judge-{one}")) for one in Verdict]


def _read(text: str, view: FormView) -> str:
    if len(text) > LONGEST_WORD:
        raise Invalid("errors-too-long", length=len(text), limit=LONGEST_WORD)
    return text


async def finish_word(finish: Finish) -> Screen:
    turn, said = finish.turn, finish.answers
    async with finish.transaction() as work:
        iom_id = int(finish.seed["iom"])
        await say_word(work, turn.actor, iom_id, Verdict(said["verdict"]), said.get("words") or "", turn.now)
        iom = await load_route(work, turn.actor, iom_id, Action.READ, turn.now)
        return await route_screen(turn, work, iom, above=turn.t("routes-word-said"))


WORD_FORM = Form(
    name="route-word",
    title="routes-word-title",
    back=lambda seed: RoutePress(act="open", id=int(seed["iom"])),
    steps=(
        Step(name="verdict", text="routes-word-ask", options=verdict_options, example=""),
        Step(name="words", text="routes-word-more", read=_read, may_skip=True, example="Дети стали спрашивать."),
    ),
    finish=finish_word,
)


async def press_word(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.READ, turn.now)
    if iom.status != RouteStatus.STEPS_DONE:
        raise Gone(ROUTE_REFUSALS[RouteStatus(iom.status)])
    await open_form(turn, WORD_FORM, iom=iom.id)


async def show_month(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """Numbers of a month as they were frozen, beside those of the month before."""
    t, wanted = turn.t, None
    with suppress(ValueError):
        wanted = date.fromisoformat(callback_data.value)
    async with turn.reading() as work:
        month, before = await read_snapshot(work, turn.actor, wanted)
    back = column(Button(t.plain("words-back"), MenuPress(part="routes")), Button(t.plain("words-menu"), MenuPress()))
    if month is None:
        await turn.show(Screen(t("routes-month-none"), back))
        return
    lines = [t("routes-month", month=t.month(month.month_on))]
    least = turn.profile.privacy.min_group_size
    if month.whole is not None:
        lines.append(t("routes-month-whole", **_numbers(month.whole)))
    elif month.has_sum:
        lines.append(t("routes-month-few", subject=t.plain("routes-month-all"), least=least))
    rows = list(back)
    if before is not None:
        if before.whole is not None and month.whole is not None:
            lines.append(t("routes-month-before", month=t.month(before.month_on), **_numbers(before.whole)))
        press = RoutePress(act="month", value=before.month_on.isoformat())
        rows.insert(0, (Button(t.month(before.month_on), press),))
    for subject, counted in month.by_subject:
        label = subject_label(t, turn.catalogue, subject)
        if counted is None:
            lines.append(t("routes-month-few", subject=label, least=least))
        else:
            lines.append(t("routes-month-subject", subject=label, **_numbers(counted)))
    if not month.has_sum:
        lines.append(t("routes-month-no-sum"))
    await turn.show(Screen("\n".join(lines), rows))


def _numbers(counted: Counted) -> dict[str, int]:
    return {"developed": counted.developed, "work": counted.in_work, "implemented": counted.implemented}

"""Forms of what happens to a pair: it ends, gets an order, a wish for a day; an offer is declined."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.pair_words import DECLINE_REASONS, END_REASONS
from bot.screens import Button, Screen, column
from domain.pairs import check_order, check_reason
from services.pairs import close_pair, decline_offer, set_order, wish_day

ORDER_BACK = timedelta(days=400)
TERM_AHEAD = timedelta(days=3 * 366)


def read_reason(text: str, view: FormView) -> str:
    return check_reason(text)


async def close_reasons(view: FormView) -> Sequence[Option]:
    return [Option(one, view.t.plain(f"pairs-reason-{one}")) for one in END_REASONS]


async def finish_close(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        await close_pair(work, turn.actor, finish.seed["pair"], finish.answers["reason"], now=turn.now)
    t = turn.t
    return Screen(
        t("pairs-closed-done"),
        column(Button(t.plain("pairs-to-list"), PairPress(act="list")), Button(t.plain("words-menu"), MenuPress())),
    )


CLOSE = Form(
    name="pairs_close",
    title="pairs-close",
    back=lambda seed: PairPress(act="open", id=int(seed["pair"])),
    steps=(Step(name="reason", text="pairs-ask-reason", options=close_reasons, read=read_reason),),
    finish=finish_close,
)


async def finish_wish(finish: Finish) -> Screen:
    turn, t = finish.turn, finish.turn.t
    async with finish.transaction() as work:
        await wish_day(
            work, turn.actor, finish.seed["pair"], finish.answers["wish"], run_id=finish.run_id, now=turn.now
        )
    return Screen(t("pairs-wish-done"), column(Button(t.plain("words-menu"), MenuPress())))


WISH = Form(
    name="pairs_wish",
    title="pairs-wish-open",
    back=lambda seed: PairPress(act="open", id=int(seed["pair"])),
    steps=(Step(name="wish", text="pairs-ask-wish", read=read_reason, example="по средам после 15:00"),),
    finish=finish_wish,
)


def read_number(text: str, view: FormView) -> str:
    return check_order(text)


async def order_days(view: FormView) -> Sequence[Option]:
    return [Option(view.today.isoformat(), view.t.plain("pairs-order-today", day=view.t.day(view.today)))]


def days_of_orders(view: FormView) -> tuple[date, date]:
    return view.today - ORDER_BACK, view.today


async def term_options(view: FormView) -> Sequence[Option]:
    """One, two and three years from now: a programme lasts so long (Щёлково 5.2.1.9)."""
    found = []
    for years in (1, 2, 3):
        day = view.today + timedelta(days=365 * years)
        found.append(Option(day.isoformat(), view.t.plain("pairs-term-years", count=years, day=view.t.day(day))))
    return found


def days_of_term(view: FormView) -> tuple[date, date]:
    return view.today + timedelta(days=1), view.today + TERM_AHEAD


async def finish_order(finish: Finish) -> Screen:
    turn, t = finish.turn, finish.turn.t
    day, until = finish.answers.get("day"), finish.answers.get("until")
    async with finish.transaction() as work:
        pair = await set_order(
            work,
            turn.actor,
            finish.seed["pair"],
            finish.answers["number"],
            date.fromisoformat(day) if day else None,
            until=date.fromisoformat(until) if until else None,
            now=turn.now,
        )
    return Screen(
        t("pairs-order-done"),
        column(
            Button(t.plain("pairs-open"), PairPress(act="open", id=pair.id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


ORDER = Form(
    name="pairs_order",
    title="pairs-order",
    back=lambda seed: PairPress(act="open", id=int(seed["pair"])),
    steps=(
        Step(name="number", text="pairs-ask-order", read=read_number, example="45-од"),
        Step(name="day", text="pairs-ask-order-day", options=order_days, calendar=days_of_orders, may_skip=True),
        Step(name="until", text="pairs-ask-term", options=term_options, calendar=days_of_term, may_skip=True),
    ),
    finish=finish_order,
)


async def decline_reasons(view: FormView) -> Sequence[Option]:
    return [Option(one, view.t.plain(f"pairs-decline-{one}")) for one in DECLINE_REASONS]


async def finish_decline(finish: Finish) -> Screen:
    turn, t = finish.turn, finish.turn.t
    async with finish.transaction() as work:
        await decline_offer(work, turn.actor, finish.seed["pair"], finish.answers["reason"], now=turn.now)
    return Screen(t("pairs-declined-done"), column(Button(t.plain("words-menu"), MenuPress())))


DECLINE = Form(
    name="pairs_decline",
    title="pairs-decline",
    back=lambda seed: PairPress(act="open", id=int(seed["pair"])),
    steps=(Step(name="reason", text="pairs-ask-decline", options=decline_reasons, read=read_reason),),
    finish=finish_decline,
)

FORMS = (CLOSE, WISH, ORDER, DECLINE)

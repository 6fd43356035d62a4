"""Forms of pairs: making one in three choices, closing one, the junior's wish for a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.pair_words import END_REASONS
from bot.screens import Button, Screen, column
from domain.pairs import PairDraft, check_order, check_reason, is_crowded, kinds_for
from locales.terms import label
from services.pairs import candidates, close_pair, make_pair, set_order, wish_day

ORDER_BACK = timedelta(days=400)


def kind_of(answers: Mapping[str, Any], seed: Mapping[str, Any]) -> str:
    """The one that is asked for, or the only one there is."""
    return str(seed.get("kind") or answers["kind"])


async def kind_options(view: FormView) -> Sequence[Option]:
    kinds = (view.profile.pair_kind(kind) for kind in kinds_for(view.actor, view.profile))
    return [Option(row.id, label(view.t, "pair", row.id, row.label)) for row in kinds]


async def senior_options(view: FormView) -> Sequence[Option]:
    return await _people(view, mentors_first=True, without=())


async def junior_options(view: FormView) -> Sequence[Option]:
    return await _people(view, mentors_first=False, without=(view.answers.get("senior"),))


async def _people(view: FormView, *, mentors_first: bool, without: Sequence[Any]) -> Sequence[Option]:
    found = await candidates(view.work, view.actor, mentors_first=mentors_first)
    return [
        Option(str(one.person_id), view.t.plain("pairs-person", name=one.name, organisation=one.organisation))
        for one in found
        if str(one.person_id) not in without
    ]


async def senior_args(view: FormView) -> dict[str, Any]:
    row = view.profile.pair_kind(kind_of(view.answers, view.seed))
    return {"role": label(view.t, "pair-senior", row.id, row.senior_label)}


async def junior_args(view: FormView) -> dict[str, Any]:
    row = view.profile.pair_kind(kind_of(view.answers, view.seed))
    return {"role": label(view.t, "pair-junior", row.id, row.junior_label)}


async def preview(view: FormView) -> str:
    """Who with whom, and what is worth knowing before it is done."""
    t, work = view.t, view.work
    senior, junior = int(view.answers["senior"]), int(view.answers["junior"])
    people = await work.people.by_ids([senior, junior])
    row = view.profile.pair_kind(kind_of(view.answers, view.seed))
    lines = [
        t("pairs-preview", kind=label(t, "pair", row.id, row.label)),
        t("pairs-preview-side", role=label(t, "pair-senior", row.id, row.senior_label), name=people[senior].full_name),
        t("pairs-preview-side", role=label(t, "pair-junior", row.id, row.junior_label), name=people[junior].full_name),
    ]
    count = await work.pairs.count_of_mentor(senior)
    if is_crowded(count):
        lines.append(t("pairs-crowded", count=count))
    reachable = await work.accounts.reachable_among([senior, junior])
    lines += [t("pairs-no-account", name=people[one].short_name) for one in (senior, junior) if one not in reachable]
    return "\n".join(lines)


async def finish_make(finish: Finish) -> Screen:
    turn = finish.turn
    draft = PairDraft(
        kind=kind_of(finish.answers, finish.seed),
        mentor_id=int(finish.answers["senior"]),
        mentee_id=int(finish.answers["junior"]),
    )
    async with finish.transaction() as work:
        pair = await make_pair(work, turn.actor, draft, run_id=finish.run_id, now=turn.now)
    t = turn.t
    return Screen(
        t("pairs-made"),
        column(
            Button(t.plain("pairs-open"), PairPress(act="open", id=pair.id)),
            Button(t.plain("pairs-make-another"), PairPress(act="make")),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


MAKE = Form(
    name="pairs_make",
    title="pairs-make",
    steps=(
        Step(name="kind", text="pairs-ask-kind", options=kind_options, when=lambda answers, seed: not seed.get("kind")),
        Step(name="senior", text="pairs-ask-senior", options=senior_options, args=senior_args),
        Step(name="junior", text="pairs-ask-junior", options=junior_options, args=junior_args),
    ),
    preview=preview,
    confirm_label="pairs-make-confirm",
    finish=finish_make,
)


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
    steps=(Step(name="wish", text="pairs-ask-wish", read=read_reason, example="по средам после 15:00"),),
    finish=finish_wish,
)


def read_number(text: str, view: FormView) -> str:
    return check_order(text)


async def order_days(view: FormView) -> Sequence[Option]:
    return [Option(view.today.isoformat(), view.t.plain("pairs-order-today", day=view.t.day(view.today)))]


def days_of_orders(view: FormView) -> tuple[date, date]:
    return view.today - ORDER_BACK, view.today


async def finish_order(finish: Finish) -> Screen:
    turn, t = finish.turn, finish.turn.t
    day = finish.answers.get("day")
    async with finish.transaction() as work:
        pair = await set_order(
            work,
            turn.actor,
            finish.seed["pair"],
            finish.answers["number"],
            date.fromisoformat(day) if day else None,
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
    steps=(
        Step(name="number", text="pairs-ask-order", read=read_number, example="45-од"),
        Step(name="day", text="pairs-ask-order-day", options=order_days, calendar=days_of_orders, may_skip=True),
    ),
    finish=finish_order,
)

FORMS = (MAKE, CLOSE, WISH, ORDER)

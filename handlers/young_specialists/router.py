"""What people do about young specialists."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import MatchPress
from bot.callbacks.young_specialists import YoungPress
from bot.forms import open_form
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.errors import Gone
from domain.profile import PairKindId
from domain.rights import Action, Thing, may
from domain.young_specialists import year_of_work
from handlers.young_specialists.pulse import PULSE
from services.people.about import about_person
from services.young_specialists import YoungCard, moods_in_reach, read_young, young_in_reach


def router() -> Router:
    router = Router(name="young_specialists")
    router.callback_query.register(show_first, MenuPress.filter(F.part == "young"))
    router.callback_query.register(show_list, YoungPress.filter(F.act == "list"))
    router.callback_query.register(show_one, YoungPress.filter(F.act == "open"))
    router.callback_query.register(ask_pulse, YoungPress.filter(F.act == "pulse"))
    return router


async def show_first(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await list_screen(turn, 0))


async def show_list(_: CallbackQuery, callback_data: YoungPress, turn: Turn) -> None:
    await turn.show(await list_screen(turn, callback_data.id))


async def show_one(_: CallbackQuery, callback_data: YoungPress, turn: Turn) -> None:
    async with turn.transaction() as work:  # reading a pulse leaves an access line
        card = await read_young(work, turn.actor, callback_data.id, now=turn.now)
        about = await about_person(work, card.person.id)
    kind = PairKindId.MENTOR_NOVICE.value
    makes = may(turn.actor, Action.WRITE, Thing.PAIR, about) and not card.mentors
    kinds = {row.id for row in turn.profile.pair_kinds_in_use}
    t = turn.t
    await turn.show(
        Screen(
            _card_text(turn, card),
            column(
                Button(t.plain("pairs-find-another"), MatchPress(act="fit", kind=kind, mentee=card.person.id))
                if makes and kind in kinds
                else None,
                Button(t.plain("words-back"), YoungPress(act="list")),
                Button(t.plain("words-menu"), MenuPress()),
            ),
        )
    )


async def ask_pulse(_: CallbackQuery, callback_data: YoungPress, turn: Turn) -> None:
    month_on = turn.today.replace(day=1)
    if callback_data.month and callback_data.month != f"{month_on:%Y-%m}":
        raise Gone("young_specialists-pulse-over")
    async with turn.reading() as work:
        if await work.young.pulse_of(turn.person_id, month_on) is not None:
            raise Gone("young_specialists-pulse-filed")
    await open_form(turn, PULSE, month=month_on.isoformat())


async def list_screen(turn: Turn, page: int) -> Screen:
    """Those without a mentor are counted on top; methodists and heads see how the month goes, in numbers."""
    t = turn.t
    async with turn.reading() as work:
        found = await young_in_reach(work, turn.actor)
        moods = await moods_in_reach(work, turn.actor, turn.today.replace(day=1))
    alone = sum(not line.has_mentor for line in found)
    lines = [t("young_specialists-head", count=len(found), alone=alone) if found else t("young_specialists-none")]
    if moods:
        lines.append(t("young_specialists-moods", **{name: moods.get(name, 0) for name in ("good", "mixed", "hard")}))
    shown, page = page_of(found, page)
    rows = [
        *column(
            *(
                Button(
                    t.plain(
                        "young_specialists-label" if line.has_mentor else "young_specialists-label-alone",
                        name=line.person.short_name,
                        organisation=line.organisation,
                    ),
                    YoungPress(act="open", id=line.person.id),
                )
                for line in shown
            )
        ),
        *turning(t, page, len(found), lambda number: YoungPress(act="list", id=number)),
        (Button(t.plain("words-menu"), MenuPress()),),
    ]
    return Screen("\n\n".join(lines), rows)


def _card_text(turn: Turn, card: YoungCard) -> str:
    t, person = turn.t, card.person
    lines = [t("young_specialists-card", name=person.full_name, organisation=card.organisation)]
    if person.career_started_on is not None:
        lines.append(t("young_specialists-year", year=year_of_work(person.career_started_on, turn.today)))
    names = ", ".join(one.short_name for one in card.mentors)
    lines.append(t("young_specialists-mentors", names=names) if names else t("young_specialists-no-mentor"))
    lines += [
        t("young_specialists-check-works" if check.is_working else "young_specialists-check-gone", years=check.years)
        for check in card.checks
    ]
    if card.sees_pulse and not card.pulses:
        lines.append(t("young_specialists-no-pulse"))
    for pulse in card.pulses:
        lines.append(
            t(
                "young_specialists-pulse-line",
                month=t.month(pulse.month_on),
                mood=t.plain(f"young_specialists-mood-{pulse.mood}").lower(),
                help=t.plain(f"young_specialists-help-{pulse.help}").lower(),
            )
        )
        if pulse.words:
            lines.append(t("young_specialists-pulse-words", text=pulse.words))
    return "\n".join(lines)

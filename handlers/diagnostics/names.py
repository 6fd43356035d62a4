"""Names behind the map: who needs support first, whose strength others could use."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import CallbackQuery

from bot.callbacks.diagnostics import MapPress, ResultPress
from bot.labels import area_label, level_label, subject_label
from bot.long_lists import list_screen
from bot.paging import PAGE
from bot.screens import Button, Screen
from bot.turn import Turn
from models.people import Person
from services.diagnostics import chosen_place, risk_profiles, surpluses
from services.narrowing import Narrowed, narrowed


async def show_risk(_: CallbackQuery, callback_data: MapPress, turn: Turn) -> None:
    await turn.show(await risk_screen(turn, max(0, callback_data.page)))


async def risk_screen(turn: Turn, page: int = 0) -> Screen:
    """Six a page, with the reasons; each opens the person's sheet."""
    t = turn.t
    async with turn.transaction() as work:
        code = await chosen_place(work, turn.actor)
        among = await narrowed(work, turn.actor, "risk")
        found, total = await risk_profiles(
            work, turn.actor, code, page=page, size=PAGE, today=turn.today, now=turn.now, among=among
        )
    lines = []
    for one, person in found:
        reasons = [t.plain("diagnostics-risk-low", about=_about(turn, *key)) for key in one.low]
        if one.topics:
            reasons.append(t.plain("diagnostics-risk-topics", count=one.topics))
        lines.append(t("diagnostics-risk-line", name=person.full_name, why=", ".join(reasons)))
    head = t("diagnostics-risk-head", count=total) if total else t("diagnostics-risk-none")
    return _names_screen(turn, "risk", among, head, lines, [person for _, person in found], page, total)


async def show_strong(_: CallbackQuery, callback_data: MapPress, turn: Turn) -> None:
    await turn.show(await strong_screen(turn, max(0, callback_data.page)))


async def strong_screen(turn: Turn, page: int = 0) -> Screen:
    """Candidates by subject; a person decides what becomes of them."""
    t = turn.t
    async with turn.transaction() as work:
        code = await chosen_place(work, turn.actor)
        among = await narrowed(work, turn.actor, "strong")
        found, total = await surpluses(
            work, turn.actor, code, page=page, size=PAGE, today=turn.today, now=turn.now, among=among
        )
    lines = []
    for fact, person in found:
        level = level_label(t, turn.profile, fact.level)
        about = _about(turn, fact.subject, fact.area)
        lines.append(t("diagnostics-strong-line", name=person.full_name, about=about, level=level))
    head = t("diagnostics-strong-head", count=total) if total else t("diagnostics-strong-none")
    return _names_screen(turn, "strong", among, head, lines, [person for _, person in found], page, total)


def _names_screen(
    turn: Turn,
    act: str,
    among: Narrowed,
    head: str,
    lines: Sequence[str],
    people: Sequence[Person],
    page: int,
    total: int,
) -> Screen:
    return list_screen(
        turn.t,
        name=act,
        narrowed=among,
        head=head,
        lines=lines,
        buttons=[Button(person.short_name, ResultPress(act="person", id=person.id)) for person in people],
        page=page,
        total=total,
        press=lambda number: MapPress(act=act, page=number),
        back=MapPress(act="home"),
    )


def _about(turn: Turn, subject: str, area: str) -> str:
    t, field = turn.t, area_label(turn.t, turn.profile, area)
    if subject == "none":
        return t.plain("diagnostics-about-area", area=field)
    return t.plain("diagnostics-map-about", subject=subject_label(t, turn.catalogue, subject), area=field)

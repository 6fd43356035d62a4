"""Names behind the map: who needs support first, whose strength others could use."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.diagnostics import MapPress, ResultPress
from bot.labels import area_label, level_label, subject_label
from bot.paging import PAGE, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from services.diagnostics import chosen_place, risk_profiles, surpluses


async def show_risk(_: CallbackQuery, callback_data: MapPress, turn: Turn) -> None:
    """Six a page, with the reasons; each opens the person's sheet."""
    t, page = turn.t, max(0, callback_data.page)
    async with turn.transaction() as work:
        code = await chosen_place(work, turn.actor)
        found, total = await risk_profiles(work, turn.actor, code, page=page, size=PAGE, today=turn.today, now=turn.now)
    lines = [t("diagnostics-risk-head", count=total) if total else t("diagnostics-risk-none")]
    buttons = []
    for one, person in found:
        reasons = [t.plain("diagnostics-risk-low", about=_about(turn, *key)) for key in one.low]
        if one.topics:
            reasons.append(t.plain("diagnostics-risk-topics", count=one.topics))
        lines.append(t("diagnostics-risk-line", name=person.full_name, why=", ".join(reasons)))
        buttons.append(Button(person.short_name, ResultPress(act="person", id=person.id)))
    rows = [*column(*buttons), *turning(t, page, total, lambda number: MapPress(act="risk", page=number))]
    back = Button(t.plain("words-back"), MapPress(act="home"))
    await turn.show(Screen("\n\n".join(lines), [*rows, (back,)]))


async def show_strong(_: CallbackQuery, callback_data: MapPress, turn: Turn) -> None:
    """Candidates by subject; a person decides what becomes of them."""
    t, page = turn.t, max(0, callback_data.page)
    async with turn.transaction() as work:
        code = await chosen_place(work, turn.actor)
        found, total = await surpluses(work, turn.actor, code, page=page, size=PAGE, today=turn.today, now=turn.now)
    lines = [t("diagnostics-strong-head", count=total) if total else t("diagnostics-strong-none")]
    buttons = []
    for fact, person in found:
        level = level_label(t, turn.profile, fact.level)
        about = _about(turn, fact.subject, fact.area)
        lines.append(t("diagnostics-strong-line", name=person.full_name, about=about, level=level))
        buttons.append(Button(person.short_name, ResultPress(act="person", id=person.id)))
    rows = [*column(*buttons), *turning(t, page, total, lambda number: MapPress(act="strong", page=number))]
    back = Button(t.plain("words-back"), MapPress(act="home"))
    await turn.show(Screen("\n\n".join(lines), [*rows, (back,)]))


def _about(turn: Turn, subject: str, area: str) -> str:
    t, field = turn.t, area_label(turn.t, turn.profile, area)
    if subject == "none":
        return t.plain("diagnostics-about-area", area=field)
    return t.plain("diagnostics-map-about", subject=subject_label(t, turn.catalogue, subject), area=field)

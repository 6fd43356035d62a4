"""A month with buttons as a page of a form's question: page 0 are the step's own options, page 1 the first month.

Days are ordinary answers (`pick` with an ISO date), months ordinary pages, so a month-old calendar is a month-old
form: shown again as it stands now. A place without a day turns to the page it is on, which changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.callbacks.forms import FormPress
from bot.screens import Button
from domain.calendar_grid import month_grid
from locales.translator import Translator

if TYPE_CHECKING:
    from bot.forms.draft import Draft
    from bot.forms.form import FormView

MONDAY = date(2024, 1, 1)  # any Monday: the heads of the columns
EMPTY = "·"


def is_offered(value: str, first: date, last: date) -> bool:
    """Whether a pressed value is one of the days that the calendar offers now."""
    try:
        return first <= date.fromisoformat(value) <= last
    except ValueError:
        return False


def calendar_opener(draft: Draft, step: int, first: date, last: date, view: FormView) -> tuple[Button, ...]:
    """The way from the step's own options to the month of today, or the nearest one that has something to choose."""
    page = _pages(first, min(max(view.today, first), last))
    return (Button(view.t.plain("forms-calendar"), _page(draft, step, page)),)


def month_rows(draft: Draft, step: int, first: date, last: date, t: Translator) -> list[Sequence[Button]]:
    """Heads of the week, weeks of seven buttons, and the way to the neighbouring months and back."""
    shown = _month(first, draft.page)
    grid = month_grid(shown, first, last)
    here = _page(draft, step, _pages(first, grid.month))
    rows: list[Sequence[Button]] = [(Button(t.month(grid.month), here),)]
    rows.append([Button(t.day(MONDAY.replace(day=number + 1)).split(",")[0], here) for number in range(7)])
    for week in grid.weeks:
        rows.append(
            [
                Button(str(day.day), FormPress(run=draft.run, act="pick", step=step, value=day.isoformat()))
                if day is not None and grid.may_choose(day)
                else Button(EMPTY, here)
                for day in week
            ]
        )
    turns = [
        Button(label, _page(draft, step, _pages(first, month)))
        for label, month in (("←", grid.previous), ("→", grid.next))
        if month is not None
    ]
    rows.append(turns)
    rows.append((Button(t.plain("forms-near-days"), _page(draft, step, 0)),))
    return rows


def _pages(first: date, month: date) -> int:
    return (month.year - first.year) * 12 + month.month - first.month + 1


def _month(first: date, page: int) -> date:
    months = first.year * 12 + first.month - 1 + page - 1
    return date(months // 12, months % 12 + 1, 1)


def _page(draft: Draft, step: int, page: int) -> FormPress:
    return FormPress(run=draft.run, act="page", step=step, value=str(page))

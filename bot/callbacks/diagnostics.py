"""Buttons of diagnostics: a table in its preview, sheets of people, what was loaded, the deficit map."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ImportPress(CallbackData, prefix="di"):
    """`id` is the import; `place` and `number` find a row and a wording in it, `value` is the answer.

    `act`: look, ask, who, what, areas, area, none, said, again, kind, day, faults, load, cancel, undo, undone, restore.
    """

    act: str
    id: int
    place: int = 0
    number: int = 0
    value: str = ""
    page: int = 0


class ResultPress(CallbackData, prefix="dg"):
    """`act`: own (one's own sheet), person (somebody's; `id`), all (every result kept of `id`), view (what one says of
    oneself), needs (who has no route), loaded (tables)."""

    act: str
    id: int = 0
    page: int = 0


class MapPress(CallbackData, prefix="dm"):
    """`act`: home (subjects or areas, by `axis` s or a), rows (of one, `value`), where (asks for the place), table,
    risk (who needs support first), strong (who could give it)."""

    act: str
    axis: str = "s"
    value: str = ""
    page: int = 0

"""Diagnostics on the phone: tables of results for methodists, a sheet for everybody of their own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import F, Router

from bot.callbacks.diagnostics import ImportPress, MapPress, ResultPress
from bot.callbacks.menu import MenuPress
from handlers.diagnostics import importing, lists, maps, names, sheets, undoing, views
from handlers.diagnostics.importing import DAY_FORM, take_table

__all__ = ["FORMS", "router", "take_table"]

FORMS = (DAY_FORM, views.VIEW_FORM, maps.WHERE_FORM)

Handler = Callable[..., Awaitable[None]]

IMPORT_ACTS: dict[str, Handler] = {
    "look": importing.show_import,
    "ask": importing.show_question,
    "who": importing.pick_person,
    "what": importing.pick_topic,
    "none": importing.pick_topic,
    "areas": importing.show_topics,
    "area": importing.show_topics,
    "faults": importing.show_faults,
    "kind": importing.choose_kind,
    "day": importing.ask_day,
    "load": importing.press_load,
    "cancel": importing.press_cancel,
    "undo": undoing.ask_undo,
    "undone": undoing.press_undo,
    "restore": undoing.press_restore,
}
RESULT_ACTS: dict[str, Handler] = {
    "own": sheets.show_own,
    "person": sheets.show_person,
    "all": sheets.show_all,
    "view": views.ask_view,
    "needs": lists.page_of_needs,
    "loaded": lists.show_loaded,
}
MAP_ACTS: dict[str, Handler] = {
    "home": maps.turn_map,
    "rows": maps.show_rows,
    "where": maps.ask_where,
    "table": maps.send_table,
    "risk": names.show_risk,
    "strong": names.show_strong,
}


def router() -> Router:
    router = Router(name="diagnostics")
    router.callback_query.register(lists.show_needs, MenuPress.filter(F.part == "diagnostics"))
    router.callback_query.register(sheets.show_own, MenuPress.filter(F.part == "results"))
    for act, handler in IMPORT_ACTS.items():
        router.callback_query.register(handler, ImportPress.filter(F.act == act))
    for act, handler in RESULT_ACTS.items():
        router.callback_query.register(handler, ResultPress.filter(F.act == act))
    router.callback_query.register(maps.show_map, MenuPress.filter(F.part == "map"))
    for act, handler in MAP_ACTS.items():
        router.callback_query.register(handler, MapPress.filter(F.act == act))
    return router

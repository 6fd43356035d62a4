"""Diagnostics on the phone: tables of results for methodists, a sheet for everybody of their own."""

from __future__ import annotations

from aiogram import F, Router

from bot.acts import on_acts
from bot.callbacks.diagnostics import ImportPress, MapPress, ResultPress
from bot.callbacks.menu import MenuPress
from handlers.diagnostics import importing, lists, maps, names, sheets, undoing, views
from handlers.diagnostics.importing import DAY_FORM, take_table

__all__ = ["FORMS", "router", "take_table"]

FORMS = (DAY_FORM, views.VIEW_FORM, maps.WHERE_FORM)


def router() -> Router:
    router = Router(name="diagnostics")
    router.callback_query.register(lists.show_needs, MenuPress.filter(F.part == "diagnostics"))
    router.callback_query.register(sheets.show_own, MenuPress.filter(F.part == "results"))
    on_acts(
        router,
        ImportPress,
        look=importing.show_import,
        ask=importing.show_question,
        who=importing.pick_person,
        what=importing.pick_topic,
        none=importing.pick_topic,
        areas=importing.show_topics,
        area=importing.show_topics,
        said=importing.show_answers,
        again=importing.press_again,
        faults=importing.show_faults,
        kind=importing.choose_kind,
        day=importing.ask_day,
        load=importing.press_load,
        cancel=importing.press_cancel,
        undo=undoing.ask_undo,
        undone=undoing.press_undo,
        restore=undoing.press_restore,
    )
    on_acts(
        router,
        ResultPress,
        own=sheets.show_own,
        person=sheets.show_person,
        all=sheets.show_all,
        view=views.ask_view,
        needs=lists.page_of_needs,
        loaded=lists.show_loaded,
    )
    router.callback_query.register(maps.show_map, MenuPress.filter(F.part == "map"))
    on_acts(
        router,
        MapPress,
        home=maps.turn_map,
        rows=maps.show_rows,
        where=maps.ask_where,
        table=maps.send_table,
        risk=names.show_risk,
        strong=names.show_strong,
    )
    return router

"""The individual route on the phone: the teacher's, the mentor's and the methodist's side."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import F, Router

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from handlers.routes import (
    beside,
    cannot,
    change_form,
    changing,
    checking,
    ending,
    mine,
    papers,
    register,
    sending,
    starting,
    steps,
    transfers,
    watching,
)
from handlers.routes.forms import FORMS as QUESTIONS

__all__ = ["FORMS", "router"]

FORMS = (
    sending.DONE_FORM,
    cannot.CANNOT_FORM,
    transfers.TRANSFER_FORM,
    *QUESTIONS,
    change_form.CHANGE_FORM,
    changing.REFUSE_FORM,
    starting.START_FORM,
    ending.WORD_FORM,
)

Handler = Callable[..., Awaitable[None]]

SECTIONS: dict[str, Handler] = {"steps": mine.show_mine, "check": checking.show_waiting, "routes": watching.show_lists}
ROUTE_ACTS: dict[str, Handler] = {
    "mine": mine.show_mine,
    "open": mine.show_route,
    "agree": mine.press_agree,
    "next": mine.press_next,
    "approve": watching.press_approve,
    "back": watching.press_back,
    "judge": watching.press_judge,
    "cancel": watching.ask_reason,
    "end": watching.press_end,
    "list": watching.show_list,
    "start": watching.press_start,
    "helper": watching.press_helper,
    "guide": watching.press_guide,
    "begin": starting.press_begin,
    "paper": papers.send_paper,
    "picture": papers.send_picture,
    "word": ending.press_word,
    "month": ending.show_month,
    "register": register.send_register,
    "change": changing.press_change,
    "grant": changing.press_grant,
    "refuse": changing.press_refuse,
    "history": changing.show_history,
}
STEP_ACTS: dict[str, Handler] = {
    "open": steps.open_step,
    "done": steps.press_done,
    "add": beside.add,
    "move": steps.show_days,
    "cannot": cannot.press_cannot,
    "day": steps.pick_day,
    "far": changing.press_far,
    "shape": steps.pick_shape,
    "swap": mine.show_options,
    "pick": mine.pick_option,
    "check": checking.show_evidence,
    "file": checking.show_file,
    "accept": checking.press_accept,
    "praise": checking.press_praise,
    "return": checking.press_return,
}


def router() -> Router:
    router = Router(name="routes")
    for part, handler in SECTIONS.items():
        router.callback_query.register(handler, MenuPress.filter(F.part == part))
    for act, handler in ROUTE_ACTS.items():
        router.callback_query.register(handler, RoutePress.filter(F.act == act))
    for act, handler in STEP_ACTS.items():
        router.callback_query.register(handler, StepPress.filter(F.act == act))
    router.message.register(sending.take_more, sending.IsOfEvidence())
    router.message.register(beside.offer, beside.IsBesideStep())
    return router

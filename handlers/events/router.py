"""What people do with sessions."""

from __future__ import annotations

from functools import partial

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.acts import on_acts
from bot.callbacks.events import EventPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.turn import Turn
from domain.errors import Forbidden, Gone
from domain.events import Answer, check_is_ahead
from domain.rights import Action
from handlers.events import forms, lists, screens
from services.events import RsvpPress, cancel_session, own_bodies, record_rsvps
from services.events.reading import session_in_reach
from services.presses import Pressed


def router() -> Router:
    router = Router(name="events")
    press = router.callback_query.register
    press(show_poster, MenuPress.filter(F.part == "poster"))
    press(show_sessions, MenuPress.filter(F.part == "events"))
    press(answer, EventPress.filter(F.act.in_({one.value for one in Answer})))
    on_acts(
        router,
        EventPress,
        poster=turn_poster,
        list=turn_sessions,
        past=show_past,
        sample=show_sample,
        open=open_session,
        counts=show_counts,
        names=show_names,
        new=announce,
        move=move,
        cancel=ask_cancel,
        sure=cancel,
    )
    return router


async def show_poster(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await lists.poster_screen(turn, 0))


async def turn_poster(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    await turn.show(await lists.poster_screen(turn, callback_data.page))


async def show_sessions(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await lists.sessions_screen(turn, 0))


async def turn_sessions(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    await turn.show(await lists.sessions_screen(turn, callback_data.page))


async def show_past(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    await turn.show(await lists.past_screen(turn, callback_data.page))


async def answer(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    """The last press counts; the buttons stay, so that the answer may be changed."""
    said = RsvpPress(callback_data.id, turn.person_id, Answer(callback_data.act))
    outcome = await turn.record(record_rsvps, said)
    refusals = {
        Pressed.NOT_ASKED: Forbidden("events-not-member"),
        Pressed.CANCELLED: Gone("events-is-cancelled"),
        Pressed.OVER: Gone("events-is-over"),
        Pressed.GONE: Gone("errors-gone"),
    }
    if outcome in refusals:
        raise refusals[outcome]
    head = turn.t(f"events-thanks-{said.answer.value}") if outcome is Pressed.SAVED else ""
    await turn.toast(turn.t.plain(f"events-thanks-{said.answer.value}") if head else "")
    turn.afterwards(partial(_show_answered, turn, callback_data.id, head))


async def _show_answered(turn: Turn, session_id: int, head: str) -> None:
    await turn.show(await screens.session_screen(turn, session_id, head))


async def show_sample(_: CallbackQuery, turn: Turn) -> None:
    await turn.toast(turn.t.plain("events-sample"))


async def open_session(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    await turn.show(await screens.session_screen(turn, callback_data.id))


async def show_counts(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    await turn.show(await screens.counts_screen(turn, callback_data.id))


async def show_names(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    await turn.show(await screens.names_screen(turn, callback_data.id, callback_data.answer, callback_data.page))


async def announce(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    async with turn.reading() as work:
        own = {body.id for body in await own_bodies(work, turn.actor)}
    if not own:
        await turn.show(screens.no_body_screen(turn))
        return
    if callback_data.id and callback_data.id not in own:
        raise Forbidden("errors-no-rights")
    if callback_data.id:
        await open_form(turn, forms.NEW, body=callback_data.id)
    else:
        await open_form(turn, forms.NEW)


async def move(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    async with turn.reading() as work:
        session, _body = await session_in_reach(work, turn.actor, Action.WRITE, callback_data.id)
    check_is_ahead(session.status, session.starts_at, turn.now)
    await open_form(turn, forms.MOVE, session=session.id, moves=session.moves)


async def ask_cancel(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    async with turn.reading() as work:
        session, _body = await session_in_reach(work, turn.actor, Action.WRITE, callback_data.id)
    check_is_ahead(session.status, session.starts_at, turn.now)
    await turn.show(await screens.cancel_screen(turn, callback_data.id))


async def cancel(_: CallbackQuery, callback_data: EventPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await cancel_session(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await screens.session_screen(turn, callback_data.id, turn.t("events-cancelled-done")))

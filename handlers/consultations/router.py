"""What people do with questions. The only place that hears plain words outside a form: the last of the routers."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.callbacks.consultations import AskPress
from bot.callbacks.lists import ListPress
from bot.callbacks.menu import MenuPress
from bot.filters import IsPlainWords, IsPrivate
from bot.forms import open_form
from bot.screens import Button, Screen, column
from bot.standing import said_key
from bot.turn import Turn
from domain.colleagues import sees_staff
from domain.consultations import Rating, Topic, check_question
from domain.errors import Gone
from domain.rights import About, Action, Thing, check_may, may
from domain.searching import may_be_name
from handlers.consultations import forms, screens
from services.consultations import open_question, own_question, rate_answer
from services.people.about import about_person

TOPICS = {"step": Topic.IOM.value, "route": Topic.IOM.value, "pair": Topic.ADAPTATION.value}
"""What a question is about when it is asked from somewhere."""
OPEN_STEPS = ("offered", "in_work", "returned")


def router() -> Router:
    router = Router(name="consultations")
    router.callback_query.register(show_section, MenuPress.filter(F.part == "ask"))
    router.callback_query.register(show_waiting, MenuPress.filter(F.part == "questions"))
    router.callback_query.register(turn_page, AskPress.filter(F.act.in_({"list", "waiting"})))
    router.callback_query.register(ask, AskPress.filter(F.act == "ask"))
    router.callback_query.register(ask_typed, AskPress.filter(F.act == "typed"))
    router.callback_query.register(open_one, AskPress.filter(F.act == "open"))
    router.callback_query.register(answer, AskPress.filter(F.act == "answer"))
    router.callback_query.register(more, AskPress.filter(F.act == "more"))
    router.callback_query.register(rate, AskPress.filter(F.act == "rate"))
    router.message.register(hear, IsPrivate(), IsPlainWords())
    return router


async def show_section(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await screens.ask_screen(turn))


async def show_waiting(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await screens.waiting_list(turn, 0))


async def turn_page(_: CallbackQuery, callback_data: AskPress, turn: Turn) -> None:
    page = screens.own_list if callback_data.act == "list" else screens.waiting_list
    await turn.show(await page(turn, callback_data.id))


async def _check_may_ask(turn: Turn) -> None:
    if may(turn.actor, Action.WRITE, Thing.CONSULTATION, About(person_id=turn.person_id)):
        return  # for oneself: where one works does not matter
    async with turn.reading() as work:
        about = await about_person(work, turn.person_id)
    check_may(turn.actor, Action.WRITE, Thing.CONSULTATION, about)


async def ask(_: CallbackQuery, callback_data: AskPress, turn: Turn) -> None:
    """From the menu, or from a thing that the question is about."""
    await _check_may_ask(turn)
    about = callback_data.about
    if about:
        await open_form(turn, forms.ASK, about=about, topic=TOPICS.get(about.split(":")[0], Topic.OTHER.value))
    else:
        await open_form(turn, forms.ASK)


async def hear(message: Message, turn: Turn) -> None:
    """Words that no form waits for: kept until the next ones, a press makes them a question."""
    t, text = turn.t, message.text or ""
    async with turn.transaction() as work:
        may_ask = may(turn.actor, Action.WRITE, Thing.CONSULTATION, await about_person(work, turn.person_id))
        iom = await work.routes.active_of(turn.person_id)
        steps = await work.steps.of(iom.id) if iom is not None else ()
        said = {"message": message.message_id, "text": text}
        await work.states.put(
            said_key(turn.account.messenger, turn.account.user_id), state=None, data=said, now=turn.now
        )
    may_find = sees_staff(turn.actor) and may_be_name(text)
    has_step = any(step.status in OPEN_STEPS for step in steps)
    rows = column(
        Button(t.plain("words-find-staff"), ListPress(act="typed", name="staff", value=str(message.message_id)))
        if may_find
        else None,
        Button(t.plain("consultations-ask-this"), AskPress(act="typed", id=message.message_id)) if may_ask else None,
        Button(t.plain("consultations-to-step"), MenuPress(part="steps")) if has_step else None,
        Button(t.plain("words-menu"), MenuPress()),
    )
    heard = t("consultations-heard") if may_ask else t("consultations-heard-menu")
    await turn.show(Screen(t("words-find-staff-ask", text=text) if may_find else heard, rows))


async def ask_typed(_: CallbackQuery, callback_data: AskPress, turn: Turn) -> None:
    """What was written before this button becomes the question, in words as they were."""
    await _check_may_ask(turn)
    async with turn.reading() as work:
        _state, said = await work.states.get(said_key(turn.account.messenger, turn.account.user_id))
    if said.get("message") != callback_data.id:
        raise Gone("consultations-words-lost")
    await open_form(turn, forms.ASK, text=check_question(said["text"]))


async def open_one(_: CallbackQuery, callback_data: AskPress, turn: Turn) -> None:
    await turn.show(await screens.question_screen(turn, callback_data.id))


async def answer(_: CallbackQuery, callback_data: AskPress, turn: Turn) -> None:
    async with turn.reading() as work:
        question = await open_question(work, turn.actor, callback_data.id, now=turn.now)
    if question.answered_at is not None:
        await turn.show(await screens.question_screen(turn, question.id, turn.t("consultations-answered-already")))
        return
    await open_form(turn, forms.ANSWER, question=question.id)


async def more(_: CallbackQuery, callback_data: AskPress, turn: Turn) -> None:
    """A new question that goes on from an answered one."""
    async with turn.reading() as work:
        question = await own_question(work, turn.actor, callback_data.id)
    await open_form(turn, forms.ASK, previous=question.id, topic=question.topic, about=question.about)


async def rate(_: CallbackQuery, callback_data: AskPress, turn: Turn) -> None:
    if callback_data.about not in {one.value for one in Rating}:
        raise Gone("errors-stale-button")
    async with turn.transaction() as work:
        await rate_answer(work, turn.actor, callback_data.id, callback_data.about)
    await turn.show(await screens.question_screen(turn, callback_data.id, turn.t("consultations-rated")))

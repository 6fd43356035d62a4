"""Who waits for confirmation, who they may be among the staff, and the decision."""

from __future__ import annotations

from math import ceil

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.people import NewcomerPress
from bot.commands import set_commands_of
from bot.forms import Finish, Form, FormView, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import post_word, role_word, subject_words, to_menu
from domain.actors import Role
from domain.errors import Refusal
from domain.people import check_reason
from domain.rights import Action, Thing
from locales.loader import Words
from services.people.decisions import (
    Candidate,
    candidates,
    confirm_registration,
    open_registration,
    refuse_registration,
)
from services.people.registrations import waiting_for
from services.people.staff import may_person
from storage.work import Work

PAGE = 6


def router() -> Router:
    router = Router(name="newcomers")
    router.callback_query.register(show_list, MenuPress.filter(F.part == "confirm"))
    router.callback_query.register(press, NewcomerPress.filter())
    return router


async def show_list(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await list_screen(turn))


async def list_screen(turn: Turn, page: int = 0) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        waiting = await waiting_for(work, turn.actor, turn.now)
        pages = max(1, ceil(len(waiting) / PAGE))
        page %= pages
        shown = waiting[page * PAGE : (page + 1) * PAGE]
        places = {row.id: row.name for row in await work.organisations.by_ids({one.organisation_id for one in shown})}
    buttons = [
        Button(
            f"{one.surname} {one.given_name} {one.patronymic}".strip() + f", {places[one.organisation_id]}",
            NewcomerPress(act="open", id=one.id),
        )
        for one in shown
    ]
    rows = [*column(*buttons)]
    if pages > 1:
        rows.append(
            (Button(t.plain("words-page", page=page + 1, pages=pages), NewcomerPress(act="list", id=page + 1)),)
        )
    text = t("people-newcomers", count=len(waiting)) if waiting else t("people-newcomers-none")
    return Screen(text, [*rows, (to_menu(t),)])


async def press(_: CallbackQuery, callback_data: NewcomerPress, turn: Turn, words: Words) -> None:
    t, number = turn.t, callback_data.id
    match callback_data.act:
        case "open":
            await turn.show(await card_screen(turn, number))
        case "refuse":
            async with turn.reading() as work:
                await open_registration(work, turn.actor, number)
            await open_form(turn, REFUSAL, id=number)
        case "pick" | "move" | "new":
            person = callback_data.person if callback_data.act != "new" else None
            await confirm(turn, words, number, person, moves=callback_data.act == "move")
        case _:
            await turn.show(await list_screen(turn, number))
    if callback_data.act == "new":
        await turn.toast(t.plain("people-newcomer-new-done"))


async def confirm(turn: Turn, words: Words, number: int, person_id: int | None, *, moves: bool) -> None:
    """A record with another account is told, and moved only by a second, deliberate press.

    The newcomer's own list of commands becomes whole after the commit.
    """
    t = turn.t
    try:
        async with turn.transaction() as work:
            person = await confirm_registration(
                work, turn.actor, number, person_id=person_id, moves_account=moves, now=turn.now
            )
            account = await work.accounts.of_person(person.id)
    except Refusal as refusal:
        if refusal.text_id != "people-has-account" or person_id is None:
            raise
        rows = column(
            Button(t.plain("people-move-account"), NewcomerPress(act="move", id=number, person=person_id)),
            Button(t.plain("words-back"), NewcomerPress(act="open", id=number)),
        )
        await turn.show(Screen(t("people-has-account-ask"), rows))
        return
    if account is not None:
        theirs = words.translator(account.language)
        await set_commands_of(turn.bot, account.chat_id, theirs, is_registered=True)
    rows = column(Button(t.plain("people-newcomers-more"), NewcomerPress(act="list")), to_menu(t))
    own = f"\n\n{t('people-own-approval')}" if person.id == turn.actor.person_id else ""
    await turn.show(Screen(t("people-newcomer-confirmed", name=person.full_name) + own, rows))


async def card_screen(turn: Turn, number: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        one = await open_registration(work, turn.actor, number)
        found = await candidates(work, turn.actor, one)
        place = await work.organisations.get(one.organisation_id)
        labels = [await _label(work, turn, candidate) for candidate in found]
    lines = [
        t(
            "people-newcomer",
            name=f"{one.surname} {one.given_name} {one.patronymic}".strip(),
            organisation=place.name,
            post=post_word(t, turn.catalogue, one.post),
            subjects=subject_words(t, turn.catalogue, one.subjects),
        )
    ]
    if one.role != Role.TEACHER:
        lines.append(t("people-newcomer-role", role=role_word(t, turn.profile, one.role)))
    sure = next((candidate for candidate in found if candidate.is_sure), None)
    if sure is not None:
        lines.append(t("people-newcomer-found"))
    elif found:
        lines.append(t("people-newcomer-choose"))
    else:
        lines.append(t("people-newcomer-nobody"))
    buttons = [
        Button(label, NewcomerPress(act="pick", id=number, person=candidate.person.id))
        for candidate, label in zip(found, labels, strict=True)
    ]
    if one.person_id is None:
        buttons.append(Button(t.plain("people-newcomer-new"), NewcomerPress(act="new", id=number)))
    buttons.append(Button(t.plain("people-newcomer-refuse"), NewcomerPress(act="refuse", id=number)))
    buttons.append(Button(t.plain("words-back"), NewcomerPress(act="list")))
    return Screen("\n\n".join(lines), column(*buttons))


async def _label(work: Work, turn: Turn, candidate: Candidate) -> str:
    """What tells namesakes apart, as far as the reader may see it."""
    t, person = turn.t, candidate.person
    parts = [person.full_name, *candidate.organisations]
    may_see = await may_person(work, turn.actor, Action.READ, Thing.BIRTH_DATE, person.id)
    if may_see and person.birth_year is not None:
        parts.append(t.plain("people-born", year=person.birth_year))
    return t.plain("people-this-is", person=", ".join(parts))


def _read_reason(text: str, _: FormView) -> str:
    return check_reason(text)


async def _finish_refusal(end: Finish) -> Screen:
    turn = end.turn
    async with end.transaction() as work:
        await refuse_registration(work, turn.actor, int(end.seed["id"]), reason=end.answers["reason"], now=turn.now)
    rows = column(Button(turn.t.plain("people-newcomers-more"), NewcomerPress(act="list")), to_menu(turn.t))
    return Screen(turn.t("people-newcomer-refused"), rows)


REFUSAL = Form(
    name="refusal",
    title="people-form-refusal",
    steps=(Step(name="reason", text="people-ask-reason", read=_read_reason, example="Не нашли вас в списке"),),
    finish=_finish_refusal,
)

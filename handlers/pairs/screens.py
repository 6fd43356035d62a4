"""One pair on the screen: each sees the buttons that are theirs."""

from __future__ import annotations

from bot.callbacks.consultations import AskPress
from bot.callbacks.meetings import MeetingPress, NotePress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.callbacks.programmes import ProgrammePress
from bot.own_view_words import own_view_text
from bot.pair_words import pair_text
from bot.screens import Button, Screen, column
from bot.todo_words import ON_TOP, tick_buttons, todo_lines
from bot.turn import Turn
from domain.pairs import OPEN, WAITING, PairState
from domain.rights import Action, Thing, may
from models.pairs import Pair
from services.diagnostics import own_view_for
from services.meetings import todos_of_pair
from services.narrowing import AS_LEFT
from services.pairs import (
    may_answer,
    may_change,
    read_pair,
    signs_of,
)
from services.people.about import about_person


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


async def pair_screen(turn: Turn, pair_id: int, head: str = "") -> Screen:
    """One pair for its mentor, its junior, the service or the school: each sees the buttons that are theirs."""
    t = turn.t
    async with turn.reading() as work:
        pair = await read_pair(work, turn.actor, pair_id)
        about = await about_person(work, pair.mentee_id, mentor_ids=[pair.mentor_id])
        sees = may(turn.actor, Action.READ, Thing.MEETINGS, about) or may_answer(turn.actor, pair)
        changes = await may_change(work, turn.actor, pair)
        history = await work.routes.history("pair", pair.id)
        sees_answer = changes or (bool(history) and history[-1].changed_by == turn.person_id)
        text = await pair_text(work, t, pair, turn.now, sees_meetings=sees, sees_answer=sees_answer)
        ahead = await work.meetings.next_of_pair(pair.id, turn.now)
        past = await work.meetings.count_of_pair(pair.id)
        todos = await todos_of_pair(work, turn.actor, pair.id) if sees and pair.status == PairState.ACTIVE else []
        ailing = (await signs_of(work, [pair], now=turn.now))[pair.id] if changes else []
        programmed = (
            pair.status in (PairState.ACTIVE, PairState.CLOSED)
            and turn.profile.module_on("programmes")
            and turn.profile.pair_kind(pair.kind).needs_programme
            and may(turn.actor, Action.READ, Thing.PROGRAMME, about)
        )
        takes_up = pair.status == PairState.PROPOSED and may(turn.actor, Action.CONFIRM, Thing.PAIR, about)
        view = await own_view_for(work, turn.actor, pair)
    is_own = turn.person_id in (pair.mentor_id, pair.mentee_id)
    said = own_view_text(t, view, is_own=turn.person_id == pair.mentee_id)
    mine = [one for one in todos if one.action.person_id in (None, turn.person_id)][:ON_TOP] if is_own else []
    advice = "\n".join(t(f"pairs-sign-{sign.value}") for sign in ailing)
    rows = column(
        *tick_buttons(t, mine),
        *_offer_buttons(turn, pair, changes=changes, takes_up=takes_up),
        *_buttons(turn, pair, ahead.id if ahead is not None else None),
        Button(t.plain("programmes-section"), ProgrammePress(act="open", id=pair.id)) if programmed else None,
        Button(t.plain("pairs-meetings", count=past), MeetingPress(act="all", id=pair.id)) if sees and past else None,
        Button(t.plain("meetings-notes-open"), NotePress(act="list", pair=pair.id))
        if sees and pair.status in (PairState.ACTIVE, PairState.CLOSED)
        else None,
        *(_keeper_buttons(turn, pair, is_silent=ahead is None) if changes else ()),
    )
    left = PairPress(act="own") if turn.person_id == pair.mentor_id else PairPress(act="left", id=AS_LEFT)
    back = Button(t.plain("words-back"), left)
    is_own_offer = pair.status != PairState.ACTIVE and turn.person_id == pair.mentor_id
    alone = turn.person_id == pair.mentee_id or is_own_offer
    last = (menu_button(turn),) if alone else (back, menu_button(turn))
    todo = "\n".join(todo_lines(t, todos, turn.today))
    parts = (head, todo if is_own else "", text, "" if is_own else todo, said, advice, _hint(turn, pair))
    return Screen("\n\n".join(part for part in parts if part), [*rows, last])


def _hint(turn: Turn, pair: Pair) -> str:
    if may_answer(turn.actor, pair):
        return turn.t("pairs-hint-answer")
    if pair.status != PairState.ACTIVE:
        return ""
    if turn.person_id == pair.mentor_id:
        return turn.t("pairs-hint-mentor")
    return turn.t("pairs-hint-mentee") if turn.person_id == pair.mentee_id else ""


def _offer_buttons(turn: Turn, pair: Pair, *, changes: bool, takes_up: bool) -> list[Button]:
    """What the asked one and whoever made the offer may do with it."""
    t, found = turn.t, []

    def press(label: str, act: str) -> None:
        found.append(Button(t.plain(label), PairPress(act=act, id=pair.id)))

    if PairState(pair.status) not in WAITING:
        return []
    if may_answer(turn.actor, pair):
        press("pairs-yes-mentor" if turn.person_id == pair.mentor_id else "pairs-yes-mentee", "yes")
        press("pairs-no", "no")
        found.append(Button(t.plain("pairs-discuss"), AskPress(act="ask", about=f"pair:{pair.id}")))
    if takes_up:
        press("pairs-take-up", "take_up")
    if changes:
        if pair.status != PairState.PROPOSED:
            press("pairs-on-paper", "on_paper")
        press("pairs-withdraw", "withdraw")
    return found


def _keeper_buttons(turn: Turn, pair: Pair, *, is_silent: bool) -> list[Button | None]:
    """What whoever answers for the pair does with it; after its end a new mentor may be found for the junior."""
    t = turn.t

    def press(label: str, act: str) -> Button:
        return Button(t.plain(label), PairPress(act=act, id=pair.id))

    if pair.status != PairState.ACTIVE:
        return [press("pairs-find-another", "replace")] if PairState(pair.status) not in OPEN else []
    return [
        press("pairs-nudge", "nudge") if is_silent else None,
        press("pairs-order", "order"),
        press("pairs-paper", "paper") if pair.paper_on is None else None,
        press("pairs-replace", "replace"),
        press("pairs-close", "close"),
    ]


def _buttons(turn: Turn, pair: Pair, ahead: int | None) -> list[Button]:
    t = turn.t
    if pair.status != PairState.ACTIVE:
        return []
    opener = [Button(t.plain("pairs-open-next"), MeetingPress(act="open", id=ahead))] if ahead is not None else []
    if turn.person_id == pair.mentor_id:
        return [
            *opener,
            Button(t.plain("meetings-plan"), MeetingPress(act="plan", id=pair.id)),
            Button(t.plain("meetings-record"), MeetingPress(act="record", id=pair.id)),
        ]
    if turn.person_id == pair.mentee_id:
        return [*opener, Button(t.plain("pairs-wish-open"), PairPress(act="wish", id=pair.id))]
    return []

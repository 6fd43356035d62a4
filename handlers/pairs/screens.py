"""Screens of pairs: the service's list, a mentor's own people, offers that wait, one pair."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.consultations import AskPress
from bot.callbacks.meetings import MeetingPress, NotePress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.callbacks.programmes import ProgrammePress
from bot.long_lists import finding, found_line
from bot.paging import page_of, turning
from bot.pair_words import pair_text, places
from bot.screens import Button, Screen, column
from bot.todo_words import ON_TOP, tick_buttons, todo_lines
from bot.turn import Turn
from domain.pairs import OPEN, WAITING, PairState
from domain.rights import Action, Thing, may
from models.pairs import Pair
from services.meetings import todos_of_pair
from services.narrowing import narrowed
from services.pairs import (
    ailing_in_reach,
    may_answer,
    may_change,
    pairs_in_reach,
    read_pair,
    signs_of,
    waiting_in_reach,
)
from services.people.about import about_person
from storage.work import Work


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


async def list_screen(turn: Turn, page: int, *, silent: bool = False) -> Screen:
    """Pairs of the actor's direction or school; with `silent` only those that show signs of needing help."""
    t = turn.t
    async with turn.reading() as work:
        among = await narrowed(work, turn.actor, "pairs")
        found = await pairs_in_reach(work, turn.actor, now=turn.now, among=among)
        quiet = await ailing_in_reach(work, turn.actor, now=turn.now, among=among)
        waiting = await waiting_in_reach(work, turn.actor)
        pairs = [pair for pair, _ in quiet] if silent else [one.pair for one in found]
        shown, page = page_of(pairs, page)
        rows = await _buttons_of(work, turn, shown)
    act = "silent" if silent else "list"
    if silent:
        text = t("pairs-silent-head", count=len(quiet)) if quiet else t("pairs-silent-none")
    else:
        text = t("pairs-head", count=len(found)) if found else t("pairs-empty")
    text = found_line(t, among, len(pairs)) or text
    rows += turning(t, page, len(pairs), lambda number: PairPress(act=act, id=number))
    rows += finding(t, among, len(pairs), "pairs", act)
    may_make = may(turn.actor, Action.WRITE, Thing.PAIR)
    rows += column(
        Button(t.plain("pairs-make"), PairPress(act="make")) if may_make and not silent else None,
        Button(t.plain("pairs-waiting-open", count=len(waiting)), PairPress(act="waiting"))
        if waiting and not silent
        else None,
        Button(t.plain("pairs-silent-open", count=len(quiet)), PairPress(act="silent"))
        if quiet and not silent
        else None,
        Button(t.plain("words-back"), PairPress(act="list")) if silent else None,
        menu_button(turn),
    )
    return Screen(text, rows)


async def waiting_screen(turn: Turn, page: int) -> Screen:
    """Offers that nobody has answered, and wishes of leaders."""
    t = turn.t
    async with turn.reading() as work:
        found = await waiting_in_reach(work, turn.actor)
        shown, page = page_of(found, page)
        rows = await _buttons_of(work, turn, shown)
    rows += turning(t, page, len(found), lambda number: PairPress(act="waiting", id=number))
    rows += column(Button(t.plain("words-back"), PairPress(act="list")), menu_button(turn))
    return Screen(t("pairs-waiting-head", count=len(found)) if found else t("pairs-waiting-none"), rows)


async def _buttons_of(work: Work, turn: Turn, shown: Sequence[Pair]) -> list[tuple[Button, ...]]:
    people = await work.people.by_ids({person for one in shown for person in (one.mentor_id, one.mentee_id)})
    return [
        (
            Button(
                turn.t.plain(
                    "pairs-label", mentee=people[one.mentee_id].short_name, mentor=people[one.mentor_id].short_name
                ),
                PairPress(act="open", id=one.id),
            ),
        )
        for one in shown
    ]


async def own_screen(turn: Turn) -> Screen:
    """The mentor's own people, each with the organisation."""
    t = turn.t
    async with turn.reading() as work:
        pairs = await work.pairs.of_mentor(turn.person_id)
        people = await work.people.by_ids([pair.mentee_id for pair in pairs])
        where = await places(work, [pair.mentee_id for pair in pairs])
    text = t("pairs-own-head", count=len(pairs)) if pairs else t("pairs-own-none")
    buttons = [
        Button(
            t.plain("pairs-person", name=people[pair.mentee_id].short_name, organisation=where.get(pair.mentee_id, "")),
            PairPress(act="open", id=pair.id),
        )
        for pair in pairs
    ]
    return Screen(text, column(*buttons, menu_button(turn)))


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
    is_own = turn.person_id in (pair.mentor_id, pair.mentee_id)
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
    back = Button(t.plain("words-back"), PairPress(act="own" if turn.person_id == pair.mentor_id else "list"))
    is_own_offer = pair.status != PairState.ACTIVE and turn.person_id == pair.mentor_id
    alone = turn.person_id == pair.mentee_id or is_own_offer
    last = (menu_button(turn),) if alone else (back, menu_button(turn))
    todo = "\n".join(todo_lines(t, todos, turn.today))
    parts = (head, todo if is_own else "", text, "" if is_own else todo, advice, _hint(turn, pair))
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

"""Screens of pairs: the service's list, a mentor's own people, one pair."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.meetings import MeetingPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.paging import page_of, turning
from bot.pair_words import pair_text, places
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.rights import Action, Thing, may
from models.pairs import Pair
from services.pairs import may_change, pairs_in_reach, read_pair, silent_in_reach
from services.people.about import about_person
from storage.pairs import Rhythm
from storage.work import Work


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


async def list_screen(turn: Turn, page: int, *, silent: bool = False) -> Screen:
    """Pairs of the actor's direction or school; with `silent` only those that have not met for long."""
    t = turn.t
    async with turn.reading() as work:
        found = await pairs_in_reach(work, turn.actor, now=turn.now)
        quiet = await silent_in_reach(work, turn.actor, now=turn.now)
        shown, page = page_of(quiet if silent else found, page)
        labels = await _labels(work, turn, shown)
    act = "silent" if silent else "list"
    if silent:
        text = t("pairs-silent-head", count=len(quiet)) if quiet else t("pairs-silent-none")
    else:
        text = t("pairs-head", count=len(found)) if found else t("pairs-empty")
    rows = list(column(*(Button(label, PairPress(act="open", id=pair_id)) for pair_id, label in labels)))
    rows += turning(t, page, len(quiet if silent else found), lambda number: PairPress(act=act, id=number))
    may_make = may(turn.actor, Action.WRITE, Thing.PAIR)
    rows += column(
        Button(t.plain("pairs-make"), PairPress(act="make")) if may_make and not silent else None,
        Button(t.plain("pairs-silent-open", count=len(quiet)), PairPress(act="silent"))
        if quiet and not silent
        else None,
        Button(t.plain("words-back"), PairPress(act="list")) if silent else None,
        menu_button(turn),
    )
    return Screen(text, rows)


async def _labels(work: Work, turn: Turn, shown: Sequence[Rhythm]) -> list[tuple[int, str]]:
    ids = {person for one in shown for person in (one.pair.mentor_id, one.pair.mentee_id)}
    people = await work.people.by_ids(ids)
    return [
        (
            one.pair.id,
            turn.t.plain(
                "pairs-label",
                mentee=people[one.pair.mentee_id].short_name,
                mentor=people[one.pair.mentor_id].short_name,
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
        sees = may(turn.actor, Action.READ, Thing.MEETINGS, about)
        text = await pair_text(work, t, pair, turn.now, sees_meetings=sees)
        ahead = await work.meetings.next_of_pair(pair.id, turn.now)
        past = await work.meetings.count_of_pair(pair.id)
        closes = pair.status == "active" and await may_change(work, turn.actor, pair)
    hint = _hint(turn, pair)
    rows = column(
        *_buttons(turn, pair, ahead.id if ahead is not None else None),
        Button(t.plain("pairs-meetings", count=past), MeetingPress(act="all", id=pair.id)) if sees and past else None,
        Button(t.plain("pairs-nudge"), PairPress(act="nudge", id=pair.id)) if closes and ahead is None else None,
        Button(t.plain("pairs-order"), PairPress(act="order", id=pair.id)) if closes else None,
        Button(t.plain("pairs-close"), PairPress(act="close", id=pair.id)) if closes else None,
    )
    back = Button(t.plain("words-back"), PairPress(act="own" if turn.person_id == pair.mentor_id else "list"))
    last = (menu_button(turn),) if turn.person_id == pair.mentee_id else (back, menu_button(turn))
    return Screen("\n\n".join(part for part in (head, text, hint) if part), [*rows, last])


def _hint(turn: Turn, pair: Pair) -> str:
    if pair.status != "active":
        return ""
    if turn.person_id == pair.mentor_id:
        return turn.t("pairs-hint-mentor")
    return turn.t("pairs-hint-mentee") if turn.person_id == pair.mentee_id else ""


def _buttons(turn: Turn, pair: Pair, ahead: int | None) -> list[Button]:
    t = turn.t
    if pair.status != "active":
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

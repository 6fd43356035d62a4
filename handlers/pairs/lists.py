"""Lists of pairs: the service's, a mentor's own people, offers and wishes that wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.pairs import PairPress
from bot.long_lists import finding, found_line
from bot.paging import PAGE, page_of, turning
from bot.pair_words import places
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.pairs import PairState
from domain.rights import Action, Thing, may
from handlers.pairs.screens import menu_button
from models.pairs import Pair
from services.narrowing import kept_page, narrowed
from services.pairs import ailing_in_reach, pairs_page, waiting_in_reach
from storage.work import Work


async def list_screen(turn: Turn, page: int, *, silent: bool = False) -> Screen:
    """Pairs of the actor's direction or school; with `silent` only those that show signs of needing help. The page is
    kept for the way back."""
    t, act = turn.t, "silent" if silent else "list"
    async with turn.transaction() as work:
        among = await narrowed(work, turn.actor, "pairs")
        page = await kept_page(work, turn.actor, "pairs", page, turn.now, part=act)
        quiet = await ailing_in_reach(work, turn.actor, now=turn.now, among=among)
        waiting = await waiting_in_reach(work, turn.actor)
        if silent:
            shown, page = page_of([pair for pair, _ in quiet], page)
            total = len(quiet)
        else:
            shown, total = await pairs_page(work, turn.actor, page=page, size=PAGE, now=turn.now, among=among)
        rows = await _buttons_of(work, turn, shown)
    if silent:
        text = t("pairs-silent-head", count=total) if total else t("pairs-silent-none")
    else:
        text = t("pairs-head", count=total) if total else t("pairs-empty")
    text = found_line(t, among, total) or text
    rows += turning(t, page, total, lambda number: PairPress(act=act, id=number))
    rows += finding(t, among, total, "pairs", act)
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


async def waiting_screen(turn: Turn, act: str, page: int) -> Screen:
    """By the act: waiting (offers that nobody has answered, and wishes of leaders), wishes alone, or asked: offers that
    wait for one's own answer."""
    t = turn.t
    async with turn.reading() as work:
        if act == "asked":
            found = await work.pairs.asked_of(turn.person_id)
        else:
            found = await waiting_in_reach(work, turn.actor)
            found = [one for one in found if act == "waiting" or one.status == PairState.PROPOSED]
        shown, page = page_of(found, page)
        rows = await _buttons_of(work, turn, shown)
    rows += turning(t, page, len(found), lambda number: PairPress(act=act, id=number))
    back = Button(t.plain("words-back"), PairPress(act="list")) if act != "asked" else None
    rows += column(back, menu_button(turn))
    return Screen(t(f"pairs-{act}-head", count=len(found)) if found else t("pairs-waiting-none"), rows)


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

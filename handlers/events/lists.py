"""Lists: what a member may come to (with contests beside), and the sessions that a leader or the service watches."""

from __future__ import annotations

from datetime import datetime

from bot.body_words import session_words
from bot.callbacks.bodies import BodyPress
from bot.callbacks.contests import ContestPress
from bot.callbacks.events import EventPress
from bot.notices.contests import contest_name
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from handlers.events.screens import menu_button
from services.events import own_bodies, sessions_in_reach

MOST_PAST = 60


async def poster_screen(turn: Turn, page: int) -> Screen:
    """Sessions of own bodies and open contests by date, each with the own answer."""
    t, profile = turn.t, turn.profile
    items: list[tuple[datetime, str, Button]] = []
    async with turn.reading() as work:
        for one in await work.events.ahead_for(turn.person_id, turn.now):
            said = t.plain(f"events-said-{one.answer}") if one.answer else t.plain("events-said-nothing")
            what = session_words(t, turn.catalogue, one.body, is_first=True)
            moment = one.session.starts_at
            line = t("events-poster-session", moment=t.moment(moment), what=what, answer=said)
            label = t.plain("events-label", moment=t.moment(moment), name=one.body.name)
            items.append((moment, line, Button(label, EventPress(act="open", id=one.session.id))))
        if profile.module_on("contests"):
            for contest, is_own in await work.contests.open_for(turn.person_id, turn.now):
                said = t.plain("contests-said-yes" if is_own else "contests-said-nothing")
                day, name = t.day(contest.deadline_at), contest_name(t, contest)
                line = t("events-poster-contest", day=day, name=name, answer=said)
                items.append((contest.deadline_at, line, Button(name, ContestPress(act="open", id=contest.id))))
    items.sort(key=lambda item: item[0])
    shown, page = page_of(items, page)
    text = "\n\n".join([t("events-poster-head"), *(line for _, line, _ in shown)]) if items else t("events-poster-none")
    rows = list(column(*(button for _, _, button in shown)))
    rows += turning(t, page, len(items), lambda number: EventPress(act="poster", page=number))
    bodies = Button(t.plain("bodies-section"), BodyPress(act="list")) if profile.module_on("associations") else None
    return Screen(text, [*rows, *column(bodies, menu_button(turn))])


async def sessions_screen(turn: Turn, page: int) -> Screen:
    """Sessions ahead within reach, and the way to announce one."""
    t = turn.t
    async with turn.reading() as work:
        found = await sessions_in_reach(work, turn.actor, now=turn.now)
        leads = bool(await own_bodies(work, turn.actor))
    shown, page = page_of(found, page)
    rows = list(
        column(
            *(
                Button(
                    t.plain("events-label", moment=t.moment(session.starts_at), name=body.name),
                    EventPress(act="open", id=session.id),
                )
                for session, body in shown
            )
        )
    )
    rows += turning(t, page, len(found), lambda number: EventPress(act="list", page=number))
    rows += column(
        Button(t.plain("events-new"), EventPress(act="new")) if leads else None,
        Button(t.plain("events-past"), EventPress(act="past")),
        Button(t.plain("bodies-section"), BodyPress(act="list")),
        menu_button(turn),
    )
    return Screen(t("events-head", count=len(found)) if found else t("events-none"), rows)


async def past_screen(turn: Turn, page: int) -> Screen:
    """Sessions that were held, the latest first: who said that they would come stays on record."""
    t = turn.t
    async with turn.reading() as work:
        bodies = await own_bodies(work, turn.actor)
        found = await work.events.past([body.id for body in bodies], turn.now, MOST_PAST)
    shown, page = page_of(found, page)
    rows = list(
        column(
            *(
                Button(
                    t.plain("events-label", moment=t.moment(session.starts_at), name=body.name),
                    EventPress(act="open", id=session.id),
                )
                for session, body in shown
            )
        )
    )
    rows += turning(t, page, len(found), lambda number: EventPress(act="past", page=number))
    last = (Button(t.plain("words-back"), EventPress(act="list")), menu_button(turn))
    return Screen(t("events-past-head") if found else t("events-past-none"), [*rows, last])

"""Screens of contests: open ones, one contest, those who want to take part."""

from __future__ import annotations

from bot.callbacks.contests import ContestPress
from bot.callbacks.menu import MenuPress
from bot.name_lists import NAMES, last_page, name_lines, name_turning
from bot.notices.contests import contest_name, contest_text
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.contests import ContestStatus
from domain.rights import About, Action, Thing, may
from models.contests import Contest
from services.contests import all_contests, find_contest, is_interested, may_cancel, read_applicants
from storage.work import Work


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


def may_announce(turn: Turn) -> bool:
    return may(turn.actor, Action.WRITE, Thing.CONTEST)


async def list_screen(turn: Turn, page: int) -> Screen:
    """Open contests with the own wish; for the service all of them with their numbers."""
    t = turn.t
    announces = may_announce(turn)
    async with turn.reading() as work:
        labels = await (_for_service(work, turn) if announces else _for_teachers(work, turn))
    shown, page = page_of(labels, page)
    if labels:
        text = t("contests-head-service") if announces else t("contests-head", count=len(labels))
    else:
        text = t("contests-none-service") if announces else t("contests-none")
    rows = list(column(*(Button(label, ContestPress(act="open", id=contest_id)) for contest_id, label in shown)))
    rows += turning(t, page, len(labels), lambda number: ContestPress(act="list", page=number))
    new = Button(t.plain("contests-new"), ContestPress(act="new")) if announces else None
    return Screen(text, [*rows, *column(new, menu_button(turn))])


async def _for_teachers(work: Work, turn: Turn) -> list[tuple[int, str]]:
    t = turn.t
    return [
        (
            contest.id,
            t.plain(
                "contests-label-own" if is_own else "contests-label",
                title=contest.title,
                day=t.day(contest.deadline_at),
            ),
        )
        for contest, is_own in await work.contests.open_for(turn.person_id, turn.now)
    ]


async def _for_service(work: Work, turn: Turn) -> list[tuple[int, str]]:
    """Those that still take applications first."""
    found = await all_contests(work, turn.actor)
    ordered = sorted(found, key=lambda one: not _is_open(turn, one[0]))
    return [
        (contest.id, turn.t.plain("contests-label-counted", title=contest.title, count=count))
        for contest, count in ordered
    ]


def _is_open(turn: Turn, contest: Contest) -> bool:
    return contest.status == ContestStatus.ANNOUNCED and contest.deadline_at > turn.now


async def card_screen(turn: Turn, contest_id: int, head: str = "") -> Screen:
    """One contest with the own wish; the service sees how many want to take part."""
    t = turn.t
    announces = may_announce(turn)
    async with turn.reading() as work:
        contest = await find_contest(work, contest_id)
        takes_part = await is_interested(work, contest_id, turn.person_id)
        total = (await read_applicants(work, turn.actor, contest_id, page=0, size=1))[2] if announces else 0
    is_open = _is_open(turn, contest)
    parts = [head, contest_text(t, contest)]
    if contest.status == ContestStatus.CANCELLED:
        parts.append(t("contests-status-cancelled"))
    elif not is_open:
        parts.append(t("contests-status-over"))
    elif takes_part:
        parts.append(t("contests-status-own"))
    if announces:
        parts.append(t("contests-count", count=total))
    wants = may(turn.actor, Action.WRITE, Thing.APPLICATION, About(person_id=turn.person_id)) and not announces
    if wants and is_open and not takes_part:
        parts.append(t("contests-hint"))
    rows = column(
        Button(t.plain("contests-apply"), ContestPress(act="apply", id=contest.id))
        if wants and is_open and not takes_part
        else None,
        Button(t.plain("contests-withdraw"), ContestPress(act="withdraw", id=contest.id)) if takes_part else None,
        Button(t.plain("contests-names", count=total), ContestPress(act="names", id=contest.id)) if total else None,
        Button(t.plain("contests-cancel"), ContestPress(act="cancel", id=contest.id))
        if is_open and may_cancel(turn.actor, contest)
        else None,
    )
    last = (Button(t.plain("contests-to-list"), ContestPress(act="list")), menu_button(turn))
    return Screen("\n\n".join(part for part in parts if part), [*rows, last])


async def names_screen(turn: Turn, contest_id: int, page: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        contest, _, total = await read_applicants(work, turn.actor, contest_id, page=0, size=1)
        page = last_page(page, total)
        _, found, _ = await read_applicants(work, turn.actor, contest_id, page=page, size=NAMES)
    lines = name_lines(t, [(one.person.full_name, one.organisation) for one in found], page)
    if found:
        text = t("contests-names-head", name=contest_name(t, contest), count=total, names=lines)
    else:
        text = t("contests-names-none", name=contest_name(t, contest))
    rows = name_turning(t, page, total, lambda number: ContestPress(act="names", id=contest_id, page=number))
    last = (Button(t.plain("words-back"), ContestPress(act="open", id=contest_id)), menu_button(turn))
    return Screen(text, [*rows, last])


async def later_screen(turn: Turn, contest_id: int) -> Screen:
    """ "Not now": nothing is kept against anybody, the contest stays in its section."""
    t = turn.t
    async with turn.reading() as work:
        contest = await find_contest(work, contest_id)
    return Screen(
        t("contests-later-done", name=contest_name(t, contest)),
        column(Button(t.plain("contests-details"), ContestPress(act="open", id=contest_id)), menu_button(turn)),
    )


async def cancel_screen(turn: Turn, contest_id: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        contest, _, total = await read_applicants(work, turn.actor, contest_id, page=0, size=1)
    return Screen(
        t("contests-cancel-ask", name=contest_name(t, contest), count=total),
        column(
            Button(t.plain("contests-cancel-yes"), ContestPress(act="sure", id=contest_id)),
            Button(t.plain("words-back"), ContestPress(act="open", id=contest_id)),
        ),
    )

"""Screens of bodies: the list, one body, its members."""

from __future__ import annotations

from bot.callbacks.bodies import BodyPress
from bot.callbacks.events import EventPress
from bot.callbacks.groups import GroupPress
from bot.callbacks.menu import MenuPress
from bot.labels import subject_label
from bot.name_lists import NAMES, last_page, name_lines, name_turning
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.bodies import joins_by_subject, keeps, kinds_in_use, makes_bodies
from domain.catalogue import NO_SUBJECT
from domain.rights import About, Action, Thing, may
from services.bodies import open_body, read_members
from services.events import may_lead


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


async def list_screen(turn: Turn, page: int) -> Screen:
    """All bodies, one's own first: those led or belonged to."""
    t = turn.t
    async with turn.reading() as work:
        bodies = await work.bodies.open()
        own = await work.bodies.of_member(turn.person_id)
        sizes = await work.bodies.sizes()
    led = {grant.body_id for grant in turn.actor.grants if grant.body_id is not None}
    ordered = sorted(bodies, key=lambda body: body.id not in own | led)
    shown, page = page_of(ordered, page)
    makes = makes_bodies(turn.actor) and bool(kinds_in_use(turn.profile))
    rows = list(
        column(
            *(
                Button(
                    t.plain(
                        "bodies-label-own" if body.id in own else "bodies-label",
                        name=body.name,
                        count=sizes.get(body.id, 0),
                    ),
                    BodyPress(act="open", id=body.id),
                )
                for body in shown
            )
        )
    )
    rows += turning(t, page, len(ordered), lambda number: BodyPress(act="list", page=number))
    rows += column(Button(t.plain("bodies-make"), BodyPress(act="make")) if makes else None, menu_button(turn))
    if not bodies:
        return Screen(t("bodies-none-yet") if makes else t("bodies-none"), rows)
    return Screen(t("bodies-head", count=len(bodies)), rows)


async def card_screen(turn: Turn, body_id: int, head: str = "") -> Screen:
    """One body: for its leader and the service with the ways to lead it, for others to join or leave."""
    t = turn.t
    async with turn.reading() as work:
        body = await open_body(work, body_id)
        leaders = await work.bodies.leaders(body.id, turn.today)
        size = (await work.bodies.sizes()).get(body.id, 0)
        belongs = await work.bodies.is_member(body.id, turn.person_id)
        ahead = await work.events.next_of_body(body.id, turn.now)
        group = await work.groups.of_body(body.id)
    names = ", ".join(person.full_name for person in leaders)
    lines = [t("bodies-card", name=body.name, term=body.term, count=size)]
    if body.subject != NO_SUBJECT:
        lines[0] += "\n" + t("bodies-card-subject", subject=subject_label(t, turn.catalogue, body.subject))
    lines[0] += "\n" + (t("bodies-card-leader", name=names) if names else t("bodies-card-no-leader"))
    lines.append(t("bodies-card-next", moment=t.moment(ahead.starts_at), topic=ahead.topic) if ahead else "")
    leads, is_kept = may_lead(turn.actor, body), keeps(turn.actor, body)
    joins = may(turn.actor, Action.AGREE, Thing.ASSOCIATION, About(person_id=turn.person_id))
    is_leader = turn.person_id in {person.id for person in leaders}
    if is_kept and group is not None:
        lines.append(t("groups-of-body", title=group.title))
    if not is_kept:
        lines.append(t("bodies-hint-member") if belongs else t("bodies-hint-join"))
    rows = column(
        Button(t.plain("events-new"), EventPress(act="new", id=body.id)) if leads else None,
        Button(t.plain("bodies-session-open"), EventPress(act="open", id=ahead.id))
        if ahead and (is_kept or belongs)
        else None,
        Button(t.plain("bodies-members", count=size), BodyPress(act="members", id=body.id)) if is_kept else None,
        Button(t.plain("groups-section"), GroupPress(act="open", id=body.id)) if is_kept else None,
        Button(t.plain("bodies-refresh"), BodyPress(act="refresh", id=body.id))
        if leads and joins_by_subject(body.term) and body.subject != NO_SUBJECT
        else None,
        Button(t.plain("bodies-join"), BodyPress(act="join", id=body.id)) if joins and not belongs else None,
        Button(t.plain("bodies-leave"), BodyPress(act="leave", id=body.id))
        if joins and belongs and not is_leader
        else None,
    )
    last = (Button(t.plain("words-back"), BodyPress(act="list")), menu_button(turn))
    return Screen("\n\n".join(part for part in (head, *lines) if part), [*rows, last])


async def members_screen(turn: Turn, body_id: int, page: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        total = (await work.bodies.sizes()).get(body_id, 0)
        page = last_page(page, total)
        body = await open_body(work, body_id)
        found = await read_members(work, turn.actor, body_id, page=page, size=NAMES)
    lines = name_lines(t, [(one.person.full_name, one.organisation) for one in found], page)
    text = t("bodies-members-head", name=body.name, count=total, names=lines) if found else t("bodies-members-none")
    rows = name_turning(t, page, total, lambda number: BodyPress(act="members", id=body_id, page=number))
    back = (Button(t.plain("words-back"), BodyPress(act="open", id=body_id)), menu_button(turn))
    return Screen(text, [*rows, back])


async def leave_screen(turn: Turn, body_id: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        body = await open_body(work, body_id)
    return Screen(
        t("bodies-leave-ask", name=body.name),
        column(
            Button(t.plain("bodies-leave-yes"), BodyPress(act="sure", id=body_id)),
            Button(t.plain("words-back"), BodyPress(act="open", id=body_id)),
        ),
    )

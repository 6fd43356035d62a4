"""Screens of one session: for its members, its leader, the service."""

from __future__ import annotations

from bot.body_words import answer_buttons, session_lines, session_words
from bot.callbacks.bodies import BodyPress
from bot.callbacks.events import EventPress
from bot.callbacks.menu import MenuPress
from bot.name_lists import NAMES, last_page, name_lines, name_turning
from bot.screens import Button, Screen, column, pairs
from bot.turn import Turn
from domain.events import Answer, SessionStatus
from services.events import answer_names, count_answers, may_lead, read_session
from services.events.reading import sees_answers


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


async def session_screen(turn: Turn, session_id: int, head: str = "") -> Screen:
    """Topic, time, place, agenda, the own answer; the leader and the service see how many come."""
    t = turn.t
    async with turn.reading() as work:
        session, body, given = await read_session(work, turn.actor, session_id)
        belongs = await work.bodies.is_member(body.id, turn.person_id)
        sees = sees_answers(turn.actor, body)
        counts = await count_answers(work, turn.actor, session_id) if sees else {}
    cancelled = session.status == SessionStatus.CANCELLED
    ahead = not cancelled and session.starts_at > turn.now
    title = t("events-title", what=session_words(t, turn.catalogue, body, is_first=True))
    parts = [head, title, *session_lines(t, session)]
    if cancelled:
        parts.append(t("events-status-cancelled"))
    elif not ahead:
        parts.append(t("events-status-over"))
    if belongs and ahead:
        parts.append(
            t("events-own-answer", answer=t.plain(f"events-said-{given}")) if given else t("events-ask-answer")
        )
    if sees and not cancelled:
        parts.append(_counts(turn, counts))
    leads = ahead and may_lead(turn.actor, body)
    rows = [
        *(pairs(answer_buttons(t, session.id, given)) if belongs and ahead else ()),
        *column(
            Button(t.plain("events-who"), EventPress(act="counts", id=session.id)) if sees and not cancelled else None
        ),
    ]
    if leads:
        rows.append(
            (
                Button(t.plain("events-move"), EventPress(act="move", id=session.id)),
                Button(t.plain("events-cancel"), EventPress(act="cancel", id=session.id)),
            )
        )
    back = Button(t.plain("words-back"), EventPress(act="list" if sees else "poster"))
    return Screen("\n\n".join(part for part in parts if part), [*rows, (back, menu_button(turn))])


def _counts(turn: Turn, counts: dict[str, int]) -> str:
    return turn.t(
        "events-counts",
        coming=counts.get(Answer.COMING, 0),
        online=counts.get(Answer.ONLINE, 0),
        absent=counts.get(Answer.ABSENT, 0),
        silent=counts.get("", 0),
    )


async def counts_screen(turn: Turn, session_id: int) -> Screen:
    """How many gave each answer, with the way to their names."""
    t = turn.t
    async with turn.reading() as work:
        session, body, _ = await read_session(work, turn.actor, session_id)
        counts = await count_answers(work, turn.actor, session_id)
    head = t("events-title", what=session_words(t, turn.catalogue, body, is_first=True))
    buttons = [
        Button(
            t.plain(f"events-list-{answer or 'silent'}", count=counts[answer]),
            EventPress(act="names", id=session_id, answer=answer),
        )
        for answer in (*(one.value for one in Answer), "")
        if counts.get(answer)
    ]
    lines = [head, t.moment(session.starts_at), _counts(turn, counts)]
    last = (Button(t.plain("words-back"), EventPress(act="open", id=session_id)), menu_button(turn))
    return Screen("\n\n".join(lines), [*column(*buttons), last])


async def names_screen(turn: Turn, session_id: int, answer: str, page: int) -> Screen:
    t = turn.t
    if answer and answer not in set(Answer):
        answer = ""
    async with turn.reading() as work:
        total = (await count_answers(work, turn.actor, session_id)).get(answer, 0)
        page = last_page(page, total)
        found = await answer_names(work, turn.actor, session_id, answer, page=page, size=NAMES)
    lines = name_lines(t, [(one.person.full_name, one.organisation) for one in found], page)
    head = t(f"events-list-{answer or 'silent'}", count=total)
    text = f"{head}\n\n{lines}" if found else t("errors-empty")
    rows = name_turning(
        t, page, total, lambda number: EventPress(act="names", id=session_id, answer=answer, page=number)
    )
    last = (Button(t.plain("words-back"), EventPress(act="counts", id=session_id)), menu_button(turn))
    return Screen(text, [*rows, last])


async def cancel_screen(turn: Turn, session_id: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        session, body, _ = await read_session(work, turn.actor, session_id)
    text = t(
        "events-cancel-ask",
        what=session_words(t, turn.catalogue, body),
        moment=t.moment(session.starts_at),
    )
    return Screen(
        text,
        column(
            Button(t.plain("events-cancel-yes"), EventPress(act="sure", id=session_id)),
            Button(t.plain("words-back"), EventPress(act="open", id=session_id)),
        ),
    )


def no_body_screen(turn: Turn) -> Screen:
    """Nobody to invite yet."""
    t = turn.t
    return Screen(
        t("events-no-body"), column(Button(t.plain("bodies-section"), BodyPress(act="list")), menu_button(turn))
    )

"""Lists of meetings: the mentor's journal, a teacher's own, past ones, those of one pair."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks.meetings import ActionPress, MeetingPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.paging import PAGE, turning
from bot.pair_words import meeting_label, partner_name
from bot.screens import Button, Screen, column
from bot.todo_words import ON_TOP, tick_buttons, todo_lines
from bot.turn import Turn
from domain.rights import Action
from models.meetings import Meeting
from services.meetings import pair_of, todos_of
from storage.work import Work

AS_MENTOR, AS_MENTEE = 0, 1


async def journal_screen(turn: Turn) -> Screen:
    """What waits to be written down, what is ahead, and the way to what was."""
    t = turn.t
    async with turn.reading() as work:
        pairs = await work.pairs.of_mentor(turn.person_id)
        to_log = await work.meetings.to_log_of(turn.person_id, turn.now)
        ahead = await work.meetings.ahead_of(turn.person_id, turn.now, as_mentor=True)
        _, past = await work.meetings.past_of(turn.person_id, as_mentor=True, limit=1)
        waiting = await _openers(work, turn, to_log[:PAGE], "meetings-label-to-log")
        coming = await _openers(work, turn, ahead[:PAGE])
    if not pairs and not past:
        return Screen(t("meetings-journal-none"), column(_menu(turn)))
    todo, ticks = await _on_top(turn)
    text = todo + t("meetings-journal", to_log=len(to_log), ahead=len(ahead), past=past)
    rows = column(
        *ticks,
        *waiting,
        *coming,
        Button(t.plain("meetings-plan"), MeetingPress(act="plan")) if pairs else None,
        Button(t.plain("meetings-record"), MeetingPress(act="record")) if pairs else None,
        Button(t.plain("meetings-past", count=past), MeetingPress(act="past", id=AS_MENTOR)) if past else None,
        _menu(turn),
    )
    return Screen(text, rows)


async def mine_screen(turn: Turn) -> Screen:
    """Everything of the person: as a junior what is to be confirmed, on either side what is ahead.

    What a mentor writes down, and the past of that side, stand in the journal: one button leads there.
    """
    t = turn.t
    async with turn.reading() as work:
        led = await work.pairs.of_mentor(turn.person_id)
        pairs = [*await work.pairs.of_mentee(turn.person_id), *led]
        to_confirm = await work.meetings.to_confirm_of(turn.person_id)
        ahead = [
            one
            for as_mentor in (False, True)
            for one in await work.meetings.ahead_of(turn.person_id, turn.now, as_mentor=as_mentor)
        ]
        ahead.sort(key=lambda one: one.planned_at)
        _, past = await work.meetings.past_of(turn.person_id, as_mentor=False, limit=1)
        _, journal = await work.meetings.past_of(turn.person_id, as_mentor=True, limit=1)
        confirming = await _openers(work, turn, to_confirm[:PAGE], "meetings-label-to-confirm")
        coming = await _openers(work, turn, ahead[:PAGE])
        partners = [await partner_name(work, pair, turn.person_id) for pair in pairs]
    if not pairs and not past and not journal:
        return Screen(t("meetings-mine-none"), column(_menu(turn)))
    if ahead:
        text = t("meetings-mine", ahead=len(ahead), to_confirm=len(to_confirm))
    else:
        text = t("meetings-mine-not-planned", to_confirm=len(to_confirm))
    todo, ticks = await _on_top(turn)
    text = todo + text
    rows = column(
        *ticks,
        *confirming,
        *coming,
        *(
            Button(t.plain("meetings-pair-with", name=name), PairPress(act="open", id=pair.id))
            for pair, name in zip(pairs, partners, strict=True)
        ),
        Button(t.plain("meetings-past", count=past), MeetingPress(act="past", id=AS_MENTEE)) if past else None,
        Button(t.plain("meetings-journal-section"), MeetingPress(act="journal")) if led or journal else None,
        _menu(turn),
    )
    return Screen(text, rows)


async def _on_top(turn: Turn) -> tuple[str, list[Button]]:
    """What is to be done, above everything else, and the buttons that tick it off."""
    t = turn.t
    async with turn.reading() as work:
        todos = await todos_of(work, turn.person_id)
    if not todos:
        return "", []
    shown = todos[:ON_TOP]
    more = [Button(t.plain("meetings-todo-all", count=len(todos)), ActionPress(act="list"))]
    text = "\n".join(todo_lines(t, shown, turn.today)) + "\n\n"
    return text, [*tick_buttons(t, shown), *(more if len(todos) > ON_TOP else [])]


async def past_screen(turn: Turn, side: int, page: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        as_mentor = side == AS_MENTOR
        shown, total = await work.meetings.past_of(
            turn.person_id, as_mentor=as_mentor, limit=PAGE, offset=max(page, 0) * PAGE
        )
        buttons = await _openers(work, turn, shown)
    text = t("meetings-past-head", count=total) if total else t("meetings-past-none")
    back = Button(t.plain("words-back"), MeetingPress(act="journal" if as_mentor else "mine"))
    rows = [
        *column(*buttons),
        *turning(t, max(page, 0), total, lambda number: MeetingPress(act="past", id=side, page=number)),
        (back, _menu(turn)),
    ]
    return Screen(text, rows)


async def pair_meetings_screen(turn: Turn, pair_id: int, page: int) -> Screen:
    """Everything of one pair, for its two and for the service."""
    t = turn.t
    async with turn.reading() as work:
        pair = await pair_of(work, turn.actor, Action.READ, pair_id)
        total = await work.meetings.count_of_pair(pair.id)
        shown = await work.meetings.of_pair(pair.id, limit=PAGE, offset=max(page, 0) * PAGE)
        labels = [
            Button(
                t.plain(f"meetings-label-{one.status}", moment=t.moment(one.planned_at)),
                MeetingPress(act="open", id=one.id),
            )
            for one in shown
        ]
    text = t("meetings-of-pair", count=total) if total else t("meetings-past-none")
    rows = [
        *column(*labels),
        *turning(t, max(page, 0), total, lambda number: MeetingPress(act="all", id=pair_id, page=number)),
        *([_files(turn, pair_id)] if total else []),
        (Button(t.plain("words-back"), PairPress(act="open", id=pair_id)), _menu(turn)),
    ]
    return Screen(text, rows)


def _files(turn: Turn, pair_id: int) -> tuple[Button, ...]:
    kinds = ("docx", "xlsx")
    return tuple(Button(turn.t.plain(f"meetings-as-{kind}"), MeetingPress(act=kind, id=pair_id)) for kind in kinds)


async def _openers(work: Work, turn: Turn, meetings: Sequence[Meeting], wrap: str = "") -> list[Button]:
    """A button for each meeting with the other one's name."""
    buttons = []
    for meeting in meetings:
        pair = await work.pairs.get(meeting.pair_id)
        label = meeting_label(turn.t, meeting, await partner_name(work, pair, turn.person_id))
        if wrap:
            label = turn.t.plain(wrap, label=label)
        buttons.append(Button(label, MeetingPress(act="open", id=meeting.id)))
    return buttons


def _menu(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())

"""One meeting as its mentor, its junior or the service sees it."""

from __future__ import annotations

from datetime import timedelta

from bot.callbacks.meetings import MeetingPress, NotePress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.pair_words import form_words, partner_name, reason_words, topic_words
from bot.screens import Attachment, Button, Screen, column
from bot.todo_words import todo_lines
from bot.turn import Turn
from domain.rights import Action
from models.meetings import Meeting
from models.pairs import Pair
from services.documents import Appointment, write_ics
from services.meetings import meeting_in_reach, todos_of_pair
from storage.work import Work

CALENDAR_ALARM = timedelta(minutes=30)


async def meeting_screen(turn: Turn, meeting_id: int, head: str = "") -> Screen:
    """`head` says what has just been done."""
    async with turn.reading() as work:
        meeting, pair = await meeting_in_reach(work, turn.actor, Action.READ, meeting_id)
        text = await _text(work, turn, meeting, pair)
    t = turn.t
    is_own = turn.person_id in (pair.mentor_id, pair.mentee_id)
    rows = [
        *column(
            *_buttons(turn, meeting, pair),
            Button(t.plain("meetings-voice"), MeetingPress(act="voice", id=meeting.id))
            if meeting.voice_id is not None
            else None,
            Button(t.plain("meetings-note-write"), NotePress(act="write", pair=pair.id, meeting=meeting.id))
            if is_own and meeting.status == "held"
            else None,
        ),
        (
            Button(t.plain("meetings-to-pair"), PairPress(act="open", id=pair.id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    ]
    return Screen("\n\n".join(part for part in (head, text) if part), rows)


async def calendar_screen(turn: Turn, meeting: Meeting, pair: Pair) -> Screen:
    """The topic stays inside the bot: a phone's calendar is often shared with a family."""
    t = turn.t
    async with turn.reading() as work:
        name = await partner_name(work, pair, turn.person_id)
    appointment = Appointment(
        uid=f"meeting-{meeting.id}@{turn.bot_username}",
        version=meeting.moves,
        starts_at=meeting.planned_at,
        minutes=meeting.planned_minutes,
        title=t.plain("meetings-calendar-title", name=name),
        about=form_words(t, meeting.form),
        remind_before=CALENDAR_ALARM,
    )
    day = meeting.planned_at.astimezone(turn.profile.zone).date()
    file = Attachment(
        kind="document",
        name=t.plain("meetings-calendar-file", day=day.isoformat()),
        content=write_ics(appointment, now=turn.now),
    )
    back = column(Button(t.plain("words-back"), MeetingPress(act="open", id=meeting.id)))
    return Screen(t("meetings-calendar-ready"), back, file, is_new=True)


async def _text(work: Work, turn: Turn, meeting: Meeting, pair: Pair) -> str:
    t = turn.t
    is_own = turn.person_id in (pair.mentor_id, pair.mentee_id)
    if is_own:
        who = partner = await partner_name(work, pair, turn.person_id)
    else:
        partner = ""
        people = await work.people.by_ids([pair.mentor_id, pair.mentee_id])
        who = t.plain("pairs-label", mentee=people[pair.mentee_id].short_name, mentor=people[pair.mentor_id].short_name)
    lines = [
        t("meetings-head", moment=t.moment(meeting.planned_at), name=who),
        t("meetings-what", form=form_words(t, meeting.form), topic=topic_words(t, meeting.topic)),
    ]
    match meeting.status:
        case "planned":
            lines += _planned_lines(work, turn, meeting, pair, partner)
            todos = await todos_of_pair(work, turn.actor, pair.id)
            lines += ["", *todo_lines(t, todos, turn.today)] if todos else []
        case "held":
            lines += _held_lines(turn, meeting)
        case "cancelled":
            lines.append(t("meetings-cancelled-line"))
        case "not_held":
            lines.append(t("meetings-missed-line"))
    if meeting.reason:
        lines.append(t("meetings-reason-line", reason=reason_words(t, meeting.reason)))
    return "\n".join(lines)


def _planned_lines(work: Work, turn: Turn, meeting: Meeting, pair: Pair, partner: str) -> list[str]:
    t = turn.t
    lines = []
    discuss = next((one.discuss for one in work.catalogue.mentoring_topics if one.title == meeting.topic), "")
    if discuss:
        lines.append(t("meetings-discuss", discuss=discuss))
    theirs = meeting.mentor_seen_at if turn.person_id == pair.mentee_id else meeting.mentee_seen_at
    mine = meeting.mentee_seen_at if turn.person_id == pair.mentee_id else meeting.mentor_seen_at
    if theirs is not None and partner:
        lines.append(t("meetings-partner-comes", name=partner))
    if mine is not None and turn.person_id in (pair.mentor_id, pair.mentee_id):
        lines.append(t("meetings-you-come"))
    if meeting.planned_at <= turn.now and turn.person_id == pair.mentor_id:
        lines.append(t("meetings-is-to-log"))
    return lines


def _held_lines(turn: Turn, meeting: Meeting) -> list[str]:
    t = turn.t
    lines = [
        t("meetings-lasted", length=t.length(meeting.minutes or 0)),
        t("meetings-agreed", agreed=meeting.agreed) if meeting.agreed else t("meetings-agreed-by-voice"),
    ]
    if meeting.next_on is not None:
        lines.append(t("meetings-next-on", day=t.day(meeting.next_on)))
    if meeting.correction:
        lines.append(t("meetings-correction", text=meeting.correction))
    lines.append(t("meetings-confirmed") if meeting.confirmed_at is not None else t("meetings-unconfirmed"))
    return lines


def _buttons(turn: Turn, meeting: Meeting, pair: Pair) -> list[Button]:
    t = turn.t
    begun = meeting.planned_at <= turn.now
    acts: list[tuple[str, str]] = []
    if turn.person_id == pair.mentor_id and pair.status == "active":
        match meeting.status:
            case "planned" if begun:
                acts = [("meetings-log", "log"), ("meetings-was-moved", "move"), ("meetings-missed", "missed")]
            case "planned":
                acts = [("meetings-move", "move"), ("meetings-cancel", "cancel"), ("meetings-to-calendar", "ics")]
                if meeting.mentor_seen_at is None:
                    acts.insert(0, ("meetings-coming", "coming"))
            case "held" if meeting.confirmed_at is None:
                acts = [("meetings-rewrite", "rewrite")]
            case "cancelled" | "not_held":
                return [Button(t.plain("meetings-plan"), MeetingPress(act="plan", id=pair.id))]
    elif turn.person_id == pair.mentee_id:
        if meeting.status == "planned" and not begun:
            acts = [("meetings-to-calendar", "ics")]
            if meeting.mentee_seen_at is None:
                acts.insert(0, ("meetings-coming", "coming"))
            return [*_presses(turn, acts, meeting), _other_day(turn, pair)]
        if meeting.status in ("cancelled", "not_held") and pair.status == "active":
            return [_other_day(turn, pair)]
        if meeting.status == "held" and meeting.confirmed_at is None:
            acts = [("meetings-confirm", "confirm"), ("meetings-correct", "correct")]
    return _presses(turn, acts, meeting)


def _other_day(turn: Turn, pair: Pair) -> Button:
    return Button(turn.t.plain("meetings-ask-day"), PairPress(act="wish", id=pair.id))


def _presses(turn: Turn, acts: list[tuple[str, str]], meeting: Meeting) -> list[Button]:
    return [Button(turn.t.plain(label), MeetingPress(act=act, id=meeting.id)) for label, act in acts]

"""The journal of a pair as a file: a document to sign, or a table to count with."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import CallbackQuery

from bot.callbacks.meetings import MeetingPress
from bot.pair_words import form_words, junior_words, reason_words, senior_words, topic_words
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from models.meetings import Meeting
from services.documents import Paper, SheetOut, write_docx, write_xlsx
from services.meetings import Journal, pair_journal

WIDTHS = (1, 4, 3, 6, 3, 9, 4)


async def send_journal(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    """`docx` or `xlsx`, as a message of its own."""
    async with turn.transaction() as work:
        journal = await pair_journal(work, turn.actor, callback_data.id, now=turn.now)
        sides = (senior_words(turn.t, work, journal.pair), junior_words(turn.t, work, journal.pair))
    t, is_paper = turn.t, callback_data.act == "docx"
    if is_paper:
        content = await turn.prepare(write_docx, _paper(turn, journal, sides))
    else:
        content = await turn.prepare(write_xlsx, [_sheet(turn, journal)])
    name = t.plain("meetings-journal-file", mentee=journal.mentee.short_name, day=turn.today.isoformat())
    file = Attachment(kind="document", name=f"{name}.{callback_data.act}", content=content)
    back = column(Button(t.plain("words-back"), MeetingPress(act="all", id=callback_data.id)))
    await turn.show(
        Screen(t("meetings-journal-paper" if is_paper else "meetings-journal-table"), back, file, is_new=True)
    )


def _paper(turn: Turn, journal: Journal, sides: tuple[str, str]) -> Paper:
    t = turn.t
    senior, junior = sides
    return Paper(
        title=t.plain("meetings-paper-title"),
        lines=[
            turn.profile.service.name,
            t.plain("meetings-paper-side", side=senior, name=journal.mentor.full_name),
            t.plain("meetings-paper-side", side=junior, name=journal.mentee.full_name),
        ],
        headings=_headings(turn),
        widths=WIDTHS,
        rows=_rows(turn, journal.rows),
        signatures=[
            t.plain("meetings-paper-side", side=senior, name=journal.mentor.short_name),
            t.plain("meetings-paper-side", side=junior, name=journal.mentee.short_name),
        ],
    )


def _sheet(turn: Turn, journal: Journal) -> SheetOut:
    above = turn.t.plain("meetings-label-pair", mentor=journal.mentor.short_name, mentee=journal.mentee.short_name)
    return SheetOut(
        title=turn.t.plain("meetings-paper-title"),
        above=[above],
        headings=_headings(turn),
        rows=_rows(turn, journal.rows),
    )


def _headings(turn: Turn) -> list[str]:
    names = ("number", "day", "form", "topic", "length", "agreed", "confirmed")
    return [turn.t.plain(f"meetings-column-{name}") for name in names]


def _rows(turn: Turn, meetings: Sequence[Meeting]) -> list[list[str]]:
    """A meeting that did not take place keeps its line, with the reason where the talk would stand."""
    t, zone = turn.t, turn.profile.zone
    rows = []
    for number, one in enumerate(meetings, 1):
        held = one.status == "held"
        missed = t.plain("meetings-column-missed", reason=reason_words(t, one.reason))
        rows.append(
            [
                str(number),
                f"{one.planned_at.astimezone(zone):%d.%m.%Y %H:%M}",
                form_words(t, one.form),
                topic_words(t, one.topic),
                t.length(one.minutes or 0) if held else "",
                _agreed(turn, one) if held else missed,
                _confirmed(turn, one),
            ]
        )
    return rows


def _agreed(turn: Turn, meeting: Meeting) -> str:
    by_voice = turn.t.plain("meetings-column-voice") if meeting.voice_id is not None else ""
    return meeting.agreed or by_voice


def _confirmed(turn: Turn, meeting: Meeting) -> str:
    """The day, or that the other side does not agree with the record."""
    if meeting.confirmed_at is not None:
        return f"{meeting.confirmed_at.astimezone(turn.profile.zone):%d.%m.%Y}"
    return turn.t.plain("meetings-column-disputed") if meeting.correction else ""

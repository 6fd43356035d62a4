"""What people do with meetings."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.meetings import MeetingPress
from bot.callbacks.menu import MenuPress
from bot.forms import Form, open_form
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from domain.errors import Invalid
from domain.rights import Action
from handlers.meetings import journal, lists, notes, papers, planning, replies, todos
from handlers.meetings.screens import calendar_screen, meeting_screen
from models.meetings import Meeting
from services.meetings import confirm, mark_coming, meeting_in_reach, pair_of, voice_of


def router() -> Router:
    router = Router(name="meetings")
    router.callback_query.register(show_journal, MenuPress.filter(F.part == "journal"))
    router.callback_query.register(show_mine, MenuPress.filter(F.part == "meetings"))
    router.callback_query.register(show_journal, MeetingPress.filter(F.act == "journal"))
    router.callback_query.register(show_mine, MeetingPress.filter(F.act == "mine"))
    router.callback_query.register(show_past, MeetingPress.filter(F.act == "past"))
    router.callback_query.register(show_all, MeetingPress.filter(F.act == "all"))
    router.callback_query.register(open_meeting, MeetingPress.filter(F.act == "open"))
    router.callback_query.register(come, MeetingPress.filter(F.act == "coming"))
    router.callback_query.register(agree, MeetingPress.filter(F.act == "confirm"))
    router.callback_query.register(send_to_calendar, MeetingPress.filter(F.act == "ics"))
    router.callback_query.register(papers.send_journal, MeetingPress.filter(F.act.in_({"docx", "xlsx"})))
    router.callback_query.register(plan, MeetingPress.filter(F.act == "plan"))
    router.callback_query.register(record, MeetingPress.filter(F.act == "record"))
    router.callback_query.register(log, MeetingPress.filter(F.act == "log"))
    router.callback_query.register(move, MeetingPress.filter(F.act == "move"))
    router.callback_query.register(ask, MeetingPress.filter(F.act.in_(set(ASKED))))
    router.callback_query.register(play, MeetingPress.filter(F.act == "voice"))
    todos.register(router)
    notes.register(router)
    return router


async def show_journal(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await lists.journal_screen(turn))


async def show_mine(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await lists.mine_screen(turn))


async def show_past(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    await turn.show(await lists.past_screen(turn, callback_data.id, callback_data.page))


async def show_all(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    await turn.show(await lists.pair_meetings_screen(turn, callback_data.id, callback_data.page))


async def open_meeting(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    await turn.show(await meeting_screen(turn, callback_data.id))


async def come(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await mark_coming(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await meeting_screen(turn, callback_data.id, turn.t("meetings-coming-done")))


async def agree(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await confirm(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await meeting_screen(turn, callback_data.id, turn.t("meetings-confirm-done")))


async def send_to_calendar(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    """A file for the phone's calendar, as a message of its own; a meeting that has moved on is shown as it is."""
    async with turn.reading() as work:
        meeting, pair = await meeting_in_reach(work, turn.actor, Action.READ, callback_data.id)
    if meeting.status != "planned" or meeting.planned_at <= turn.now:
        await _show_as_it_is(turn, meeting)
        return
    await turn.show(await calendar_screen(turn, meeting, pair))


async def play(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    """What was told of the meeting, as a message of its own."""
    async with turn.reading() as work:
        stored = await voice_of(work, turn.actor, callback_data.id)
    back = column(Button(turn.t.plain("words-back"), MeetingPress(act="open", id=callback_data.id)))
    voice = Attachment(kind="voice", name=stored.name, remote_id=stored.remote_id)
    await turn.show(Screen(turn.t("meetings-voice-shown"), back, voice, is_new=True))


async def plan(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    await _open_for_pair(turn, planning.PLAN, callback_data.id)


async def record(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    await _open_for_pair(turn, journal.RECORD, callback_data.id)


async def _open_for_pair(turn: Turn, form: Form, pair_id: int) -> None:
    """A named pair must be the actor's own and active; without one the form asks, unless there is one pair only."""
    async with turn.reading() as work:
        if pair_id:
            await pair_of(work, turn.actor, Action.WRITE, pair_id)
        else:
            pairs = await work.pairs.of_mentor(turn.person_id)
            if not pairs:
                raise Invalid("meetings-no-pair")
            pair_id = pairs[0].id if len(pairs) == 1 else 0
    await open_form(turn, form, pair=pair_id)


async def log(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    meeting = await _changeable(turn, callback_data.id)
    if meeting.status != "planned" or meeting.planned_at > turn.now:
        await _show_as_it_is(turn, meeting)
        return
    await open_form(turn, journal.LOG, meeting=meeting.id, topic=meeting.topic)


async def move(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    meeting = await _changeable(turn, callback_data.id)
    if meeting.status != "planned":
        await _show_as_it_is(turn, meeting)
        return
    await open_form(turn, planning.MOVE, meeting=meeting.id, moves=meeting.moves)


# Each form with its right and the status that a meeting must have to be asked about.
ASKED = {
    "cancel": (planning.CANCEL, Action.WRITE, "planned"),
    "missed": (replies.MISSED, Action.WRITE, "planned"),
    "correct": (replies.CORRECT, Action.CONFIRM, "held"),
    "rewrite": (replies.REWRITE, Action.WRITE, "held"),
}


async def ask(_: CallbackQuery, callback_data: MeetingPress, turn: Turn) -> None:
    """A meeting that has moved on is shown as it is, instead of a question that leads nowhere."""
    form, action, status = ASKED[callback_data.act]
    async with turn.reading() as work:
        meeting, _pair = await meeting_in_reach(work, turn.actor, action, callback_data.id)
    if meeting.status != status or meeting.confirmed_at is not None:
        await _show_as_it_is(turn, meeting)
        return
    await open_form(turn, form, meeting=meeting.id)


async def _changeable(turn: Turn, meeting_id: int) -> Meeting:
    async with turn.reading() as work:
        meeting, _ = await meeting_in_reach(work, turn.actor, Action.WRITE, meeting_id)
    return meeting


async def _show_as_it_is(turn: Turn, meeting: Meeting) -> None:
    """A press from an older screen: why nothing happens, and what there is now."""
    await turn.show(await meeting_screen(turn, meeting.id, turn.t("meetings-as-it-is")))

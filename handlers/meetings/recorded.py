"""What was told or typed of a meeting, and the screen that shows what became of it."""

from __future__ import annotations

from typing import Any

from bot.callbacks.meetings import ActionPress, MeetingPress
from bot.callbacks.menu import MenuPress
from bot.forms import Finish
from bot.screens import Button, Screen, column
from bot.todo_words import todo_lines
from domain.errors import Invalid
from domain.files import check_file
from domain.meetings import SHORTEST_VOICE
from models.meetings import Meeting
from services.documents import store_file
from services.meetings import VoiceSent, todos_of_pair


def words_of(answer: Any) -> str:
    """Typed, or written under a voice."""
    return str(answer.get("caption", "")) if isinstance(answer, dict) else str(answer)


async def voice_sent(finish: Finish) -> VoiceSent | None:
    """The bytes are on the disk before the transaction begins."""
    answer = finish.answers["agreed"]
    if not isinstance(answer, dict):
        return None
    if answer.get("seconds", SHORTEST_VOICE) < SHORTEST_VOICE:
        raise Invalid("meetings-voice-too-short")
    content = await finish.turn.download(answer["remote_id"])
    check_file("voice", "", content)
    return VoiceSent(
        key=await store_file(finish.turn.files_dir, content),
        size=len(content),
        content_type=answer["type"],
        remote_id=answer["remote_id"],
    )


async def logged_screen(finish: Finish, meeting: Meeting) -> Screen:
    """What was kept, and when the two meet again."""
    turn, t = finish.turn, finish.turn.t
    async with turn.reading() as work:
        ahead = await work.meetings.next_of_pair(meeting.pair_id, turn.now)
    lines = [t("meetings-logged")]
    lines.append(
        t("meetings-logged-next", moment=t.moment(ahead.planned_at)) if ahead else t("meetings-logged-no-next")
    )
    async with turn.reading() as work:
        todos = await todos_of_pair(work, turn.actor, meeting.pair_id)
    own = [one for one in todos if one.action.meeting_id == meeting.id]
    lines += ["", *todo_lines(t, own, turn.today)] if own else []
    rows = column(
        Button(t.plain("meetings-todo-trim"), ActionPress(act="trim", id=meeting.id)) if own else None,
        Button(t.plain("meetings-open-record"), MeetingPress(act="open", id=meeting.id)),
        Button(t.plain("meetings-open-next"), MeetingPress(act="open", id=ahead.id)) if ahead else None,
        Button(t.plain("meetings-plan"), MeetingPress(act="plan", id=meeting.pair_id)) if not ahead else None,
        Button(t.plain("words-menu"), MenuPress()),
    )
    return Screen("\n".join(lines), rows)

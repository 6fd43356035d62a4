"""Meetings of pairs: the mentor's journal, a teacher's meetings, planning, moving, writing down, confirming."""

from bot.forms import Form
from handlers.meetings import journal, notes, planning, replies
from handlers.meetings.router import router

FORMS: tuple[Form, ...] = (*planning.FORMS, *journal.FORMS, *replies.FORMS, notes.NOTE)

__all__ = ["FORMS", "router"]

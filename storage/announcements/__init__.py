"""Announcements, the copies of each person, and what their author does with them afterwards."""

from storage.announcements.copies import Copies, Copy
from storage.announcements.course import Courses, Standing
from storage.announcements.editions import Editions
from storage.announcements.letters import Announcements, PersonLine, SchoolLine
from storage.announcements.states import state_of

__all__ = ["Announcements", "Copies", "Copy", "Courses", "Editions", "PersonLine", "SchoolLine", "Standing", "state_of"]

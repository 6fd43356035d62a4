"""Meetings of pairs, what was agreed to be done, and notes."""

from storage.meetings.actions import NextActions
from storage.meetings.meetings import Meetings
from storage.meetings.notes import MeetingNotes

__all__ = ["MeetingNotes", "Meetings", "NextActions"]

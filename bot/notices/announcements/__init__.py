"""An announcement as its readers see it, and all that leaves about it."""

from bot.notices.announcements.renders import RENDERS
from bot.notices.announcements.screens import (
    announcement_screen,
    attachment_of,
    corrected_screen,
    heading_of,
    marked_screen,
    place_of,
    read_press,
    sent_screen,
)

__all__ = [
    "RENDERS",
    "announcement_screen",
    "attachment_of",
    "corrected_screen",
    "heading_of",
    "marked_screen",
    "place_of",
    "read_press",
    "sent_screen",
]

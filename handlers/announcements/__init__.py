"""Announcements at the edge: "Кому написать", "Сообщение коллегам", and the reader's mark."""

from handlers.announcements.correcting import CORRECTION
from handlers.announcements.form import FORM
from handlers.announcements.router import router

FORMS = (FORM, CORRECTION)

__all__ = ["FORMS", "router"]

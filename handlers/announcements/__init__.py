"""Announcements at the edge: "Кому написать", "Сообщение коллегам", and the reader's mark."""

from handlers.announcements.form import FORM
from handlers.announcements.router import router

FORMS = (FORM,)

__all__ = ["FORMS", "router"]

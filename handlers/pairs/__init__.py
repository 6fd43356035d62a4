"""Mentoring pairs: the service's list, a mentor's own people, making, offering, answering and closing."""

from handlers.pairs import forms, making
from handlers.pairs.router import router

FORMS = (*making.FORMS, *forms.FORMS)

__all__ = ["FORMS", "router"]

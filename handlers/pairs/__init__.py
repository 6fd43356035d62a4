"""Mentoring pairs: the service's list, a mentor's own people, making and closing a pair."""

from handlers.pairs.forms import FORMS
from handlers.pairs.router import router

__all__ = ["FORMS", "router"]

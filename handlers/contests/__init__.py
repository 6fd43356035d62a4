"""Contests at the edge: open ones for teachers with their own wish, announcing and lists for the service."""

from handlers.contests.forms import FORMS
from handlers.contests.router import router

__all__ = ["FORMS", "router"]

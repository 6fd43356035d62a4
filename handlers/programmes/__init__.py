"""Programmes of pairs: written, approved, walked, closed, printed."""

from handlers.programmes.forms import FORMS
from handlers.programmes.router import router

__all__ = ["FORMS", "router"]

"""The base of methodical activists: proposed, approved, counted against what is needed, looked at every year."""

from handlers.activists.forms import FORMS
from handlers.activists.router import router

__all__ = ["FORMS", "router"]

"""Campaigns of diagnostics at the edge: asking people, their answers, who is silent."""

from handlers.campaigns.forms import FORMS
from handlers.campaigns.router import router

__all__ = ["FORMS", "router"]

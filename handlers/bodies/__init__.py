"""Bodies at the edge: the list, a card, making one with its leader, joining and leaving."""

from handlers.bodies.forms import FORMS
from handlers.bodies.router import router

__all__ = ["FORMS", "router"]

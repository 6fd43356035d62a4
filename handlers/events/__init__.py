"""Sessions at the edge: a member's poster and answers, the leader's announcing, moving, cancelling and lists."""

from handlers.events.forms import FORMS
from handlers.events.router import router

__all__ = ["FORMS", "router"]

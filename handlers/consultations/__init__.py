"""Questions to a methodist: asked, answered, rated; words written outside a form are heard here."""

from handlers.consultations.forms import FORMS
from handlers.consultations.router import router

__all__ = ["FORMS", "router"]

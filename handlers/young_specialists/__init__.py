"""Young specialists: the list of whoever answers for them, one of them, the monthly pulse."""

from handlers.young_specialists.pulse import FORMS
from handlers.young_specialists.router import router

__all__ = ["FORMS", "router"]

"""Monthly reports at the edge: the teacher's five questions, and the month of those who read them."""

from handlers.reports.form import FORM
from handlers.reports.pairs import PAIR_FORM
from handlers.reports.router import router

FORMS = (FORM, PAIR_FORM)

__all__ = ["FORMS", "router"]

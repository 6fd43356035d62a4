"""Monthly reports at the edge: the teacher's five questions, and the month of those who read them."""

from handlers.reports.form import FORM
from handlers.reports.router import router

FORMS = (FORM,)

__all__ = ["FORMS", "router"]

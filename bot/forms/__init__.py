"""Forms are data: a tuple of steps, run by one driver that owns everything between the first question and the last."""

from bot.forms.driver import open_form
from bot.forms.form import Answers, Finish, Form, FormView, Option, Step, file_answer
from bot.forms.router import forms_router

__all__ = ["Answers", "Finish", "Form", "FormView", "Option", "Step", "file_answer", "forms_router", "open_form"]

"""A staff table: read, compared with the staff list, shown, loaded in one piece, undone in one piece."""

from services.people.tables.absent import find_absent
from services.people.tables.loading import cancel_staff, confirm_staff, undo_staff
from services.people.tables.planning import (
    keep_plan,
    plan_staff,
    preview_staff,
    read_staff_table,
    staff_words,
    take_staff,
)
from services.people.tables.problems import problems_file
from services.people.tables.questions import (
    StaffQuestion,
    answer_row,
    find_staff,
    next_question,
    open_questions,
)
from services.people.tables.splitting import split_plan

__all__ = [
    "StaffQuestion",
    "answer_row",
    "cancel_staff",
    "confirm_staff",
    "find_absent",
    "find_staff",
    "keep_plan",
    "next_question",
    "open_questions",
    "plan_staff",
    "preview_staff",
    "problems_file",
    "read_staff_table",
    "split_plan",
    "staff_words",
    "take_staff",
    "undo_staff",
]

"""Use cases of diagnostics: a table of results is read, explained, loaded, undone; a person's own sheet (P03, P05)."""

from services.diagnostics.loading import (
    Loaded,
    cancel_import,
    load_import,
    load_part,
    load_results,
    split_results,
)
from services.diagnostics.maps import (
    Choice,
    DeficitMap,
    choose_place,
    chosen_place,
    deficit_map,
    map_choices,
)
from services.diagnostics.names import risk_profiles, surpluses
from services.diagnostics.papers import map_sheets
from services.diagnostics.questions import (
    DeficitQuestion,
    PersonQuestion,
    Summary,
    answer_deficit,
    answer_person,
    answers_in,
    ask_again,
    deficit_question,
    find_import,
    next_question,
    set_day,
    set_kind,
    summary_of,
)
from services.diagnostics.reading import Prepared, prepare_results, start_import
from services.diagnostics.sheets import (
    Before,
    Sheet,
    SheetLine,
    all_results,
    people_without_route,
    result_sheet,
    tables_sent,
)
from services.diagnostics.undoing import Resting, restore_import, undo_import, what_rests
from services.diagnostics.views import own_view_for, say_own_view

__all__ = [
    "Before",
    "Choice",
    "DeficitMap",
    "DeficitQuestion",
    "Loaded",
    "PersonQuestion",
    "Prepared",
    "Resting",
    "Sheet",
    "SheetLine",
    "Summary",
    "all_results",
    "answer_deficit",
    "answer_person",
    "answers_in",
    "ask_again",
    "cancel_import",
    "choose_place",
    "chosen_place",
    "deficit_map",
    "deficit_question",
    "find_import",
    "load_import",
    "load_part",
    "load_results",
    "map_choices",
    "map_sheets",
    "next_question",
    "own_view_for",
    "people_without_route",
    "prepare_results",
    "restore_import",
    "result_sheet",
    "risk_profiles",
    "say_own_view",
    "set_day",
    "set_kind",
    "split_results",
    "start_import",
    "summary_of",
    "surpluses",
    "tables_sent",
    "undo_import",
    "what_rests",
]

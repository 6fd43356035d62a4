"""Use cases of the individual route: draft, agreement, approval, steps on their days, evidence, verdicts."""

from services.routes.access import about_route, load_route, load_step, mentor_of
from services.routes.agreeing import agree, approve, return_draft, settle_drafts
from services.routes.changing import change_of
from services.routes.checking import accept_evidence, return_evidence
from services.routes.closing import cancel_route, close_route, judge
from services.routes.correcting import correct_route, decide_correction
from services.routes.delivery import offer_due_steps, postpone, take_next, tell_late_checks
from services.routes.drafting import start_route
from services.routes.editing import choose_option, edit_draft
from services.routes.evidence import (
    FileSent,
    add_to_album,
    choose_transfer,
    keep_late_evidence,
    open_step,
    submit_evidence,
)
from services.routes.finishing import say_word
from services.routes.naming import name_mentor
from services.routes.papers import RoutePaper, route_paper
from services.routes.snapshots import Counted, Month, read_snapshot, take_snapshot

__all__ = [
    "Counted",
    "FileSent",
    "Month",
    "RoutePaper",
    "about_route",
    "accept_evidence",
    "add_to_album",
    "agree",
    "approve",
    "cancel_route",
    "change_of",
    "choose_option",
    "choose_transfer",
    "close_route",
    "correct_route",
    "decide_correction",
    "edit_draft",
    "judge",
    "keep_late_evidence",
    "load_route",
    "load_step",
    "mentor_of",
    "name_mentor",
    "offer_due_steps",
    "open_step",
    "postpone",
    "read_snapshot",
    "return_draft",
    "return_evidence",
    "route_paper",
    "say_word",
    "settle_drafts",
    "start_route",
    "submit_evidence",
    "take_next",
    "take_snapshot",
    "tell_late_checks",
]

"""Contests: announced by the service, wished for by teachers, reminded of until the deadline (P18)."""

from services.contests.announcing import announce_contest, cancel_contest, count_contest_audience, may_cancel
from services.contests.applying import ApplyPress, record_applications, withdraw_from
from services.contests.notices import NOTICES, leaves_at
from services.contests.reading import all_contests, find_contest, is_interested, read_applicants

__all__ = [
    "NOTICES",
    "ApplyPress",
    "all_contests",
    "announce_contest",
    "cancel_contest",
    "count_contest_audience",
    "find_contest",
    "is_interested",
    "leaves_at",
    "may_cancel",
    "read_applicants",
    "record_applications",
    "withdraw_from",
]

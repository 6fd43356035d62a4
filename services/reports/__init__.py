"""Short monthly reports: asked by time, filed by teachers, read by those who answer for them (P08)."""

from services.reports.asking import ask_reports, postpone_report
from services.reports.exporting import report_sheets
from services.reports.filing import OwnReports, file_report, own_reports, steps_to_name
from services.reports.kinds import NOTICES
from services.reports.pairing import (
    ask_pair_reports,
    check_pair_report,
    file_pair_report,
    meetings_of_month,
    pair_report_lines,
    read_pair_report,
    sees_pair_reports,
)
from services.reports.reading import (
    Overview,
    month_overview,
    reachable,
    read_report,
    report_lines,
    report_months,
    sees_others,
)

__all__ = [
    "NOTICES",
    "Overview",
    "OwnReports",
    "ask_pair_reports",
    "ask_reports",
    "check_pair_report",
    "file_pair_report",
    "file_report",
    "meetings_of_month",
    "month_overview",
    "own_reports",
    "pair_report_lines",
    "postpone_report",
    "reachable",
    "read_pair_report",
    "read_report",
    "report_lines",
    "report_months",
    "report_sheets",
    "sees_others",
    "sees_pair_reports",
    "steps_to_name",
]

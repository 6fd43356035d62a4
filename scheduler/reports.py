"""Every morning, of which two in a month matter: reports are asked for on the 25th and once more on the 28th."""

from __future__ import annotations

from datetime import time

from scheduler.ticks import Daily, Tick
from services.reports import ask_pair_reports, ask_reports

TICKS = (
    Tick("ask_reports", Daily(time(9, 0)), ask_reports),
    Tick("ask_pair_reports", Daily(time(9, 0)), ask_pair_reports),
)

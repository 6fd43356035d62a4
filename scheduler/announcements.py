"""Every morning: announcements that wait for an acknowledgement are asked about again."""

from __future__ import annotations

from datetime import time

from scheduler.ticks import Daily, Tick
from services.announcements import repeat_unread

TICKS = (Tick("repeat_announcements", Daily(time(9, 0)), repeat_unread),)

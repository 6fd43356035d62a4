"""One long story told to the same machine: the walks of chance are worth nothing unless all this can be reached."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from domain.meetings import NextMeeting
from domain.routes.corrections import Act
from domain.routes.drafting import Basis
from tests.conftest import Bases
from tests.services.life.book import ANNA, BORIS, IVAN, METHODIST, VERA
from tests.services.life.holding import Life
from tests.services.life.town import settle_in

ANY_OF_ALL = 85  # from this number on a rule picks from everything there is, not from what fits
STORY: tuple[tuple[str, dict[str, Any]], ...] = (
    ("begins", {"pace": 0, "begins": 3}),
    ("is_written_down", {"number": 0, "who": "right", "next": NextMeeting.WEEK}),
    ("record_is_answered", {"number": 0, "who": "right", "says_yes": False}),
    ("record_is_written_anew", {"number": 0, "who": "right"}),
    ("record_is_answered", {"number": 0, "who": "right", "says_yes": True}),
    ("is_moved", {"number": 1, "days": 3, "hour": 15, "who": "right", "is_stale": False}),
    ("is_called_off", {"number": 0, "who": "right"}),
    ("evidence_is_sent", {"number": 0, "words": "Удостоверение 12345", "who": "right"}),
    ("goes_away", {"person": BORIS, "by": "self", "days": 0}),
    ("is_drafted", {"person": IVAN, "mentor": VERA, "basis": Basis.REQUEST, "who": "right"}),
    ("is_drafted", {"person": IVAN, "mentor": VERA, "basis": Basis.REQUEST, "who": "right"}),
    ("is_agreed", {"number": 1, "who": "mentor"}),
    ("days_pass", {"days": 15}),
    ("days_pass", {"days": 15}),
    ("evidence_is_sent", {"number": 0, "words": " ", "who": "right"}),
    ("evidence_is_sent", {"number": 0, "words": "Удостоверение 12345", "who": "right"}),
    ("days_pass", {"days": 15}),
    ("evidence_is_returned", {"number": 0, "who": "mentor"}),
    ("evidence_is_sent", {"number": 0, "words": "Удостоверение 12345", "who": "right"}),
    ("evidence_is_accepted", {"number": 0, "who": "teacher"}),
    ("evidence_is_accepted", {"number": 0, "who": "mentor"}),
    ("goes_away", {"person": IVAN, "by": "self", "days": 8}),
    ("days_pass", {"days": 8}),
    ("comes_back", {"person": BORIS, "is_self": True}),
    ("days_pass", {"days": 15}),
    ("days_pass", {"days": 15}),
    ("is_changed", {"number": 2, "act": Act.DUE, "days": 90, "who": "right"}),
    ("correction_is_decided", {"number": 0, "by": METHODIST, "agrees": True}),
    ("mentor_is_changed", {"number": 0, "mentor": VERA, "mentee": ANNA, "is_right": False}),
    ("mentor_is_changed", {"number": 0, "mentor": VERA, "mentee": ANNA, "is_right": True}),
    ("side_answers", {"number": 0, "who": "right", "says_yes": True}),
    ("side_answers", {"number": 0, "who": "right", "says_yes": True}),
    ("is_agreed", {"number": 1, "who": "teacher"}),
    ("is_agreed", {"number": 1, "who": "mentor"}),
    ("pair_ends", {"number": 0, "by": METHODIST}),
    ("is_planned", {"number": ANY_OF_ALL + 2, "days": 2, "hour": 15, "who": "right"}),
    ("is_planned", {"number": ANY_OF_ALL + 3, "days": 2, "hour": 15, "who": "right"}),
    ("is_offered", {"kind": "activist_teacher", "mentor": VERA, "mentee": ANNA, "by": METHODIST}),
    ("withdraws_consent", {"person": IVAN, "number": 0}),
    ("days_pass", {"days": 8}),
    ("days_pass", {"days": 8}),
    ("gives_consent_again", {"number": 0}),
    *[("route_goes_on", {"number": 0})] * 8,
    ("leaves", {"person": ANNA, "number": 0, "by": METHODIST}),
    ("days_pass", {"days": 15}),
)
REACHED = {
    "offer expires",
    "confirm is done",
    "dispute is done",
    "send is refused",
    "accept is refused",
    "accept is done",
    "decide is done",
    "judge is done",
    "leave is done",
    "plan is refused",
    "meeting_reminder",
    "step_overdue",
    "iom_completed",
    "welcome_back",
    "iom_snapshot",
}


@pytest.mark.requirement("R-SH-043", "R-SH-045", "R-OD-033")
def test_people_of_a_town_live_through_a_winter_and_what_was_promised_holds(bases: Bases, tmp_path: Path) -> None:
    url = bases.lay(tmp_path)
    asyncio.run(settle_in(url))
    life = Life(url, done := Counter())
    try:
        for act, arguments in STORY:
            getattr(life, act)(**arguments)
            life.holds()
    finally:
        life.teardown()
    assert not REACHED - set(done)

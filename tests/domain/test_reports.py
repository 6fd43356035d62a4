from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.errors import Invalid
from domain.reports import LONGEST_PHRASE, month_of, read_phrase


def test_month_is_that_of_the_services_wall() -> None:
    last_evening = datetime(2026, 11, 30, 20, 30, tzinfo=UTC)
    assert month_of(last_evening, ZoneInfo("Europe/London")) == date(2026, 11, 1)
    assert month_of(last_evening, ZoneInfo("Asia/Yakutsk")) == date(2026, 12, 1)


def test_phrase_becomes_one_line_and_a_long_one_is_refused_with_its_length() -> None:
    assert read_phrase(" взаимопроверку\n в  парах ") == "взаимопроверку в парах"
    with pytest.raises(Invalid) as refusal:
        read_phrase("я" * (LONGEST_PHRASE + 1))
    assert refusal.value.args_["length"] == LONGEST_PHRASE + 1
    with pytest.raises(Invalid):
        read_phrase(" \n")

"""What may be announced: sessions and contests ahead, with texts that fit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.contests import check_is_open, check_materials, deadline_at
from domain.errors import Gone, Invalid
from domain.events import SessionDraft, check_agenda, check_is_ahead, check_session

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def draft(**changes: object) -> SessionDraft:
    values = {"starts_at": NOW + timedelta(days=3), "topic": " Тема ", "place": "каб. 12", "agenda": ""}
    return SessionDraft(**(values | changes))  # type: ignore[arg-type]


def test_session_ahead_is_taken_with_neat_texts() -> None:
    checked = check_session(draft(agenda=" 1. Одно \n\n  2.  Два "), NOW)
    assert (checked.topic, checked.agenda) == ("Тема", "1. Одно\n2. Два")


@pytest.mark.parametrize(
    ("changes", "text_id"),
    [
        ({"starts_at": NOW}, "dates-in-past"),
        ({"starts_at": NOW + timedelta(days=400)}, "dates-too-far"),
        ({"topic": " "}, "errors-text-needed"),
        ({"place": "я" * 301}, "errors-too-long"),
        ({"agenda": "я" * 1501}, "errors-too-long"),
    ],
)
def test_session_that_cannot_be_is_refused(changes: dict[str, object], text_id: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_session(draft(**changes), NOW)
    assert refused.value.text_id == text_id


def test_session_that_has_begun_or_is_cancelled_takes_no_answers() -> None:
    check_is_ahead("announced", NOW + timedelta(minutes=1), NOW)
    with pytest.raises(Gone, match="events-is-over"):
        check_is_ahead("announced", NOW, NOW)
    with pytest.raises(Gone, match="events-is-cancelled"):
        check_is_ahead("cancelled", NOW + timedelta(days=1), NOW)


def test_agenda_may_be_empty() -> None:
    assert check_agenda("  ") == ""


def test_deadline_of_a_contest_ends_at_six_on_the_wall_of_the_service() -> None:
    assert deadline_at(date(2027, 1, 20), ZoneInfo("Europe/Moscow")) == datetime(2027, 1, 20, 15, tzinfo=UTC)
    assert deadline_at(date(2027, 1, 20), ZoneInfo("Asia/Yakutsk")) == datetime(2027, 1, 20, 9, tzinfo=UTC)


def test_contest_after_its_deadline_takes_no_applications() -> None:
    check_is_open("announced", NOW + timedelta(seconds=1), NOW)
    with pytest.raises(Gone, match="contests-is-over"):
        check_is_open("announced", NOW, NOW)
    with pytest.raises(Gone, match="contests-is-cancelled"):
        check_is_open("cancelled", NOW + timedelta(days=1), NOW)
    assert check_materials(" Видео \n\n Анкета ") == "Видео\nАнкета"

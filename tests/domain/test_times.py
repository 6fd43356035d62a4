"""Times of day and lengths that people type: what is read, and what is refused rather than guessed."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import read_minutes, read_time
from domain.errors import Invalid

TIMES = {
    "15:30": (15, 30),
    "15.30": (15, 30),
    "15 30": (15, 30),
    "15-30": (15, 30),
    "9-00": (9, 0),
    "9:05": (9, 5),
    "03:00": (3, 0),
    "00:00": (0, 0),
    "в 15:30": (15, 30),
    "в 9 утра": (9, 0),
    "9.30 утра": (9, 30),
    "утром в 9": (9, 0),
    "3 часа дня": (15, 0),
    "в три часа дня": (15, 0),
    "3:30 дня": (15, 30),
    "час дня": (13, 0),
    "в 12 дня": (12, 0),
    "12 ночи": (0, 0),
    "2 часа ночи": (2, 0),
    "7 вечера": (19, 0),
    "вечером в 7": (19, 0),
    "15 часов": (15, 0),
    "15 часов дня": (15, 0),
    "15 ч 30 мин": (15, 30),
    "в 15": (15, 0),
    "15": (15, 0),
    "в 10 часов": (10, 0),
    "в полдень": (12, 0),
    "3 pm": (15, 0),
    "3:30pm": (15, 30),
    "at 9 a.m.": (9, 0),
    "12 am": (0, 0),
    "12 p.m.": (12, 0),
    "11 o'clock": (11, 0),
    "9 in the morning": (9, 0),
    "at noon": (12, 0),
}

NOT_TIMES = {
    "": "dates-not-understood",
    "после уроков": "dates-not-understood",
    "утром": "dates-not-understood",
    "15:3": "dates-not-understood",
    "1530": "dates-not-understood",
    "15-16": "dates-not-understood",
    "9-10": "dates-not-understood",
    "15:30:00": "dates-not-understood",
    "в полночь": "dates-not-understood",
    "полчетвёртого": "dates-not-understood",
    "утром в 9 вечера": "dates-not-understood",
    "в 3": "dates-hour-unclear",
    "3 часа": "dates-hour-unclear",
    "в семь": "dates-hour-unclear",
    "в час": "dates-hour-unclear",
    "3:30": "dates-hour-unclear",
    "24:00": "dates-no-such-time",
    "15:60": "dates-no-such-time",
    "25": "dates-no-such-time",
    "9 дня": "dates-no-such-time",
    "20 утра": "dates-no-such-time",
    "12 утра": "dates-no-such-time",
    "15 pm": "dates-no-such-time",
}

MINUTES = {
    "45": 45,
    "45 мин": 45,
    "45 мин.": 45,
    "45 минут": 45,
    "1:30": 90,
    "0:40": 40,
    "час": 60,
    "один час": 60,
    "полтора часа": 90,
    "1 ч 30 мин": 90,
    "1ч30м": 90,
    "час 20 минут": 80,
    "1 час и 20 минут": 80,
    "2 часа": 120,
    "два часа": 120,
    "полчаса": 30,
    "1,5 часа": 90,
    "1.5 ч": 90,
    "90 minutes": 90,
    "an hour": 60,
    "1 h 30 min": 90,
    "half an hour": 30,
    "12 часов": 720,
}


@pytest.mark.parametrize("phrase", TIMES)
def test_reader_knows_the_time_a_person_types(phrase: str) -> None:
    assert read_time(phrase) == time(*TIMES[phrase])


@pytest.mark.parametrize("phrase", NOT_TIMES)
def test_reader_refuses_a_time_it_would_have_to_guess(phrase: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_time(phrase)
    assert refused.value.text_id == NOT_TIMES[phrase]


@pytest.mark.parametrize("phrase", MINUTES)
def test_reader_knows_how_long_it_took(phrase: str) -> None:
    assert read_minutes(phrase) == MINUTES[phrase]


@pytest.mark.parametrize(
    "phrase", ["", "0", "2", "1.30", "1:60", "1.25 часа", "2 урока", "1 час 90 минут", "13 часов", "-45", "долго"]
)
def test_reader_refuses_a_length_it_does_not_know(phrase: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_minutes(phrase)
    assert refused.value.text_id == "dates-minutes-not-understood"


@given(st.integers(5, 720))
def test_reader_reads_back_every_length(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    assert read_minutes(str(minutes)) == read_minutes(f"{hours}:{rest:02}") == read_minutes(f"{minutes} мин") == minutes

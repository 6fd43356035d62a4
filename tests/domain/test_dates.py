"""Phrases that people type, against a Thursday in November: what is read, and what is refused rather than guessed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import read_day, read_minutes, read_moment, read_time
from domain.errors import Invalid

THURSDAY = date(2026, 11, 19)
NOON = datetime.combine(THURSDAY, time(12))

# fmt: off
MONTHS_GEN = ["января", "февраля", "марта", "апреля", "мая", "июня",
              "июля", "августа", "сентября", "октября", "ноября", "декабря"]
# fmt: on
WEEKDAYS_SHORT = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]

DAYS = {
    "сегодня": (11, 19),
    "Завтра": (11, 20),
    "на завтра": (11, 20),
    "послезавтра.": (11, 21),
    "в пятницу": (11, 20),
    "пятница": (11, 20),
    "пт": (11, 20),
    "во вторник": (11, 24),
    "в четверг": (11, 19),
    "в воскресенье": (11, 22),
    "следующий вторник": (11, 24),
    "в следующую среду": (11, 25),
    "в следующую пятницу": (11, 27),
    "в следующее воскресенье": (11, 29),
    "на следующей неделе в пятницу": (11, 27),
    "в понедельник на следующей неделе": (11, 23),
    "в эту субботу": (11, 21),
    "в ближайший понедельник": (11, 23),
    "25 ноября": (11, 25),
    "25-го ноября": (11, 25),
    "25 нояб.": (11, 25),
    "19 ноября": (11, 19),
    "25.11": (11, 25),
    "1.12": (12, 1),
    "25.11.2026": (11, 25),
    "25.11.26": (11, 25),
    "25.11.2026 г.": (11, 25),
    "25 ноября 2026 года": (11, 25),
    "2026-11-25": (11, 25),
    "среда, 25 ноября": (11, 25),
    "25 ноября (среда)": (11, 25),
    "в среду 25.11": (11, 25),
    "ср, 25 ноября": (11, 25),
    "через 3 дня": (11, 22),
    "через три дня": (11, 22),
    "через 1 день": (11, 20),
    "через неделю": (11, 26),
    "через две недели": (12, 3),
    "через 2 недели": (12, 3),
    "tomorrow": (11, 20),
    "the day after tomorrow": (11, 21),
    "on Friday": (11, 20),
    "next Tuesday": (11, 24),
    "25 November": (11, 25),
    "the 25th of November": (11, 25),
    "Nov 25, 2026": (11, 25),
    "Wed, 25 November": (11, 25),
    "in 3 days": (11, 22),
    "in a week": (11, 26),
    "in two weeks": (12, 3),
}

NEXT_YEAR_DAYS = {
    "18 ноября": date(2027, 11, 18),
    "18.11": date(2027, 11, 18),
    "5 января": date(2027, 1, 5),
    "28 февраля": date(2027, 2, 28),
    "29.02.2028": date(2028, 2, 29),
    "пн, 18 января 2027": date(2027, 1, 18),
}

NOT_DAYS = {
    "": "dates-not-understood",
    "как-нибудь": "dates-not-understood",
    "через день": "dates-not-understood",
    "через пару дней": "dates-not-understood",
    "через 0 дней": "dates-not-understood",
    "через месяц": "dates-not-understood",
    "в конце ноября": "dates-not-understood",
    "25": "dates-not-understood",
    "1 сентября 27": "dates-not-understood",
    "11/12": "dates-not-understood",
    "25 11": "dates-not-understood",
    "по пятницам": "dates-not-understood",
    "завтра или послезавтра": "dates-not-understood",
    "٢٥.١١": "dates-not-understood",
    "завтра " * 40: "dates-not-understood",
    "31 февраля": "dates-no-such-day",
    "31.02": "dates-no-such-day",
    "29 февраля": "dates-no-such-day",
    "29.02.2027": "dates-no-such-day",
    "31 ноября 2026": "dates-no-such-day",
    "25.13": "dates-no-such-day",
    "0.11": "dates-no-such-day",
    "1.1.0000": "dates-no-such-day",
    "четверг, 25 ноября": "dates-no-such-day",
    "вчера": "dates-day-past",
    "в эту среду": "dates-day-past",
    "18.11.2026": "dates-day-past",
    "25.11.25": "dates-day-past",
    "25 ноября 1926": "dates-day-past",
    "25.11.2126": "dates-too-far",
    "через 999 недель": "dates-too-far",
}

MOMENTS = {
    "завтра в 15:30": (11, 20, 15, 30),
    "завтра 15.30": (11, 20, 15, 30),
    "завтра 15 30": (11, 20, 15, 30),
    "завтра, 15:30": (11, 20, 15, 30),
    "сегодня в 12:00": (11, 19, 12, 0),
    "послезавтра в 9 утра": (11, 21, 9, 0),
    "в следующий вторник в 10:00": (11, 24, 10, 0),
    "завтра в полдень": (11, 20, 12, 0),
    "завтра в 3 часа дня": (11, 20, 15, 0),
    "через 3 дня в 3 дня": (11, 22, 15, 0),
    "через две недели в 9 утра": (12, 3, 9, 0),
    "25.11 15.30": (11, 25, 15, 30),
    "10.12 11.12": (12, 10, 11, 12),
    "25.11.2026 в 15:30": (11, 25, 15, 30),
    "25.11. 15:30": (11, 25, 15, 30),
    "25.11.26 г. в 10": (11, 25, 10, 0),
    "25 ноября 2026 г. в 10": (11, 25, 10, 0),
    "25 ноября 15 30": (11, 25, 15, 30),
    "25 ноября 2026 10 30": (11, 25, 10, 30),
    "25 ноября в 15": (11, 25, 15, 0),
    "ср, 25 ноября в 15:30": (11, 25, 15, 30),
    "в пятницу вечером в 7": (11, 20, 19, 0),
    "в 9 утра в пятницу": (11, 20, 9, 0),
    "15:30 25.11": (11, 25, 15, 30),
    "в 15.30 25.11": (11, 25, 15, 30),
    "в четверг в 15:30": (11, 19, 15, 30),
    "в четверг в 9 утра": (11, 26, 9, 0),
    "tomorrow at 3 pm": (11, 20, 15, 0),
    "3 pm on Friday": (11, 20, 15, 0),
    "25 November, 15:30": (11, 25, 15, 30),
}

NOT_MOMENTS = {
    "": "dates-not-understood",
    "в субботу утром": "dates-not-understood",
    "15.30 25.11": "dates-no-such-day",
    "завтра в полночь": "dates-not-understood",
    "25 ноября 20": "dates-not-understood",
    "завтра": "dates-time-needed",
    "25.11": "dates-time-needed",
    "25 ноября 2026": "dates-time-needed",
    "15:30": "dates-day-needed",
    "в 9 утра": "dates-day-needed",
    "завтра в 3": "dates-hour-unclear",
    "завтра в 25:00": "dates-no-such-time",
    "31 февраля в 10:00": "dates-no-such-day",
    "сегодня в 11:59": "dates-in-past",
    "19.11 в 10:00": "dates-in-past",
    "вчера в 10:00": "dates-in-past",
    "в этот четверг в 10:00": "dates-in-past",
}


@pytest.mark.parametrize("phrase", DAYS)
def test_reader_knows_the_day_a_person_types(phrase: str) -> None:
    month, day = DAYS[phrase]
    assert read_day(phrase, THURSDAY) == date(2026, month, day)


@pytest.mark.parametrize("phrase", NEXT_YEAR_DAYS)
def test_reader_takes_a_passed_day_for_the_next_year(phrase: str) -> None:
    assert read_day(phrase, THURSDAY) == NEXT_YEAR_DAYS[phrase]


@pytest.mark.parametrize("phrase", NOT_DAYS)
def test_reader_refuses_a_day_it_does_not_know(phrase: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_day(phrase, THURSDAY)
    assert refused.value.text_id == NOT_DAYS[phrase]


def test_reader_names_the_day_that_does_not_exist() -> None:
    with pytest.raises(Invalid) as refused:
        read_day("31 февраля", THURSDAY)
    assert refused.value.args_ == {"text": "31 февраля"}


@pytest.mark.parametrize("phrase", MOMENTS)
def test_reader_knows_the_moment_a_person_types(phrase: str) -> None:
    month, day, hour, minute = MOMENTS[phrase]
    assert read_moment(phrase, NOON) == datetime.combine(date(2026, month, day), time(hour, minute))


@pytest.mark.parametrize("phrase", NOT_MOMENTS)
def test_reader_refuses_a_moment_it_would_have_to_guess(phrase: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_moment(phrase, NOON)
    assert refused.value.text_id == NOT_MOMENTS[phrase]


NEAR_DAYS = st.integers(0, 360).map(lambda days: THURSDAY + timedelta(days))


@given(NEAR_DAYS, st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_reader_reads_back_what_the_screens_show(day: date, at: time) -> None:
    moment = datetime.combine(day, at)
    words = f"{WEEKDAYS_SHORT[day.weekday()]}, {day.day} {MONTHS_GEN[day.month - 1]}"
    if moment < NOON:
        return
    for written in (words, f"{words} {day.year}", f"{day:%d.%m}", f"{day:%d.%m.%Y}", f"{day:%d.%m.%y}", f"{day}"):
        assert read_day(written, THURSDAY) == day
        assert read_moment(f"{written} в {at:%H:%M}", NOON) == moment
        assert read_moment(f"{at:%H:%M} {written}", NOON) == moment
        assert read_moment(f"{written} {at:%H.%M}", NOON) == moment


@given(st.text() | st.from_regex(r"[0-9 .:\-]{1,14}") | st.from_regex(r"(в |через |[0-9]{1,2} |дня |утра |мая ){1,6}"))
def test_reader_never_breaks_on_any_text(text: str) -> None:
    for read in (
        lambda: read_day(text, THURSDAY),
        lambda: read_time(text),
        lambda: read_moment(text, NOON),
        lambda: read_minutes(text),
    ):
        try:
            found = read()
        except Invalid:
            continue
        assert isinstance(found, date | time | int)

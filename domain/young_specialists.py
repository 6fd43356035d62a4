"""Who counts as a young specialist, by the profile; how their month goes; whether they stay (P12)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from domain.profile import YoungSpecialist
from domain.texts import read_line

LONGEST_WORDS = 1000
PULSE_DAY = 20  # of the month; a week before reports are asked for
CHECKED_AFTER = (1, 2, 3)  # years


class Mood(StrEnum):
    GOOD = "good"
    MIXED = "mixed"
    HARD = "hard"


class Help(StrEnum):
    ENOUGH = "enough"
    SOMETIMES = "sometimes"
    NO = "no"


class Leaving(StrEnum):
    """Why somebody is no longer one."""

    YEARS = "years"
    AGE = "age"
    JOB = "job"


def ends_on(birth_year: int, career_started_on: date, rule: YoungSpecialist) -> tuple[date, Leaving]:
    """The first day on which the person is one no longer, and why.

    Only the year of birth is known, so the birthday is taken to be its last day: nobody leaves early by a guess.
    """
    years = anniversary(career_started_on, rule.first_years)
    age = date(birth_year + rule.max_age + (1 if rule.age_inclusive else 0), 12, 31)
    return (years, Leaving.YEARS) if years <= age else (age, Leaving.AGE)


def is_young(birth_year: int | None, career_started_on: date | None, today: date, rule: YoungSpecialist) -> bool:
    """Who has given neither year of birth nor beginning of the career is not counted: nothing is guessed."""
    if birth_year is None or career_started_on is None or career_started_on > today:
        return False
    return today < ends_on(birth_year, career_started_on, rule)[0]


def anniversary(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def checks_due(career_started_on: date, today: date) -> list[int]:
    """After which years it is time to have looked whether the person still works."""
    return [years for years in CHECKED_AFTER if anniversary(career_started_on, years) <= today]


def year_of_work(career_started_on: date, today: date) -> int:
    """1 in the first year."""
    return sum(anniversary(career_started_on, years) <= today for years in range(1, 4)) + 1


def needs_a_look(mood: Mood, help_: Help) -> bool:
    return mood is Mood.HARD or help_ is Help.NO


def check_words(text: str) -> str:
    return read_line(text, LONGEST_WORDS)

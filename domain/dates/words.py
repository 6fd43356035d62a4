"""Words of the calendar and the clock, and how typed text is made plain before it is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 60  # no phrase that we know is longer

NEAR_DAYS = {
    "сегодня": 0,
    "завтра": 1,
    "послезавтра": 2,
    "вчера": -1,
    "позавчера": -2,
    "today": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "yesterday": -1,
}

WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "понедельник пн monday mon",
            "вторник вт tuesday tue tues",
            "среда среду ср wednesday wed",
            "четверг чт thursday thu thur thurs",
            "пятница пятницу пт friday fri",
            "суббота субботу сб saturday sat",
            "воскресенье воскресение вс sunday sun",
        )
    )
    for word in words.split()
}

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "января январь янв january jan",
            "февраля февраль фев февр february feb",
            "марта март мар march mar",
            "апреля апрель апр april apr",
            "мая май may",
            "июня июнь июн june jun",
            "июля июль июл july jul",
            "августа август авг august aug",
            "сентября сентябрь сен сент september sep sept",
            "октября октябрь окт october oct",
            "ноября ноябрь ноя нояб november nov",
            "декабря декабрь дек december dec",
        ),
        start=1,
    )
    for word in words.split()
}

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "один одну одна one a an",
            "два две two",
            "три three",
            "четыре four",
            "пять five",
            "шесть six",
            "семь seven",
            "восемь eight",
            "девять nine",
            "десять ten",
            "одиннадцать eleven",
            "двенадцать twelve",
        ),
        start=1,
    )
    for word in words.split()
}


def plain(text: str) -> str:
    """Small letters, ё as е, single spaces; commas and brackets between words and a full stop at the end are dropped.

    Too long a text comes back empty, which no reader understands.
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    if len(folded) > LONGEST:
        return ""
    folded = re.sub(r",(?=\s|$)|[()]", " ", folded)
    return " ".join(folded.split()).rstrip(" .!")


def one_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, longest first, so that "сент" is not read as "сен"."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def number_of(word: str) -> int:
    """Of a number that matched `[0-9]+` or a key of `NUMBERS`."""
    return NUMBERS[word] if word in NUMBERS else int(word)

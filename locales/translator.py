"""What a handler holds to speak with one person: `t("meetings-logged", name=...)`, `t.when(moment)`."""

from __future__ import annotations

import html
import logging
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_number

from locales.dates import dated_words, day_words, local, local_day, month_words, time_words

log = logging.getLogger(__name__)

# fluent.runtime refuses an argument of more than 2500 characters, an announcement may have 4096: longer ones are
# put in after formatting, in place of a mark from the private use area that nobody types.
LONG = 2000
MARK = "\ue000{}\ue001"


class WordsError(Exception):
    """A sentence that cannot be said as written: unknown id, missing argument, unknown term or form."""


class Safe(str):
    """Telegram HTML made by ourselves: goes into a sentence as it is. Never wrap what a person typed."""

    __slots__ = ()


class Translator:
    """One language in the service's zone. Strict raises `WordsError`; otherwise says the best it can and logs."""

    def __init__(
        self,
        language: str,
        screens: Mapping[str, FluentBundle],
        labels: Mapping[str, FluentBundle],
        *,
        zone: ZoneInfo,
        now: Callable[[], datetime],
        strict: bool,
    ) -> None:
        self.language = language
        self.zone = zone
        self._screens = screens
        self._labels = labels
        self._now = now
        self._strict = strict

    def __call__(self, text_id: str, /, **args: Any) -> str:
        """Telegram HTML: arguments are escaped unless they are `Safe`."""
        return self._say(self._screens, text_id, args, escape=True)

    def plain(self, text_id: str, /, **args: Any) -> str:
        """The same words without escaping: button labels, toasts, file names, cells of a table."""
        return self._say(self._labels, text_id, args, escape=False)

    def knows(self, text_id: str) -> bool:
        """Whether this language itself has the sentence."""
        return self._screens[self.language].has_message(text_id)

    def day(self, day: date) -> str:
        """`пт, 12 декабря`; of a moment, its day in the service's zone."""
        return day_words(local_day(day, self.zone), self._today(), self.language)

    def month(self, day: date) -> str:
        """`ноябрь 2026`."""
        return month_words(local_day(day, self.zone), self.language)

    def time(self, moment: datetime) -> str:
        """`15:00` in the service's zone."""
        return time_words(local(moment, self.zone))

    def moment(self, moment: datetime) -> str:
        """`пт, 12 декабря, 15:00`."""
        return f"{self.day(moment)}, {self.time(moment)}"

    def dated(self, moment: datetime) -> str:
        """`12 декабря 2026, 15:00`: for paper, which is read years later."""
        return f"{dated_words(local_day(moment, self.zone), self.language)}, {self.time(moment)}"

    def when(self, moment: datetime, now: datetime | None = None) -> str:
        """`сегодня в 15:00`, `завтра в 15:00`, `12 декабря в 15:00`: to stand inside a sentence."""
        today, day = self._today(now), local_day(moment, self.zone)
        hour = self.time(moment)
        match (day - today).days:
            case 0:
                return self.plain("words-when-today", time=hour)
            case 1:
                return self.plain("words-when-tomorrow", time=hour)
        return self.plain("words-when-day", day=day_words(day, today, self.language, weekday=False), time=hour)

    def until(self, day: date, now: datetime | None = None) -> str:
        """A deadline's distance: `сегодня`, `завтра`, `через 3 дня`; a past day or one over a month away as a date."""
        today, day = self._today(now), local_day(day, self.zone)
        match (day - today).days:
            case 0:
                return self.plain("words-until-today")
            case 1:
                return self.plain("words-until-tomorrow")
            case days if 1 < days <= 30:
                return self.plain("words-until-days", days=days)
        return day_words(day, today, self.language, weekday=False)

    def length(self, minutes: int) -> str:
        """`45 мин`, `1 ч 30 мин`, `2 ч`."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.plain("words-length-minutes", minutes=rest)
        if not rest:
            return self.plain("words-length-hours", hours=hours)
        return self.plain("words-length-both", hours=hours, minutes=rest)

    def _today(self, now: datetime | None = None) -> date:
        return local(now or self._now(), self.zone).date()

    def _say(self, bundles: Mapping[str, FluentBundle], text_id: str, args: dict[str, Any], *, escape: bool) -> str:
        # Own language first, then the ones behind it (Russian); the bare id only when nobody knows the sentence.
        for language, bundle in bundles.items():
            pattern = bundle.get_message(text_id).value if bundle.has_message(text_id) else None
            if pattern is None:
                self._complain(f"{text_id}: no such sentence in {language!r}")
                continue
            prepared, long = self._prepare(text_id, args, escape=escape)
            text, errors = bundle.format_pattern(pattern, prepared)
            if errors:
                self._complain(f"{text_id} in {language!r}: {'; '.join(str(error) for error in errors)}")
            words = str(text)
            for mark, value in long.items():
                words = words.replace(mark, value)
            return words
        return text_id

    def _prepare(self, text_id: str, args: dict[str, Any], *, escape: bool) -> tuple[dict[str, Any], dict[str, str]]:
        prepared: dict[str, Any] = {}
        long: dict[str, str] = {}
        for name, value in args.items():
            prepared[name] = self._argument(f"{text_id}, ${name}", value, escape=escape)
            if isinstance(prepared[name], str) and len(prepared[name]) > LONG:
                mark = MARK.format(name)
                long[mark], prepared[name] = prepared[name], mark
        return prepared, long

    def _argument(self, place: str, value: Any, *, escape: bool) -> Any:
        match value:
            case Safe():
                return str(value)
            case bool():
                return "yes" if value else "no"
            case int():
                return fluent_number(value, useGrouping=False)  # else the year is written "2 026"
            case float():
                return fluent_number(value, useGrouping=False, maximumFractionDigits=2)
            case str():
                # A quote matters inside href="..."; an apostrophe never does, since we write attributes in double ones.
                return html.escape(value, quote=False).replace('"', "&quot;") if escape else str(value)
        self._complain(f"{place}: {type(value).__name__} is not words; use t.day(), t.moment() or a string")
        return html.escape(str(value)) if escape else str(value)

    def _complain(self, what: str) -> None:
        if self._strict:
            raise WordsError(what)
        log.error("words: %s", what)

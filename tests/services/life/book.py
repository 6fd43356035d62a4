"""What the people of the town know: who stands in which pair, which meeting is when, who said what of a route."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone

MOSCOW = timezone(timedelta(hours=3))
METHODIST, VERA, BORIS, IVAN, ANNA, STRANGER = range(1, 7)
"""In the order in which they move in. Vera is a mentor already, Boris becomes one with his first pair."""
SENIORS, JUNIORS = (VERA, BORIS), (IVAN, ANNA)
IN_USE = ("mentor_novice", "activist_teacher")
SUNDAY = 6
ANSWERED_IN = 7  # days for each side of an offer
WAITING, OPEN = ("offered", "agreed"), ("offered", "agreed", "active")


def day_of(moment: datetime) -> date:
    return moment.astimezone(MOSCOW).date()


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), tzinfo=MOSCOW).astimezone(UTC)


@dataclass
class PairSeen:
    kind: str
    mentor: int
    mentee: int
    asked_on: date
    replaces: int | None = None
    state: str = "offered"
    began_on: date | None = None

    @property
    def asked(self) -> int | None:
        return {"offered": self.mentor, "agreed": self.mentee}.get(self.state)


@dataclass
class MeetingSeen:
    pair: int
    at: datetime
    planned_since: datetime
    state: str = "planned"
    moves: int = 0
    is_confirmed: bool = False
    is_disputed: bool = False


@dataclass
class RouteSeen:
    """`said`: who has agreed with the draft as it stands. `is_live`: it has not come to its end. `lost`: the pair with
    whose end the mentor went."""

    person: int
    mentor: int | None
    basis: str
    said: set[int] = field(default_factory=set)
    is_live: bool = True
    lost: int | None = None


@dataclass
class Book:
    pairs: dict[int, PairSeen] = field(default_factory=dict)
    meetings: dict[int, MeetingSeen] = field(default_factory=dict)
    routes: dict[int, RouteSeen] = field(default_factory=dict)
    mentors: set[int] = field(default_factory=lambda: {VERA, STRANGER})
    away: dict[int, tuple[date, date | None]] = field(default_factory=dict)
    left: set[int] = field(default_factory=set)
    withdrawn: set[int] = field(default_factory=set)
    shown: set[int] = field(default_factory=set)
    accepted: dict[int, int] = field(default_factory=dict)
    reports: set[tuple[str, int, date]] = field(default_factory=set)
    done: Counter[str] = field(default_factory=Counter)

    def is_away(self, person: int, day: date) -> bool:
        since, until = self.away.get(person, (date.max, None))
        return since <= day and (until is None or day < until)

    def acts(self, person: int) -> bool:
        """Somebody who has left or has withdrawn does nothing in the bot."""
        return person not in self.left and person not in self.withdrawn

    def pair_between(self, kind: str, mentee: int) -> list[int]:
        return [
            number
            for number, pair in self.pairs.items()
            if (pair.kind, pair.mentee) == (kind, mentee) and pair.state in OPEN
        ]

    def active_of(self, mentor: int) -> list[int]:
        return [number for number, pair in self.pairs.items() if pair.mentor == mentor and pair.state == "active"]

    def checker(self, route: RouteSeen, day: date) -> int | None:
        """Who judges the evidence; nobody when a methodist has to."""
        mentor = route.mentor
        is_here = mentor in self.mentors and mentor not in self.left and not self.is_away(mentor or 0, day)
        return mentor if is_here else None

    def meetings_ahead(self, pair: int, now: datetime) -> list[MeetingSeen]:
        return [one for one in self.meetings.values() if one.pair == pair and one.state == "planned" and one.at > now]

    def has_agreed(self, number: int, now: datetime) -> None:
        """The side that is asked has said yes, by itself or on paper."""
        pair = self.pairs[number]
        if pair.state == "offered":
            pair.state, pair.asked_on = "agreed", day_of(now)
            return
        pair.state, pair.began_on = "active", day_of(now)
        self.mentors.add(pair.mentor)
        before = self.pairs.get(pair.replaces or 0)
        if before is None:
            return
        for route in self.routes.values():
            is_led = route.mentor == before.mentor or (route.mentor is None and route.lost == pair.replaces)
            if route.is_live and route.person == before.mentee and is_led:
                self.has_another_mentor(route, pair.mentor)
        if before.state == "active":
            self.has_ended(pair.replaces or 0, now)

    def has_another_mentor(self, route: RouteSeen, mentor: int | None, lost: int | None = None) -> None:
        """Who has not seen the draft has not agreed with it."""
        if route.mentor != mentor:
            route.said.discard(route.mentor or 0)
            route.mentor, route.lost = mentor, lost

    def has_left(self, person: int, now: datetime) -> None:
        """The last job has ended: nothing is planned for the person any more, and nothing of the past is lost."""
        self.left.add(person)
        self.away.pop(person, None)
        for route in self.routes.values():
            route.is_live = route.is_live and route.person != person
        self._parts(now)
        self.mentors.discard(person)
        for route in self.routes.values():
            if route.is_live and route.mentor == person:
                self.has_another_mentor(route, None)

    def has_ended(self, number: int, now: datetime) -> None:
        self.pairs[number].state = "closed"
        for one in self.meetings_ahead(number, now):
            one.state = "cancelled"
        pair = self.pairs[number]
        together = self.active_of(pair.mentor)
        if not together:
            self.mentors.discard(pair.mentor)
        if pair.mentee not in {self.pairs[one].mentee for one in together}:
            for route in self.routes.values():
                if route.is_live and (route.person, route.mentor) == (pair.mentee, pair.mentor):
                    self.has_another_mentor(route, None, number)

    def hears(self, person: int, now: datetime) -> bool:
        return self.acts(person) and not self.is_away(person, day_of(now))

    def promised(self, now: datetime, *, is_morning: bool) -> set[tuple[str, int, int]]:
        """Who has to be told just now: of a meeting the day before at 17:00 and an hour before, of an offer after three
        days. In quiet time nobody is."""
        wall = now.astimezone(MOSCOW)
        if wall.weekday() == SUNDAY or not 8 <= wall.hour < 20:
            return set()
        told = set()
        for number, one in self.meetings.items():
            moments = (at(day_of(one.at) - timedelta(days=1), 17), one.at - timedelta(hours=1))
            if one.state == "planned" and now in moments and one.planned_since < now < one.at:
                pair = self.pairs[one.pair]
                told |= {("meeting_reminder", number, who) for who in (pair.mentor, pair.mentee)}
        for number, pair in self.pairs.items():
            if is_morning and pair.asked is not None and pair.asked_on + timedelta(days=3) == wall.date():
                told.add(("offer_reminder", number, pair.asked))
        return {one for one in told if self.hears(one[2], now)}

    def morning(self, now: datetime) -> None:
        """Nine o'clock: who is back, which offers are over."""
        today = day_of(now)
        self.away = {who: days for who, days in self.away.items() if days[1] is None or days[1] > today}
        for pair in self.pairs.values():
            if pair.state in WAITING and pair.asked_on + timedelta(days=ANSWERED_IN) <= today:
                pair.state = "expired"
                self.done["offer expires"] += 1

    def _parts(self, now: datetime) -> None:
        for number, pair in self.pairs.items():
            if pair.state in OPEN and not self.left.isdisjoint((pair.mentor, pair.mentee)):
                if pair.state == "active":
                    self.has_ended(number, now)
                else:
                    pair.state = "withdrawn"

"""Meetings: planned, moved, called off, written down, missed, confirmed, disputed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from domain.meetings import MeetingLog, MeetingPlan, NextMeeting
from services.meetings import (
    cancel_meeting,
    confirm,
    correct,
    log_meeting,
    miss_meeting,
    move_meeting,
    plan_meeting,
    rewrite_log,
)
from tests.services.life.book import MeetingSeen, at, day_of
from tests.services.life.pairs import WHO
from tests.services.life.town import NUMBER, Town

DAYS = st.sampled_from((0, 1, 1, 2, 3, 7, 20, 170, 200))
HOURS = st.sampled_from((9, 11, 15, 15, 18, 21, 23))
AFTER = {NextMeeting.WEEK: 7, NextMeeting.TWO_WEEKS: 14, NextMeeting.MONTH: 28}


class MeetingActs(Town):
    def may_be_at(self, days: int, hour: int) -> bool:
        moment = at(self.today + timedelta(days=days), hour)
        return self.now < moment <= self.now + timedelta(days=180) and 7 <= hour < 22

    def a_meeting(self, number: int, wanted: Callable[[MeetingSeen], bool]) -> int:
        fitting = [one for one, meeting in self.book.meetings.items() if wanted(meeting)]
        return self.pick(fitting if fitting and number < 85 else list(self.book.meetings), number)

    @precondition(lambda self: self.book.pairs)
    @rule(number=NUMBER, days=DAYS, hour=HOURS, who=WHO)
    def is_planned(self, number: int, days: int, hour: int, who: str) -> None:
        live = [one for one, pair in self.book.pairs.items() if pair.state == "active"]
        pair_id = self.pick(live if live and number < 85 else list(self.book.pairs), number)
        pair = self.book.pairs[pair_id]
        by = self.somebody(pair.mentor, who)
        moment = at(self.today + timedelta(days=days), hour)
        plan, run = MeetingPlan(at=moment, form="in_person", topic="Родители"), self.a_run()
        may = by == pair.mentor and pair.state == "active" and self.may_be_at(days, hour)
        is_done, made = self.act(
            "plan", by, lambda work, who: plan_meeting(work, who, pair_id, plan, run_id=run, now=self.now), may=may
        )
        if is_done and made is not None:
            self.book.meetings[made.id] = MeetingSeen(pair_id, moment, self.now)

    def changes(
        self, name: str, one: int, who: str, does: Callable[..., Awaitable[Any]], *, may: bool, by_mentee: bool = False
    ) -> bool:
        pair = self.book.pairs[self.book.meetings[one].pair]
        right = pair.mentee if by_mentee else pair.mentor
        by = self.somebody(right, who)
        may = may and by == right and (by_mentee or pair.state == "active")
        return self.act(name, by, does, may=may)[0]

    @precondition(lambda self: self.book.meetings)
    @rule(number=NUMBER, days=DAYS, hour=HOURS, who=WHO, is_stale=st.sampled_from((False, False, False, True)))
    def is_moved(self, number: int, days: int, hour: int, who: str, is_stale: bool) -> None:
        one = self.a_meeting(number, lambda meeting: meeting.state == "planned")
        meeting = self.book.meetings[one]
        to = at(self.today + timedelta(days=days), hour)
        if meeting.at == to:
            return
        moves = meeting.moves - is_stale
        if self.changes(
            "move",
            one,
            who,
            lambda work, who: move_meeting(work, who, one, moves=moves, to=to, reason="Урок", now=self.now),
            may=meeting.state == "planned" and not is_stale and self.may_be_at(days, hour),
        ):
            meeting.at, meeting.moves, meeting.planned_since = to, meeting.moves + 1, self.now

    @precondition(lambda self: self.book.meetings)
    @rule(number=NUMBER, who=WHO)
    def is_called_off(self, number: int, who: str) -> None:
        one = self.a_meeting(number, lambda meeting: meeting.state == "planned" and meeting.at > self.now)
        meeting = self.book.meetings[one]
        if self.changes(
            "call off",
            one,
            who,
            lambda work, who: cancel_meeting(work, who, one, "Болезнь", now=self.now),
            may=meeting.state == "planned" and meeting.at > self.now,
        ):
            meeting.state = "cancelled"

    @precondition(lambda self: self.book.meetings)
    @rule(number=NUMBER, who=WHO, next=st.sampled_from((*NextMeeting, NextMeeting.NONE)))
    def is_written_down(self, number: int, who: str, next: NextMeeting) -> None:
        one = self.a_meeting(number, self._has_begun)
        meeting = self.book.meetings[one]
        log = MeetingLog(minutes=45, topic="Родители", agreed="Я: план урока до пятницы\nпосетить урок", next=next)
        run = self.a_run()
        may = self._has_begun(meeting) and meeting.at >= self.now - timedelta(days=60)
        if self.changes(
            "write down",
            one,
            who,
            lambda work, who: log_meeting(work, who, one, log, run_id=run, now=self.now),
            may=may,
        ):
            meeting.state = "held"
            if next in AFTER:
                self._follows(meeting, AFTER[next], run)

    def _follows(self, meeting: MeetingSeen, days: int, run: str) -> None:
        """The same hour, so many days after the meeting, or after today when that is over."""
        hour = meeting.at - at(day_of(meeting.at), 0)
        since = day_of(meeting.at)
        day = since if since + timedelta(days=days) > self.today else self.today
        made = self.read(lambda work: work.meetings.find_by_run(f"{run}:next"))
        assert made is not None
        moment = at(day + timedelta(days=days), 0) + hour
        self.book.meetings[made.id] = MeetingSeen(meeting.pair, moment, self.now)

    def _has_begun(self, meeting: MeetingSeen) -> bool:
        return meeting.state == "planned" and meeting.at <= self.now

    @precondition(lambda self: self.book.meetings)
    @rule(number=NUMBER, who=WHO)
    def was_missed(self, number: int, who: str) -> None:
        one = self.a_meeting(number, self._has_begun)
        meeting = self.book.meetings[one]
        if self.changes(
            "miss",
            one,
            who,
            lambda work, who: miss_meeting(work, who, one, "Болезнь", now=self.now),
            may=self._has_begun(meeting),
        ):
            meeting.state = "not_held"

    @precondition(lambda self: self.book.meetings)
    @rule(number=NUMBER, who=WHO, says_yes=st.booleans())
    def record_is_answered(self, number: int, who: str, says_yes: bool) -> None:
        one = self.a_meeting(number, lambda meeting: meeting.state == "held" and not meeting.is_confirmed)
        meeting = self.book.meetings[one]
        is_held = meeting.state == "held"
        if says_yes:
            if self.changes(
                "confirm",
                one,
                who,
                lambda work, who: confirm(work, who, one, now=self.now),
                may=is_held,
                by_mentee=True,
            ):
                meeting.is_confirmed = True
            return
        run = self.a_run()
        if self.changes(
            "dispute",
            one,
            who,
            lambda work, who: correct(work, who, one, "Было иначе", run_id=run, now=self.now),
            may=is_held and not meeting.is_confirmed,
            by_mentee=True,
        ):
            meeting.is_disputed = True

    @precondition(lambda self: any(one.state == "held" for one in self.book.meetings.values()))
    @rule(number=NUMBER, who=WHO)
    def record_is_written_anew(self, number: int, who: str) -> None:
        one = self.a_meeting(number, lambda meeting: meeting.is_disputed and not meeting.is_confirmed)
        meeting, run = self.book.meetings[one], self.a_run()
        if self.changes(
            "write anew",
            one,
            who,
            lambda work, who: rewrite_log(work, who, one, minutes=30, agreed="посетить урок", run_id=run, now=self.now),
            may=meeting.state == "held" and not meeting.is_confirmed,
        ):
            meeting.is_disputed = False

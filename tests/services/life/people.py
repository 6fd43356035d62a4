"""People go on leave and come back, withdraw and return, leave; they tell of their month; time passes."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from domain.actors import Actor
from domain.departures import Departure
from domain.reports import Dynamics, Obstacle, Pace, PairReportDraft, ReportDraft, Support
from services.absences import begin_absence, end_absence
from services.departures import end_job
from services.people.consents import withdraw_consent
from services.reports import file_pair_report, file_report
from tests.services.life.book import ANNA, BORIS, JUNIORS, METHODIST, SENIORS, STRANGER
from tests.services.life.town import NUMBER, Town

EVERYBODY = st.sampled_from((*SENIORS, *JUNIORS))


class PeopleActs(Town):
    @rule(person=EVERYBODY, by=st.sampled_from(("self", "self", "methodist", "stranger")), days=st.integers(0, 30))
    def goes_away(self, person: int, by: str, days: int) -> None:
        """Until a day, or nobody knows until when."""
        until = self.today + timedelta(days=days) if days else None
        known = self.book.away.get(person)
        since = known[0] if known is not None else self.today
        who = {"self": person, "methodist": METHODIST}.get(by, STRANGER)
        is_done, _ = self.act(
            "pause",
            who,
            lambda work, who: begin_absence(work, who, person, from_on=self.today, until_on=until, now=self.now),
            may=who != STRANGER,
        )
        if is_done:
            self.book.away[person] = (since, until)

    @rule(person=EVERYBODY, is_self=st.booleans())
    def comes_back(self, person: int, is_self: bool) -> None:
        by = person if is_self else METHODIST
        is_done, _ = self.act(
            "resume", by, lambda work, who: end_absence(work, who, person, self.now), may=person in self.book.away
        )
        if is_done:
            del self.book.away[person]

    @precondition(lambda self: len(self.book.pairs) > 1)
    @rule(person=EVERYBODY, number=NUMBER)
    def withdraws_consent(self, person: int, number: int) -> None:
        if number % 2 or not self.book.acts(person):
            return
        account = 1 + person - METHODIST
        self.act(
            "withdraw",
            person,
            lambda work, who: withdraw_consent(work, Actor(person_id=person, account_id=account), now=self.now),
            may=True,
        )
        self.book.withdrawn.add(person)

    @precondition(lambda self: self.book.withdrawn)
    @rule(number=NUMBER)
    def gives_consent_again(self, number: int) -> None:
        """As the confirmation of a registration does: what waits and is still true comes now."""
        person = self.pick(sorted(self.book.withdrawn), number)

        async def returns() -> None:
            async with self.database.transaction() as work:
                assert await work.accounts.attach(1 + person - METHODIST, person)
                await work.outbox.revive(self.now, person_id=person)

        self.run(returns())
        self.book.withdrawn.discard(person)

    @precondition(lambda self: len(self.book.pairs) > 2)
    @rule(person=st.sampled_from((BORIS, ANNA)), number=NUMBER, by=st.sampled_from((METHODIST, STRANGER)))
    def leaves(self, person: int, number: int, by: int) -> None:
        if number % 6:
            return
        is_done, _ = self.act(
            "leave",
            by,
            lambda work, who: end_job(work, who, person, Departure.LEFT, last_on=self.today, now=self.now),
            may=by == METHODIST and person not in self.book.left,
        )
        if is_done:
            self.book.has_left(person, self.now)

    @rule(person=st.sampled_from(JUNIORS))
    def tells_of_the_month(self, person: int) -> None:
        month = self.today.replace(day=1)
        draft = ReportDraft(
            pace=Pace.BEHIND, best_step_id=None, tried="Взаимопроверку", obstacle=Obstacle.TIME, wants_help=True
        )
        is_known = ("own", person, month) in self.book.reports
        run = self.a_run()
        is_done, _ = self.act(
            "report",
            person,
            lambda work, who: file_report(work, who, draft, month_on=month, run_id=run, now=self.now),
            may=False if is_known else None,
        )
        if is_done:
            self.book.reports.add(("own", person, month))

    @precondition(lambda self: self.book.pairs)
    @rule(number=NUMBER, is_mine=st.sampled_from((True, True, True, False)))
    def mentor_tells_of_the_pair(self, number: int, is_mine: bool) -> None:
        one = self.pick(list(self.book.pairs), number)
        pair, month = self.book.pairs[one], self.today.replace(day=1)
        draft = PairReportDraft(
            meetings=2, dynamics=Dynamics.SOME, best="Урок", support=Support.NOTHING, goes_on=bool(number % 2)
        )
        is_known = ("pair", one, month) in self.book.reports
        run = self.a_run()
        is_done, _ = self.act(
            "report on a pair",
            pair.mentor if is_mine else STRANGER,
            lambda work, who: file_pair_report(work, who, one, draft, month_on=month, run_id=run, now=self.now),
            may=False if is_known or not is_mine else None,
        )
        if is_done:
            self.book.reports.add(("pair", one, month))

    @rule(hours=st.integers(1, 20))
    def hours_pass(self, hours: int) -> None:
        self.passes(timedelta(hours=hours))

    @rule(days=st.sampled_from((1, 1, 2, 3, 5, 8, 15)))
    def days_pass(self, days: int) -> None:
        self.passes(timedelta(days=days))

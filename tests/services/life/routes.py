"""Routes: drafted, agreed, approved, returned, changed, walked step by step, judged, given up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from domain.routes import Verdict
from domain.routes.corrections import Act, Change
from domain.routes.drafting import Basis
from models.routes import Iom, IomStep
from services.routes import (
    agree,
    approve,
    cancel_route,
    correct_route,
    decide_correction,
    edit_draft,
    judge,
    name_mentor,
    postpone,
    return_draft,
    say_word,
    start_route,
    take_next,
)
from tests.services.life.book import JUNIORS, METHODIST, SENIORS, VERA, RouteSeen
from tests.services.life.pairs import WHO
from tests.services.life.town import NUMBER, Town

BASES = st.sampled_from((Basis.RESULTS, Basis.RESULTS, Basis.REQUEST))
ALIVE = ("draft", "agreed", "approved", "in_progress", "steps_done")
UNDER_WAY = ("approved", "in_progress")
FREE_MOVE = 30  # days from the approved one; further with a methodist (P06)


class RouteActs(Town):
    def route(self, number: int, *wanted: str) -> Iom:
        """One in a wanted status, now and then any."""
        routes: Sequence[Iom] = self.read(self._routes)
        fitting = [iom for iom in routes if iom.status in wanted]
        return self.pick(fitting if fitting and number < 85 else routes, number)

    async def _routes(self, work: Any) -> Sequence[Iom]:
        return [await work.routes.find(one) for one in self.book.routes]

    def steps(self, iom_id: int) -> Sequence[IomStep]:
        return self.read(lambda work: work.steps.of(iom_id))

    @rule(
        person=st.sampled_from(JUNIORS),
        mentor=st.sampled_from((VERA, VERA, *SENIORS, None)),
        basis=BASES,
        who=WHO,
    )
    def is_drafted(self, person: int, mentor: int | None, basis: Basis, who: str) -> None:
        by = self.somebody(person, who)
        route = RouteSeen(person, mentor, basis.value)
        is_known = any(
            (one.person, one.basis) == (person, basis.value) and self.status(number) in ALIVE
            for number, one in self.book.routes.items()
        )
        fits = person not in self.book.left and (mentor is None or self.book.checker(route, self.today) == mentor)
        is_done, made = self.act(
            "draft",
            by,
            lambda work, who: start_route(
                work, who, person, mentor_id=mentor, basis=basis, topics=("D13", "D19"), now=self.now
            ),
            may=by in (person, METHODIST) and (is_known or fits),
        )
        if is_done and made is not None and made.id not in self.book.routes:
            self.book.routes[made.id] = route

    def status(self, number: int) -> str:
        iom = self.read(lambda work: work.routes.find(number))
        assert iom is not None
        return iom.status

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, who=st.sampled_from(("teacher", "mentor", "stranger")))
    def is_agreed(self, number: int, who: str) -> None:
        iom = self.route(number, "draft")
        known = self.book.routes[iom.id]
        checker = self.book.checker(known, self.today)
        by = {"teacher": known.person, "mentor": known.mentor or known.person}.get(who, 6)
        may = by in (known.person, checker) and iom.status == "draft"
        is_done, _ = self.act("agree", by, lambda work, who: agree(work, who, iom.id, self.now), may=may)
        if is_done:
            known.said.add(by)
            is_whole = known.person in known.said and (checker is None or checker in known.said)
            assert self.status(iom.id) == ("agreed" if is_whole else "draft")

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, who=st.sampled_from(("methodist", "methodist", "methodist", "teacher", "stranger")))
    def is_approved(self, number: int, who: str) -> None:
        iom = self.route(number, "agreed")
        by = self.somebody(iom.person_id, "right" if who == "teacher" else who)
        may = by == METHODIST and iom.status == "agreed"
        is_done, _ = self.act("approve", by, lambda work, who: approve(work, who, iom.id, self.now), may=may)
        if is_done:
            assert iom.person_id in self.book.routes[iom.id].said, "approved without the teacher's word"

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, by=st.sampled_from((METHODIST, METHODIST, VERA)))
    def is_returned(self, number: int, by: int) -> None:
        iom = self.route(number, "agreed")
        may = by == METHODIST and iom.status == "agreed"
        is_done, _ = self.act(
            "return a draft", by, lambda work, who: return_draft(work, who, iom.id, "Добавьте", self.now), may=may
        )
        if is_done:
            self.book.routes[iom.id].said.clear()

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, act=st.sampled_from(list(Act)), days=st.integers(-2, 90), who=WHO)
    def is_changed(self, number: int, act: Act, days: int, who: str) -> None:
        iom = self.route(number, "draft", *UNDER_WAY)
        steps = self.steps(iom.id)
        step = self.pick(steps, number)
        by = self.somebody(iom.person_id, who)
        day = self.today + timedelta(days=days)
        change = {
            Act.DUE: Change(act=act, step_id=step.id, due_on=day),
            Act.SWAP: Change(act=act, step_id=step.id, option=number % 4),
            Act.DROP: Change(act=act, step_id=step.id),
            Act.ADD: Change(act=act, title="Книга", hours=2, due_on=day),
            Act.HOURS: Change(act=act, step_id=step.id, hours=number),
        }[act]
        is_fixed = step.status in ("accepted", "skipped", "submitted") or (act is Act.DROP and step.is_transfer)
        is_back = act in (Act.DUE, Act.ADD) and days < 0
        must_not = by == 6 or is_back or (is_fixed and act is not Act.ADD)
        if iom.status == "draft":
            is_done, _ = self.act(
                "edit",
                by,
                lambda work, who: edit_draft(work, who, iom.id, change, self.now),
                may=False if must_not else None,
            )
            if is_done:
                self.book.routes[iom.id].said.clear()
            return
        run = self.a_run()
        is_done, revision = self.act(
            "correct",
            by,
            lambda work, who: correct_route(work, who, iom.id, change, "ill", run_id=run, now=self.now),
            may=False if must_not or iom.status not in UNDER_WAY else None,
        )
        if is_done and revision is not None and act is Act.DUE and by != METHODIST:
            approved_on = step.approved_due_on
            assert approved_on is not None
            assert (revision.status == "asked") is (abs((day - approved_on).days) > FREE_MOVE)
            now = {one.id: one.approved_due_on for one in self.steps(iom.id)}
            assert now[step.id] == approved_on, "the pair has approved its own day"

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, by=st.sampled_from((METHODIST, METHODIST, *JUNIORS)), agrees=st.booleans())
    def correction_is_decided(self, number: int, by: int, agrees: bool) -> None:
        asked = [one for one in self.book.routes if self.read(lambda work, one=one: work.revisions.waiting_of(one))]
        if not asked:
            return
        iom_id = self.pick(asked, number)
        revision = self.read(lambda work: work.revisions.waiting_of(iom_id))
        assert revision is not None
        self.act(
            "decide",
            by,
            lambda work, who: decide_correction(work, who, revision.id, agrees=agrees, now=self.now),
            may=None if by == METHODIST and agrees else by == METHODIST,
        )

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, days=st.integers(-3, 40), who=WHO)
    def step_is_postponed(self, number: int, days: int, who: str) -> None:
        iom = self.route(number, *UNDER_WAY)
        step = self.pick(self.steps(iom.id), number)
        by = self.somebody(iom.person_id, who)
        is_mine = by == iom.person_id and step.status in ("offered", "in_work", "returned") and iom.status in ALIVE
        day = self.today + timedelta(days=days)
        self.act(
            "postpone",
            by,
            lambda work, who: postpone(work, who, step.id, day, self.now),
            may=None if is_mine and days >= 0 else False,
        )

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, who=WHO)
    def next_step_is_taken(self, number: int, who: str) -> None:
        iom = self.route(number, *UNDER_WAY)
        by = self.somebody(iom.person_id, who)
        may = by == iom.person_id and iom.status in UNDER_WAY
        self.act("take the next", by, lambda work, who: take_next(work, who, iom.id, self.now), may=may)

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, verdict=st.sampled_from(list(Verdict)), by=st.sampled_from((METHODIST, METHODIST, *JUNIORS)))
    def is_judged(self, number: int, verdict: Verdict, by: int) -> None:
        iom = self.route(number, "steps_done")
        may = by == METHODIST and iom.status == "steps_done"
        self.act("judge", by, lambda work, who: judge(work, who, iom.id, verdict, self.now), may=may)

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, who=st.sampled_from(("teacher", "mentor", "stranger")))
    def word_is_said(self, number: int, who: str) -> None:
        iom = self.route(number, "steps_done")
        known = self.book.routes[iom.id]
        by = {"teacher": known.person, "mentor": known.mentor or known.person}.get(who, 6)
        may = by in (known.person, self.book.checker(known, self.today)) and iom.status == "steps_done"
        self.act("say", by, lambda work, who: say_word(work, who, iom.id, Verdict.SUCCESS, "", self.now), may=may)

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, mentor=st.sampled_from((*SENIORS, *JUNIORS)), by=st.sampled_from((METHODIST, METHODIST, VERA)))
    def another_mentor_is_named(self, number: int, mentor: int, by: int) -> None:
        iom = self.route(number, *ALIVE)
        known = self.book.routes[iom.id]
        fits = mentor == known.mentor or self.book.checker(RouteSeen(0, mentor, ""), self.today) == mentor
        is_done, _ = self.act(
            "name a mentor",
            by,
            lambda work, who: name_mentor(work, who, iom.id, mentor, self.now),
            may=by == METHODIST and iom.status in ALIVE and fits and (mentor != known.person),
        )
        if is_done and mentor != known.mentor:
            self.book.has_another_mentor(known, mentor)

    @precondition(lambda self: len(self.book.routes) > 1)
    @rule(number=NUMBER, by=st.sampled_from((METHODIST, *JUNIORS)))
    def is_given_up(self, number: int, by: int) -> None:
        if number % 3:
            return
        iom = self.route(number, *ALIVE)
        may = by == METHODIST and iom.status in ALIVE
        self.act("give up", by, lambda work, who: cancel_route(work, who, iom.id, "wish", self.now), may=may)

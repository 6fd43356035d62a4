"""Steps of routes: shown to be done, accepted, returned; the next thing that a good route asks for."""

from __future__ import annotations

import re
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from domain.routes import TransferForm, Verdict
from domain.routes.transfers import TransferDraft
from models.routes import IomStep
from services.routes import (
    accept_evidence,
    agree,
    approve,
    judge,
    open_step,
    return_evidence,
    submit_evidence,
    take_next,
)
from services.routes.transfers import submit_transfer
from tests.services.life.book import METHODIST, day_of
from tests.services.life.pairs import WHO
from tests.services.life.routes import ALIVE, UNDER_WAY, RouteActs
from tests.services.life.town import NUMBER

TEACHERS_TURN = ("offered", "in_work", "returned")
NEEDS_A_DOCUMENT = {"course"}
WORDS = st.sampled_from(("Провёл урок", "Удостоверение 12345", "https://example.org/plan", " "))


class StepActs(RouteActs):
    def a_step(self, number: int, *wanted: str) -> IomStep:
        steps = [step for one in self.book.routes for step in self.steps(one)]
        fitting = [step for step in steps if step.status in wanted]
        return self.pick(fitting if fitting and number < 85 else steps, number)

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, who=WHO)
    def step_is_opened(self, number: int, who: str) -> None:
        step = self.a_step(number, "offered")
        by = self.somebody(self.book.routes[step.iom_id].person, who)
        self.act("open", by, lambda work, who: open_step(work, who, step.id, self.now), may=False if by == 6 else None)

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER, words=WORDS, who=WHO)
    def evidence_is_sent(self, number: int, words: str, who: str) -> None:
        step = self.a_step(number, *TEACHERS_TURN)
        self._send(step, words, self.somebody(self.book.routes[step.iom_id].person, who))

    def _send(self, step: IomStep, words: str, by: int) -> None:
        fits = bool(words.strip()) and (step.kind not in NEEDS_A_DOCUMENT or bool(re.search(r"\d{3}|http", words)))
        is_mine = by == self.book.routes[step.iom_id].person and self.status(step.iom_id) in ALIVE
        may = is_mine and fits and step.status in (*TEACHERS_TURN, "submitted")
        run = self.a_run()
        is_done, _ = self.act(
            "send",
            by,
            lambda work, who: (
                submit_transfer(work, who, step.id, self._told(words), file=None, run_id=run, now=self.now)
                if step.is_transfer
                else submit_evidence(work, who, step.id, text=words, file=None, run_id=run, now=self.now)
            ),
            may=may,
        )
        if is_done:
            self.book.shown.add(step.id)

    def _told(self, words: str) -> TransferDraft:
        return TransferDraft(
            form=TransferForm.OPEN_LESSON,
            topic=f"Урок {self.now:%d.%m}",
            held_on=day_of(self.now),
            audience="8 «А»",
            visitors="Наставник",
            changed=words,
        )

    @precondition(lambda self: self.book.shown)
    @rule(number=NUMBER, who=st.sampled_from(("mentor", "mentor", "mentor", "methodist", "teacher", "stranger")))
    def evidence_is_accepted(self, number: int, who: str) -> None:
        self._check(self.a_step(number, "submitted"), who, is_good=True)

    @precondition(lambda self: self.book.shown)
    @rule(number=NUMBER, who=st.sampled_from(("mentor", "mentor", "methodist", "teacher", "stranger")))
    def evidence_is_returned(self, number: int, who: str) -> None:
        self._check(self.a_step(number, "submitted"), who, is_good=False)

    def _check(self, step: IomStep, who: str, *, is_good: bool) -> None:
        known = self.book.routes[step.iom_id]
        checker = self.book.checker(known, self.today)
        by = {"mentor": checker or METHODIST, "teacher": known.person, "methodist": METHODIST}.get(who, 6)
        may: bool | None = by == (checker or METHODIST)
        if by == METHODIST and checker is not None and step.submitted_at is not None:
            waited = self.today - day_of(step.submitted_at)
            may = True if waited > timedelta(days=21) else False if waited < timedelta(days=5) else None
        if step.status != "submitted" or self.status(step.iom_id) not in ALIVE:
            may = False
        if is_good:
            name, does = "accept", lambda work, who: accept_evidence(work, who, step.id, self.now)
        else:
            name, does = "return", lambda work, who: return_evidence(work, who, step.id, "Добавьте", self.now)
        is_done, _ = self.act(name, by, does, may=may)
        if is_done and is_good:
            self.book.accepted[step.id] = by

    @precondition(lambda self: self.book.routes)
    @rule(number=NUMBER)
    def route_goes_on(self, number: int) -> None:
        """What a good pair and a good methodist would do next, so that routes get somewhere."""
        iom = self.route(number, *ALIVE)
        known, now = self.book.routes[iom.id], self.now
        if iom.status == "draft":
            for by in {known.person, self.book.checker(known, self.today) or known.person}:
                if (
                    by not in known.said
                    and self.act("agree", by, lambda work, who: agree(work, who, iom.id, now), may=True)[0]
                ):
                    known.said.add(by)
        elif iom.status == "agreed":
            self.act("approve", METHODIST, lambda work, who: approve(work, who, iom.id, now), may=True)
        elif iom.status == "steps_done":
            verdict = self.pick(list(Verdict), number)
            self.act("judge", METHODIST, lambda work, who: judge(work, who, iom.id, verdict, now), may=True)
        elif iom.status in UNDER_WAY:
            self.act("take the next", known.person, lambda work, who: take_next(work, who, iom.id, now), may=True)
            for step in self.steps(iom.id):
                if step.status in TEACHERS_TURN:
                    self._send(step, "Удостоверение 12345", known.person)
            for step in self.steps(iom.id):
                if step.status == "submitted":
                    self._check(step, "mentor", is_good=True)

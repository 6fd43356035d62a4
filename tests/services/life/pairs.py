"""Pairs: offered, answered by each side or on paper, taken back, made at once, changed, ended."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from domain.pairs import PairDraft
from services.pairs import (
    agree_on_paper,
    agree_to_offer,
    close_pair,
    decline_offer,
    make_pair,
    offer_pair,
    withdraw_offer,
)
from tests.services.life.book import IN_USE, JUNIORS, METHODIST, SENIORS, STRANGER, WAITING, PairSeen
from tests.services.life.town import NUMBER, Town

KINDS = st.sampled_from((*IN_USE, *IN_USE, *IN_USE, "peer"))
MAKERS = st.sampled_from((METHODIST, METHODIST, METHODIST, METHODIST, STRANGER))
WHO = st.sampled_from(("right", "right", "right", "right", "methodist", "stranger"))


class PairActs(Town):
    def may_offer(self, draft: PairDraft, by: int, *, replaces: int | None = None, is_new: bool = False) -> bool:
        before = self.book.pairs.get(replaces or 0)
        if before is not None and (before.kind, before.mentee) != (draft.kind, draft.mentee_id):
            return False
        others = [self.book.pairs[one] for one in self.book.pair_between(draft.kind, draft.mentee_id)]
        twins = [one for one in others if one.mentor == draft.mentor_id]
        if by != METHODIST or draft.kind not in IN_USE or draft.mentor_id == draft.mentee_id:
            return False
        if twins:
            return not is_new and twins[0].state in WAITING
        if any(one is not before for one in others):
            return False
        return self.book.left.isdisjoint((draft.mentor_id, draft.mentee_id))

    @rule(
        kind=KINDS, mentor=st.sampled_from((*SENIORS, *SENIORS, *JUNIORS)), mentee=st.sampled_from(JUNIORS), by=MAKERS
    )
    def is_offered(self, kind: str, mentor: int, mentee: int, by: int) -> None:
        self._offer(PairDraft(kind=kind, mentor_id=mentor, mentee_id=mentee), by, None)

    @precondition(lambda self: self.book.pairs)
    @rule(number=NUMBER, mentor=st.sampled_from(SENIORS), mentee=st.sampled_from(JUNIORS), is_right=st.booleans())
    def mentor_is_changed(self, number: int, mentor: int, mentee: int, is_right: bool) -> None:
        replaces = self.pick(list(self.book.pairs), number)
        before = self.book.pairs[replaces]
        if is_right:
            mentor, mentee = SENIORS[before.mentor == SENIORS[0]], before.mentee
        self._offer(PairDraft(kind=before.kind, mentor_id=mentor, mentee_id=mentee), METHODIST, replaces)

    def _offer(self, draft: PairDraft, by: int, replaces: int | None) -> None:
        is_done, pair = self.act(
            "offer",
            by,
            lambda work, who: offer_pair(work, who, draft, now=self.now, replaces=replaces),
            may=self.may_offer(draft, by, replaces=replaces),
        )
        if is_done and pair is not None and pair.id not in self.book.pairs:
            self.book.pairs[pair.id] = PairSeen(draft.kind, draft.mentor_id, draft.mentee_id, self.today, replaces)

    @rule(kind=KINDS, mentor=st.sampled_from(SENIORS), mentee=st.sampled_from(JUNIORS), by=MAKERS)
    def is_made_on_paper(self, kind: str, mentor: int, mentee: int, by: int) -> None:
        draft = PairDraft(kind=kind, mentor_id=mentor, mentee_id=mentee)
        run = self.a_run()
        is_done, pair = self.act(
            "make a pair",
            by,
            lambda work, who: make_pair(work, who, draft, run_id=run, now=self.now),
            may=self.may_offer(draft, by, is_new=True),
        )
        if is_done and pair is not None:
            self.book.pairs[pair.id] = PairSeen(kind, mentor, mentee, self.today)
            self.book.has_agreed(pair.id, self.now)
            self.book.has_agreed(pair.id, self.now)

    def a_pair(self, number: int, states: tuple[str, ...]) -> int:
        fitting = [one for one, pair in self.book.pairs.items() if pair.state in states]
        return self.pick(fitting if fitting and number < 85 else list(self.book.pairs), number)

    @precondition(lambda self: self.book.pairs)
    @rule(number=NUMBER, who=WHO, says_yes=st.sampled_from((True, True, True, False)))
    def side_answers(self, number: int, who: str, says_yes: bool) -> None:
        one = self.a_pair(number, WAITING)
        pair = self.book.pairs[one]
        by = self.somebody(pair.asked or pair.mentee, who)
        may = by == pair.asked
        if says_yes:
            may = may and self.book.left.isdisjoint((pair.mentor, pair.mentee))
            is_done, _ = self.act(
                "agree to a pair", by, lambda work, who: agree_to_offer(work, who, one, now=self.now), may=may
            )
            if is_done:
                self.book.has_agreed(one, self.now)
        else:
            is_done, _ = self.act(
                "decline", by, lambda work, who: decline_offer(work, who, one, "Нет времени", now=self.now), may=may
            )
            if is_done:
                pair.state = "declined"

    @precondition(lambda self: self.book.pairs)
    @rule(number=NUMBER, by=MAKERS)
    def paper_is_signed(self, number: int, by: int) -> None:
        one = self.a_pair(number, WAITING)
        pair = self.book.pairs[one]
        is_here = self.book.left.isdisjoint((pair.mentor, pair.mentee))
        may = by == METHODIST and pair.state in WAITING and is_here
        is_done, _ = self.act(
            "agree on paper", by, lambda work, who: agree_on_paper(work, who, one, now=self.now), may=may
        )
        if is_done:
            self.book.has_agreed(one, self.now)

    @precondition(lambda self: self.book.pairs)
    @rule(number=NUMBER, by=MAKERS)
    def offer_is_taken_back(self, number: int, by: int) -> None:
        one = self.a_pair(number, WAITING)
        may = by == METHODIST and self.book.pairs[one].state in WAITING
        is_done, _ = self.act(
            "withdraw an offer", by, lambda work, who: withdraw_offer(work, who, one, now=self.now), may=may
        )
        if is_done:
            self.book.pairs[one].state = "withdrawn"

    @precondition(lambda self: len(self.book.pairs) > 2)
    @rule(number=NUMBER, by=MAKERS)
    def pair_ends(self, number: int, by: int) -> None:
        one = self.a_pair(number, ("active",))
        may = by == METHODIST and self.book.pairs[one].state == "active"
        is_done, _ = self.act(
            "end a pair", by, lambda work, who: close_pair(work, who, one, "Год кончился", now=self.now), may=may
        )
        if is_done:
            self.book.has_ended(one, self.now)

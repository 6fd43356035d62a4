"""What holds after each act."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant
from sqlalchemy import select

from domain.routes.drafting import Basis
from models.meetings import Meeting
from models.pairs import Pair
from models.routes import Iom, IomStep, StatusChange
from storage.reach import Within
from storage.work import Work
from tests.services.life.book import ANNA, BORIS, IVAN, METHODIST, VERA
from tests.services.life.frozen import Frozen
from tests.services.life.meetings import MeetingActs
from tests.services.life.pairs import PairActs
from tests.services.life.people import PeopleActs
from tests.services.life.steps import StepActs

CLOSED = ("completed", "cancelled", "expired")
DONE = ("accepted", "skipped")
MOST_OPEN = 2
# P06, P07, P09: from nothing to the first state, and every move that is allowed.
MOVES = {
    "iom": """: draft
draft: agreed cancelled expired
agreed: approved draft cancelled expired
approved: in_progress cancelled expired
in_progress: steps_done cancelled expired
steps_done: completed cancelled""",
    "step": """planned: offered skipped
offered: in_work submitted skipped
in_work: submitted skipped
submitted: accepted returned
returned: submitted skipped""",
    "pair": """: offered
offered: agreed declined expired withdrawn
agreed: active declined expired withdrawn
active: closed""",
}
ALLOWED = {
    thing: {
        (old.strip(), new)
        for line in table.splitlines()
        for old, _, after in [line.partition(":")]
        for new in after.split()
    }
    for thing, table in MOVES.items()
}


class Life(PairActs, MeetingActs, StepActs, PeopleActs):
    def __init__(self, url: str, done: Counter[str]) -> None:
        super().__init__(url)
        self.all_done = done
        self.frozen = Frozen()

    def teardown(self) -> None:
        self.all_done.update(self.book.done)
        super().teardown()

    @initialize(pace=st.sampled_from((0, 1, 3, 7, 26)), begins=st.sampled_from((0, 1, 1, 2, 2, 3, 3, 3)))
    def begins(self, pace: int, begins: int) -> None:
        """In an empty town, with pairs, with a meeting and a route as well, or when its first steps have come."""
        if begins > 0:
            self.is_made_on_paper(kind="mentor_novice", mentor=VERA, mentee=IVAN, by=METHODIST)
            self.is_made_on_paper(kind="activist_teacher", mentor=BORIS, mentee=ANNA, by=METHODIST)
        if begins > 1:
            self.is_planned(number=0, days=2, hour=15, who="right")
            self.is_planned(number=1, days=20, hour=11, who="right")
            self.is_drafted(person=IVAN, mentor=VERA, basis=Basis.RESULTS, who="right")
            self.is_drafted(person=ANNA, mentor=None, basis=Basis.REQUEST, who="right")
        if begins > 2:
            for number in (0, 0, 0, 1):
                self.route_goes_on(number=number)
            self.passes(timedelta(days=7))
        self.pace = timedelta(hours=pace)

    @invariant()
    def time_goes_on(self) -> None:
        """Between any two acts, so that no choice of acts can hold it."""
        self.passes(self.pace)

    async def rises(self, work: Work) -> None:
        """The morning's ticks leave no teacher at work waiting for a step whose day has come."""
        for number, known in self.book.routes.items():
            iom = await work.session.get(Iom, number, populate_existing=True)
            if (
                iom is None
                or iom.status not in ("approved", "in_progress")
                or not self.book.hears(known.person, self.now)
            ):
                continue
            steps = await work.steps.of(number)
            is_idle = not any(step.status in ("offered", "in_work", "returned", "submitted") for step in steps)
            waits = [step for step in steps if step.status == "planned" and step.planned_on <= self.today]
            assert not (is_idle and waits), f"route {number} stands still"

    @invariant()
    def holds(self) -> None:
        self.read(self._holds)

    async def _holds(self, work: Work) -> None:
        pairs = {pair.id: pair for pair in await work.session.scalars(select(Pair))}
        assert {one: pair.status for one, pair in pairs.items()} == {
            one: pair.state for one, pair in self.book.pairs.items()
        }
        meetings = list(await work.session.scalars(select(Meeting)))
        assert {one.id: (one.pair_id, one.status, one.planned_at, one.moves) for one in meetings} == {
            one: (meeting.pair, meeting.state, meeting.at, meeting.moves) for one, meeting in self.book.meetings.items()
        }
        for one in meetings:
            assert pairs[one.pair_id].status in ("active", "closed"), "a pair that never worked has a meeting"
        await self._routes_hold(work)
        await self._history_holds(work)
        await self.frozen.stands(work)

    async def _routes_hold(self, work: Work) -> None:
        routes = list(await work.session.scalars(select(Iom)))
        active = Counter((iom.person_id, iom.basis) for iom in routes if iom.status not in CLOSED)
        assert not active or max(active.values()) == 1, "two active routes on one basis"
        of_route: dict[int, list[IomStep]] = defaultdict(list)
        for step in await work.session.scalars(select(IomStep).order_by(IomStep.number)):
            of_route[step.iom_id].append(step)
        for iom in routes:
            known, steps = self.book.routes[iom.id], of_route[iom.id]
            assert iom.mentor_id == known.mentor
            assert known.is_live or iom.status in CLOSED, "the route of somebody who has left goes on"
            known.is_live = iom.status not in CLOSED
            for step in steps:
                if step.status == "accepted":
                    assert step.id in self.book.shown, "accepted without evidence"
                    assert self.book.accepted[step.id] not in (iom.person_id, 6)
            is_open = [step for step in steps if step.status in ("offered", "in_work", "returned", "submitted")]
            assert len(is_open) <= MOST_OPEN, "more than two steps are open"
            assert [step.number for step in steps] == list(range(1, len(steps) + 1)) and steps[-1].is_transfer
            if iom.status in ("steps_done", "completed"):
                assert all(step.status in DONE for step in steps)
            if iom.status in ("approved", "in_progress"):
                assert any(step.status not in DONE for step in steps), "done, and nobody is asked what came of it"
            if iom.status in ("draft", "agreed"):
                assert all(step.status == "planned" for step in steps), "a step of a draft has begun"
        late, _ = await work.route_lists.overdue([Within()], self.today, page=0, size=100)
        for line in late:
            assert line.step.status != "submitted" and line.step.due_on < self.today, "sent is never late"
            assert not self.book.is_away(line.iom.person_id, self.today), "somebody who is away is late"

    async def _history_holds(self, work: Work) -> None:
        """Each change is one that the processes allow, and begins where the one before it ended."""
        last: dict[tuple[str, int], str] = {}
        for change in await work.session.scalars(select(StatusChange).order_by(StatusChange.id)):
            key = (change.thing, change.thing_id)
            assert change.old == last.get(key, "planned" if change.thing == "step" else "")
            assert (change.old, change.new) in ALLOWED[change.thing], f"{key}: {change.old} to {change.new}"
            last[key] = change.new
        for model, thing, first in ((Pair, "pair", ""), (Iom, "iom", ""), (IomStep, "step", "planned")):
            for one, status in await work.session.execute(select(model.id, model.status)):
                assert last.get((thing, one), first) == status, f"{thing} {one} became {status} without history"

"""The draft of one run: where the person stands and what they have said, as plain JSON in the conversation state."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from bot.turn import Turn
from storage.work import Work

MOST_PARKED = 3


@dataclass(kw_only=True)
class Draft:
    """`step` is the name of the question now asked, or "" at the preview. `last_update` was the last one read."""

    form: str
    run: str
    step: str = ""
    answers: dict[str, Any] = field(default_factory=dict)
    seed: dict[str, Any] = field(default_factory=dict)
    picked: list[str] = field(default_factory=list)
    page: int = 0
    search: str = ""
    is_changing: bool = False
    last_update: int = 0
    touched_at: str = ""

    def touch(self, turn: Turn) -> None:
        self.last_update = max(self.last_update, turn.update_id)
        self.touched_at = turn.now.isoformat()

    def go_to(self, step: str) -> None:
        self.step, self.picked, self.page, self.search = step, [], 0, ""
        if step and isinstance(self.answers.get(step), list):
            self.picked = list(self.answers[step])

    def is_expired(self, now: datetime, lifetime: Any) -> bool:
        return bool(self.touched_at) and now - datetime.fromisoformat(self.touched_at) > lifetime


@dataclass(kw_only=True)
class Desk:
    """All drafts of one person: the open one and those laid aside for a while."""

    active: Draft | None = None
    parked: list[Draft] = field(default_factory=list)

    def park(self) -> None:
        """Lay the open draft aside if anything was said in it."""
        if self.active is not None and self.active.answers:
            self.parked = [draft for draft in self.parked if draft.form != self.active.form]
            self.parked = [*self.parked, self.active][-MOST_PARKED:]
        self.active = None

    def take(self, run: str) -> Draft | None:
        """Open a draft that was laid aside."""
        found = next((draft for draft in self.parked if draft.run == run), None)
        if found is not None:
            self.parked.remove(found)
            self.park()
            self.active = found
        return found


async def load(turn: Turn) -> Desk:
    async with turn.reading() as work:
        return await _read(work, turn)


async def save(turn: Turn, desk: Desk) -> None:
    """One write, in the transaction that takes the update out of the inbox."""
    async with turn.transaction() as work:
        await _write(work, turn, desk)


async def forget(work: Work, turn: Turn, run: str) -> None:
    """Drop a finished draft in the transaction of its use case."""
    desk = await _read(work, turn)
    if desk.active is not None and desk.active.run == run:
        desk.active = None
    desk.parked = [draft for draft in desk.parked if draft.run != run]
    await _write(work, turn, desk)


def _key(turn: Turn) -> str:
    return f"{turn.account.messenger}:{turn.account.user_id}"


async def _read(work: Work, turn: Turn) -> Desk:
    _, data = await work.states.get(_key(turn))
    active = data.get("active")
    parked = [Draft(**draft) for draft in data.get("parked", [])]
    return Desk(active=Draft(**active) if active else None, parked=parked)


async def _write(work: Work, turn: Turn, desk: Desk) -> None:
    active = asdict(desk.active) if desk.active else None
    data = {"active": active, "parked": [asdict(draft) for draft in desk.parked]}
    await work.states.put(_key(turn), state=desk.active.form if desk.active else None, data=data, now=turn.now)

"""The draft of one run: where the person stands and what they have said, as plain JSON in the conversation state."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import Any

from aiogram.types import Message

from bot.standing import conversation_key
from bot.turn import Turn
from storage.work import Work

MOST_PARKED = 3
MOST_ENDED = 5
CUT_FROM = 4000  # a phone cuts at 4096 characters or at the last space before
PARTS_WITHIN = 2  # seconds: nobody reads a refusal and types anew so fast
AGAIN_WITHIN = 1_000_000


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
    album: str = ""
    refused_length: int = 0
    refused_at: int = 0

    def touch(self, turn: Turn) -> None:
        if not self.has_read(turn.update_id):
            self.last_update = turn.update_id
        self.touched_at = turn.now.isoformat()

    def has_read(self, update_id: int) -> bool:
        """An update that came again. Far below the last one is new all the same: after a week of silence Telegram
        counts from anywhere."""
        return 0 <= self.last_update - update_id < AGAIN_WITHIN

    def is_of_album(self, album: str | None) -> bool:
        """Whether another file of this album was read before; remembers the album."""
        again = album is not None and album == self.album
        self.album = album or ""
        return again

    def refuse_long(self, sent: Message) -> None:
        """A text was too long: what follows at once is its other part, if the phone has cut it."""
        if self.refused_length or len(sent.text or "") > CUT_FROM:
            self.refused_length += len(sent.text or "")
            self.refused_at = int(sent.date.timestamp())

    def length_with(self, sent: Message) -> int:
        """All that was typed when this is the rest of a text refused a moment ago; else 0."""
        if sent.text and self.refused_length and int(sent.date.timestamp()) - self.refused_at <= PARTS_WITHIN:
            return self.refused_length + len(sent.text)
        self.refused_length = 0
        return 0

    def go_to(self, step: str) -> None:
        self.step, self.picked, self.page, self.search = step, [], 0, ""
        if step and isinstance(self.answers.get(step), list):
            self.picked = list(self.answers[step])

    def is_expired(self, now: datetime, lifetime: Any) -> bool:
        return bool(self.touched_at) and now - datetime.fromisoformat(self.touched_at) > lifetime


KNOWN = frozenset(known.name for known in fields(Draft))


@dataclass(kw_only=True)
class Desk:
    """All drafts of one person: the open one, those laid aside for a while, and what became of the last ones (run, and
    the Fluent id that says it to whoever presses its button again)."""

    active: Draft | None = None
    parked: list[Draft] = field(default_factory=list)
    ended: list[tuple[str, str]] = field(default_factory=list)

    def park(self) -> None:
        """Lay the open draft aside if anything was said in it."""
        if self.active is not None and self.active.answers:
            self.parked = [draft for draft in self.parked if draft.form != self.active.form]
            self.parked = [*self.parked, self.active][-MOST_PARKED:]
        self.active = None

    def find(self, form: str, seed: dict[str, Any]) -> Draft | None:
        """The draft of this form about this thing, open or laid aside."""
        drafts = [draft for draft in (self.active, *self.parked) if draft is not None]
        return next((draft for draft in drafts if draft.form == form and draft.seed == seed), None)

    def drop(self, run: str) -> bool:
        """Forget a draft; False when there is none of that run."""
        kept = [draft for draft in self.parked if draft.run != run]
        is_open = self.active is not None and self.active.run == run
        found = is_open or len(kept) < len(self.parked)
        self.parked, self.active = kept, None if is_open else self.active
        return found

    def holding(self, run: str) -> Draft | None:
        """The draft of this run, open or laid aside."""
        held = (*self.parked, *((self.active,) if self.active else ()))
        return next((draft for draft in held if draft.run == run), None)

    def end(self, run: str, words: str) -> None:
        """Forget a draft, but not what became of it."""
        self.drop(run)
        self.ended = [*(one for one in self.ended if one[0] != run), (run, words)][-MOST_ENDED:]

    def became(self, run: str) -> str | None:
        return dict(self.ended).get(run)

    def take(self, run: str) -> Draft | None:
        """Open a draft that was laid aside."""
        found = next((draft for draft in self.parked if draft.run == run), None)
        if found is not None:
            self.parked.remove(found)
            self.park()
            self.active = found
        return found


async def load(turn: Turn) -> Desk:
    if turn.conversation is None:
        async with turn.reading() as work:
            turn.conversation = (await work.states.get(_key(turn)))[1]
    return _desk(turn.conversation)


async def save(turn: Turn, desk: Desk) -> None:
    """One write, in the transaction that takes the update out of the inbox."""
    async with turn.transaction() as work:
        kept = await _write(work, turn, desk)
    turn.conversation = kept


async def forget(work: Work, turn: Turn, run: str, words: str) -> None:
    """Drop a finished draft in the transaction of its use case; `words` says what was done to a second press."""
    desk = _desk((await work.states.get(_key(turn)))[1])
    desk.end(run, words)
    await _write(work, turn, desk)


def _key(turn: Turn) -> str:
    return conversation_key(turn.account.messenger, turn.account.user_id)


def _desk(data: dict[str, Any]) -> Desk:
    data = deepcopy(data)  # a draft is changed by whoever holds it, long before it is saved
    active = data.get("active")
    return Desk(
        active=_draft(active) if active else None,
        parked=[_draft(one) for one in data.get("parked", [])],
        ended=[(str(run), str(words)) for run, words in data.get("ended", [])],
    )


def _draft(stored: dict[str, Any]) -> Draft:
    """A draft that an earlier version of the bot wrote: what we do not know any more is left out."""
    return Draft(**{name: value for name, value in stored.items() if name in KNOWN})


async def _write(work: Work, turn: Turn, desk: Desk) -> dict[str, Any]:
    active = asdict(desk.active) if desk.active else None
    parked, ended = [asdict(draft) for draft in desk.parked], [list(one) for one in desk.ended]
    data = {"active": active, "parked": parked, "ended": ended}
    await work.states.put(_key(turn), state=desk.active.form if desk.active else None, data=data, now=turn.now)
    return data

"""The programme of a pair, its roadmap, one item of it."""

from __future__ import annotations

from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.callbacks.programmes import ProgrammePress
from bot.paging import PAGE, turning
from bot.programme_words import item_words, state_line
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.errors import Gone
from domain.programmes import DRAFT_DUE, ItemState, ProgrammeState, progress
from services.programmes import Roadmap, may_decide, may_write, read_programme, submitted_in_reach

NEAREST = 4


async def programme_screen(turn: Turn, pair_id: int, head: str = "") -> Screen:
    """What the pair has set itself, how far it is, and what each may do with it."""
    t = turn.t
    async with turn.reading() as work:
        found = await read_programme(work, turn.actor, pair_id, now=turn.now)
        writes = await may_write(work, turn.actor, found.pair)
        decides = await may_decide(work, turn.actor, found.pair, turn.today)
    buttons: list[Button | None] = []

    def press(label: str, act: str, *, when: bool) -> None:
        if when:
            buttons.append(Button(t.plain(label), ProgrammePress(act=act, id=pair_id)))

    programme = found.programme
    if programme is None:
        day = t.day(found.pair.started_on + DRAFT_DUE)
        text = t("programmes-none-mentor" if writes else "programmes-none", day=day)
        press("programmes-write", "write", when=writes)
    else:
        text = _text(turn, found)
        state = ProgrammeState(programme.status)
        is_own = turn.person_id in (found.pair.mentor_id, found.pair.mentee_id)
        press("programmes-submit", "submit", when=writes and state is ProgrammeState.DRAFT)
        press("programmes-approve", "approve", when=decides and state is ProgrammeState.SUBMITTED)
        press("programmes-return", "return", when=decides and state is ProgrammeState.SUBMITTED)
        buttons.append(Button(t.plain("programmes-map", count=len(found.items)), ProgrammePress(act="map", id=pair_id)))
        press("programmes-rewrite", "write", when=writes and state is ProgrammeState.DRAFT)
        press("programmes-close", "close", when=is_own and state is ProgrammeState.APPROVED)
        press("programmes-docx", "docx", when=True)
    rows = [
        *column(*buttons),
        (Button(t.plain("words-back"), PairPress(act="open", id=pair_id)), Button(t.plain("words-menu"), MenuPress())),
    ]
    return Screen("\n\n".join(part for part in (head, text) if part), rows)


async def waiting_screen(turn: Turn, page: int) -> Screen:
    """Programmes that were sent to be approved, six a page by the junior's name."""
    t = turn.t
    async with turn.reading() as work:
        pairs, count = await submitted_in_reach(work, turn.actor, page=page, size=PAGE)
        people = await work.people.by_ids([pair.mentee_id for pair in pairs])
    buttons = [Button(people[one.mentee_id].full_name, ProgrammePress(act="open", id=one.id)) for one in pairs]
    rows = [
        *column(*buttons),
        *turning(t, page, count, lambda number: ProgrammePress(act="waiting", id=0, page=number)),
        (Button(t.plain("words-menu"), MenuPress()),),
    ]
    return Screen(t("programmes-waiting", count=count) if count else t("programmes-waiting-none"), rows)


def _text(turn: Turn, found: Roadmap) -> str:
    t, programme = turn.t, found.programme
    assert programme is not None
    goals = "\n".join(t("programmes-goal", text=line) for line in programme.goals.split("\n"))
    lines = [
        t("programmes-head", state=t.plain(f"programmes-state-{programme.status}"), day=t.day(programme.ends_on)),
        t("programmes-goals") + "\n" + goals,
    ]
    if programme.situation:
        lines.append(t("programmes-situation", text=programme.situation))
    lines.append(t("programmes-expected", text=programme.expected))
    if programme.comment and programme.status == ProgrammeState.DRAFT:
        lines.append(t("programmes-comment", text=programme.comment))
    done, total, late = progress(found.states)
    lines.append(t("programmes-progress", done=done, total=total, late=late))
    ahead = [
        state_line(t, item, state)
        for item, state in zip(found.items, found.states, strict=True)
        if state in (ItemState.PLANNED, ItemState.LATE)
    ]
    if ahead:
        lines.append("\n".join(ahead[:NEAREST]))
    for name in ("mentor", "mentee"):
        words = getattr(programme, f"closing_{name}")
        if words:
            lines.append(t(f"programmes-closing-{name}", text=words))
    return "\n\n".join(lines)


async def roadmap_screen(turn: Turn, pair_id: int, page: int, head: str = "") -> Screen:
    """All items by their days; the mentor opens one to say what became of it."""
    t = turn.t
    async with turn.reading() as work:
        found = await read_programme(work, turn.actor, pair_id, now=turn.now)
        writes = await may_write(work, turn.actor, found.pair)
    if found.programme is None:
        raise Gone("programmes-none-yet")
    page = min(max(page, 0), max(0, (len(found.items) - 1) // PAGE))
    shown = list(zip(found.items, found.states, strict=True))[page * PAGE : (page + 1) * PAGE]
    lines = [state_line(t, item, state) for item, state in shown]
    can = writes and found.programme.status in (ProgrammeState.DRAFT, ProgrammeState.APPROVED)
    openers = [
        Button(f"{t.day(item.due_on)}: {item_words(t, item)}", ProgrammePress(act="item", id=item.id))
        for item, state in shown
        if can and state in (ItemState.PLANNED, ItemState.LATE)
    ]
    rows = [
        *column(*openers),
        *turning(t, page, len(found.items), lambda number: ProgrammePress(act="map", id=pair_id, page=number)),
        *column(
            Button(t.plain("programmes-add"), ProgrammePress(act="add", id=pair_id)) if can else None,
        ),
        (
            Button(t.plain("words-back"), ProgrammePress(act="open", id=pair_id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    ]
    text = "\n".join([t("programmes-map-head"), *lines])
    return Screen("\n\n".join(part for part in (head, text) if part), rows)


async def item_screen(turn: Turn, item_id: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        item = await work.programmes.find_item(item_id)
        programme = await work.programmes.find(item.programme_id) if item is not None else None
        if item is None or programme is None:
            raise Gone("errors-gone")
        await read_programme(work, turn.actor, programme.pair_id, now=turn.now)
    words = t("programmes-item", title=item_words(t, item), day=t.day(item.due_on))
    return Screen(
        words,
        column(
            Button(t.plain("programmes-done"), ProgrammePress(act="done", id=item.id)),
            Button(t.plain("programmes-move"), ProgrammePress(act="move", id=item.id)),
            Button(t.plain("programmes-drop"), ProgrammePress(act="drop", id=item.id)),
            Button(t.plain("words-back"), ProgrammePress(act="map", id=programme.pair_id)),
        ),
    )

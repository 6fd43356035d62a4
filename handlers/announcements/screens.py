"""The author's screens: the section, own messages, what became of one, by organisation, by name."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from bot.callbacks.announcements import AnnouncementPress
from bot.callbacks.menu import MenuPress
from bot.notices.announcements import place_of
from bot.screens import Button, Screen, column, shorten
from bot.turn import Turn
from domain.announcements import DAILY_LIMIT, Phase, State, left_of
from handlers.announcements.steps import capacities
from locales.translator import Safe, Translator
from models.announcements import Announcement
from services.announcements import marks, taken_on
from services.documents import SheetOut
from storage.announcements import PersonLine, SchoolLine
from storage.work import Work

PAGE = 6
NAMES = 30


async def section_screen(work: Work, turn: Turn, kind: str) -> Screen:
    """`kind` is service or own: who may write to the whole direction, and who to a school or a body. How many more the
    day takes is told before the first question."""
    t = turn.t
    service = kind == "service"
    lines = [t("announcements-head-service" if service else "announcements-head-own")]
    senders = capacities(turn.actor, kind)
    for sender in senders:
        left = left_of(sender, await taken_on(work, turn.actor, sender, turn.now))
        if left is None:
            continue
        words = t("announcements-left-today", left=left, limit=DAILY_LIMIT[sender.role] or 0)
        if len(senders) > 1:
            place = await place_of(work, sender.code)
            words = t("announcements-left-place", place=place, words=Safe(words))
        lines.append(words)
    return Screen(
        "\n\n".join(lines),
        column(
            Button(t.plain("announcements-write"), AnnouncementPress(act="write", place=int(service))),
            Button(t.plain("announcements-mine"), AnnouncementPress(act="mine")),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


def mine_screen(turn: Turn, rows: Sequence[tuple[Announcement, dict[State, int]]], page: int, total: int) -> Screen:
    t = turn.t
    if not total:
        return Screen(t("announcements-none"), column(Button(t.plain("words-menu"), MenuPress())))
    buttons = []
    for row, states in rows:
        state = _standing_words(t, row, states)
        words = t.plain("announcements-line", day=t.day(row.created_at), state=state, text=shorten(row.text, 30))
        buttons.append((Button(words, AnnouncementPress(act="open", id=row.id, page=page)),))
    pages = ceil(total / PAGE)
    turning = _turning(t, page, pages, lambda to: AnnouncementPress(act="mine", page=to))
    return Screen(t("announcements-mine-head"), [*buttons, *turning, (Button(t.plain("words-menu"), MenuPress()),)])


def _standing_words(t: Translator, row: Announcement, states: dict[State, int]) -> str:
    """What became of one, in a word or two; of those it is addressed to, as everywhere."""
    if row.phase != Phase.GOING:
        return t.plain(f"announcements-line-{row.phase}")
    people, waiting, read = sum(states.values()), states.get(State.WAITING, 0), states.get(State.READ, 0)
    if waiting:
        has_left = states.get(State.DELIVERED, 0) + read
        return t.plain("announcements-line-leaving" if has_left else "announcements-line-waits")
    return t.plain("announcements-line-read", read=read, people=people)


def schools_screen(turn: Turn, announcement_id: int, schools: Sequence[SchoolLine], page: int) -> Screen:
    """How many have read in each organisation; names behind its button."""
    t = turn.t
    pages = max(1, ceil(len(schools) / PAGE))
    page = min(page, pages - 1)
    buttons = [
        (
            Button(
                t.plain("announcements-school", name=shorten(_named(t, line), 40), read=line.read, people=line.people),
                AnnouncementPress(act="school", id=announcement_id, place=line.organisation_id or 0),
            ),
        )
        for line in schools[page * PAGE : (page + 1) * PAGE]
    ]
    turning = _turning(t, page, pages, lambda to: AnnouncementPress(act="schools", id=announcement_id, page=to))
    back = (Button(t.plain("words-back"), AnnouncementPress(act="open", id=announcement_id)),)
    return Screen(t("announcements-schools-head"), [*buttons, *turning, back])


def school_screen(turn: Turn, row: Announcement, place: int, people: Sequence[PersonLine], page: int) -> Screen:
    t, announcement_id = turn.t, row.id
    pages = max(1, ceil(len(people) / NAMES))
    page = min(page, pages - 1)
    lines = []
    for line in people[page * NAMES : (page + 1) * NAMES]:
        lines.append(t("announcements-person", name=line.person.full_name, state=_state_words(t, row, line)))
    name = people[0].organisation if people else ""
    head = t("announcements-school-head", name=name or t.plain("announcements-nowhere"))
    turning = _turning(
        t, page, pages, lambda to: AnnouncementPress(act="school", id=announcement_id, place=place, page=to)
    )
    back = (Button(t.plain("words-back"), AnnouncementPress(act="schools", id=announcement_id)),)
    return Screen("\n".join([head, "", *lines]), [*turning, back])


def lost_screen(turn: Turn, announcement_id: int, people: Sequence[PersonLine], page: int) -> Screen:
    """Whom it did not reach, under the names of their organisations."""
    t = turn.t
    pages = max(1, ceil(len(people) / NAMES))
    page = min(page, pages - 1)
    lines: list[str] = []
    place = None
    for line in people[page * NAMES : (page + 1) * NAMES]:
        if line.organisation != place:
            place = line.organisation
            lines.append("\n" + t("announcements-school-head", name=place or t.plain("announcements-nowhere")))
        lines.append(t("announcements-name", name=line.person.full_name))
    turning = _turning(t, page, pages, lambda to: AnnouncementPress(act="lost", id=announcement_id, page=to))
    back = (Button(t.plain("words-back"), AnnouncementPress(act="open", id=announcement_id)),)
    return Screen("\n".join([t("announcements-lost-head", count=len(people)), *lines]), [*turning, back])


def sheet(turn: Turn, row: Announcement, people: Sequence[PersonLine]) -> SheetOut:
    """The list as a table: people and states, moments on the service's wall clock; a mark of a text that was corrected
    later stands in a column of its own."""
    t, zone = turn.t, turn.profile.zone
    return SheetOut(
        title=t.plain("announcements-table"),
        headings=(
            t.plain("announcements-column-organisation"),
            t.plain("announcements-column-name"),
            t.plain("announcements-column-state"),
            t.plain("announcements-column-read"),
            t.plain("announcements-column-read-before"),
        ),
        rows=[
            (
                line.organisation,
                line.person.full_name,
                _state_words(t, row, line),
                *(
                    mark.at.astimezone(zone).replace(tzinfo=None) if mark is not None else None
                    for mark in marks(row, line)
                ),
            )
            for line in people
        ],
    )


def _state_words(t: Translator, row: Announcement, line: PersonLine) -> str:
    now, before = marks(row, line)
    if now is None and before is not None:
        return t.plain("announcements-state-read-before")
    return t.plain(f"announcements-state-{line.state.value}")


def _named(t: Translator, line: SchoolLine) -> str:
    return line.name or t.plain("announcements-nowhere")


def _turning(t: Translator, page: int, pages: int, press: object) -> list[tuple[Button, ...]]:
    if pages < 2:
        return []
    assert callable(press)
    return [
        (
            Button(t.plain("forms-earlier", page=page + 1, pages=pages), press((page - 1) % pages)),
            Button(t.plain("forms-later"), press((page + 1) % pages)),
        )
    ]

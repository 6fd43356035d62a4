"""Who got it, who has read it: presses of readers, and the lists of the author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.actors import Actor
from domain.announcements import Phase, State
from domain.errors import Gone
from domain.rights import About, Action, Thing, check_may
from models.announcements import Announcement, Edition
from services.announcements.mailing import SHOWN, about, standing_of
from services.outbox import notify
from storage.announcements import PersonLine, SchoolLine, Standing
from storage.work import Work


class Ack(StrEnum):
    """What a press of "read" meant."""

    COUNTED = "counted"
    ALREADY = "already"
    NOT_ADDRESSED = "not_addressed"
    CHANGED = "changed"  # the text that was before them is no longer the one to mark
    WITHDRAWN = "withdrawn"  # a copy that the withdrawal did not know of: one whose sending was in doubt


@dataclass(frozen=True, slots=True)
class AckPress:
    """`revision` is the edition under which the button stood."""

    announcement_id: int
    person_id: int
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """When somebody marked a text read, and which edition."""

    at: datetime
    revision: int


def marks(announcement: Announcement, line: PersonLine) -> tuple[Mark | None, Mark | None]:
    """The mark under the text that stands, and the one under a text that it has replaced."""
    row = line.delivery
    last = Mark(row.read_at, row.read_revision) if row.read_at is not None else None
    if last is not None and last.revision < announcement.revision:
        return None, last
    earlier = Mark(row.earlier_read_at, row.earlier_revision or 0) if row.earlier_read_at is not None else None
    return last, earlier


async def record_acknowledgements(work: Work, presses: Sequence[AckPress], /, *, now: datetime) -> list[Ack]:
    """Many presses at once, answered in their order; one statement for each text among them."""
    outcomes: dict[AckPress, Ack] = {}
    for announcement_id, revision in dict.fromkeys((press.announcement_id, press.revision) for press in presses):
        here = {press for press in presses if (press.announcement_id, press.revision) == (announcement_id, revision)}
        people = {press.person_id for press in here}
        announcement = await work.announcements.find(announcement_id)
        if announcement is not None and announcement.phase == Phase.WITHDRAWN:
            outcomes |= dict.fromkeys(here, Ack.WITHDRAWN)
            continue
        # A number from the future is nobody's copy of ours: a button is believed no more than that.
        outdated = announcement is not None and not announcement.asked_revision <= revision <= announcement.revision
        counted = set() if outdated else await work.announcements.mark_read(announcement_id, people, now, revision)
        rest = people - counted
        addressed = await work.announcements.addressed_among(announcement_id, rest) if rest else set()
        unread = await work.announcements.unread_among(announcement_id, addressed) if outdated else set()
        for press in here:
            if press.person_id in counted:
                outcomes[press] = Ack.COUNTED
            elif press.person_id in unread:
                outcomes[press] = Ack.CHANGED
            else:
                outcomes[press] = Ack.ALREADY if press.person_id in addressed else Ack.NOT_ADDRESSED
    seen: set[AckPress] = set()
    answers = []
    for press in presses:
        second = press in seen and outcomes[press] is Ack.COUNTED
        answers.append(Ack.ALREADY if second else outcomes[press])
        seen.add(press)
    return answers


async def show_announcement_again(work: Work, actor: Actor, announcement_id: int, *, press: str, now: datetime) -> None:
    """One more message with it to somebody it was addressed to: the first may be far above. A correction and a
    withdrawal find it as they find the first. The same press shows it once."""
    if actor.person_id is None or not await work.announcements.addressed_among(announcement_id, {actor.person_id}):
        raise Gone("announcements-not-yours")
    if not await work.courses.is_live(announcement_id):
        raise Gone("announcements-withdrawn")
    await notify(
        work,
        SHOWN,
        key=f"{announcement_id}:{press}",
        now=now,
        person_id=actor.person_id,
        about=about(announcement_id),
        announcement=announcement_id,
    )


async def own_announcements(
    work: Work, actor: Actor, *, page: int, size: int = 6
) -> tuple[Sequence[tuple[Announcement, dict[State, int]]], int]:
    """What the actor has sent, the newest first, each with its copies by state; and how many there are in all."""
    if actor.person_id is None:
        return [], 0
    rows, total = await work.announcements.of_author(actor.person_id, page=page, size=size)
    states = await work.announcements.states([row.id for row in rows])
    return [(row, states[row.id]) for row in rows], total


async def open_announcement(work: Work, actor: Actor, announcement_id: int) -> tuple[Announcement, Standing]:
    """For its author or the head of the service: what became of it, in numbers."""
    announcement = await _found(work, announcement_id)
    check_may(actor, Action.READ, Thing.DELIVERY, About(person_id=announcement.author_id))
    return announcement, await standing_of(work, announcement)


async def delivery_by_school(work: Work, actor: Actor, announcement_id: int) -> Sequence[SchoolLine]:
    announcement = await _found(work, announcement_id)
    check_may(actor, Action.READ, Thing.DELIVERY, About(person_id=announcement.author_id))
    return await work.announcements.schools(announcement_id)


async def delivery_by_person(
    work: Work, actor: Actor, announcement_id: int, organisation_id: int | None = None
) -> Sequence[PersonLine]:
    """Names with what became of each copy, unread first; of one organisation or of all."""
    announcement = await _found(work, announcement_id)
    check_may(actor, Action.READ, Thing.DELIVERY, About(person_id=announcement.author_id))
    return await work.announcements.people(announcement_id, organisation_id)


async def replaced_texts(work: Work, actor: Actor, announcement_id: int) -> Sequence[Edition]:
    """What stood there before each correction, the oldest first."""
    announcement = await _found(work, announcement_id)
    check_may(actor, Action.READ, Thing.DELIVERY, About(person_id=announcement.author_id))
    return await work.editions.replaced(announcement_id)


async def unreached(work: Work, actor: Actor, announcement_id: int) -> Sequence[PersonLine]:
    """Whom it did not reach (no account, or the bot is blocked), by organisation and name."""
    announcement = await _found(work, announcement_id)
    check_may(actor, Action.READ, Thing.DELIVERY, About(person_id=announcement.author_id))
    return await work.announcements.people(announcement_id, state=State.UNREACHABLE)


async def _found(work: Work, announcement_id: int) -> Announcement:
    announcement = await work.announcements.find(announcement_id)
    if announcement is None:
        raise Gone("errors-gone")
    return announcement

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
from models.announcements import Announcement
from services.announcements.mailing import SHOWN, about, standing_of
from services.outbox import notify
from storage.announcements import PersonLine, SchoolLine, Standing
from storage.work import Work


class Ack(StrEnum):
    """What a press of "read" meant."""

    COUNTED = "counted"
    ALREADY = "already"
    NOT_ADDRESSED = "not_addressed"
    WITHDRAWN = "withdrawn"  # a copy that the withdrawal did not know of: one whose sending was in doubt


@dataclass(frozen=True, slots=True)
class AckPress:
    announcement_id: int
    person_id: int


async def record_acknowledgements(work: Work, presses: Sequence[AckPress], /, *, now: datetime) -> list[Ack]:
    """Many presses at once, answered in their order; one statement for each announcement among them."""
    outcomes: dict[AckPress, Ack] = {}
    for announcement_id in dict.fromkeys(press.announcement_id for press in presses):
        people = {press.person_id for press in presses if press.announcement_id == announcement_id}
        announcement = await work.announcements.find(announcement_id)
        if announcement is not None and announcement.phase == Phase.WITHDRAWN:
            outcomes |= {AckPress(announcement_id, person_id): Ack.WITHDRAWN for person_id in people}
            continue
        counted = await work.announcements.mark_read(announcement_id, people, now)
        rest = people - counted
        already = await work.announcements.addressed_among(announcement_id, rest) if rest else set()
        for person_id in people:
            known = Ack.ALREADY if person_id in already else Ack.NOT_ADDRESSED
            outcomes[AckPress(announcement_id, person_id)] = Ack.COUNTED if person_id in counted else known
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
) -> tuple[Sequence[Announcement], int]:
    """What the actor has sent, the newest first."""
    if actor.person_id is None:
        return [], 0
    return await work.announcements.of_author(actor.person_id, page=page, size=size)


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

"""Writing to many at once: live numbers, then the frozen audience (P22)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from domain.actors import Actor, Role
from domain.announcements import (
    AnnouncementDraft,
    Sender,
    check_day,
    check_people,
    check_shown,
    check_text,
    reaches_of,
    units,
)
from domain.audience import Audience, Reached
from domain.catalogue import PositionCategory
from domain.errors import Forbidden
from domain.reminders import at_wall
from domain.rights import Action, Thing, check_may
from models.announcements import Announcement
from models.files import StoredFile
from services.announcements.groups import groups_of, mail_to_groups
from services.announcements.mailing import ANNOUNCEMENT, leaves_at, mailing_of
from services.announcements.progress import plan_progress
from services.reach import bodies, limits
from storage.audience import audience_query
from storage.work import Work


async def count_audience(work: Work, actor: Actor, sender: Sender, audience: Audience, *, now: datetime) -> Reached:
    """Live numbers while the author chooses; within the reach of the capacity they write in."""
    check_may(actor, Action.WRITE, Thing.ANNOUNCEMENT)
    return await work.audiences.count(_people(work, actor, sender, audience, now))


async def send_announcement(
    work: Work,
    actor: Actor,
    draft: AnnouncementDraft,
    *,
    run_id: str,
    confirmed: bool,
    now: datetime,
    file: StoredFile | None = None,
    card_message_id: int | None = None,
) -> Announcement:
    """Freeze the audience and put a notice for each person into the outbox, due after the time to take it back; a body
    meant as a whole hears it in its linked group too. The same run again sends nothing more.

    `file` is a row not yet added, its bytes stored already; `card_message_id` the author's message that will show how
    it leaves. Refuses an empty audience, a text too long, a day that is
    full, a moment in the past, and a crowd that was not confirmed.
    """
    check_may(actor, Action.WRITE, Thing.ANNOUNCEMENT)
    known = await work.announcements.by_run(run_id)
    if known is not None:
        return known
    sender, author_id = draft.sender, actor.person_id
    if author_id is None:
        raise Forbidden("errors-no-rights")
    people = _people(work, actor, sender, draft.audience, now)
    text = check_text(draft.text)
    check_shown(units(text), has_file=file is not None)
    moment = leaves_at(work, draft, now)
    check_day(sender, await taken_on(work, actor, sender, moment))
    reached = await work.audiences.count(people)
    check_people(reached.people, confirmed=confirmed)
    if file is not None:
        work.announcements.add_file(file)
        await work.flush()
    announcement = Announcement(
        run_id=run_id,
        author_id=author_id,
        role=sender.role.value,
        sender=sender.code,
        category=draft.category,
        text=text,
        file_id=file.id if file is not None else None,
        audience=draft.audience.to_json(),
        needs_ack=draft.needs_ack or _always_acknowledged(work, draft.category),
        created_at=now,
        goes_at=moment,
        repeats=0,
        card_message_id=card_message_id,
    )
    work.announcements.add(announcement)
    await work.flush()
    mailing = mailing_of(
        announcement, ANNOUNCEMENT, str(announcement.id), now=now, due_at=moment, goes_anyway=draft.is_urgent
    )
    await work.announcements.mail(people, announcement, mailing)
    await mail_to_groups(work, await groups_of(work, actor, draft), mailing)
    await plan_progress(work, announcement, moment, people=reached.people, now=now)
    work.audit.add(
        "send", "announcement", announcement.id, actor_id=author_id, now=now, people=reached.people, sender=sender.code
    )
    return announcement


def _always_acknowledged(work: Work, category: str) -> bool:
    """What the service wants to be acknowledged whoever writes it: changes of laws, for example."""
    return any(row.id == category and row.needs_ack for row in work.profile.categories_in_use)


def _people(work: Work, actor: Actor, sender: Sender, audience: Audience, now: datetime) -> Any:
    found = reaches_of(actor, sender)
    return audience_query(
        audience,
        today=_today(work, now),
        posts=posts_of(work),
        reaches=limits(found),
        body_ids=bodies(found),
        without=actor.person_id,
    )


def posts_of(work: Work) -> dict[Role, list[str]]:
    """The posts of the catalogue by which somebody is written to as a teacher or as a manager."""
    posts = work.catalogue.positions
    return {
        Role.TEACHER: [row.id for row in posts if row.category is PositionCategory.TEACHER],
        Role.MANAGER: [row.id for row in posts if row.category is PositionCategory.MANAGER],
    }


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()


async def taken_on(work: Work, actor: Actor, sender: Sender, moment: datetime) -> int:
    """How many of the actor's in this capacity leave on the day of that moment."""
    day, zone = _today(work, moment), work.profile.zone
    since, until = (at_wall(day + timedelta(after), time.min, zone) for after in (0, 1))
    return await work.announcements.count_between(actor.person_id or 0, sender.code, since, until)

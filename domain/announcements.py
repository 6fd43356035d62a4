"""Who may write to many at once, how often and how long (P22; roles.md "Who may broadcast to whom")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.actors import Actor, Role
from domain.audience import Audience
from domain.errors import Forbidden, Invalid
from domain.rights import Action, Reach, Scope, Thing, reaches

LONGEST_TEXT = 3500
"""As Telegram counts; with heading and signature the message stays under 4096."""

LONGEST_MESSAGE = 4096
LONGEST_CAPTION = 1024

MANY_PEOPLE = 300
"""Above this number the author is asked once more."""

HOLD = timedelta(seconds=60)
"""How long an announcement can be taken back before the first copy leaves."""

PLAN_AHEAD = timedelta(days=90)
"""How far ahead an announcement may be scheduled."""

PACE = 29.85  # copies a second at most: Telegram's limit less half a percent
LOOK_EVERY = 5.0
MOST_LOOKS = 40
LATER = (5, 15, 30, 60, 180, 600, 1800)

# None: no limit. The day is the service's calendar day on which it leaves: readers feel that one.
DAILY_LIMIT: dict[Role, int | None] = {
    Role.METHODIST: 3,
    Role.SERVICE_HEAD: None,
    Role.SERVICE_DEPUTY: None,
    Role.ASSOCIATION_LEADER: 1,
    Role.GROUP_LEADER: 1,
    Role.SCHOOL_COORDINATOR: 2,
}

SERVICE_ROLES = (Role.SERVICE_HEAD, Role.SERVICE_DEPUTY, Role.METHODIST)
LEADERS = (Role.ASSOCIATION_LEADER, Role.GROUP_LEADER)


class State(StrEnum):
    """What became of one person's copy."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    READ = "read"
    UNREACHABLE = "unreachable"  # no account, or the bot is blocked
    FAILED = "failed"
    UNKNOWN = "unknown"  # cut while it was sent: it may have come
    CANCELLED = "cancelled"  # taken back before it left


class Phase(StrEnum):
    """What the author has decided about an announcement after sending it."""

    GOING = "going"
    STOPPED = "stopped"  # what has not left is kept back
    UNDONE = "undone"  # taken back before anything left
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """In which capacity somebody writes: a role, and the one body or organisation it reaches."""

    role: Role
    organisation_id: int | None = None
    body_id: int | None = None

    @property
    def code(self) -> str:
        """Short, for a button: `methodist`, `o:12`, `b:7`."""
        if self.body_id is not None:
            return f"b:{self.body_id}"
        return f"o:{self.organisation_id}" if self.organisation_id is not None else self.role.value

    @property
    def is_service(self) -> bool:
        return self.role in SERVICE_ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementDraft:
    """What the author has decided; an attachment goes beside it."""

    sender: Sender
    category: str
    text: str
    audience: Audience
    needs_ack: bool = False
    goes_at: datetime | None = None
    """None: as soon as it may."""
    is_urgent: bool = False
    """Leaves in quiet time as well; for the service's own senders."""


def senders_of(actor: Actor) -> list[Sender]:
    """Every capacity in which the actor may write to many. Whoever heads the service writes as its head alone."""
    found: dict[str, Sender] = {}
    by_rank = sorted(reaches(actor, Action.WRITE, Thing.ANNOUNCEMENT), key=_rank)
    for reach in by_rank:
        sender = _sender(reach)
        if sender.is_service and any(other.is_service for other in found.values()):
            continue
        found.setdefault(sender.code, sender)
    return list(found.values())


def sender_by_code(actor: Actor, code: str) -> Sender:
    """The capacity that a button names, if the actor still has it."""
    for sender in senders_of(actor):
        if sender.code == code:
            return sender
    raise Forbidden("errors-no-rights")


def reaches_of(actor: Actor, sender: Sender) -> tuple[Reach, ...]:
    """How far this capacity goes: several appointments as a methodist add up, a school and a body do not."""
    found = tuple(
        reach for reach in reaches(actor, Action.WRITE, Thing.ANNOUNCEMENT) if _sender(reach).code == sender.code
    )
    if not found:
        raise Forbidden("errors-no-rights")
    return found


def bodies_addressed(sender: Sender, audience: Audience) -> frozenset[int]:
    """Bodies to which it is written as a whole: their linked groups get a copy."""
    if sender.body_id is not None and audience.is_everybody:
        return frozenset({sender.body_id})
    return audience.whole_bodies


def left_of(sender: Sender, taken: int) -> int | None:
    """How many more may leave on a day that has `taken` of them; None: as many as wanted."""
    limit = DAILY_LIMIT[sender.role]
    return None if limit is None else max(0, limit - taken)


def check_day(sender: Sender, taken: int) -> None:
    if left_of(sender, taken) == 0:
        raise Forbidden("announcements-enough-that-day", limit=DAILY_LIMIT[sender.role])


def check_text(text: str) -> str:
    """The text without blank ends, counted as Telegram counts: in UTF-16, signs of markup as they are typed."""
    text = text.strip()
    if not text:
        raise Invalid("errors-text-needed")
    length = units(text)
    if length > LONGEST_TEXT:
        raise Invalid("errors-too-long", length=length, limit=LONGEST_TEXT)
    return text


def check_shown(length: int, *, has_file: bool) -> None:
    """The whole message, with heading and signature, as readers get it; beside a file it is a caption."""
    if has_file and length > LONGEST_CAPTION:
        raise Invalid(
            "announcements-caption-too-long", length=length, limit=LONGEST_CAPTION, over=length - LONGEST_CAPTION
        )
    if length > LONGEST_MESSAGE:
        raise Invalid("errors-too-long", length=length, limit=LONGEST_MESSAGE)


def units(text: str) -> int:
    """Characters as Telegram counts them: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def check_people(people: int, *, confirmed: bool) -> None:
    """Nobody to write to is refused; a crowd needs a second yes."""
    if people == 0:
        raise Invalid("announcements-nobody")
    if needs_second_look(people) and not confirmed:
        raise Invalid("announcements-many", count=people)


def first_moment(sender: Sender, goes_at: datetime | None, *, is_urgent: bool, now: datetime) -> datetime:
    """When it leaves if no hour is quiet: at its moment, but never before the author had time to take it back."""
    if is_urgent and not sender.is_service:
        raise Forbidden("errors-no-rights")
    if goes_at is None:
        return now + HOLD
    if goes_at <= now:
        raise Invalid("announcements-in-past")
    return max(goes_at, now + HOLD)


def looks(people: int) -> list[timedelta]:
    """After which times the author's message is brought up to date, while so many copies leave and a while after:
    every five seconds, for a crowd about forty times in all."""
    lasts = people / PACE
    step = max(LOOK_EVERY, lasts / MOST_LOOKS)
    while_leaving = [step * number for number in range(1, int(lasts / step) + 2)]
    return [timedelta(seconds=seconds) for seconds in (*while_leaving, *(while_leaving[-1] + more for more in LATER))]


def needs_second_look(people: int) -> bool:
    return people > MANY_PEOPLE


def repeats_passed(goes_on: date, repeat_days: Sequence[int], today: date) -> int:
    """How many of the asks after the first one (day 1 and day 3) have come by `today`, one more for the list of
    organisations that the author gets the day after the last of them."""
    days = sorted(repeat_days)
    passed = sum(1 for day in days if goes_on + timedelta(days=day) <= today)
    told_on = goes_on + timedelta(days=(days[-1] if days else 0) + 1)
    return passed + (1 if today >= told_on else 0)


def _rank(reach: Reach) -> int:
    order = (*SERVICE_ROLES, Role.SCHOOL_COORDINATOR, *LEADERS)
    return order.index(reach.grant.role)


def _sender(reach: Reach) -> Sender:
    grant = reach.grant
    return Sender(
        role=grant.role,
        organisation_id=grant.organisation_id if reach.scope is Scope.ORGANISATION else None,
        body_id=grant.body_id if reach.scope is Scope.BODY else None,
    )

"""Who may be given what, and the few numbers about links, reminders and the last administrator (P01, P02)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta
from enum import StrEnum

from domain.actors import Actor, Role
from domain.directions import check_may_give_direction
from domain.errors import Forbidden, Gone, Refusal
from domain.rights import About, Action, Thing, check_may, check_may_give
from domain.texts import read_line

ORGANISATION_KINDS = ("school", "preschool", "extra", "other")

LINK_DAYS = (7, 14, 30, 90)
LINK_USES = (1, 10, 30, 100)
LONGEST_REASON = 300
UNFINISHED_AFTER = (timedelta(days=1), timedelta(days=3))
OPERATOR_LINK_DAYS = 7

# Roles of one organisation; the others reach over the service and are given by personal links only.
OF_ORGANISATION = (Role.TEACHER, Role.MANAGER, Role.MENTOR, Role.SCHOOL_COORDINATOR)
# With a direction: subjects and municipalities.
WITH_DIRECTION = (Role.METHODIST,)
WITH_MUNICIPALITIES = (Role.METHODIST, Role.AUTHORITY_OBSERVER)
# Given together with a body, where the body is known.
OF_BODY = (Role.ASSOCIATION_LEADER, Role.GROUP_LEADER)
PLAIN = (Role.TEACHER, Role.MANAGER)
"""Nothing beyond being a teacher: the organisation's own people confirm it."""

Direction = tuple[Collection[str], Collection[str]]
"""Municipalities and subjects; an empty one is all of them."""
EVERYWHERE: Direction = ((), ())


class LinkState(StrEnum):
    GOOD = "good"
    UNKNOWN = "unknown"
    REVOKED = "revoked"
    EXPIRED = "expired"
    USED = "used"
    OTHERS = "others"


LINK_REFUSALS = {
    LinkState.UNKNOWN: "people-link-unknown",
    LinkState.REVOKED: "people-link-revoked",
    LinkState.EXPIRED: "people-link-expired",
    LinkState.USED: "people-link-used",
    LinkState.OTHERS: "people-link-others",
}


def check_link(state: LinkState) -> None:
    """Refuses with the words of what is wrong with a link."""
    if state is not LinkState.GOOD:
        raise Gone(LINK_REFUSALS[state])


def check_may_decide(actor: Actor, role: Role, about: About) -> None:
    """Who lets a newcomer in: for teachers the organisation's coordinator or whoever keeps its staff list;
    for a role promised by a link, whoever may give that role."""
    if role in PLAIN:
        check_may(actor, Action.WRITE, Thing.STAFF, about)
    else:
        check_may_give(actor, role, about, by=Thing.INVITATION)


def may_decide(actor: Actor, role: Role, about: About) -> bool:
    try:
        check_may_decide(actor, role, about)
    except Forbidden:
        return False
    return True


def gives(actor: Actor, role: Role, about: About, *, by: Thing, direction: Direction | None = None) -> bool:
    """`direction`: what the role would reach over; None asks of the place alone."""
    try:
        check_may_give(actor, role, about, by=by)
        if direction is not None:
            check_direction(actor, role, *direction, by=by)
    except Forbidden:
        return False
    return True


def check_direction(
    actor: Actor, role: Role, municipalities: Collection[str], subjects: Collection[str], *, by: Thing
) -> None:
    """A role with a direction is given within the giver's own one; other roles have none to compare."""
    if role in WITH_MUNICIPALITIES:
        own = subjects if role in WITH_DIRECTION else None
        check_may_give_direction(actor, role, municipalities=municipalities, subjects=own, by=by)


def check_leaves_an_admin(roles: Iterable[Role], admins: int) -> None:
    """The bot never loses its last administrator: nobody could let anybody in again."""
    if Role.ADMIN in roles and admins <= 1:
        raise Refusal("people-last-admin")


def check_reason(text: str) -> str:
    """Why a newcomer is not let in, in words that the newcomer will read."""
    return read_line(text, LONGEST_REASON)


def guess_kind(name: str) -> str:
    """What kind of organisation a name of a staff table speaks of; a person may correct it."""
    low = name.casefold()
    if ("детск" in low and "сад" in low) or "дошкольн" in low or "доу" in low.split():
        return "preschool"
    if "творчеств" in low or "дополнительн" in low or "удо" in low.split() or "до" in low.split():
        return "extra"
    return "school" if any(sign in low for sign in ("школ", "лице", "гимназ", "сош", "оош", "нош", "доу")) else "other"

"""The sections of the main menu by role. One stands here only once it works; its handler lives in its feature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.actors import Actor, Role
from domain.colleagues import sees_staff as has_staff
from domain.profile import Profile
from domain.rights import Action, Scope, Thing, may, reaches
from domain.today import Matter
from services.today import Waiting

SERVICE = (Role.METHODIST, Role.SERVICE_HEAD, Role.SERVICE_DEPUTY)
OWN_AUDIENCE = (Role.SCHOOL_COORDINATOR, Role.ASSOCIATION_LEADER, Role.GROUP_LEADER)
LEADERS = (Role.ASSOCIATION_LEADER, Role.GROUP_LEADER)
COMERS = (Role.TEACHER, Role.MANAGER, Role.MENTOR, Role.ACTIVIST, *LEADERS, Role.SCHOOL_COORDINATOR)
ACTIVIST_READERS = (Role.SCHOOL_COORDINATOR, *LEADERS, Role.ACTIVIST, Role.COUNCIL_MEMBER, Role.AUTHORITY_OBSERVER)
REPORT_READERS = (*SERVICE, Role.SCHOOL_COORDINATOR, Role.MENTOR, Role.ACTIVIST)


ROUTES = (Matter.ROUTES_TO_APPROVE, Matter.ROUTES_TO_CHANGE, Matter.ROUTES_TO_JUDGE)


@dataclass(frozen=True, slots=True)
class Section:
    """`part` is the payload of `MenuPress` that the feature's handler listens to; `label` a Fluent id."""

    part: str
    label: str
    shown: Callable[[Actor, Profile], bool]
    matters: tuple[Matter, ...] = ()
    """What waits behind it, shown on the button as "(3)"."""

    def count(self, waiting: Mapping[Matter, Waiting]) -> int:
        return sum(waiting[matter].count for matter in self.matters if matter in waiting)


def roles(*wanted: Role, module: str = "") -> Callable[[Actor, Profile], bool]:
    return lambda actor, profile: actor.has(*wanted) and (not module or profile.module_on(module))


def confirms(actor: Actor, profile: Profile) -> bool:
    return invites(actor, profile) or may(actor, Action.WRITE, Thing.STAFF)


def invites(actor: Actor, profile: Profile) -> bool:
    return any(reach.scope is not Scope.BODY for reach in reaches(actor, Action.WRITE, Thing.INVITATION))


def sees_staff(actor: Actor, profile: Profile) -> bool:
    return has_staff(actor)


def sees_numbers(actor: Actor, profile: Profile) -> bool:
    """The deficit map without names; the service finds it, with names, under diagnostics."""
    wide = profile.module_on("diagnostics") and not actor.has(*SERVICE)
    return wide and may(actor, Action.COUNT, Thing.DEFICIT_MAP)


def asks_for_pairs(actor: Actor, profile: Profile) -> bool:
    """Leaders, whose word another decides on; whoever makes pairs does not ask for them."""
    makes = may(actor, Action.WRITE, Thing.PAIR)
    return profile.module_on("pairs") and may(actor, Action.ASK, Thing.PAIR) and not makes


def sees_young(actor: Actor, profile: Profile) -> bool:
    return profile.module_on("pairs") and may(actor, Action.READ, Thing.YOUNG)


in_contests = roles(*COMERS, *SERVICE, module="contests")


def serves(actor: Actor) -> bool:
    """A methodist's menu begins with what waits for an answer; contests stand further down in it."""
    return actor.has(*SERVICE)


# In the order of content.md 13: what a teacher has, then a mentor, a coordinator, a methodist, an administrator.
SECTIONS: tuple[Section, ...] = (
    Section("steps", "menu-steps", roles(Role.TEACHER, Role.MANAGER, module="iom")),
    Section("results", "menu-results", roles(Role.TEACHER, Role.MANAGER, module="diagnostics"), (Matter.CAMPAIGNS,)),
    Section("meetings", "meetings-section", roles(Role.TEACHER, Role.MANAGER, module="pairs"), (Matter.TO_CONFIRM,)),
    Section("poster", "events-poster", roles(*COMERS, module="associations"), (Matter.SESSIONS,)),
    Section("contests", "contests-section", lambda actor, profile: in_contests(actor, profile) and not serves(actor)),
    Section("ask", "consultations-section", roles(Role.TEACHER, Role.MANAGER, module="consultations")),
    Section("mentees", "pairs-own-section", roles(Role.MENTOR, module="pairs")),
    Section("journal", "meetings-journal-section", roles(Role.MENTOR, module="pairs"), (Matter.TO_LOG,)),
    Section("check", "menu-check", roles(Role.MENTOR, Role.ACTIVIST, module="iom"), (Matter.EVIDENCE,)),
    Section("confirm", "menu-confirm", confirms, (Matter.NEWCOMERS,)),
    Section("questions", "consultations-waiting-section", roles(*SERVICE, module="consultations"), (Matter.QUESTIONS,)),
    Section("routes", "menu-routes", roles(*SERVICE, Role.SCHOOL_COORDINATOR, module="iom"), ROUTES),
    Section("diagnostics", "menu-diagnostics", roles(*SERVICE, module="diagnostics")),
    Section("map", "diagnostics-map", sees_numbers),
    Section("campaigns", "campaigns-section", roles(*OWN_AUDIENCE, module="diagnostics")),
    Section("pairs", "pairs-section", roles(*SERVICE, Role.SCHOOL_COORDINATOR, module="pairs")),
    Section("activists", "activists-section", roles(*SERVICE, *ACTIVIST_READERS, module="activists")),
    Section("ask_pair", "pairs-ask-section", asks_for_pairs),
    Section("young", "young_specialists-section", sees_young),
    Section("staff", "menu-staff", sees_staff),
    Section("bodies", "bodies-section", roles(*SERVICE, *LEADERS, module="associations")),
    Section("events", "events-section", roles(*SERVICE, *LEADERS, module="associations")),
    Section("contests", "contests-section", lambda actor, profile: in_contests(actor, profile) and serves(actor)),
    Section("announce", "announcements-menu-service", roles(*SERVICE, module="announcements")),
    Section("colleagues", "announcements-menu-own", roles(*OWN_AUDIENCE, module="announcements")),
    Section("report", "reports-menu-own", roles(Role.TEACHER, Role.MANAGER, module="iom")),
    Section("reports", "reports-menu", roles(*REPORT_READERS, module="iom")),
    Section("invite", "menu-invite", invites),
    Section("setup", "menu-setup", roles(*SERVICE, Role.ADMIN)),
    Section("card", "menu-card", lambda actor, profile: True),
)

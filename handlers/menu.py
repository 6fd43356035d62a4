"""The hall: the main menu by role. A section stands here only once it works; its handler lives in its feature."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.callbacks.forms import FormPress
from bot.callbacks.menu import MenuPress
from bot.forms.driver import lay_aside
from bot.screens import Button, Screen, pairs
from bot.turn import Turn
from domain.actors import Actor, Role
from domain.profile import Profile
from domain.rights import Action, Scope, Thing, may, reaches
from handlers.consultations.screens import questions_count
from handlers.events.lists import unanswered
from handlers.meetings.lists import to_confirm_count, to_log_count
from handlers.routes.checking import waiting_count
from handlers.routes.watching import to_do_count
from services.campaigns import unanswered as unanswered_campaigns
from services.people.registrations import waiting_for
from storage.work import Work

SERVICE = (Role.METHODIST, Role.SERVICE_HEAD, Role.SERVICE_DEPUTY)
OWN_AUDIENCE = (Role.SCHOOL_COORDINATOR, Role.ASSOCIATION_LEADER, Role.GROUP_LEADER)
LEADERS = (Role.ASSOCIATION_LEADER, Role.GROUP_LEADER)
COMERS = (Role.TEACHER, Role.MANAGER, Role.MENTOR, Role.ACTIVIST, *LEADERS, Role.SCHOOL_COORDINATOR)
REPORT_READERS = (*SERVICE, Role.SCHOOL_COORDINATOR, Role.MENTOR, Role.ACTIVIST)


@dataclass(frozen=True, slots=True)
class Section:
    """`part` is the payload of `MenuPress` that the feature's handler listens to; `label` a Fluent id."""

    part: str
    label: str
    shown: Callable[[Actor, Profile], bool]
    count: Callable[[Work, Turn], Awaitable[int]] | None = None
    """What waits behind it, shown on the button as "(3)"."""


def roles(*wanted: Role, module: str = "") -> Callable[[Actor, Profile], bool]:
    return lambda actor, profile: actor.has(*wanted) and (not module or profile.module_on(module))


async def newcomers(work: Work, turn: Turn) -> int:
    return len(await waiting_for(work, turn.actor, turn.now))


async def invitations(work: Work, turn: Turn) -> int:
    return await unanswered_campaigns(work, turn.person_id, turn.today)


def confirms(actor: Actor, profile: Profile) -> bool:
    return invites(actor, profile) or may(actor, Action.WRITE, Thing.STAFF)


def invites(actor: Actor, profile: Profile) -> bool:
    return any(reach.scope is not Scope.BODY for reach in reaches(actor, Action.WRITE, Thing.INVITATION))


def sees_staff(actor: Actor, profile: Profile) -> bool:
    wide = (Scope.ORGANISATION, Scope.DIRECTION, Scope.SERVICE)
    return any(reach.scope in wide for reach in reaches(actor, Action.READ, Thing.STAFF))


def sees_numbers(actor: Actor, profile: Profile) -> bool:
    """The deficit map without names; the service finds it, with names, under diagnostics."""
    wide = profile.module_on("diagnostics") and not actor.has(*SERVICE)
    return wide and may(actor, Action.COUNT, Thing.DEFICIT_MAP)


in_contests = roles(*COMERS, *SERVICE, module="contests")


def serves(actor: Actor) -> bool:
    """A methodist's menu begins with what waits for an answer; contests stand further down in it."""
    return actor.has(*SERVICE)


# In the order of content.md 13: what a teacher has, then a mentor, a coordinator, a methodist, an administrator.
SECTIONS: tuple[Section, ...] = (
    Section("steps", "menu-steps", roles(Role.TEACHER, Role.MANAGER, module="iom")),
    Section("results", "menu-results", roles(Role.TEACHER, Role.MANAGER, module="diagnostics"), invitations),
    Section("meetings", "meetings-section", roles(Role.TEACHER, Role.MANAGER, module="pairs"), to_confirm_count),
    Section("poster", "events-poster", roles(*COMERS, module="associations"), unanswered),
    Section("contests", "contests-section", lambda actor, profile: in_contests(actor, profile) and not serves(actor)),
    Section("ask", "consultations-section", roles(Role.TEACHER, Role.MANAGER, module="consultations")),
    Section("mentees", "pairs-own-section", roles(Role.MENTOR, module="pairs")),
    Section("journal", "meetings-journal-section", roles(Role.MENTOR, module="pairs"), to_log_count),
    Section("check", "menu-check", roles(Role.MENTOR, Role.ACTIVIST, module="iom"), waiting_count),
    Section("confirm", "menu-confirm", confirms, newcomers),
    Section("questions", "consultations-waiting-section", roles(*SERVICE, module="consultations"), questions_count),
    Section("routes", "menu-routes", roles(*SERVICE, Role.SCHOOL_COORDINATOR, module="iom"), to_do_count),
    Section("diagnostics", "menu-diagnostics", roles(*SERVICE, module="diagnostics")),
    Section("map", "diagnostics-map", sees_numbers),
    Section("campaigns", "campaigns-section", roles(*OWN_AUDIENCE, module="diagnostics")),
    Section("pairs", "pairs-section", roles(*SERVICE, Role.SCHOOL_COORDINATOR, module="pairs")),
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


def router() -> Router:
    router = Router(name="menu")
    router.message.register(show_menu, Command("menu"), F.chat.type == "private")
    router.callback_query.register(show_menu, MenuPress.filter(F.part == ""))
    return router


async def show_menu(_: Message | CallbackQuery, turn: Turn) -> None:
    """An open form is laid aside: words typed now are not its answer; a button leads back to it."""
    desk = await lay_aside(turn)
    await turn.show(await menu_screen(turn, [draft.run for draft in desk.parked[-1:]]))


async def menu_screen(turn: Turn, parked: list[str] | None = None) -> Screen:
    t = turn.t
    buttons = []
    async with turn.reading() as work:
        for section in SECTIONS:
            if not section.shown(turn.actor, turn.profile):
                continue
            waiting = await section.count(work, turn) if section.count is not None else 0
            label = t.plain(section.label)
            counted = t.plain("menu-counted", label=label, count=waiting) if waiting else label
            buttons.append(Button(counted, MenuPress(part=section.part)))
    back = [(Button(t.plain("forms-go-on"), FormPress(run=run, act="resume")),) for run in parked or []]
    return Screen(t("menu-head"), [*back, *pairs(buttons)])

"""The hall: the main menu by role. A section stands here only once it works; its handler lives in its feature."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.callbacks.forms import FormPress
from bot.callbacks.menu import MenuPress
from bot.filters import IsPrivate
from bot.forms.driver import lay_aside
from bot.screens import Button, Screen, pairs
from bot.turn import Turn
from domain.actors import Actor, Role
from domain.profile import Profile
from domain.rights import Action, Scope, Thing, may, reaches
from handlers.consultations.screens import questions_count
from handlers.events.lists import unanswered
from handlers.meetings.lists import to_confirm_counts, to_log_count
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
    count: Callable[[Work, Sequence[Turn]], Awaitable[Sequence[int]]] | None = None
    """What waits behind it, shown on the button as "(3)": for all who open the menu at this moment."""


def roles(*wanted: Role, module: str = "") -> Callable[[Actor, Profile], bool]:
    return lambda actor, profile: actor.has(*wanted) and (not module or profile.module_on(module))


def each(count: Callable[[Work, Turn], Awaitable[int]]) -> Callable[[Work, Sequence[Turn]], Awaitable[list[int]]]:
    """For sections of the few: asked one by one."""

    async def counts(work: Work, turns: Sequence[Turn]) -> list[int]:
        return [await count(work, turn) for turn in turns]

    return counts


async def newcomers(work: Work, turn: Turn) -> int:
    return len(await waiting_for(work, turn.actor, turn.now))


async def invitations(work: Work, turns: Sequence[Turn]) -> list[int]:
    return await unanswered_campaigns(work, [turn.person_id for turn in turns], max(turn.today for turn in turns))


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
    Section("results", "menu-results", roles(Role.TEACHER, Role.MANAGER, module="diagnostics"), invitations),
    Section("meetings", "meetings-section", roles(Role.TEACHER, Role.MANAGER, module="pairs"), to_confirm_counts),
    Section("poster", "events-poster", roles(*COMERS, module="associations"), unanswered),
    Section("contests", "contests-section", lambda actor, profile: in_contests(actor, profile) and not serves(actor)),
    Section("ask", "consultations-section", roles(Role.TEACHER, Role.MANAGER, module="consultations")),
    Section("mentees", "pairs-own-section", roles(Role.MENTOR, module="pairs")),
    Section("journal", "meetings-journal-section", roles(Role.MENTOR, module="pairs"), each(to_log_count)),
    Section("check", "menu-check", roles(Role.MENTOR, Role.ACTIVIST, module="iom"), each(waiting_count)),
    Section("confirm", "menu-confirm", confirms, each(newcomers)),
    Section(
        "questions", "consultations-waiting-section", roles(*SERVICE, module="consultations"), each(questions_count)
    ),
    Section("routes", "menu-routes", roles(*SERVICE, Role.SCHOOL_COORDINATOR, module="iom"), each(to_do_count)),
    Section("diagnostics", "menu-diagnostics", roles(*SERVICE, module="diagnostics")),
    Section("map", "diagnostics-map", sees_numbers),
    Section("campaigns", "campaigns-section", roles(*OWN_AUDIENCE, module="diagnostics")),
    Section("pairs", "pairs-section", roles(*SERVICE, Role.SCHOOL_COORDINATOR, module="pairs")),
    Section("activists", "activists-section", roles(*SERVICE, module="activists")),
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


def router() -> Router:
    router = Router(name="menu")
    router.message.register(show_menu, Command("menu"), IsPrivate())
    router.callback_query.register(show_menu, MenuPress.filter(F.part == ""))
    return router


async def show_menu(_: Message | CallbackQuery, turn: Turn) -> None:
    """An open form is laid aside: words typed now are not its answer; a button leads back to it."""
    desk = await lay_aside(turn)
    await turn.show(await menu_screen(turn, [draft.run for draft in desk.parked[-1:]]))


async def waiting_behind(work: Work, turns: Sequence[Turn], /) -> list[dict[Section, int]]:
    """For each turn the sections that it sees, in their order, with what waits there."""
    seen: list[dict[Section, int]] = [{} for _ in turns]
    for section in SECTIONS:
        places = [place for place, turn in enumerate(turns) if section.shown(turn.actor, turn.profile)]
        counts = await section.count(work, [turns[place] for place in places]) if section.count and places else ()
        for place, count in zip_longest(places, counts, fillvalue=0):
            seen[place][section] = count
    return seen


async def menu_screen(turn: Turn, parked: list[str] | None = None) -> Screen:
    t = turn.t
    buttons = []
    for section, waiting in (await turn.look(waiting_behind, turn)).items():
        label = t.plain(section.label)
        counted = t.plain("menu-counted", label=label, count=waiting) if waiting else label
        buttons.append(Button(counted, MenuPress(part=section.part)))
    back = [(Button(t.plain("forms-go-on"), FormPress(run=run, act="resume")),) for run in parked or []]
    return Screen(t("menu-head"), [*back, *pairs(buttons)])

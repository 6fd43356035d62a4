"""The door: greeting, consent on its own screen, links, and where everybody goes from there (P01)."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.callbacks.people import DoorPress
from bot.filters import IsPrivate
from bot.forms import open_form
from bot.forms.driver import lay_aside
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import role_word, to_menu
from domain.actors import Role
from domain.people import LINK_REFUSALS, LinkState
from handlers.menu import menu_screen
from handlers.organisations import setup_screen
from handlers.people.registration import NAME, REGISTRATION
from handlers.people.welcome import waiting_screen, welcome_in
from models.people import Invite
from services.people.appointments import become_admin
from services.people.consents import decline_consent, give_consent, leave_waiting
from services.people.invites import accept_personal, look_at
from services.people.registrations import ask_for_role

LONGEST_TOKEN = 24


def router() -> Router:
    router = Router(name="door")
    router.message.register(start, CommandStart(), IsPrivate())
    router.message.register(help_, Command("help"), IsPrivate())
    router.callback_query.register(press, DoorPress.filter())
    return router


async def start(message: Message, command: CommandObject, turn: Turn) -> None:
    """Everybody's first screen; a link's token travels on the buttons until it is used."""
    token = (command.args or "").strip()
    await arrive(turn, token if len(token) <= LONGEST_TOKEN else "?")


async def arrive(turn: Turn, token: str = "") -> None:
    if turn.actor.person_id is not None:
        return await _arrive_known(turn, token)
    async with turn.reading() as work:
        waiting = await work.registrations.waiting_of_account(turn.account.id)
        agreed = await work.accounts.consent_of(turn.account.id) is not None
    if waiting is not None and not token:
        return await _arrived(turn, await waiting_screen(turn))
    if agreed:
        return await go_on(turn, token)
    async with turn.reading() as work:
        state, _ = await look_at(work, token, turn.account, turn.now) if token else (LinkState.GOOD, None)
    t = turn.t
    head = t("people-welcome", service=turn.profile.service.short_name)
    if state is not LinkState.GOOD:
        head, token = f"{t(LINK_REFUSALS[state])}\n\n{head}", ""
    rows = column(
        Button(t.plain("people-begin"), DoorPress(act="begin", token=token)),
        Button(t.plain("people-what-kept"), DoorPress(act="keeps", token=token)),
    )
    await _arrived(turn, Screen(head, rows))


async def _arrive_known(turn: Turn, token: str) -> None:
    """Somebody registered: a link adds a role, the settings may name them administrator, else the menu."""
    if token:
        async with turn.reading() as work:
            state, invite = await look_at(work, token, turn.account, turn.now)
        return await _known_with_link(turn, token, state, invite)
    if turn.is_named_admin and not turn.actor.has(Role.ADMIN):
        async with turn.transaction() as work:
            await become_admin(work, turn.account, is_named=True, now=turn.now)
        await turn.renew()
        return await _arrived(turn, await setup_screen(turn))
    await _arrived(turn, await menu_screen(turn))


async def _known_with_link(turn: Turn, token: str, state: LinkState, invite: Invite | None) -> None:
    t = turn.t
    if state is not LinkState.GOOD or invite is None:
        return await _arrived(turn, Screen(t(LINK_REFUSALS[state]), column(to_menu(t))))
    role = role_word(t, turn.profile, invite.role)
    if invite.person_id is None and invite.created_by is not None:
        async with turn.transaction() as work:
            await ask_for_role(work, turn.actor, token, turn.account, now=turn.now)
        return await _arrived(turn, Screen(t("people-role-asked", role=role), column(to_menu(t))))
    async with turn.transaction() as work:
        await accept_personal(work, turn.account, token, now=turn.now)
    await turn.renew()
    menu = await menu_screen(turn)
    await _arrived(turn, Screen(t("people-role-added", role=role), menu.rows))


async def press(_: CallbackQuery, callback_data: DoorPress, turn: Turn) -> None:
    t, token = turn.t, callback_data.token
    if turn.actor.person_id is not None:
        return await _arrived(turn, await menu_screen(turn))
    match callback_data.act:
        case "keeps":
            rows = column(
                Button(t.plain("people-begin"), DoorPress(act="begin", token=token)),
                Button(t.plain("words-back"), DoorPress(act="state", token=token)),
            )
            await turn.show(Screen(t("people-kept"), rows))
        case "begin":
            await turn.show(consent_screen(turn, token))
        case "yes":
            await go_on(turn, token, agrees=True)
        case "no":
            async with turn.transaction() as work:
                await decline_consent(work, turn.account)
            await turn.show(
                Screen(t("people-declined"), column(Button(t.plain("people-begin-anew"), DoorPress(act="state"))))
            )
        case "leave":
            rows = column(
                Button(t.plain("people-leave-yes"), DoorPress(act="leave_yes")),
                Button(t.plain("words-back"), DoorPress(act="state")),
            )
            await turn.show(Screen(t("people-leave-ask"), rows))
        case "leave_yes":
            async with turn.transaction() as work:
                await leave_waiting(work, turn.account, now=turn.now)
            await turn.show(
                Screen(t("people-left"), column(Button(t.plain("people-begin-anew"), DoorPress(act="state"))))
            )
        case "answer":
            await _answer(turn, callback_data.id)
        case "register":
            await go_on(turn, "")
        case _:
            await arrive(turn, token)


def consent_screen(turn: Turn, token: str) -> Screen:
    """The text alone with its two answers; a draft says that it is one."""
    t, consent = turn.t, turn.consent
    mark = t("people-consent-draft") + "\n\n" if consent.draft else ""
    rows = column(
        Button(t.plain("people-agree"), DoorPress(act="yes", token=token)),
        Button(t.plain("people-disagree"), DoorPress(act="no", token=token)),
    )
    return Screen(mark + t("people-consent", text=consent.text, version=consent.version), rows)


async def go_on(turn: Turn, token: str, *, agrees: bool = False) -> None:
    """After the consent, or with it (`agrees`, one transaction): a personal link lets in at once, the settings'
    administrator names themselves, others answer the questions."""
    t = turn.t
    async with turn.reading() as work:
        has_agreed = agrees or await work.accounts.consent_of(turn.account.id) is not None
        state, invite = await look_at(work, token, turn.account, turn.now) if token else (LinkState.GOOD, None)
        places = await work.organisations.count()
    if not has_agreed:
        return await _arrived(turn, consent_screen(turn, token))
    person = None
    lets_in = state is LinkState.GOOD and invite is not None and invite.person_id is not None
    if agrees or lets_in:
        async with turn.transaction() as work:
            if agrees:
                await give_consent(work, turn.account, stamp=turn.consent.stamp, token=token, now=turn.now)
            if lets_in:
                person = await accept_personal(work, turn.account, token, now=turn.now)
    if person is not None:
        return await _arrived(turn, await welcome_in(turn, person.given_patronymic))
    if state is not LinkState.GOOD:
        rows = column(Button(t.plain("people-without-link"), DoorPress(act="register")))
        return await _arrived(turn, Screen(t(LINK_REFUSALS[state]), rows))
    if turn.is_named_admin or (invite is not None and invite.created_by is None):
        return await open_form(turn, NAME, token=token)
    if not places:
        rows = column(Button(t.plain("words-refresh"), DoorPress(act="state", token=token)))
        return await _arrived(turn, Screen(t("people-not-open-yet"), rows))
    organisation = invite.organisation_id or 0 if invite is not None else 0
    await open_form(turn, REGISTRATION, token=token, organisation=organisation)


async def _answer(turn: Turn, registration_id: int) -> None:
    """Why an application was not accepted: on the newcomer's own screen only."""
    async with turn.reading() as work:
        registration = await work.registrations.find(registration_id)
    t = turn.t
    if registration is None or registration.account_id != turn.account.id:
        return await arrive(turn)
    rows = column(Button(t.plain("people-register-anew"), DoorPress(act="register")))
    await turn.show(Screen(t("people-refused-because", reason=registration.reason), rows))


async def help_(_: Message, turn: Turn) -> None:
    """What each of the person's roles can do here, and the commands."""
    t = turn.t
    if turn.actor.person_id is None:
        begin = Button(t.plain("people-begin"), DoorPress(act="state"))
        await turn.show(Screen(t("people-help-newcomer"), column(begin)))
        return
    lines = [t("people-help-head")]
    if turn.actor.has(Role.TEACHER, Role.MANAGER):
        lines.append(t("people-help-teacher"))
    if turn.actor.has(Role.MENTOR, Role.ACTIVIST):
        lines.append(t("people-help-mentor"))
    if turn.actor.has(Role.SCHOOL_COORDINATOR):
        lines.append(t("people-help-coordinator"))
    if turn.actor.has(Role.METHODIST, Role.SERVICE_HEAD, Role.SERVICE_DEPUTY):
        lines.append(t("people-help-methodist"))
    if turn.actor.has(Role.ADMIN):
        lines.append(t("people-help-admin"))
    lines.append(t("people-help-commands"))
    await turn.show(Screen("\n\n".join(lines), column(to_menu(t))))


async def _arrived(turn: Turn, screen: Screen) -> None:
    """At the door or in: words typed from now on are no answer to a form left open. After the use case, never before
    it: the first commit of a turn takes its update out of the inbox."""
    await lay_aside(turn)
    await turn.show(screen)

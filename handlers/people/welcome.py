"""Two screens at the end of the door: waiting, and let in."""

from __future__ import annotations

from bot.callbacks.people import DoorPress
from bot.commands import set_commands_of
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import role_word
from domain.actors import Role
from handlers.menu import menu_screen
from handlers.organisations import setup_screen


async def waiting_screen(turn: Turn) -> Screen:
    """N02: who was named, where it waits, and the way back."""
    t = turn.t
    async with turn.reading() as work:
        waiting = await work.registrations.waiting_of_account(turn.account.id)
        if waiting is None:
            return Screen(t("people-begin-hint"), column(Button(t.plain("people-begin"), DoorPress(act="state"))))
        place = await work.organisations.get(waiting.organisation_id)
    rows = column(
        Button(t.plain("words-refresh"), DoorPress(act="state")),
        Button(t.plain("people-leave"), DoorPress(act="leave")),
    )
    name = f"{waiting.given_name} {waiting.patronymic}".strip()
    text = t("people-waiting", name=name, organisation=place.name)
    if waiting.role != Role.TEACHER:
        text = f"{text}\n\n{t('people-waiting-role', role=role_word(t, turn.profile, waiting.role))}"
    return Screen(text, rows)


async def welcome_in(turn: Turn, name: str) -> Screen:
    """The first screen of somebody let in just now: their roles, and the menu these open."""
    await turn.renew()
    await set_commands_of(turn.bot, turn.chat_id, turn.t, is_registered=True)
    screen = await setup_screen(turn) if turn.actor.has(Role.ADMIN) else await menu_screen(turn)
    roles = ", ".join(role_word(turn.t, turn.profile, role) for role in sorted(turn.actor.roles))
    head = turn.t("people-let-in", name=name, roles=roles)
    return Screen(f"{head}\n\n{screen.text}", screen.rows)

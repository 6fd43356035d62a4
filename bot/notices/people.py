"""Notices at the door: somebody waits, was let in, was not; a role came or ended; a card moved."""

from __future__ import annotations

from typing import Any

from bot.callbacks.menu import MenuPress
from bot.callbacks.people import DoorPress, NewcomerPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column
from bot.words import role_word, to_menu
from services.people.registrations import waiting_for


async def unfinished(args: dict[str, Any], reader: Reader) -> Screen:
    go_on = Button(reader.t.plain("people-go-on"), DoorPress(act="state", token=args["token"]))
    return Screen(reader.t("people-notice-unfinished"), column(go_on))


async def waits(args: dict[str, Any], reader: Reader) -> Screen:
    look = Button(reader.t.plain("people-look"), NewcomerPress(act="open", id=args["registration"]))
    return Screen(reader.t("people-notice-waits"), column(look, to_menu(reader.t)))


async def confirmed(args: dict[str, Any], reader: Reader) -> Screen:
    """N03."""
    t = reader.t
    rows = column(
        Button(t.plain("people-open-menu"), MenuPress()), Button(t.plain("menu-card"), MenuPress(part="card"))
    )
    return Screen(t("people-notice-confirmed", name=reader.name or "none"), rows)


async def refused(args: dict[str, Any], reader: Reader) -> Screen:
    """The reason is another person's words: it opens on the button."""
    look = Button(reader.t.plain("people-look-answer"), DoorPress(act="answer", id=args["registration"]))
    return Screen(reader.t("people-notice-refused"), column(look))


async def digest(args: dict[str, Any], reader: Reader) -> Screen:
    """N31, with the exact number of the moment of sending."""
    count = int(args["count"])
    if reader.person is not None:
        today = reader.now.astimezone(reader.work.profile.zone).date()
        actor = await reader.work.appointments.actor_of_person(reader.person.id, today)
        count = len(await waiting_for(reader.work, actor, reader.now))
    look = Button(reader.t.plain("menu-confirm"), MenuPress(part="confirm"))
    return Screen(
        reader.t("people-notice-digest", name=reader.name or "none", count=count), column(look, to_menu(reader.t))
    )


async def moved_away(args: dict[str, Any], reader: Reader) -> Screen:
    return Screen(reader.t("people-notice-moved-away"))


async def appointed(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    one = await reader.work.appointments.get(args["appointment"])
    role = role_word(t, reader.work.profile, one.role)
    menu = Button(t.plain("people-open-menu"), MenuPress())
    return Screen(t("people-notice-appointed", name=reader.name or "none", role=role), column(menu))


async def dismissed(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    one = await reader.work.appointments.get(args["appointment"])
    role = role_word(t, reader.work.profile, one.role)
    return Screen(t("people-notice-dismissed", name=reader.name or "none", role=role), column(to_menu(t)))


RENDERS: dict[str, Render] = {
    "registration_unfinished": unfinished,
    "registration_to_confirm": waits,
    "registration_confirmed": confirmed,
    "registration_refused": refused,
    "coordinator_digest": digest,
    "account_moved_away": moved_away,
    "role_given": appointed,
    "role_ended": dismissed,
}

"""The set-up of an empty service and the directory of organisations."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.people import InvitePress, SetupPress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import municipality_words, to_menu
from domain.actors import Role
from domain.people import ORGANISATION_KINDS
from domain.rights import About, Action, Thing, check_may, may
from domain.texts import read_line
from services.organisations import add_organisation

LONGEST_NAME = 200


def router() -> Router:
    router = Router(name="organisations")
    router.callback_query.register(show_setup, MenuPress.filter(F.part == "setup"))
    router.callback_query.register(show_setup, SetupPress.filter(F.act == "show"))
    router.callback_query.register(add, SetupPress.filter(F.act == "organisation"))
    router.callback_query.register(explain_table, SetupPress.filter(F.act == "table"))
    return router


async def setup_screen(turn: Turn) -> Screen:
    """What the service has already and what comes next; the same screen serves later changes."""
    t = turn.t
    check_may(turn.actor, Action.WRITE, Thing.DIRECTORY)
    async with turn.reading() as work:
        places = await work.organisations.count()
        people = await work.people.count()
        methodists = await work.appointments.count_holders(Role.METHODIST, turn.today)
    following = "organisations-next-organisations"
    if places:
        following = "organisations-next-staff"
    if people > 1:
        following = "organisations-next-methodist"
    if methodists:
        following = "organisations-next-nothing"
    text = t("organisations-setup", places=places, people=people, methodists=methodists)
    rows = column(
        Button(t.plain("organisations-add"), SetupPress(act="organisation")),
        Button(t.plain("people-table-how-button"), SetupPress(act="table"))
        if may(turn.actor, Action.WRITE, Thing.IMPORT_STAFF)
        else None,
        Button(t.plain("people-invite"), InvitePress(act="make"))
        if may(turn.actor, Action.WRITE, Thing.INVITATION)
        else None,
        to_menu(t),
    )
    return Screen(f"{text}\n\n{t(following)}", rows)


async def show_setup(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await setup_screen(turn))


async def explain_table(_: CallbackQuery, turn: Turn) -> None:
    back = Button(turn.t.plain("words-back"), SetupPress(act="show"))
    await turn.show(Screen(turn.t("people-table-how"), column(back)))


async def add(_: CallbackQuery, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.DIRECTORY)
    await open_form(turn, ORGANISATION)


def _name(text: str, _: FormView) -> str:
    return read_line(text, LONGEST_NAME)


async def _kinds(view: FormView) -> Sequence[Option]:
    return [Option(kind, view.t.plain(f"profile-organisation-{kind}")) for kind in ORGANISATION_KINDS]


async def _municipalities(view: FormView) -> Sequence[Option]:
    """Those where the person may add; a coordinator adds none."""
    return [
        Option(row.id, row.name)
        for row in view.profile.municipalities
        if may(view.actor, Action.WRITE, Thing.DIRECTORY, About(municipality=row.id))
    ]


async def _preview(view: FormView) -> str:
    return view.t(
        "organisations-preview",
        name=view.answers["name"],
        kind=view.t.plain(f"profile-organisation-{view.answers['kind']}"),
        municipality=municipality_words(view.profile, [view.answers["municipality"]]),
    )


async def _finish(end: Finish) -> Screen:
    turn, answers = end.turn, end.answers
    async with end.transaction() as work:
        made = await add_organisation(
            work,
            turn.actor,
            name=answers["name"],
            municipality=answers["municipality"],
            kind=answers["kind"],
            now=turn.now,
        )
    rows = column(
        Button(turn.t.plain("organisations-add-more"), SetupPress(act="organisation")),
        Button(turn.t.plain("organisations-to-setup"), SetupPress(act="show")),
    )
    return Screen(turn.t("organisations-added", name=made.name), rows)


ORGANISATION = Form(
    name="organisation",
    title="organisations-form",
    steps=(
        Step(name="name", text="organisations-ask-name", read=_name, example="МБОУ СОШ № 12"),
        Step(name="kind", text="organisations-ask-kind", options=_kinds),
        Step(name="municipality", text="organisations-ask-municipality", options=_municipalities, skips_single=True),
    ),
    preview=_preview,
    finish=_finish,
)

FORMS = (ORGANISATION,)

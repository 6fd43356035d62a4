"""Presses on somebody's card: giving a role and ending one."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.callbacks.people import StaffPress
from bot.forms import Answers, Finish, Form, FormView, Option, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import municipality_words, role_word, subject_words
from domain.actors import Role
from domain.people import WITH_DIRECTION, WITH_MUNICIPALITIES
from domain.rights import Action, Thing, check_may
from domain.texts import read_line
from handlers.colleagues.card import staff_screen
from handlers.colleagues.lists import list_screen
from handlers.people.choices import DIRECTION_STEPS, given_roles, role_option
from services.narrowing import AS_LEFT
from services.people.appointments import AppointmentDraft, appoint, end_appointment, may_appoint

LONGEST_ORDER = 80


def router() -> Router:
    router = Router(name="roles")
    router.callback_query.register(press, StaffPress.filter())
    return router


async def press(_: CallbackQuery, callback_data: StaffPress, turn: Turn) -> None:
    t, number, role = turn.t, callback_data.id, callback_data.role
    match callback_data.act:
        case "open":
            await turn.show(await staff_screen(turn, number))
        case "appoint":
            check_may(turn.actor, Action.WRITE, Thing.APPOINTMENT)
            await open_form(turn, APPOINT, person=number)
        case "end":
            rows = column(
                Button(t.plain("people-role-end-yes"), StaffPress(act="end_yes", id=number, role=role)),
                Button(t.plain("words-back"), StaffPress(act="open", id=number)),
            )
            await turn.show(Screen(t("people-role-end-ask"), rows))
        case "end_yes":
            async with turn.transaction() as work:
                await end_appointment(work, turn.actor, role, now=turn.now)
            await turn.renew()
            await turn.toast(t.plain("people-role-end-done"))
            await turn.show(await staff_screen(turn, number))
        case _:
            await turn.show(await list_screen(turn, AS_LEFT))


async def _roles(view: FormView) -> Sequence[Option]:
    """Roles that the person may give to this very somebody, and that are not held yet."""
    person_id = int(view.seed["person"])
    held = {one.role for one in await view.work.appointments.of_person(person_id, view.today)}
    held -= {role.value for role in WITH_DIRECTION}  # a second direction
    if len(await view.work.people.positions_of([person_id])) > 1:
        held.discard(Role.SCHOOL_COORDINATOR.value)  # a second school
    return [
        role_option(view, role)
        for role in given_roles(view, Thing.APPOINTMENT)
        if role.value not in held and await may_appoint(view.work, view.actor, person_id, role)
    ]


async def _places(view: FormView) -> Sequence[Option]:
    jobs = await view.work.people.positions_of([int(view.seed["person"])])
    rows = [await view.work.organisations.get(job.organisation_id) for job in jobs]
    return [Option(str(row.id), row.name) for row in rows]


def _is_coordinator(answers: Answers, _: Answers) -> bool:
    return answers.get("role") == Role.SCHOOL_COORDINATOR.value


def _order(text: str, _: FormView) -> str:
    return read_line(text, LONGEST_ORDER)


async def _person_args(view: FormView) -> dict[str, str]:
    return {"name": (await view.work.people.get(int(view.seed["person"]))).full_name}


async def _preview(view: FormView) -> str:
    t, answers = view.t, view.answers
    parts = [role_word(t, view.profile, answers["role"])]
    if place := answers.get("organisation"):
        parts.append((await view.work.organisations.get(int(place))).name)
    if answers.get("subjects"):
        parts.append(subject_words(t, view.catalogue, answers["subjects"]))
    if answers.get("municipalities"):
        parts.append(municipality_words(view.profile, answers["municipalities"]))
    if answers.get("order"):
        parts.append(t.plain("people-order", number=answers["order"]))
    return t("people-appoint-preview", role=", ".join(parts), **await _person_args(view))


async def _finish(end: Finish) -> Screen:
    turn, answers, person_id = end.turn, end.answers, int(end.seed["person"])
    role = Role(answers["role"])
    draft = AppointmentDraft(
        person_id=person_id,
        role=role,
        organisation_id=int(answers["organisation"]) if _is_coordinator(answers, end.seed) else None,
        municipalities=tuple(answers.get("municipalities") or ()) if role in WITH_MUNICIPALITIES else (),
        subjects=tuple(answers.get("subjects") or ()) if role in WITH_DIRECTION else (),
        order_number=answers.get("order") or "",
    )
    async with end.transaction() as work:
        await appoint(work, turn.actor, draft, run_id=end.run_id, now=turn.now)
    await turn.renew()
    return await staff_screen(turn, person_id)


APPOINT = Form(
    name="appoint",
    title="people-form-appoint",
    back=lambda seed: StaffPress(act="open", id=int(seed["person"])),
    steps=(
        Step(name="role", text="people-ask-appointed-role", options=_roles, args=_person_args),
        Step(
            name="organisation",
            text="people-ask-organisation",
            options=_places,
            when=_is_coordinator,
            skips_single=True,
        ),
        *DIRECTION_STEPS,
        Step(name="order", text="people-ask-order", read=_order, may_skip=True, example="12-к"),
    ),
    preview=_preview,
    confirm_label="people-appoint-yes",
    finish=_finish,
)

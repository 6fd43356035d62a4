"""Somebody's staff record: who they are, their roles, giving a role and ending one."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.people import InvitePress, StaffPress
from bot.forms import Answers, Finish, Form, FormView, Option, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import municipality_words, post_word, role_word, subject_words, to_menu
from domain.actors import Role
from domain.people import WITH_DIRECTION, WITH_MUNICIPALITIES
from domain.rights import Action, Thing, check_may
from domain.texts import read_line
from handlers.people.cards import appointment_words
from handlers.people.choices import DIRECTION_STEPS, given_roles, role_option, staff_people, staff_places
from handlers.people.jobs import job_buttons
from services.people.appointments import AppointmentDraft, appoint, end_appointment, may_appoint
from services.people.staff import check_may_person, may_person

LONGEST_ORDER = 80


def router() -> Router:
    router = Router(name="staff")
    router.callback_query.register(find, MenuPress.filter(F.part == "staff"))
    router.callback_query.register(press, StaffPress.filter())
    return router


async def find(_: CallbackQuery, turn: Turn) -> None:
    check_may(turn.actor, Action.READ, Thing.STAFF)
    await open_form(turn, FIND)


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
            check_may(turn.actor, Action.READ, Thing.STAFF)
            await open_form(turn, FIND)


async def staff_screen(turn: Turn, person_id: int, *, above: str = "") -> Screen:
    """Name, jobs, subjects, roles; no birth date and no results stand here. `above` is what has just happened."""
    t = turn.t
    async with turn.reading() as work:
        await check_may_person(work, turn.actor, Action.READ, Thing.STAFF, person_id)
        person = await work.people.get(person_id)
        jobs = await work.people.positions_of([person_id])
        known = await work.people.subjects_of(person_id)
        held = await work.appointments.of_person(person_id, turn.today)
        account = await work.accounts.of_person(person_id)
        lines = [above, ""] if above else []
        lines.append(t("people-card", name=person.full_name))
        if person.left_at is not None:
            lines.append(t("departures-gone", day=t.day(person.left_at)))
        for job in jobs:
            place = await work.organisations.get(job.organisation_id)
            lines.append(t("people-card-job", organisation=place.name, post=post_word(t, turn.catalogue, job.post)))
        if known:
            lines.append(t("people-card-subjects", subjects=subject_words(t, turn.catalogue, sorted(known))))
        lines.append(t("people-staff-account") if account is not None else t("people-staff-no-account"))
        lines += ["", t("people-staff-roles") if held else t("people-staff-no-roles")]
        buttons = []
        for one in held:
            lines.append(await appointment_words(work, turn, one))
            if await may_appoint(work, turn.actor, person_id, Role(one.role)):
                label = t.plain("people-role-end", role=role_word(t, turn.profile, one.role))
                buttons.append(Button(label, StaffPress(act="end", id=person_id, role=one.id)))
        may_give = person_id != turn.actor.person_id and await may_person(
            work, turn.actor, Action.WRITE, Thing.APPOINTMENT, person_id
        )
        buttons += await job_buttons(turn, work, person_id, jobs)
        may_invite = await may_person(work, turn.actor, Action.WRITE, Thing.INVITATION, person_id)
    if may_give and person.left_at is None:
        buttons.insert(0, Button(t.plain("people-appoint"), StaffPress(act="appoint", id=person_id)))
    if may_invite and jobs:
        link = t.plain("people-invite-move" if account is not None else "people-invite-person")
        buttons.insert(1, Button(link, InvitePress(act="person", id=person_id)))
    buttons.append(Button(t.plain("people-staff-other"), StaffPress(act="find")))
    return Screen("\n".join(lines), column(*buttons, to_menu(t)))


async def _found(end: Finish) -> Screen:
    async with end.transaction():
        pass
    return await staff_screen(end.turn, int(end.answers["person"]))


FIND = Form(
    name="find_person",
    title="people-form-find",
    steps=(
        Step(name="organisation", text="people-ask-whose-staff", options=staff_places, skips_single=True),
        Step(name="person", text="people-ask-person", options=staff_people),
    ),
    finish=_found,
)


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

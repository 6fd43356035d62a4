"""Links: making one by a form, seeing one's own, taking one back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.people import InvitePress
from bot.forms import Answers, Finish, Form, FormView, Option, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import link_to, municipality_words, role_word, subject_words, to_menu
from domain.actors import Role
from domain.names import check_typed_name, parse_name
from domain.people import LINK_DAYS, LINK_USES, OF_ORGANISATION, WITH_DIRECTION, WITH_MUNICIPALITIES
from domain.rights import Action, Thing, check_may
from handlers.people.choices import DIRECTION_STEPS, invited_people, invited_places, invited_roles
from models.people import Invite
from services.people.invites import InviteDraft, make_invite, open_invites, revoke_invite

MOST_SHOWN = 8


def router() -> Router:
    router = Router(name="invites")
    router.callback_query.register(show_list, MenuPress.filter(F.part == "invite"))
    router.callback_query.register(press, InvitePress.filter())
    return router


async def show_list(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await list_screen(turn))


async def list_screen(turn: Turn) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        own = await open_invites(work, turn.actor, turn.now)
        names = await work.people.by_ids({one.person_id for one in own if one.person_id})
    buttons = [Button(t.plain("people-invite-new"), InvitePress(act="make"))]
    for one in own[:MOST_SHOWN]:
        whom = names[one.person_id].short_name if one.person_id else t.plain("people-invite-for-many")
        role = role_word(t, turn.profile, one.role)
        buttons.append(Button(t.plain("people-invite-row", role=role, whom=whom), InvitePress(act="open", id=one.id)))
    text = t("people-invites", count=len(own)) if own else t("people-invites-none")
    return Screen(text, column(*buttons, to_menu(t)))


async def press(_: CallbackQuery, callback_data: InvitePress, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.INVITATION)
    t, number = turn.t, callback_data.id
    match callback_data.act:
        case "make":
            await open_form(turn, INVITE)
        case "open":
            async with turn.reading() as work:
                own = await open_invites(work, turn.actor, turn.now)
            chosen = next((one for one in own if one.id == number), None)
            if chosen is None:
                await turn.toast(t.plain("people-link-revoked"))
            screen = await link_screen(turn, chosen) if chosen is not None else await list_screen(turn)
            await turn.show(screen)
        case "revoke":
            async with turn.transaction() as work:
                await revoke_invite(work, turn.actor, number, now=turn.now)
            await turn.toast(t.plain("people-invite-revoked"))
            await turn.show(await list_screen(turn))
        case "person":
            async with turn.transaction() as work:
                jobs = await work.people.positions_of([number])
                draft = InviteDraft(
                    role=Role.TEACHER, person_id=number, organisation_id=jobs[0].organisation_id if jobs else None
                )
                run_id = f"person:{number}:{turn.update_id}"
                made = await make_invite(work, turn.actor, draft, run_id=run_id, now=turn.now)
            await turn.show(await link_screen(turn, made))
        case _:
            await turn.show(await list_screen(turn))


async def link_screen(turn: Turn, invite: Invite) -> Screen:
    """The link as text to be forwarded; what it does and until when."""
    t = turn.t
    async with turn.reading() as work:
        person = await work.people.find(invite.person_id) if invite.person_id is not None else None
        place = await work.organisations.find(invite.organisation_id) if invite.organisation_id is not None else None
    role = role_word(t, turn.profile, invite.role)
    link = link_to(turn.bot_username, invite.token)
    until = t.day(invite.expires_at)
    if person is not None:
        text = t("people-link-personal", name=person.full_name, role=role, link=link, until=until)
    else:
        left = invite.max_uses - invite.used
        name = place.name if place is not None else t.plain("people-service-itself")
        text = t("people-link-role", role=role, organisation=name, link=link, until=until, left=left)
    if invite.moves_account:
        text = f"{text}\n\n{t('people-link-moves')}"
    rows = column(
        Button(t.plain("people-invite-revoke"), InvitePress(act="revoke", id=invite.id)),
        Button(t.plain("people-invite-list"), InvitePress(act="list")),
        to_menu(t),
    )
    return Screen(text, rows)


def _for_place(answers: Answers, _: Answers) -> bool:
    return answers.get("role") in {role.value for role in OF_ORGANISATION}


def _is_personal(answers: Answers, seed: Answers) -> bool:
    return not _for_place(answers, seed) or answers.get("whose") == "one"


def _is_for_many(answers: Answers, seed: Answers) -> bool:
    return not _is_personal(answers, seed)


async def _whose(view: FormView) -> Sequence[Option]:
    return [
        Option("one", view.t.plain("people-invite-one")),
        Option("many", view.t.plain("people-invite-many")),
    ]


async def _days(view: FormView) -> Sequence[Option]:
    return [Option(str(days), view.t.plain("people-days", days=days)) for days in LINK_DAYS]


async def _uses(view: FormView) -> Sequence[Option]:
    return [Option(str(uses), view.t.plain("people-uses", uses=uses)) for uses in LINK_USES]


def _who(text: str, _: FormView) -> str:
    return check_typed_name(text).full


async def _who_args(view: FormView) -> dict[str, Any]:
    return {"options": len(await invited_people(view))}


async def _preview(view: FormView) -> str:
    t, answers = view.t, view.answers
    lines = [t("people-invite-preview", role=role_word(t, view.profile, answers["role"]))]
    if place := answers.get("organisation"):
        organisation = await view.work.organisations.get(int(place))
        lines.append(t("people-invite-preview-place", organisation=organisation.name))
    if who := answers.get("who"):
        name = who
        if who.isdigit():
            name = (await view.work.people.get(int(who))).full_name
            if await view.work.accounts.of_person(int(who)) is not None:
                lines.append(t("people-link-moves"))
        lines.append(t("people-invite-preview-who", name=name))
    if answers.get("subjects"):
        subjects_named = subject_words(t, view.catalogue, answers["subjects"])
        lines.append(t("people-invite-preview-subjects", subjects=subjects_named))
    if answers.get("municipalities"):
        named = municipality_words(view.profile, answers["municipalities"])
        lines.append(t("people-invite-preview-municipalities", municipalities=named))
    lines.append(t("people-invite-preview-days", days=int(answers["days"])))
    if answers.get("uses"):
        lines.append(t("people-invite-preview-uses", uses=int(answers["uses"])))
    return "\n".join(lines)


async def _finish(end: Finish) -> Screen:
    turn, answers = end.turn, end.answers
    role, who = Role(answers["role"]), str(answers.get("who") or "")
    personal = _is_personal(answers, end.seed)
    draft = InviteDraft(
        role=role,
        organisation_id=int(answers["organisation"]) if role in OF_ORGANISATION else None,
        person_id=int(who) if personal and who.isdigit() else None,
        name=parse_name(who) if personal and not who.isdigit() else None,
        municipalities=tuple(answers.get("municipalities") or ()) if role in WITH_MUNICIPALITIES else (),
        subjects=tuple(answers.get("subjects") or ()) if role in WITH_DIRECTION else (),
        days=int(answers["days"]),
        uses=1 if personal else int(answers["uses"]),
    )
    async with end.transaction() as work:
        made = await make_invite(work, turn.actor, draft, run_id=end.run_id, now=turn.now)
    return await link_screen(turn, made)


INVITE = Form(
    name="invite",
    title="people-form-invite",
    steps=(
        Step(name="role", text="people-ask-role", options=invited_roles, skips_single=True),
        Step(
            name="organisation",
            text="people-ask-organisation",
            options=invited_places,
            when=_for_place,
            skips_single=True,
        ),
        Step(name="whose", text="people-ask-whose", options=_whose, when=_for_place),
        Step(
            name="who",
            text="people-ask-who",
            options=invited_people,
            args=_who_args,
            read=_who,
            when=_is_personal,
            example="Сидорова Анна Ивановна",
        ),
        *DIRECTION_STEPS,
        Step(name="days", text="people-ask-days", options=_days),
        Step(name="uses", text="people-ask-uses", options=_uses, when=_is_for_many),
    ),
    preview=_preview,
    confirm_label="people-make-link",
    finish=_finish,
)

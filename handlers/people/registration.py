"""What a newcomer is asked, and the screen on which they wait."""

from __future__ import annotations

from collections.abc import Sequence

from bot.forms import Answers, Finish, Form, FormView, Option, Step
from bot.screens import Screen
from bot.words import post_word, subject_words
from domain.names import check_typed_name, parse_name
from handlers.people.welcome import waiting_screen, welcome_in
from locales.terms import label
from services.people.appointments import become_admin
from services.people.invites import accept_personal
from services.people.registrations import NewcomerDraft, register


def read_name(text: str, _: FormView) -> str:
    return check_typed_name(text).full


def no_place_given(_: Answers, seed: Answers) -> bool:
    return not seed.get("organisation")


async def municipalities(view: FormView) -> Sequence[Option]:
    """Those that have organisations: the others would lead nowhere."""
    served = {row.municipality_code for row in await view.work.organisations.open()}
    return [Option(row.id, row.name) for row in view.profile.municipalities if row.id in served]


async def organisations(view: FormView) -> Sequence[Option]:
    rows = await view.work.organisations.open(view.answers.get("municipality"))
    return [Option(str(row.id), row.name) for row in rows]


async def posts(view: FormView) -> Sequence[Option]:
    return [Option(row.id, label(view.t, "position", row.id, row.label)) for row in view.catalogue.positions]


async def subjects(view: FormView) -> Sequence[Option]:
    return [Option(row.id, label(view.t, "subject", row.id, row.label)) for row in view.catalogue.subjects]


def place_of(answers: Answers, seed: Answers) -> int:
    return int(seed.get("organisation") or answers["organisation"])


async def preview(view: FormView) -> str:
    place = await view.work.organisations.get(place_of(view.answers, view.seed))
    return view.t(
        "people-registration-preview",
        name=view.answers["name"],
        organisation=place.name,
        post=post_word(view.t, view.catalogue, view.answers["post"]),
        subjects=subject_words(view.t, view.catalogue, view.answers.get("subjects") or ()),
    )


async def finish(end: Finish) -> Screen:
    turn, answers = end.turn, end.answers
    draft = NewcomerDraft(
        name=parse_name(answers["name"]),
        organisation_id=place_of(answers, end.seed),
        post=answers["post"],
        subjects=tuple(answers.get("subjects") or ()),
        token=end.seed.get("token", ""),
    )
    async with end.transaction() as work:
        await register(work, turn.account, draft, run_id=end.run_id, now=turn.now)
    return await waiting_screen(turn)


REGISTRATION = Form(
    name="registration",
    title="people-form-registration",
    steps=(
        Step(
            name="municipality",
            text="people-ask-municipality",
            options=municipalities,
            skips_single=True,
            when=no_place_given,
        ),
        Step(name="organisation", text="people-ask-organisation", options=organisations, when=no_place_given),
        Step(name="name", text="people-ask-name", read=read_name, example="Иванова Мария Петровна"),
        Step(name="post", text="people-ask-post", options=posts),
        Step(name="subjects", text="people-ask-subjects", options=subjects, many=True, may_skip=True),
    ),
    preview=preview,
    confirm_label="words-send",
    finish=finish,
)


async def take_name(end: Finish) -> Screen:
    """The bearer of an operator's link, or an administrator of the settings, becomes a person."""
    turn, token = end.turn, end.seed.get("token", "")
    name = parse_name(end.answers["name"])
    async with end.transaction() as work:
        if token:
            person = await accept_personal(work, turn.account, token, name=name, now=turn.now)
        else:
            person = await become_admin(work, turn.account, is_named=turn.is_named_admin, name=name, now=turn.now)
    return await welcome_in(turn, person.given_patronymic)


NAME = Form(
    name="own_name",
    title="people-form-name",
    steps=(Step(name="name", text="people-ask-own-name", read=read_name, example="Иванова Мария Петровна"),),
    finish=take_name,
)

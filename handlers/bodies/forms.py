"""Making a body in four choices: kind, subject, leader, name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.body_words import suggested_name
from bot.forms import Answers, Finish, Form, FormView, Option, Step
from bot.labels import subject_label
from bot.screens import Screen
from domain.bodies import BodyDraft, check_name, kind_of, kinds_in_use
from domain.catalogue import NO_SUBJECT
from domain.rights import Action, Thing, reaches
from handlers.bodies.screens import card_screen
from services.bodies import leader_candidates, make_body

OFFERED = "offered"


async def kind_options(view: FormView) -> Sequence[Option]:
    return [Option(row.id, view.t.plain("bodies-kind", term=row.term.value)) for row in kinds_in_use(view.profile)]


async def subject_options(view: FormView) -> Sequence[Option]:
    """Those of the actor's direction, and a body without a subject."""
    grants = [one.grant.subjects for one in reaches(view.actor, Action.WRITE, Thing.ASSOCIATION)]
    everything = any(not subjects for subjects in grants)
    own = frozenset().union(*grants) if grants else frozenset()
    return [
        Option(row.id, subject_label(view.t, view.catalogue, row.id))
        for row in view.catalogue.subjects
        if everything or row.id in own or row.id == NO_SUBJECT
    ]


async def leader_options(view: FormView) -> Sequence[Option]:
    """Everybody within reach, teachers of the subject first."""
    found = await leader_candidates(view.work, view.actor)
    taught = await view.work.people.subjects_of_people([person.id for person, _ in found])
    subject = view.answers.get("subject")
    ordered = sorted(found, key=lambda one: subject not in taught[one[0].id])
    return [
        Option(str(person.id), view.t.plain("bodies-candidate", name=person.full_name, organisation=organisation))
        for person, organisation in ordered
    ]


async def leader_words(answer: Any, view: FormView) -> str:
    person = await view.work.people.find(int(answer)) if answer else None
    return person.short_name if person is not None else ""


async def name_options(view: FormView) -> Sequence[Option]:
    return [Option(OFFERED, _offered(view, view.answers))]


def read_name(text: str, view: FormView) -> dict[str, str]:
    return {"name": check_name(text)}


def _offered(view: FormView, answers: Answers) -> str:
    term = kind_of(view.profile, answers["kind"]).term
    return suggested_name(view.t, view.profile, view.catalogue, term, answers["subject"])


def _name(view: FormView) -> str:
    answer = view.answers["name"]
    return str(answer["name"]) if isinstance(answer, dict) else _offered(view, view.answers)


async def preview(view: FormView) -> str:
    t = view.t
    leader_id = int(view.answers["leader"])
    leader = await view.work.people.get(leader_id)
    words = t(
        "bodies-preview",
        name=_name(view),
        term=kind_of(view.profile, view.answers["kind"]).term.value,
        subject=subject_label(t, view.catalogue, view.answers["subject"]),
        leader=leader.full_name,
    )
    if leader_id not in await view.work.accounts.reachable_among([leader_id]):
        words += "\n\n" + t("bodies-leader-without-account")
    return words


async def finish(end: Finish) -> Screen:
    turn, answers = end.turn, end.answers
    named = answers["name"]
    term = kind_of(turn.profile, answers["kind"]).term
    offered = suggested_name(turn.t, turn.profile, turn.catalogue, term, answers["subject"])
    draft = BodyDraft(
        kind=answers["kind"],
        subject=answers["subject"],
        leader_id=int(answers["leader"]),
        name=named["name"] if isinstance(named, dict) else offered,
    )
    async with end.transaction() as work:
        body = await make_body(work, turn.actor, draft, run_id=end.run_id, now=turn.now)
    return await card_screen(turn, body.id, turn.t("bodies-made"))


MAKE = Form(
    name="bodies_make",
    title="bodies-make",
    steps=(
        Step(name="kind", text="bodies-ask-kind", options=kind_options, skips_single=True),
        Step(name="subject", text="bodies-ask-subject", options=subject_options),
        Step(name="leader", text="bodies-ask-leader", options=leader_options, say=leader_words, finds=True),
        Step(name="name", text="bodies-ask-name", options=name_options, read=read_name),
    ),
    preview=preview,
    confirm_label="bodies-make-confirm",
    finish=finish,
)

FORMS = (MAKE,)

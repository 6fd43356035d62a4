"""What an author may choose: in which capacity, of what kind, to whom. Numbers live on every screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

from bot.forms import Answers, FormView, Option, Step
from domain.actors import Actor
from domain.announcements import SERVICE_ROLES, Sender, reaches_of, sender_by_code, senders_of
from domain.audience import AUDIENCE_ROLES, Audience, Reached
from locales.terms import label
from services.announcements import count_audience

ALL, SOME = "all", "some"
FILTERS = ("municipalities", "organisations", "subjects", "roles", "bodies")
_SERVICE = frozenset(role.value for role in SERVICE_ROLES)


def sender_code(answers: Answers, seed: Answers) -> str:
    """What was chosen, or the only capacity there is: then it is no question."""
    return str(answers.get("sender") or seed.get("sender") or "")


def is_service_code(code: str) -> bool:
    return code in _SERVICE


def is_service(answers: Answers, seed: Answers) -> bool:
    return sender_code(answers, seed) in _SERVICE


def is_leader(answers: Answers, seed: Answers) -> bool:
    return sender_code(answers, seed).startswith("b:")


def is_chosen(answers: Answers, seed: Answers) -> bool:
    """Most is written to everybody: who is meant is asked only of those who want to choose."""
    return answers.get("whom") == SOME


def chosen_filters(answers: Answers) -> dict[str, Any]:
    """What was chosen; "to everybody" wins over what was chosen before it."""
    return {name: answers.get(name) if answers.get("whom") != ALL else None for name in FILTERS}


def audience_of(view: FormView) -> Audience:
    """What is chosen so far; at the question that stands now, what is marked there."""
    chosen = chosen_filters(view.answers)
    if view.seed.get("asking") in FILTERS:
        chosen[str(view.seed["asking"])] = view.picked
    return Audience.from_json(chosen)


def capacities(actor: Actor, kind: str) -> list[Sender]:
    """Those of the menu's section that was pressed: the service's own, or one's school and bodies."""
    return [sender for sender in senders_of(actor) if sender.is_service is (kind == "service")]


async def sender_options(view: FormView) -> Sequence[Option]:
    options = []
    for sender in capacities(view.actor, str(view.seed.get("kind"))):
        if sender.body_id is not None:
            body = await view.work.audiences.find_body(sender.body_id)
            words = body.name if body is not None else ""
        elif sender.organisation_id is not None:
            words = (await view.work.organisations.get(sender.organisation_id)).name
        else:
            words = view.profile.service.short_name
        if words:
            options.append(Option(sender.code, words))
    return options


async def category_options(view: FormView) -> Sequence[Option]:
    return [Option(row.id, label(view.t, "category", row.id, row.label)) for row in view.profile.categories_in_use]


def _municipalities_within(view: FormView) -> frozenset[str]:
    """Municipalities that the capacity reaches; all of the profile when it is not limited."""
    everywhere = frozenset(row.id for row in view.profile.municipalities)
    found: frozenset[str] = frozenset()
    for reach in reaches_of(view.actor, sender_by_code(view.actor, sender_code(view.answers, view.seed))):
        found |= reach.grant.municipalities or everywhere
    return found


async def whom_options(view: FormView) -> Sequence[Option]:
    return [Option(ALL, view.t.plain("announcements-all")), Option(SOME, view.t.plain("announcements-whom-some"))]


async def municipality_options(view: FormView) -> Sequence[Option]:
    allowed = _municipalities_within(view)
    return [Option(row.id, row.name) for row in view.profile.municipalities if row.id in allowed]


async def organisation_options(view: FormView) -> Sequence[Option]:
    chosen = frozenset(view.answers.get("municipalities") or ()) or _municipalities_within(view)
    rows = await view.work.organisations.open()
    return [Option(str(row.id), row.name) for row in rows if row.municipality_code in chosen]


async def subject_options(view: FormView) -> Sequence[Option]:
    taught = await view.work.audiences.subjects_taught()
    rows = [row for row in view.catalogue.subjects if row.id in taught]
    return [Option(row.id, label(view.t, "subject", row.id, row.label)) for row in rows]


async def role_options(view: FormView) -> Sequence[Option]:
    known = {row.id: row.label for row in view.profile.roles_in_use}
    return [Option(role.value, label(view.t, "role", role, known[role])) for role in AUDIENCE_ROLES if role in known]


async def body_options(view: FormView) -> Sequence[Option]:
    return [Option(str(body.id), body.name) for body in await view.work.audiences.bodies()]


async def yes_no(view: FormView) -> Sequence[Option]:
    return [Option("yes", view.t.plain("announcements-ack-yes")), Option("no", view.t.plain("announcements-ack-no"))]


async def count_args(view: FormView) -> dict[str, Any]:
    """The live numbers of the audience as it stands."""
    sender = sender_by_code(view.actor, sender_code(view.answers, view.seed))
    return reach_args(await count_audience(view.work, view.actor, sender, audience_of(view), now=view.now))


def reach_args(reached: Reached) -> dict[str, Any]:
    """The same numbers before sending and after it."""
    return {
        "people": reached.people,
        "lost": reached.people - reached.reachable,
        "reachable": reached.reachable,
        "without": reached.without_account,
        "blocked": reached.blocked,
    }


def _counted(name: str) -> Callable[[FormView], Awaitable[dict[str, Any]]]:
    async def args(view: FormView) -> dict[str, Any]:
        return await count_args(replace(view, seed={**view.seed, "asking": name}))

    return args


def filter_step(name: str, text: str, options: Any, when: Callable[[Answers, Answers], bool]) -> Step:
    return Step(
        name=name,
        text=text,
        options=options,
        many=True,
        may_skip=True,
        skip_label="announcements-all",
        when=lambda answers, seed: is_chosen(answers, seed) and when(answers, seed),
        args=_counted(name),
        say=_said(options),
    )


def _said(options: Any) -> Callable[[Any, FormView], Awaitable[str]]:
    async def say(answer: Any, view: FormView) -> str:
        if not answer:
            return view.t.plain("announcements-all")
        labels = {option.value: option.label for option in await options(view)}
        return ", ".join(labels.get(str(value), str(value)) for value in answer)

    return say

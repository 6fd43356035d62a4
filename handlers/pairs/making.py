"""Making a pair: the ground and the junior are asked by a form, whoever fits stands on a screen with the reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import MatchPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.screens import Button, Screen, column
from domain.pairs import PairDraft, kinds_for, needs_competence
from handlers.pairs.matching import fitting_screen, offer_screen
from locales.terms import label
from services.pairs import juniors, members, propose_pair, seniors


def kind_of(answers: Mapping[str, Any], seed: Mapping[str, Any]) -> str:
    """The one that is asked for, or the only one there is."""
    return str(seed.get("kind") or answers["kind"])


def has_competence(answers: Mapping[str, Any], seed: Mapping[str, Any]) -> bool:
    kind = seed.get("kind") or answers.get("kind")
    return kind is not None and needs_competence(kind)


async def kind_options(view: FormView) -> Sequence[Option]:
    kinds = (view.profile.pair_kind(kind) for kind in kinds_for(view.actor, view.profile))
    return [Option(row.id, label(view.t, "pair", row.id, row.label)) for row in kinds]


async def junior_options(view: FormView) -> Sequence[Option]:
    found = await juniors(view.work, view.actor)
    return [
        Option(str(one.person_id), view.t.plain("pairs-person", name=one.name, organisation=one.organisation))
        for one in found
    ]


async def junior_args(view: FormView) -> dict[str, Any]:
    row = view.profile.pair_kind(kind_of(view.answers, view.seed))
    return {"role": label(view.t, "pair-junior", row.id, row.junior_label)}


async def area_options(view: FormView) -> Sequence[Option]:
    areas = {deficit.area for deficit in view.catalogue.deficits}
    return [
        Option(area.id.value, label(view.t, "area", area.id, area.label))
        for area in view.profile.diagnostics.areas
        if area.in_use and area.id in areas
    ]


async def competence_options(view: FormView) -> Sequence[Option]:
    subjects = await view.work.people.subjects_of(int(view.answers["junior"]))
    found = view.catalogue.deficits_for(view.answers["area"])
    fitting = [one for one in found if not one.subjects or subjects & set(one.subjects)]
    return [Option(one.id, one.title) for one in fitting or found]


async def finish_make(finish: Finish) -> Screen:
    async with finish.transaction():
        pass  # the answers live on in the buttons of the screen
    press = MatchPress(
        act="fit",
        kind=kind_of(finish.answers, finish.seed),
        mentee=int(finish.answers["junior"]),
        skill=finish.answers.get("competence") or "",
    )
    return await fitting_screen(finish.turn, press)


MAKE = Form(
    name="pairs_make",
    title="pairs-make",
    steps=(
        Step(name="kind", text="pairs-ask-kind", options=kind_options, when=lambda answers, seed: not seed.get("kind")),
        Step(name="junior", text="pairs-ask-junior", options=junior_options, args=junior_args),
        Step(name="area", text="pairs-ask-area", options=area_options, when=has_competence),
        Step(name="competence", text="pairs-ask-competence", options=competence_options, when=has_competence),
    ),
    finish=finish_make,
)


async def senior_options(view: FormView) -> Sequence[Option]:
    found = await seniors(view.work, view.actor)
    before = await view.work.pairs.find(view.seed["before"])
    unfit = {view.seed["mentee"], before.mentor_id if before is not None else None}
    return [
        Option(str(one.person_id), view.t.plain("pairs-person", name=one.name, organisation=one.organisation))
        for one in found
        if one.person_id not in unfit
    ]


async def senior_args(view: FormView) -> dict[str, Any]:
    row = view.profile.pair_kind(kind_of(view.answers, view.seed))
    return {"role": label(view.t, "pair-senior", row.id, row.senior_label)}


async def finish_search(finish: Finish) -> Screen:
    async with finish.transaction():
        pass
    seed = finish.seed
    press = MatchPress(
        act="look",
        kind=seed["kind"],
        mentee=seed["mentee"],
        mentor=int(finish.answers["senior"]),
        skill=seed["skill"],
        before=seed["before"],
    )
    return await offer_screen(finish.turn, press)


SEARCH = Form(
    name="pairs_search",
    title="pairs-search",
    steps=(Step(name="senior", text="pairs-ask-senior", options=senior_options, args=senior_args),),
    finish=finish_search,
)


async def member_options(view: FormView) -> Sequence[Option]:
    found = await members(view.work, view.actor)
    return [
        Option(str(one.person_id), view.t.plain("pairs-person", name=one.name, organisation=one.organisation))
        for one in found
        if str(one.person_id) != view.answers.get("junior")
    ]


async def finish_ask(finish: Finish) -> Screen:
    turn, t = finish.turn, finish.turn.t
    draft = PairDraft(
        kind=kind_of(finish.answers, finish.seed),
        mentor_id=int(finish.answers["senior"]),
        mentee_id=int(finish.answers["junior"]),
        competence=finish.answers.get("competence") or "",
    )
    async with finish.transaction() as work:
        await propose_pair(work, turn.actor, draft, now=turn.now)
    return Screen(t("pairs-asked"), column(Button(t.plain("words-menu"), MenuPress())))


ASK = Form(
    name="pairs_ask",
    title="pairs-ask-section",
    steps=(
        MAKE.steps[0],
        Step(name="junior", text="pairs-ask-junior", options=member_options, args=junior_args),
        *MAKE.steps[2:],
        Step(name="senior", text="pairs-ask-senior", options=member_options, args=senior_args),
    ),
    finish=finish_ask,
)

FORMS = (MAKE, SEARCH, ASK)

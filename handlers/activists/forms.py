"""Forms of the base: proposing somebody with grounds and proof, how many are needed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.forms import Finish, Form, FormView, Option, Step
from bot.labels import subject_label
from bot.screens import Screen
from domain.activists import ActivistLevel, Ground, check_proof, read_needed
from handlers.activists.screens import one_screen, register_screen
from services.activists import ActivistDraft, add_training, candidates_for, propose_activist, set_quota


async def people(view: FormView) -> Sequence[Option]:
    found = await candidates_for(view.work, view.actor)
    return [
        Option(str(one.person_id), view.t.plain("pairs-person", name=one.name, organisation=one.organisation))
        for one in found
    ]


async def own_subjects(view: FormView) -> Sequence[Option]:
    taught = await view.work.people.subjects_of(int(view.answers["person"]))
    return [Option(one, subject_label(view.t, view.catalogue, one)) for one in sorted(taught)] or await subjects(view)


async def subjects(view: FormView) -> Sequence[Option]:
    return [Option(one.id, subject_label(view.t, view.catalogue, one.id)) for one in view.catalogue.subjects]


async def grounds(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"activists-ground-{one.value}")) for one in Ground]


async def levels(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"activists-level-{one.value}")) for one in ActivistLevel]


def proof(text: str, view: FormView) -> str:
    return check_proof(text)


def needed(text: str, view: FormView) -> int:
    return read_needed(text)


async def finish_propose(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    draft = ActivistDraft(
        person_id=int(answers["person"]),
        subject=answers["subject"],
        ground=Ground(answers["ground"]),
        level=ActivistLevel(answers["level"]),
        diagnostics=answers["diagnostics"],
        training=answers["training"],
    )
    async with finish.transaction() as work:
        row = await propose_activist(work, turn.actor, draft, run_id=finish.run_id, now=turn.now)
    return await one_screen(turn, row.id, turn.t("activists-proposed"))


TRAINING_STEP = Step(name="training", text="activists-ask-training", read=proof, example="Удостоверение 123, 36 часов")

PROPOSE = Form(
    name="activists_propose",
    title="activists-propose",
    steps=(
        Step(name="person", text="activists-ask-person", options=people, finds=True),
        Step(name="subject", text="activists-ask-subject", options=own_subjects, skips_single=True),
        Step(name="ground", text="activists-ask-ground", options=grounds),
        Step(name="level", text="activists-ask-level", options=levels),
        Step(name="diagnostics", text="activists-ask-diagnostics", read=proof, example="ИКУ, ноябрь 2026"),
        TRAINING_STEP,
    ),
    finish=finish_propose,
)


async def finish_training(finish: Finish) -> Screen:
    turn, activist_id = finish.turn, int(finish.seed["activist"])
    async with finish.transaction() as work:
        await add_training(work, turn.actor, activist_id, str(finish.answers["training"]), now=turn.now)
    return await one_screen(turn, activist_id, turn.t("activists-proposed"))


TRAINING = Form(name="activists_training", title="activists-training", steps=(TRAINING_STEP,), finish=finish_training)


async def finish_quota(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    async with finish.transaction() as work:
        await set_quota(work, turn.actor, answers["subject"], answers["needed"], now=turn.now)
    return await register_screen(turn, 0, turn.t("activists-quota-kept"))


QUOTA = Form(
    name="activists_quota",
    title="activists-quota",
    steps=(
        Step(name="subject", text="activists-ask-quota-subject", options=subjects),
        Step(name="needed", text="activists-ask-needed", read=needed, example="3"),
    ),
    finish=finish_quota,
)

FORMS = (PROPOSE, TRAINING, QUOTA)

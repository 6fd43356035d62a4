"""A route on another basis than results: a novice's, before an attestation, or by one's own wish (P05)."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import CallbackQuery

from bot.callbacks.routes import RoutePress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.labels import area_label
from bot.screens import Screen, shorten
from bot.turn import Turn
from domain.errors import Gone
from domain.rights import Action, Thing, check_may
from domain.routes.drafting import Basis
from handlers.routes.screens import route_screen, started_words
from services.people.about import about_person
from services.routes import start_route
from services.routes.access import may_mentor

BASES = (Basis.REQUEST, Basis.ATTESTATION, Basis.NOVICE)


async def basis_options(view: FormView) -> Sequence[Option]:
    """Those on which the person has no active route yet."""
    taken = {iom.basis for iom in await view.work.routes.live_of(int(view.seed["person"]))}
    return [Option(one.value, view.t.plain(f"routes-basis-{one}")) for one in BASES if one.value not in taken]


async def area_options(view: FormView) -> Sequence[Option]:
    areas = dict.fromkeys(deficit.area for deficit in view.catalogue.deficits)
    return [Option(area, area_label(view.t, view.profile, area)) for area in areas]


async def topic_options(view: FormView) -> Sequence[Option]:
    """Topics of the area, those of the person's subject first."""
    subjects = await view.work.people.subjects_of(int(view.seed["person"]))
    found = view.catalogue.deficits_for(str(view.answers["area"]), next(iter(subjects), None))
    return [Option(deficit.id, shorten(deficit.title, 60)) for deficit in found]


async def finish_start(finish: Finish) -> Screen:
    turn, person_id = finish.turn, int(finish.seed["person"])
    async with finish.transaction() as work:
        pairs = await work.routes.pairs_of(person_id)
        mentors = [pair.mentor_id for pair in pairs if await may_mentor(work, pair.mentor_id, turn.today)]
        iom = await start_route(
            work,
            turn.actor,
            person_id,
            mentor_id=mentors[0] if mentors else None,
            now=turn.now,
            basis=Basis(str(finish.answers["basis"])),
            topics=[str(topic) for topic in finish.answers["topics"]],
        )
        is_own = turn.actor.person_id == person_id
        words = turn.t("routes-started-own") if is_own else await started_words(turn, work, person_id)
        return await route_screen(turn, work, iom, above=words)


START_FORM = Form(
    name="route-basis",
    title="routes-basis-title",
    steps=(
        Step(name="basis", text="routes-basis-ask", options=basis_options, skips_single=True, example=""),
        Step(name="area", text="routes-area-ask", options=area_options, example=""),
        Step(name="topics", text="routes-topics-ask", options=topic_options, many=True, example=""),
    ),
    finish=finish_start,
)


async def press_begin(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """`id` is the person."""
    async with turn.reading() as work:
        pairs = await work.routes.pairs_of(callback_data.id)
        about = await about_person(work, callback_data.id, mentor_ids=[pair.mentor_id for pair in pairs])
        check_may(turn.actor, Action.WRITE, Thing.IOM, about)
        taken = {iom.basis for iom in await work.routes.live_of(callback_data.id)}
    if taken.issuperset(one.value for one in BASES):
        raise Gone("routes-bases-taken")
    await open_form(turn, START_FORM, person=callback_data.id)

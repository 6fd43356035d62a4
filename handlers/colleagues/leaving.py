"""A job ends or begins, from somebody's card: what it brings is shown first, then done knowingly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.callbacks.absences import AbsencePress
from bot.callbacks.people import JobPress, StaffPress
from bot.forms import Answers, Finish, Form, FormView, Option, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from bot.words import post_word, role_word
from domain.departures import LONGEST_AGO, Departure
from domain.rights import Action, Thing, may
from handlers.colleagues.card import staff_screen
from handlers.people.registration import posts
from locales.translator import Safe, Translator
from models.organisations import Organisation
from services.departures import Outlook, begin_job, end_job, look_ahead
from services.people.about import about_person
from services.people.staff import about_organisation

UNKNOWN = "0"


def router() -> Router:
    router = Router(name="leaving")
    router.callback_query.register(press, JobPress.filter())
    return router


async def press(_: CallbackQuery, callback_data: JobPress, turn: Turn) -> None:
    match callback_data.act:
        case "ask":
            await turn.show(await _ask_screen(turn, callback_data.id))
        case "end" if callback_data.value in set(Departure):
            async with turn.reading() as work:
                await look_ahead(work, turn.actor, callback_data.id, now=turn.now)
            await open_form(turn, END, job=callback_data.id, departure=callback_data.value)
        case _:
            await open_form(turn, BEGIN, person=callback_data.id)


async def _ask_screen(turn: Turn, job_id: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        seen = await look_ahead(work, turn.actor, job_id, now=turn.now)
        about = await about_person(work, seen.person.id)
        may_pause = may(turn.actor, Action.WRITE, Thing.IOM, about)
    pause = Button(t.plain("departures-pause"), AbsencePress(act="begin", id=seen.person.id)) if may_pause else None
    return Screen(
        t("departures-ask", name=seen.person.full_name, place=seen.place),
        column(
            Button(t.plain("departures-left"), JobPress(act="end", id=job_id, value=Departure.LEFT.value)),
            Button(t.plain("departures-moved"), JobPress(act="end", id=job_id, value=Departure.MOVED.value)),
            pause,
            Button(t.plain("words-back"), StaffPress(act="open", id=seen.person.id)),
        ),
    )


def _moves(answers: Answers, seed: Answers) -> bool:
    return seed.get("departure") == Departure.MOVED.value


async def _new_places(view: FormView) -> Sequence[Option]:
    """Organisations whose staff list is the actor's; a methodist tells the rest."""
    job = await view.work.people.find_job(int(view.seed["job"]))
    own = await _staffed(view)
    return [
        Option(UNKNOWN, view.t.plain("departures-place-unknown")),
        *(Option(str(row.id), row.name) for row in own if job is None or row.id != job.organisation_id),
    ]


async def _staffed(view: FormView) -> list[Organisation]:
    rows = await view.work.organisations.open()
    return [
        row for row in rows if may(view.actor, Action.WRITE, Thing.STAFF, await about_organisation(view.work, row.id))
    ]


async def _days(view: FormView) -> Sequence[Option]:
    yesterday = view.today - timedelta(1)
    return [
        Option(view.today.isoformat(), view.t.plain("departures-today", day=view.t.day(view.today))),
        Option(yesterday.isoformat(), view.t.plain("departures-yesterday", day=view.t.day(yesterday))),
    ]


async def _preview(view: FormView) -> str:
    seen = await look_ahead(view.work, view.actor, int(view.seed["job"]), now=view.now)
    t, day = view.t, view.t.day(date.fromisoformat(view.answers["last"]))
    if view.seed["departure"] == Departure.MOVED.value:
        chosen = view.answers.get("place") or UNKNOWN
        where = t.plain("departures-place-unknown")
        if chosen != UNKNOWN:
            where = (await view.work.organisations.get(int(chosen))).name
        return t("departures-preview-moved", name=seen.person.full_name, place=seen.place, day=day, where=where)
    text = t("departures-preview-left", name=seen.person.full_name, place=seen.place, day=day)
    return f"{text}\n\n{_what_ends(t, view, seen)}"


def _what_ends(t: Translator, view: FormView, seen: Outlook) -> str:
    """Line by line what will stop; nothing of it is lost."""
    if not seen.is_last:
        return t("departures-other-job")
    roles = ", ".join(dict.fromkeys(role_word(t, view.profile, one.role) for one in seen.kept))
    if roles:
        return t("departures-kept", roles=roles)
    counts = (
        ("departures-ends-routes", len(seen.routes)),
        ("departures-ends-pairs", seen.pairs),
        ("departures-ends-meetings", seen.meetings),
        ("departures-ends-guided", seen.guided),
    )
    lines = [t(text_id, count=count) for text_id, count in counts if count]
    roles = ", ".join(dict.fromkeys(role_word(t, view.profile, one.role) for one in seen.roles))
    if roles:
        lines.append(t("departures-ends-roles", roles=roles))
    return t("departures-ends", lines=Safe("\n".join([*lines, t("departures-ends-reminders")])))


async def _finish(end: Finish) -> Screen:
    turn, answers = end.turn, end.answers
    place = str(answers.get("place") or UNKNOWN)
    async with end.transaction() as work:
        person = await end_job(
            work,
            turn.actor,
            int(end.seed["job"]),
            Departure(end.seed["departure"]),
            last_on=date.fromisoformat(answers["last"]),
            moved_to=int(place) if place != UNKNOWN else None,
            now=turn.now,
        )
    said = "departures-done-moved" if end.seed["departure"] == Departure.MOVED.value else "departures-done"
    return await staff_screen(turn, person.id, above=turn.t(said))


END = Form(
    name="job_end",
    title="departures-title",
    steps=(
        Step(name="place", text="departures-ask-place", options=_new_places, when=_moves, skips_single=True),
        Step(
            name="last",
            text="departures-ask-day",
            options=_days,
            calendar=lambda view: (view.today - LONGEST_AGO, view.today),
            example="",
        ),
    ),
    preview=_preview,
    confirm_label="departures-yes",
    finish=_finish,
)


async def _places(view: FormView) -> Sequence[Option]:
    jobs = await view.work.people.positions_of([int(view.seed["person"])])
    held = {job.organisation_id for job in jobs}
    return [Option(str(row.id), row.name) for row in await _staffed(view) if row.id not in held]


async def _begin_preview(view: FormView) -> str:
    person = await view.work.people.get(int(view.seed["person"]))
    place = await view.work.organisations.get(int(view.answers["place"]))
    post = post_word(view.t, view.catalogue, view.answers["post"])
    return view.t("departures-begin-preview", name=person.full_name, place=place.name, post=post)


async def _finish_begin(end: Finish) -> Screen:
    turn, answers, person_id = end.turn, end.answers, int(end.seed["person"])
    async with end.transaction() as work:
        await begin_job(work, turn.actor, person_id, int(answers["place"]), post=answers["post"], now=turn.now)
    return await staff_screen(turn, person_id, above=turn.t("departures-begun"))


BEGIN = Form(
    name="job_begin",
    title="departures-begin-title",
    back=lambda seed: StaffPress(act="open", id=int(seed["person"])),
    steps=(
        Step(name="place", text="departures-ask-new-place", options=_places, skips_single=True),
        Step(name="post", text="people-ask-post", options=posts),
    ),
    preview=_begin_preview,
    finish=_finish_begin,
)

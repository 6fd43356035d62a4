"""The list of all staff: six a page, whoever needs something first, filters and the page as they were left."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.colleagues import ColleaguePress
from bot.callbacks.menu import MenuPress
from bot.callbacks.people import StaffPress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.labels import subject_label
from bot.long_lists import finding, found_line
from bot.paging import PAGE, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.colleagues import Need, needs_known_to
from domain.rights import About, Action, Thing, may
from services.colleagues import Staff, narrow_staff, staff_in_reach
from services.narrowing import AS_LEFT
from storage.colleagues import Colleague


def router() -> Router:
    router = Router(name="staff_list")
    router.callback_query.register(show, MenuPress.filter(F.part == "staff"))
    router.callback_query.register(turn_page, ColleaguePress.filter(F.act == "list"))
    router.callback_query.register(show_filters, ColleaguePress.filter(F.act == "filters"))
    router.callback_query.register(ask_place, ColleaguePress.filter(F.act == "place"))
    router.callback_query.register(ask_subject, ColleaguePress.filter(F.act == "subject"))
    router.callback_query.register(pick_need, ColleaguePress.filter(F.act == "need"))
    router.callback_query.register(show_all, ColleaguePress.filter(F.act == "all"))
    return router


async def show(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await list_screen(turn))


async def turn_page(_: CallbackQuery, callback_data: ColleaguePress, turn: Turn) -> None:
    await turn.show(await list_screen(turn, callback_data.page))


async def list_screen(turn: Turn, page: int = 0) -> Screen:
    t = turn.t
    async with turn.transaction() as work:  # the page is kept for the way back
        staff = await staff_in_reach(work, turn.actor, page=page, size=PAGE, now=turn.now)
    narrowed_to = _filter_words(turn, staff)
    lines = [found_line(t, staff.among, staff.count) or t("colleagues-head", count=staff.count)]
    if narrowed_to:
        lines.append(t("colleagues-only", filters=", ".join(narrowed_to)))
    if not staff.count:
        lines.append(t("colleagues-none"))
    filters = t.plain("colleagues-filters-on" if narrowed_to else "colleagues-filters")
    rows = [
        *column(*(_person_button(turn, one, staff.wanted.need) for one in staff.people)),
        *turning(t, staff.page, staff.count, lambda number: ColleaguePress(act="list", page=number)),
        *finding(t, staff.among, staff.count, "staff"),
        *column(
            Button(filters, ColleaguePress(act="filters")),
            Button(t.plain("colleagues-all"), ColleaguePress(act="all")) if narrowed_to else None,
            Button(t.plain("words-menu"), MenuPress()),
        ),
    ]
    return Screen("\n".join(lines), rows)


def _person_button(turn: Turn, one: Colleague, asked: Need | None) -> Button:
    """With the most urgent need, unless the whole list is about one."""
    t, press = turn.t, StaffPress(act="open", id=one.person.id)
    if not one.needs or asked is not None:
        return Button(one.person.full_name, press)
    need = t.plain(f"colleagues-need-{one.needs[0].value}")
    return Button(t.plain("colleagues-person", name=one.person.short_name, need=need), press)


def _filter_words(turn: Turn, staff: Staff) -> list[str]:
    t, wanted = turn.t, staff.wanted
    return [
        *([staff.organisation] if staff.organisation else []),
        *([subject_label(t, turn.catalogue, wanted.subject)] if wanted.subject else []),
        *([t.plain(f"colleagues-need-{wanted.need.value}")] if wanted.need is not None else []),
    ]


async def show_filters(_: CallbackQuery, turn: Turn) -> None:
    """Who needs something is one press away; the school and the subject are asked."""
    t = turn.t
    async with turn.transaction() as work:
        staff = await staff_in_reach(work, turn.actor, page=AS_LEFT, size=1, now=turn.now)
    needs = [
        Button(
            ("✓ " if need is staff.wanted.need else "") + t.plain(f"colleagues-pick-{need.value}"),
            ColleaguePress(act="need", value="" if need is staff.wanted.need else need.value),
        )
        for need in needs_known_to(turn.actor)
    ]
    place = staff.organisation or t.plain("colleagues-any-place")
    subject = (
        subject_label(t, turn.catalogue, staff.wanted.subject)
        if staff.wanted.subject
        else t.plain("colleagues-any-subject")
    )
    rows = column(
        *needs,
        Button(t.plain("colleagues-place", place=place), ColleaguePress(act="place")),
        Button(t.plain("colleagues-subject", subject=subject), ColleaguePress(act="subject")),
        Button(t.plain("words-back"), ColleaguePress(act="list", page=AS_LEFT)),
    )
    await turn.show(Screen(t("colleagues-filters-ask"), rows))


async def pick_need(_: CallbackQuery, callback_data: ColleaguePress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await narrow_staff(work, turn.actor, turn.now, need=callback_data.value)
    await turn.show(await list_screen(turn))


async def show_all(_: CallbackQuery, turn: Turn) -> None:
    async with turn.transaction() as work:
        await narrow_staff(work, turn.actor, turn.now, need="", organisation="", subject="")
    await turn.show(await list_screen(turn))


async def ask_place(_: CallbackQuery, turn: Turn) -> None:
    await open_form(turn, PLACE)


async def ask_subject(_: CallbackQuery, turn: Turn) -> None:
    await open_form(turn, SUBJECT)


async def _places(view: FormView) -> Sequence[Option]:
    """Organisations some of whose staff the person may look at."""
    return [
        Option(str(row.id), row.name)
        for row in await view.work.organisations.open()
        if may(view.actor, Action.READ, Thing.STAFF, _about(view, row.id, row.municipality_code))
    ]


def _about(view: FormView, organisation_id: int, municipality: str) -> About:
    every = frozenset(row.id for row in view.catalogue.subjects)
    return About(organisation_id=organisation_id, municipality=municipality, subjects=every)


async def _subjects(view: FormView) -> Sequence[Option]:
    return [Option(row.id, subject_label(view.t, view.catalogue, row.id)) for row in view.catalogue.subjects]


async def _placed(end: Finish) -> Screen:
    async with end.transaction() as work:
        await narrow_staff(work, end.turn.actor, end.turn.now, organisation=str(end.answers["organisation"] or ""))
    return await list_screen(end.turn)


async def _subject_picked(end: Finish) -> Screen:
    async with end.transaction() as work:
        await narrow_staff(work, end.turn.actor, end.turn.now, subject=str(end.answers["subject"] or ""))
    return await list_screen(end.turn)


PLACE = Form(
    name="staff_place",
    title="colleagues-filters",
    steps=(
        Step(
            name="organisation",
            text="colleagues-ask-place",
            options=_places,
            may_skip=True,
            skip_label="colleagues-any-place",
        ),
    ),
    finish=_placed,
)
SUBJECT = Form(
    name="staff_subject",
    title="colleagues-filters",
    steps=(
        Step(
            name="subject",
            text="colleagues-ask-subject",
            options=_subjects,
            may_skip=True,
            skip_label="colleagues-any-subject",
        ),
    ),
    finish=_subject_picked,
)

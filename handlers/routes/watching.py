"""The methodist's lists: to approve, overdue, to check, in work; and the word that only a methodist has."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.forms import open_form
from bot.long_lists import finding, found_line
from bot.screens import Button, Screen, column, pairs
from bot.turn import Turn
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing, check_may
from domain.routes import RouteStatus, Verdict, check_route_move
from domain.routes.delivery import silent_before
from handlers.routes.counting import LISTS, counted_words, routes_of
from handlers.routes.forms import BACK_FORM, GUIDE_FORM, HELPER_FORM
from handlers.routes.screens import route_screen, started_words
from handlers.routes.starting import press_begin
from services.narrowing import kept_page, kept_part, narrowed
from services.people.about import about_person
from services.reach import reach_of
from services.registers import may_read_register
from services.routes import approve, cancel_route, judge, load_route, start_route
from services.routes.access import is_over_now, may_mentor
from services.routes.closing import OVER
from storage.reach import Within

PAGE = 6
REASONS = ("leave", "dismissal", "moved", "wish")


async def show_lists(_: CallbackQuery, turn: Turn) -> None:
    """Counts of what waits; a school coordinator sees numbers of the own school and no names."""
    t = turn.t
    reaches = reach_of(turn.actor, Action.CONFIRM, Thing.IOM)
    menu = Button(t.plain("words-menu"), MenuPress())
    if not reaches:
        check_may(turn.actor, Action.STATUS, Thing.IOM)
        async with turn.reading() as work:
            counts = await work.route_lists.count_by_status(reach_of(turn.actor, Action.STATUS, Thing.IOM))
        await turn.show(Screen(counted_words(turn, counts), column(menu)))
        return
    async with turn.reading() as work:
        counts = await work.route_lists.count_by_status(reaches)
        _late, overdue = await work.route_lists.overdue(reaches, turn.today, page=0, size=1)
        _waiting, checks = await work.route_lists.submitted(
            _checkable(turn),
            without_mentor_since=silent_before(turn.today, turn.profile.zone, turn.catalogue.calendar),
            today=turn.today,
            page=0,
            size=1,
        )
        others = {name: (await routes_of(work, turn, name, reaches, 0, 1))[1] for name in ("change", "quiet", "ending")}
    numbers = {name: sum(counts.get(status, 0) for status in statuses) for name, statuses in LISTS.items()}
    numbers |= {"overdue": overdue, "check": checks, **others}
    order = ("approve", "change", "overdue", "check", "judge", "quiet", "ending", "work", "draft", "closed")
    buttons = [
        Button(t.plain(f"routes-list-{name}", count=numbers[name]), RoutePress(act="list", value=name))
        for name in order
        if numbers[name]
    ]
    waits = numbers["approve"] + numbers["judge"] + numbers["change"]
    text = t("routes-lists", count=waits) if buttons else t("routes-lists-empty")
    month = Button(t.plain("routes-to-month"), RoutePress(act="month"))
    table = None
    if may_read_register(turn.actor):
        table = Button(t.plain("routes-register"), RoutePress(act="register"))
    start = Button(t.plain("routes-to-needs"), MenuPress(part="diagnostics"))
    await turn.show(Screen(text, [*pairs(buttons, longest=22), *column(month, table, start, menu)]))


def _checkable(turn: Turn) -> list[Within]:
    return [one for one in reach_of(turn.actor, Action.CONFIRM, Thing.IOM_EVIDENCE) if one.mentor_id is None]


async def show_list(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """Without a name the one that was looked at last, on its page; where none was, the lists themselves."""
    name = callback_data.value
    if not name:
        async with turn.reading() as work:
            name = await kept_part(work, turn.actor, "routes")
    if not name:
        await show_lists(_, turn)
        return
    await turn.show(await list_screen(turn, name, callback_data.page))


async def list_screen(turn: Turn, name: str, page: int = 0) -> Screen:
    """One list by name, found in by surname; the page is kept for the way back."""
    t = turn.t
    reaches = reach_of(turn.actor, Action.CONFIRM, Thing.IOM)
    if not reaches:
        raise Forbidden("errors-no-rights")
    async with turn.transaction() as work:
        among = await narrowed(work, turn.actor, "routes")
        page = await kept_page(work, turn.actor, "routes", page, turn.now, part=name)
        reaches = among.reaches(reaches)
        if name in ("overdue", "check"):
            if name == "overdue":
                steps, count = await work.route_lists.overdue(reaches, turn.today, page=page, size=PAGE)
            else:
                steps, count = await work.route_lists.submitted(
                    among.reaches(_checkable(turn)),
                    without_mentor_since=silent_before(turn.today, turn.profile.zone, turn.catalogue.calendar),
                    today=turn.today,
                    page=page,
                    size=PAGE,
                )
            buttons = [
                Button(
                    t.plain("routes-check-line", name=line.person.short_name, number=line.step.number),
                    StepPress(act="check", id=line.step.id)
                    if name == "check"
                    else RoutePress(act="open", id=line.iom.id),
                )
                for line in steps
            ]
        else:
            routes, count = await routes_of(work, turn, name, reaches, page, PAGE)
            buttons = [Button(line.person.full_name, RoutePress(act="open", id=line.iom.id)) for line in routes]
    text = t(f"routes-list-{name}", count=count) if buttons else t("routes-lists-empty")
    text = found_line(t, among, count) or text
    back = Button(t.plain("words-back"), MenuPress(part="routes"))
    finders = finding(t, among, count, "routes", name)
    return Screen(text, [*column(*buttons), *_turning(turn, name, page, count), *finders, (back,)])


def _turning(turn: Turn, name: str, page: int, count: int) -> list[tuple[Button, ...]]:
    """Earlier and later pages, where there are any."""
    pages = -(-count // PAGE)
    if pages <= 1:
        return []
    t = turn.t
    earlier = RoutePress(act="list", value=name, page=(page - 1) % pages)
    later = RoutePress(act="list", value=name, page=(page + 1) % pages)
    return [
        (
            Button(t.plain("forms-earlier", page=page + 1, pages=pages), earlier),
            Button(t.plain("forms-later"), later),
        )
    ]


async def press_approve(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.transaction() as work:
        iom = await approve(work, turn.actor, callback_data.id, turn.now)
        said = turn.t("routes-approved-said", day=turn.t.day(iom.starts_on))
        screen = await route_screen(turn, work, iom, above=said)
    await turn.show(screen)


async def press_back(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.CONFIRM, turn.now)
    check_route_move(iom.status, RouteStatus.DRAFT)
    await open_form(turn, BACK_FORM, iom=iom.id)


async def press_judge(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    if callback_data.value not in set(Verdict):
        raise Gone("forms-option-gone")
    async with turn.transaction() as work:
        iom = await judge(work, turn.actor, callback_data.id, Verdict(callback_data.value), turn.now)
        screen = await route_screen(turn, work, iom, above=turn.t("routes-judged-said"))
    await turn.show(screen)


async def ask_reason(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """Closing a route takes two presses."""
    t = turn.t
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.CONFIRM, turn.now)
    check_route_move(iom.status, RouteStatus.CANCELLED)
    reasons = (OVER, *REASONS) if is_over_now(work, iom, turn.now) else REASONS
    buttons = [
        Button(t.plain(f"routes-reason-{reason}"), RoutePress(act="end", id=iom.id, value=reason)) for reason in reasons
    ]
    back = (Button(t.plain("words-back"), RoutePress(act="open", id=iom.id)),)
    await turn.show(Screen(t("routes-cancel-ask"), [*pairs(buttons), back]))


async def press_end(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    if callback_data.value not in (OVER, *REASONS):
        raise Gone("forms-option-gone")
    async with turn.transaction() as work:
        iom = await cancel_route(work, turn.actor, callback_data.id, callback_data.value, turn.now)
        screen = await route_screen(turn, work, iom, above=turn.t("routes-cancelled-said"))
    await turn.show(screen)


async def press_start(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """One press from the person: the mentor is the one of the newest live pair, else a methodist helps. Without topics
    in the results the basis and the topics are asked."""
    async with turn.reading() as work:
        has_topics = bool(await work.diagnostics.deficits_of(callback_data.id))
        has_route = await work.routes.active_of(callback_data.id) is not None
    if not has_topics and not has_route:
        await press_begin(_, callback_data, turn)
        return
    async with turn.transaction() as work:
        pairs_now = await work.routes.pairs_of(callback_data.id)
        mentors = [pair.mentor_id for pair in pairs_now if await may_mentor(work, pair.mentor_id, turn.today)]
        known = await work.routes.active_of(callback_data.id)
        iom = await start_route(
            work, turn.actor, callback_data.id, mentor_id=mentors[0] if mentors else None, now=turn.now
        )
        words = turn.t("routes-started-before") if known else await started_words(turn, work, callback_data.id)
        screen = await route_screen(turn, work, iom, above=words)
    await turn.show(screen)


async def press_helper(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.reading() as work:
        check_may(turn.actor, Action.WRITE, Thing.IOM, await about_person(work, callback_data.id))
        if await work.routes.active_of(callback_data.id) is not None:
            raise Gone("routes-started-before")
    await open_form(turn, HELPER_FORM, person=callback_data.id)


async def press_guide(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """Another mentor for a route that goes on."""
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.CONFIRM, turn.now)
        others = {one.id for one in await work.routes.possible_mentors(turn.today)} - {iom.mentor_id, iom.person_id}
    if not others:
        raise Gone("routes-no-other-mentor")
    await open_form(turn, GUIDE_FORM, iom=iom.id, person=iom.person_id)

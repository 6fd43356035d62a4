"""What answers a cell of the map, and the routes of one measure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.callbacks.diagnostics import MapPress
from bot.callbacks.events import EventPress
from bot.callbacks.measures import MeasurePress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.labels import area_label, deficit_title, level_label, subject_label
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.catalogue import NO_SUBJECT
from domain.events import Answer, SessionStatus
from domain.measures import Aim, By, Cell, MeasureKind
from locales.translator import Translator
from services.measures import MeasureLine, done, may_measure, measures_of, routes_of_measure


def cell_words(turn: Turn, cell: Cell) -> str:
    t = turn.t
    area = area_label(t, turn.profile, cell.area)
    if cell.subject == NO_SUBJECT:
        return t.plain("diagnostics-about-area", area=area)
    return t.plain("diagnostics-map-about", subject=subject_label(t, turn.catalogue, cell.subject), area=area)


async def cell_screen(turn: Turn, cell: Cell, head: str = "", *, page: int = 0, back: str = "s") -> Screen:
    """Measures with what has come of each; numbers alone, names open one press deeper."""
    t = turn.t
    async with turn.reading() as work:
        found = await measures_of(work, turn.actor, cell)
    shown, page = page_of(found, page)
    lines = [head, t("measures-head", cell=cell_words(turn, cell))]
    lines += [_line(turn, one) for one in shown]
    if not found:
        lines.append(t("measures-none"))
    new = MeasurePress(act="new", subject=cell.subject, area=cell.area)
    rows = [
        *column(*(_button(t, one) for one in shown)),
        *turning(
            t,
            page,
            len(found),
            lambda number: MeasurePress(act="cell", subject=cell.subject, area=cell.area, page=number, back=back),
        ),
        *column(
            Button(t.plain("measures-new"), new) if may_measure(turn.actor, cell) else None,
            Button(
                t.plain("words-back"),
                MapPress(act="rows", axis=back, value=cell.area if back == "a" else cell.subject),
            ),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    ]
    return Screen("\n\n".join(part for part in lines if part), rows)


def _line(turn: Turn, one: MeasureLine) -> str:
    t, measure = turn.t, one.measure
    return "\n".join(
        [
            _what(t, one),
            t("measures-for", aim=aim_words(turn, Aim.of(measure.aim))) if measure.kind != MeasureKind.SESSION else "",
            t("measures-then", day=t.day(measure.created_at), need=measure.in_need, assessed=measure.assessed),
        ]
    ).replace("\n\n", "\n")


def _what(t: Translator, one: MeasureLine) -> str:
    if one.session is None:
        return t("measures-line-routes", count=one.people, done=done(one.counts))
    if one.session.status == SessionStatus.CANCELLED:
        return t(f"measures-line-{one.measure.kind}-cancelled", moment=t.moment(one.session.starts_at))
    coming = one.counts.get(Answer.COMING, 0) + one.counts.get(Answer.ONLINE, 0)
    return t(
        f"measures-line-{one.measure.kind}", moment=t.moment(one.session.starts_at), count=one.people, coming=coming
    )


def _button(t: Translator, one: MeasureLine) -> Button:
    if one.session is None:
        words = t.plain("measures-open-routes", count=one.people)
        return Button(words, MeasurePress(act="routes", id=one.measure.id))
    words = t.plain(f"measures-open-{one.measure.kind}", moment=t.moment(one.session.starts_at))
    return Button(words, EventPress(act="open", id=one.session.id))


def aim_words(turn: Turn, aim: Aim) -> str:
    t = turn.t
    if aim.by is By.LEVEL:
        return t.plain("measures-aim-level", level=level_label(t, turn.profile, aim.value))
    if aim.by is By.TOPIC:
        return t.plain("measures-aim-topic", title=deficit_title(turn.catalogue, aim.value))
    return t.plain("measures-aim-need")


async def routes_screen(turn: Turn, measure_id: int, page: int = 0) -> Screen:
    """Whose routes they are and how each stands, to those who read routes."""
    t = turn.t
    async with turn.transaction() as work:
        measure, rows = await routes_of_measure(work, turn.actor, measure_id, now=turn.now)
    shown, page = page_of(rows, page)
    cell = Cell(measure.subject, measure.area)

    def lines() -> Iterator[str]:
        yield t("measures-routes-head", cell=cell_words(turn, cell), count=len(rows))
        for iom, person in shown:
            yield t("measures-routes-line", name=person.full_name, status=t.plain(f"routes-status-{iom.status}"))

    buttons = [Button(person.short_name, RoutePress(act="open", id=iom.id)) for iom, person in shown]
    back = Button(t.plain("words-back"), MeasurePress(act="cell", subject=cell.subject, area=cell.area))
    pages = turning(t, page, len(rows), lambda number: MeasurePress(act="routes", id=measure_id, page=number))
    return Screen("\n\n".join(lines()), [*column(*buttons), *pages, (back,)])

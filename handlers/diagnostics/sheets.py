"""Sheets of results: one's own in kind words, and the methodist's lists of people and tables."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.diagnostics import ImportPress, ResultPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.labels import area_label, deficit_title, level_label, subject_label
from bot.screens import Button, Screen, column
from bot.turn import Turn
from services.diagnostics import Sheet, SheetLine, people_without_route, result_sheet, tables_sent

PAGE = 6
STRONG = 3  # from this rank on a result is a strength
MOST_LINES = 12


async def show_own(_: CallbackQuery, turn: Turn) -> None:
    """Strengths first; the word of a level stands only here, on the person's own screen."""
    t = turn.t
    async with turn.transaction() as work:
        sheet = await result_sheet(work, turn.actor, turn.person_id, turn.now)
    menu = Button(t.plain("words-menu"), MenuPress())
    if not sheet.lines:
        await turn.show(Screen(t("diagnostics-own-none"), column(menu)))
        return
    route = Button(t.plain("diagnostics-to-route"), MenuPress(part="steps")) if sheet.has_route else None
    await turn.show(Screen(_text(turn, sheet, is_own=True), column(route, menu)))


async def show_person(_: CallbackQuery, callback_data: ResultPress, turn: Turn) -> None:
    """Somebody's sheet, to those who may read it; the reading is written down."""
    t = turn.t
    async with turn.transaction() as work:
        sheet = await result_sheet(work, turn.actor, callback_data.id, turn.now)
        iom = await work.routes.active_of(callback_data.id)
    buttons: list[Button | None] = []
    if iom is not None:
        buttons.append(Button(t.plain("diagnostics-open-route"), RoutePress(act="open", id=iom.id)))
    elif any(line.topics for line in sheet.lines):
        buttons.append(Button(t.plain("diagnostics-start"), RoutePress(act="start", id=callback_data.id)))
        buttons.append(Button(t.plain("diagnostics-helper"), RoutePress(act="helper", id=callback_data.id)))
    buttons.append(Button(t.plain("words-back"), MenuPress(part="diagnostics")))
    text = (
        _text(turn, sheet, is_own=False) if sheet.lines else t("diagnostics-person-none", name=sheet.person.full_name)
    )
    await turn.show(Screen(text, column(*buttons)))


def _text(turn: Turn, sheet: Sheet, *, is_own: bool) -> str:
    t = turn.t
    ranks = {level.id.value: level.rank for level in turn.profile.diagnostics.levels}
    strong = [line for line in sheet.lines if ranks.get(line.level, 0) >= STRONG]
    others = [line for line in sheet.lines if line not in strong]
    lines = [t("diagnostics-own-head") if is_own else t("diagnostics-person-head", name=sheet.person.full_name)]
    if strong:
        lines += [t("diagnostics-strengths"), *(_line(turn, line, is_own) for line in strong[:MOST_LINES])]
    if others:
        lines += [t("diagnostics-others"), *(_line(turn, line, is_own) for line in others[:MOST_LINES])]
    topics = list(dict.fromkeys(topic for line in sheet.lines for topic in line.topics))
    if topics:
        lines.append(t("diagnostics-topics"))
        lines.append("\n".join(t("diagnostics-topic-line", title=deficit_title(turn.catalogue, one)) for one in topics))
    if is_own and topics and not sheet.has_route:
        lines.append(t("diagnostics-own-next"))
    return "\n\n".join(lines)


def _line(turn: Turn, line: SheetLine, is_own: bool) -> str:
    t = turn.t
    area = area_label(t, turn.profile, line.area)
    if line.subject == "none":
        about = t.plain("diagnostics-about-area", area=area)
    else:
        about = t.plain("diagnostics-about", subject=subject_label(t, turn.catalogue, line.subject), area=area)
    day = t.day(line.assessed_on)
    if not line.level:
        return t("diagnostics-line-no-level", about=about, day=day)
    level = level_label(t, turn.profile, line.level)
    if is_own:
        hint = t.plain(f"profile-level-hint-{line.level}")
        return t("diagnostics-line-own", about=about, level=level, hint=hint, day=day)
    return t("diagnostics-line", about=about, level=level, day=day)


async def show_needs(_: CallbackQuery, turn: Turn, page: int = 0) -> None:
    """How to load a table, and whose latest results have topics and no route."""
    t = turn.t
    async with turn.transaction() as work:
        needs, count = await people_without_route(work, turn.actor, page=page, size=PAGE, now=turn.now)
        _tables, loaded = await tables_sent(work, turn.actor, page=0, size=1)
    text = "\n\n".join(
        [t("diagnostics-home"), t("diagnostics-needs", count=count) if count else t("diagnostics-no-needs")]
    )
    buttons = [
        Button(
            t.plain("diagnostics-need", name=need.person.short_name, count=need.deficits),
            ResultPress(act="person", id=need.person.id),
        )
        for need in needs
    ]
    rows = [*column(*buttons), *_turning(turn, "needs", page, count)]
    tables = Button(t.plain("diagnostics-to-loaded", count=loaded), ResultPress(act="loaded")) if loaded else None
    await turn.show(Screen(text, [*rows, *column(tables, Button(t.plain("words-menu"), MenuPress()))]))


async def page_of_needs(query: CallbackQuery, callback_data: ResultPress, turn: Turn) -> None:
    await show_needs(query, turn, max(0, callback_data.page))


async def show_loaded(_: CallbackQuery, callback_data: ResultPress, turn: Turn) -> None:
    """Tables that were sent: what became of each; the loaded ones may be taken back, begun ones gone on with."""
    t, page = turn.t, max(0, callback_data.page)
    async with turn.reading() as work:
        tables, count = await tables_sent(work, turn.actor, page=page, size=PAGE)
    lines, buttons = [t("diagnostics-tables")], []
    for table in tables:
        results = int(table.counts.get("results", 0))
        lines.append(
            t(
                f"diagnostics-table-{table.status}",
                file=table.file_name,
                when=t.moment(table.confirmed_at or table.created_at),
                results=results,
            )
        )
        if table.status == "confirmed":
            words = t.plain("diagnostics-undo-table", file=table.file_name)
            buttons.append(Button(words, ImportPress(act="undo", id=table.id)))
        elif table.status == "preview" and table.created_by == turn.actor.person_id:
            words = t.plain("diagnostics-go-on", file=table.file_name)
            buttons.append(Button(words, ImportPress(act="look", id=table.id)))
    rows = [*column(*buttons), *_turning(turn, "loaded", page, count)]
    back = Button(t.plain("words-back"), MenuPress(part="diagnostics"))
    await turn.show(Screen("\n\n".join(lines), [*rows, (back,)]))


def _turning(turn: Turn, act: str, page: int, count: int) -> list[tuple[Button, ...]]:
    pages = -(-count // PAGE)
    if pages <= 1:
        return []
    t = turn.t
    return [
        (
            Button(t.plain("forms-earlier", page=page + 1, pages=pages), ResultPress(act=act, page=(page - 1) % pages)),
            Button(t.plain("forms-later"), ResultPress(act=act, page=(page + 1) % pages)),
        )
    ]

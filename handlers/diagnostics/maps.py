"""The deficit map on a phone: subjects or areas as buttons, rows of one of them as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from aiogram.types import CallbackQuery

from bot.callbacks.diagnostics import MapPress
from bot.callbacks.measures import MeasurePress
from bot.callbacks.menu import MenuPress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.labels import area_label, deficit_title, level_label, subject_label
from bot.paging import page_of, turning
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from domain.diagnostics import MapRow
from domain.rights import Action, Thing, may
from services.diagnostics import DeficitMap, choose_place, chosen_place, deficit_map, map_choices, map_sheets
from services.documents import write_xlsx
from services.measures import measure_counts
from storage.work import Work

BY_SUBJECT, BY_AREA = "s", "a"
MOST_TOPICS = 3


async def show_map(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await home_screen(turn))


async def turn_map(_: CallbackQuery, callback_data: MapPress, turn: Turn) -> None:
    await turn.show(await home_screen(turn, callback_data.axis, callback_data.page))


async def _map(turn: Turn, work: Work) -> DeficitMap:
    return await deficit_map(work, turn.actor, await chosen_place(work, turn.actor), today=turn.today)


async def home_screen(turn: Turn, axis: str = BY_SUBJECT, page: int = 0) -> Screen:
    """What is assessed, most in need first for the service; outside of it without sums, which would tell the hidden."""
    t = turn.t
    async with turn.reading() as work:
        found = await _map(turn, work)
    groups: dict[str, list[MapRow]] = {}
    for row in found.rows:
        groups.setdefault(_of(row, axis), []).append(row)
    is_inside = found.choice.is_inside
    order = sorted(groups, key=lambda one: -sum(row.in_need for row in groups[one])) if is_inside else sorted(groups)
    shown, page = page_of(order, page)
    buttons = []
    for one in shown:
        label = _label(turn, one, axis)
        if is_inside:
            need, assessed = (
                sum(row.in_need for row in groups[one]),
                sum(row.assessed for row in groups[one]),
            )
            label = t.plain("diagnostics-map-label", label=label, need=need, assessed=assessed)
        buttons.append(Button(label, MapPress(act="rows", axis=axis, value=one)))
    lines = [t("diagnostics-map-head", place=_place(turn, found))]
    lines.append(t("diagnostics-map-what") if found.rows else t("diagnostics-map-empty"))
    if not is_inside:
        lines.append(t("diagnostics-map-outside", least=turn.profile.privacy.min_group_size))
    if found.as_of is not None:
        lines.insert(1, t("diagnostics-map-as-of", day=t.day(found.as_of)))
    other = BY_AREA if axis == BY_SUBJECT else BY_SUBJECT
    switch = t.plain("diagnostics-map-by-area" if other == BY_AREA else "diagnostics-map-by-subject")
    names = is_inside and may(turn.actor, Action.READ, Thing.RISK_PROFILE)
    many = len(found.choices) > 1
    rows = [
        *column(*buttons),
        *turning(t, page, len(order), lambda number: MapPress(act="home", axis=axis, page=number)),
        *column(
            Button(switch, MapPress(act="home", axis=other)) if found.rows else None,
            Button(t.plain("diagnostics-map-where"), MapPress(act="where")) if many else None,
            Button(t.plain("diagnostics-map-table"), MapPress(act="table")) if found.rows else None,
            Button(t.plain("diagnostics-risk"), MapPress(act="risk")) if names else None,
            Button(t.plain("diagnostics-strong"), MapPress(act="strong")) if names else None,
            Button(t.plain("words-menu"), MenuPress()),
        ),
    ]
    return Screen("\n\n".join(lines), rows)


def _of(row: MapRow, axis: str) -> str:
    return row.area if axis == BY_AREA else row.subject


def _label(turn: Turn, one: str, axis: str) -> str:
    if axis == BY_AREA:
        return area_label(turn.t, turn.profile, one)
    if one == "none":
        return turn.t.plain("diagnostics-map-no-subject")
    return subject_label(turn.t, turn.catalogue, one)


def _place(turn: Turn, found: DeficitMap) -> str:
    return found.choice.name or turn.t.plain("diagnostics-map-everywhere")


async def show_rows(_: CallbackQuery, callback_data: MapPress, turn: Turn) -> None:
    """Rows of one subject by areas, or of one area by subjects."""
    t, axis = turn.t, callback_data.axis
    async with turn.reading() as work:
        found = await _map(turn, work)
        measures = await measure_counts(work, turn.actor) if found.choice.is_inside else {}
    rows = [row for row in found.rows if _of(row, axis) == callback_data.value]
    shown, page = page_of(rows, callback_data.page)
    other = BY_AREA if axis == BY_SUBJECT else BY_SUBJECT
    lines = [t("diagnostics-map-rows", label=_label(turn, callback_data.value, axis), place=_place(turn, found))]
    if found.before_on is not None and any(row.before for row in shown):
        lines.append(t("diagnostics-map-before-on", day=t.day(found.before_on)))
    if found.as_of is not None:
        lines.insert(1, t("diagnostics-map-as-of", day=t.day(found.as_of)))
    lines += [_row(turn, row, _label(turn, _of(row, other), other), found.as_of) for row in shown]
    if not rows:
        lines.append(t("diagnostics-map-empty"))

    def press(number: int) -> MapPress:
        return MapPress(act="rows", axis=axis, value=callback_data.value, page=number)

    buttons = [
        _measures_button(turn, row, _label(turn, _of(row, other), other), measures, axis)
        for row in (shown if found.choice.is_inside else ())
    ]
    back = Button(t.plain("words-back"), MapPress(act="home", axis=axis))
    await turn.show(Screen("\n\n".join(lines), [*column(*buttons), *turning(t, page, len(rows), press), (back,)]))


def _measures_button(turn: Turn, row: MapRow, label: str, counts: Mapping[tuple[str, str], int], axis: str) -> Button:
    """What answers the row, and the way to answer it."""
    count = counts.get((row.subject, row.area), 0)
    words = turn.t.plain("measures-to-some" if count else "measures-to-none", label=label, count=count)
    return Button(words, MeasurePress(act="cell", subject=row.subject, area=row.area, back=axis))


def _row(turn: Turn, row: MapRow, label: str, as_of: date | None) -> str:
    t = turn.t
    if row.is_hidden:
        return t("diagnostics-map-row-hidden", label=label)
    lines = [
        t(
            "diagnostics-map-row",
            label=label,
            need=row.in_need,
            assessed=row.assessed,
            share=_share(row.in_need, row.assessed),
        )
    ]
    if row.as_of is not None and row.as_of != as_of:
        lines.append(t("diagnostics-map-stands", day=t.day(row.as_of)))
    levels = [
        t.plain(
            "diagnostics-map-level",
            level=level_label(t, turn.profile, level.id.value),
            count=row.levels[level.id.value],
        )
        for level in turn.profile.levels_by_rank
        if row.levels.get(level.id.value)
    ]
    if levels:
        lines.append(", ".join(levels))
    if row.before is not None:
        need, assessed = row.before
        lines.append(t("diagnostics-map-row-before", need=need, assessed=assessed, share=_share(need, assessed)))
    for topic, count in sorted(row.topics.items(), key=lambda one: (-one[1], one[0]))[:MOST_TOPICS]:
        lines.append(t("diagnostics-map-topic", title=deficit_title(turn.catalogue, topic), count=count))
    return "\n".join(lines)


def _share(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


async def send_table(_: CallbackQuery, turn: Turn) -> None:
    """The whole map as a file; the screen above stays."""
    t = turn.t
    async with turn.transaction() as work:
        sheets = await map_sheets(
            work,
            turn.actor,
            await chosen_place(work, turn.actor),
            t=t,
            subject=lambda one: _label(turn, one, BY_SUBJECT),
            area=lambda one: _label(turn, one, BY_AREA),
            level=lambda one: level_label(t, turn.profile, one),
            topic=lambda one: deficit_title(turn.catalogue, one),
            today=turn.today,
            now=turn.now,
        )
    content = await turn.prepare(write_xlsx, sheets)
    file = Attachment(kind="document", name=t.plain("diagnostics-map") + ".xlsx", content=content)
    back = Button(t.plain("words-back"), MapPress(act="home"))
    await turn.show(Screen(t("diagnostics-map-sent"), column(back), file, is_new=True))


async def ask_where(_: CallbackQuery, turn: Turn) -> None:
    await open_form(turn, WHERE_FORM)


async def _places(view: FormView) -> Sequence[Option]:
    everywhere = view.t.plain("diagnostics-map-everywhere")
    return [Option(one.code, one.name or everywhere) for one in await map_choices(view.work, view.actor)]


async def _chosen(end: Finish) -> Screen:
    async with end.transaction() as work:
        await choose_place(work, end.turn.actor, str(end.answers["where"]), end.turn.now)
    return await home_screen(end.turn)


WHERE_FORM = Form(
    name="map-where",
    title="diagnostics-map-where",
    steps=(Step(name="where", text="diagnostics-map-ask-where", options=_places),),
    finish=_chosen,
)

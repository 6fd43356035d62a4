"""Sheets of results: one's own in kind words and beside nobody else's, somebody's for those who may read it."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.campaigns import CampaignPress
from bot.callbacks.diagnostics import ResultPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.campaign_words import days_words
from bot.labels import area_label, deficit_title, level_label, subject_label
from bot.own_view_words import own_view_text
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from services.diagnostics import Before, Sheet, SheetLine, all_results, result_sheet
from storage.work import Work

STRONG = 3  # from this rank on a result is a strength
MOST_LINES = 12
MOST_INVITATIONS = 3


async def show_own(_: CallbackQuery, turn: Turn) -> None:
    """Strengths first; the word of a level stands only here, on the person's own screen."""
    async with turn.transaction() as work:
        sheet = await result_sheet(work, turn.actor, turn.person_id, turn.now)
        screen = await own_screen(turn, work, sheet)
    await turn.show(screen)


async def own_screen(turn: Turn, work: Work, sheet: Sheet, head: str = "") -> Screen:
    """What waits for an answer stands first: an invitation to diagnostics."""
    t = turn.t
    asked = await work.campaigns.own(sheet.person.id, turn.today)
    said = t.plain("diagnostics-view-change" if sheet.own_view is not None else "diagnostics-view-say")
    buttons = [
        *(
            Button(
                t.plain(
                    "diagnostics-invited" if answer else "diagnostics-invited-ask",
                    days=days_words(t, campaign.first_on, campaign.last_on),
                ),
                CampaignPress(act="open", id=campaign.id),
            )
            for campaign, answer in asked[:MOST_INVITATIONS]
        ),
        Button(t.plain("diagnostics-to-route"), MenuPress(part="steps")) if sheet.has_route else None,
        Button(said, ResultPress(act="view")),
        _all_button(turn, sheet),
        Button(t.plain("words-menu"), MenuPress()),
    ]
    text = _text(turn, sheet, is_own=True) if sheet.lines else t("diagnostics-own-none")
    parts = [head, text, own_view_text(t, sheet.own_view)]
    return Screen("\n\n".join(part for part in parts if part), column(*buttons))


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
    buttons += [_all_button(turn, sheet), Button(t.plain("words-back"), MenuPress(part="diagnostics"))]
    text = (
        _text(turn, sheet, is_own=False) if sheet.lines else t("diagnostics-person-none", name=sheet.person.full_name)
    )
    view = own_view_text(t, sheet.own_view, is_own=False)
    await turn.show(Screen("\n\n".join(part for part in (text, view) if part), column(*buttons)))


def _all_button(turn: Turn, sheet: Sheet) -> Button | None:
    """Where there is more than the sheet shows: earlier results, or results of parts."""
    if sheet.results <= len(sheet.lines) and not any(line.elements for line in sheet.lines):
        return None
    label = turn.t.plain("diagnostics-to-all", count=sheet.results)
    return Button(label, ResultPress(act="all", id=sheet.person.id))


async def show_all(_: CallbackQuery, callback_data: ResultPress, turn: Turn) -> None:
    """Everything that is kept, the newest first, with the results of parts where the table had them."""
    t, person_id = turn.t, callback_data.id or turn.person_id
    async with turn.transaction() as work:
        person, lines = await all_results(work, turn.actor, person_id, turn.now)
    shown, page = page_of(lines, callback_data.page)
    is_own = person.id == turn.person_id
    told = [t("diagnostics-all-own") if is_own else t("diagnostics-all-person", name=person.full_name)]
    for line in shown:
        told.append("\n".join([_plain_line(turn, line), *_elements(turn, line)]))
    rows = turning(t, page, len(lines), lambda number: ResultPress(act="all", id=person.id, page=number))
    back = ResultPress(act="own") if is_own else ResultPress(act="person", id=person.id)
    await turn.show(Screen("\n\n".join(told), [*rows, (Button(t.plain("words-back"), back),)]))


def _elements(turn: Turn, line: SheetLine) -> list[str]:
    return [
        turn.t("diagnostics-element", title=title, number=int(number) if number.is_integer() else number)
        for title, number in line.elements
    ]


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
    parts = [_plain_line(turn, line)]
    if is_own and line.level:
        parts.append(t(f"profile-level-hint-{line.level}"))
    if line.before is not None:
        parts.append(_before(turn, line.before))
    return "\n".join(parts)


def _plain_line(turn: Turn, line: SheetLine) -> str:
    t = turn.t
    area = area_label(t, turn.profile, line.area)
    if line.subject == "none":
        about = t.plain("diagnostics-about-area", area=area)
    else:
        about = t.plain("diagnostics-about", subject=subject_label(t, turn.catalogue, line.subject), area=area)
    day = t.day(line.assessed_on)
    if not line.level:
        return t("diagnostics-line-no-level", about=about, day=day)
    return t("diagnostics-line", about=about, level=level_label(t, turn.profile, line.level), day=day)


def _before(turn: Turn, before: Before) -> str:
    """Compared with oneself alone; only growth is called by a word."""
    t, day = turn.t, turn.t.day(before.assessed_on)
    if not before.level:
        return t("diagnostics-before-no-level", day=day)
    level = level_label(t, turn.profile, before.level)
    if before.steps is not None and before.steps > 0:
        return t("diagnostics-before-grown", day=day, level=level)
    return t("diagnostics-before-same", day=day) if before.steps == 0 else t("diagnostics-before", day=day, level=level)

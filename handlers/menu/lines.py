"""Each line of today is a button that opens just what it counts: the thing itself where there is one, else its list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.campaigns import CampaignPress
from bot.callbacks.diagnostics import ImportPress, ResultPress
from bot.callbacks.events import EventPress
from bot.callbacks.lists import ListPress
from bot.callbacks.meetings import ActionPress, MeetingPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.callbacks.programmes import ProgrammePress
from bot.callbacks.reports import ReportPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.screens import Button
from bot.turn import Turn
from domain.actors import Role
from domain.reports import asked_month
from domain.today import Matter
from services.today import Waiting, waiting_today
from storage.work import Work

Opener = Callable[[Turn, int], CallbackData]


async def waiting_behind(work: Work, turns: Sequence[Turn], /) -> list[dict[Matter, Waiting]]:
    """For each of those who open the menu at this moment."""
    return await waiting_today(work, [turn.actor for turn in turns], max(turn.now for turn in turns))


def buttons_of(turn: Turn, waiting: Mapping[Matter, Waiting]) -> list[Button]:
    return [
        Button(turn.t.plain(f"menu-today-{matter.value}", count=one.count), _press(turn, matter, one.one))
        for matter, one in waiting.items()
    ]


def _press(turn: Turn, matter: Matter, one: int) -> CallbackData:
    return THINGS[matter](turn, one) if one and matter in THINGS else LISTS[matter](turn, 0)


def _section(part: str) -> Opener:
    return lambda turn, one: MenuPress(part=part)


def _all(name: str, value: str) -> Opener:
    """A list found in by surname: everything that is counted is shown, whatever was looked for last."""
    return lambda turn, one: ListPress(act="all", name=name, value=value)


def _drafts(turn: Turn, one: int) -> CallbackData:
    return MenuPress(part="check" if turn.actor.has(Role.MENTOR, Role.ACTIVIST) else "steps")


def _missing(turn: Turn, one: int) -> CallbackData:
    return ReportPress(act="missing", month=asked_month(turn.today).isoformat())


def _own_pair(turn: Turn, one: int) -> CallbackData:
    return ReportPress(act="pair", id=one, month=asked_month(turn.today).isoformat())


LISTS: dict[Matter, Opener] = {
    Matter.OFFERS: lambda turn, one: PairPress(act="asked"),
    Matter.STEPS_LATE: _section("steps"),
    Matter.STEPS_SOON: _section("steps"),
    Matter.TO_AGREE: _drafts,
    Matter.TO_CONFIRM: _section("meetings"),
    Matter.CAMPAIGNS: _section("results"),
    Matter.SESSIONS: _section("poster"),
    Matter.EVIDENCE: _section("check"),
    Matter.TO_LOG: _section("journal"),
    Matter.TODOS: lambda turn, one: ActionPress(act="list"),
    Matter.REPORT: _section("report"),
    Matter.PAIR_REPORTS: _section("reports"),
    Matter.NEWCOMERS: _section("confirm"),
    Matter.QUESTIONS: _section("questions"),
    Matter.ROUTES_TO_APPROVE: _all("routes", "approve"),
    Matter.ROUTES_TO_CHANGE: _all("routes", "change"),
    Matter.EVIDENCE_ALONE: _all("routes", "check"),
    Matter.ROUTES_TO_JUDGE: _all("routes", "judge"),
    Matter.WISHES: lambda turn, one: PairPress(act="wishes"),
    Matter.PROGRAMMES: lambda turn, one: ProgrammePress(act="waiting", id=0),
    Matter.STEPS_OF_OTHERS_LATE: _all("routes", "overdue"),
    Matter.PAIRS_AILING: _all("pairs", "silent"),
    Matter.REPORTS_MISSING: _missing,
    Matter.TABLES: lambda turn, one: ResultPress(act="loaded"),
}
THINGS: dict[Matter, Opener] = {
    Matter.OFFERS: lambda turn, one: PairPress(act="open", id=one),
    Matter.STEPS_LATE: lambda turn, one: StepPress(act="open", id=one),
    Matter.STEPS_SOON: lambda turn, one: StepPress(act="open", id=one),
    Matter.TO_AGREE: lambda turn, one: RoutePress(act="open", id=one),
    Matter.TO_CONFIRM: lambda turn, one: MeetingPress(act="open", id=one),
    Matter.CAMPAIGNS: lambda turn, one: CampaignPress(act="open", id=one),
    Matter.SESSIONS: lambda turn, one: EventPress(act="open", id=one),
    Matter.EVIDENCE: lambda turn, one: StepPress(act="check", id=one),
    Matter.TO_LOG: lambda turn, one: MeetingPress(act="open", id=one),
    Matter.PAIR_REPORTS: _own_pair,
    Matter.WISHES: lambda turn, one: PairPress(act="open", id=one),
    Matter.PROGRAMMES: lambda turn, one: ProgrammePress(act="open", id=one),
    Matter.TABLES: lambda turn, one: ImportPress(act="look", id=one),
}

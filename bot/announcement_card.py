"""What became of an announcement, for its author: numbers, and the buttons that are of use just now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from math import ceil

from bot.callbacks.announcements import AnnouncementPress
from bot.screens import Button, Screen, pairs, shorten
from domain.announcements import HOLD, Phase, State
from locales.translator import Translator
from models.announcements import Announcement
from storage.announcements import Standing


def card_screen(
    t: Translator,
    row: Announcement,
    standing: Standing,
    *,
    heading: str,
    now: datetime,
    lasts: Callable[[int], float],
    page: int = 0,
) -> Screen:
    """`lasts`: seconds for so many copies more."""
    lines = [
        t("announcements-card", heading=heading, moment=t.moment(row.goes_at), text=shorten(row.text, 200)),
        _progress(t, row, standing, now, lasts),
    ]
    if row.phase != Phase.UNDONE:
        lines.append(_numbers(t, standing))
        lines += [
            t("announcements-card-group", title=title, state=t.plain(f"announcements-state-{state.value}"))
            for title, state in standing.groups
        ]
    return Screen("\n\n".join(lines), _buttons(t, row, standing, now, page))


def _numbers(t: Translator, standing: Standing) -> str:
    """A line for each number; of what may have gone wrong or waits only what there is."""
    states = standing.states
    always = {
        "people": standing.people,
        "delivered": states[State.DELIVERED] + states[State.READ],
        "read": states[State.READ],
    }
    maybe = {"anew": standing.asked_anew}
    maybe |= {state.value: states[state] for state in (State.WAITING, State.UNREACHABLE, State.FAILED, State.UNKNOWN)}
    shown = always | {name: count for name, count in maybe.items() if count}
    return "\n".join(t(f"announcements-card-{name}", count=count) for name, count in shown.items())


def _progress(
    t: Translator, row: Announcement, standing: Standing, now: datetime, lasts: Callable[[int], float]
) -> str:
    waiting = standing.states[State.WAITING]
    match row.phase:
        case Phase.UNDONE:
            return t("announcements-is-undone")
        case Phase.WITHDRAWN:
            return t("announcements-is-withdrawn", done=standing.done, told=standing.told)
        case Phase.STOPPED:
            return t("announcements-is-stopped", waiting=waiting)
    if waiting and standing.goes_next is not None and standing.goes_next > now:
        if standing.goes_next - now > HOLD:
            return t("announcements-leaves-at", when=t.when(standing.goes_next, now))
        return t("announcements-leaves-soon")
    if waiting:
        return t("announcements-is-leaving", waiting=waiting, minutes=ceil(lasts(waiting) / 60))
    if standing.told:
        return t("announcements-is-corrected", done=standing.done, told=standing.told)
    return t("announcements-has-left")


def _buttons(
    t: Translator, row: Announcement, standing: Standing, now: datetime, page: int
) -> tuple[tuple[Button, ...], ...]:
    states = standing.states

    def button(words: str, act: str, **args: int) -> Button:
        return Button(t.plain(words, **args), AnnouncementPress(act=act, id=row.id, page=page))

    if row.phase == Phase.UNDONE:
        return pairs([button("announcements-write-again", "again"), button("words-back", "mine")])
    found = []
    is_live = row.phase in (Phase.GOING, Phase.STOPPED)
    has_left = standing.left > 0
    if is_live and not has_left:
        found.append(button("announcements-undo", "undo"))
    elif row.phase == Phase.GOING and states[State.WAITING]:
        found.append(button("announcements-stop", "stop"))
    if row.phase == Phase.STOPPED:
        found.append(button("announcements-resume", "resume"))
    if row.phase == Phase.GOING and standing.may_resend:
        found.append(button("announcements-resend", "resend", count=standing.may_resend))
    if is_live and row.needs_ack and standing.silent and row.reminded_on != now.astimezone(t.zone).date():
        found.append(button("announcements-remind", "remind"))
    if is_live:
        found.append(button("announcements-correct", "correct"))
        if has_left:
            found.append(button("announcements-withdraw", "withdraw"))
    found.append(button("announcements-by-school", "schools"))
    if states[State.UNREACHABLE]:
        found.append(button("announcements-lost", "lost", count=states[State.UNREACHABLE]))
    found += [
        button("announcements-table", "table"),
        button("announcements-acquaintance", "paper"),
        button("announcements-text", "text"),
        button("words-refresh", "open"),
        button("words-back", "mine"),
    ]
    return pairs(found)

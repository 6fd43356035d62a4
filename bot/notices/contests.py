"""Notices of contests: N23, N24, a cancellation."""

from __future__ import annotations

from typing import Any

from bot.callbacks.contests import ContestPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column
from locales.translator import Translator
from models.contests import Contest


def contest_name(t: Translator, contest: Contest) -> str:
    """`Конкурс «Методическая копилка»`; a title with quotes inside says already what it is. Not escaped."""
    bare = contest.title.strip('«»"“” ')
    if any(quote in bare for quote in '«"“'):
        return contest.title
    return t.plain("contests-named", title=bare)


def contest_text(t: Translator, contest: Contest) -> str:
    """What everybody sees of a contest: title, who, until when, what to prepare."""
    lines = [
        t("contests-about", name=contest_name(t, contest), who=contest.who_may_apply, day=t.day(contest.deadline_at))
    ]
    if contest.materials:
        lines.append(t("contests-materials", materials=contest.materials))
    return "\n\n".join(lines)


def announcement_screen(t: Translator, contest: Contest, *, sample: bool = False) -> Screen:
    """N23, for the notice and for the specimen of the one who announces."""

    def press(act: str) -> ContestPress:
        return ContestPress(act="sample") if sample else ContestPress(act=act, id=contest.id)

    return Screen(
        contest_text(t, contest) + "\n\n" + t("contests-we-help"),
        (
            (Button(t.plain("contests-apply"), press("apply")),),
            (Button(t.plain("contests-details"), press("open")), Button(t.plain("contests-later"), press("later"))),
        ),
    )


async def _found(args: dict[str, Any], reader: Reader) -> Contest:
    contest = await reader.work.contests.find(args["contest"])
    assert contest is not None  # contests are cancelled, never deleted
    return contest


async def announcement(args: dict[str, Any], reader: Reader) -> Screen:
    return announcement_screen(reader.t, await _found(args, reader))


async def deadline(args: dict[str, Any], reader: Reader) -> Screen:
    t, contest = reader.t, await _found(args, reader)
    text = t(
        "contests-deadline",
        name=contest_name(t, contest),
        until=t.until(contest.deadline_at, reader.now),
        day=t.day(contest.deadline_at),
    )
    return Screen(
        reader.addressed(text),
        column(
            Button(t.plain("contests-details"), ContestPress(act="open", id=contest.id)),
            Button(t.plain("contests-withdraw"), ContestPress(act="withdraw", id=contest.id)),
        ),
    )


async def cancelled(args: dict[str, Any], reader: Reader) -> Screen:
    t, contest = reader.t, await _found(args, reader)
    return Screen(
        t("contests-cancelled-notice", name=contest_name(t, contest)),
        column(Button(t.plain("contests-others"), ContestPress(act="list"))),
    )


RENDERS: dict[str, Render] = {
    "contest_announcement": announcement,
    "contest_deadline": deadline,
    "contest_cancelled": cancelled,
}

"""Tables for the command line and for files of the service: `export KIND`, each kind one function of one dict.

The command line (`operator`) sees who is where and in which state; answers, levels and words of people it does not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta

from domain.actors import Actor
from domain.reminders import at_wall
from domain.rights import Action, Thing, check_may, reaches
from services.documents import SheetOut
from services.ports import Speaker
from services.reach import limits
from services.reports.exporting import report_sheets
from storage.reach import Within
from storage.work import Work

Export = Callable[[Work, Actor, date, Speaker], Awaitable[list[SheetOut]]]
"""`month_on` is the first day of the month that meetings and reports are about; lists of now pass it by."""


async def export(work: Work, actor: Actor, kind: str, *, month_on: date, t: Speaker, now: datetime) -> list[SheetOut]:
    """Sheets of one kind (a key of `EXPORTS`; KeyError for another), for `write_xlsx`; a line goes to the audit log."""
    sheets = await EXPORTS[kind](work, actor, month_on, t)
    work.audit.add("export", kind, None, actor_id=actor.person_id, now=now)
    return sheets


async def staff_sheets(work: Work, actor: Actor, month_on: date, t: Speaker) -> list[SheetOut]:
    rows = await work.exports.staff(_reach(actor, Action.READ, Thing.STAFF))
    subjects = {row.id: row.label for row in work.catalogue.subjects}
    posts = {row.id: row.label for row in work.catalogue.positions}
    headings = (
        t.plain("exports-municipality"),
        t.plain("exports-organisation"),
        t.plain("exports-name"),
        t.plain("exports-post"),
        t.plain("exports-subjects"),
        t.plain("exports-account"),
    )
    return [
        SheetOut(
            title=t.plain("exports-staff"),
            headings=headings,
            rows=[
                (
                    row.municipality,
                    row.organisation,
                    row.person.full_name,
                    posts.get(row.post, row.post),
                    ", ".join(subjects.get(subject, subject) for subject in row.subjects),
                    t.plain("words-yes" if row.has_account else "words-no"),
                )
                for row in rows
            ],
        )
    ]


async def route_sheets(work: Work, actor: Actor, month_on: date, t: Speaker) -> list[SheetOut]:
    """States and counts of steps; no deficit and no title."""
    rows = await work.exports.routes(_reach(actor, Action.STATUS, Thing.IOM))
    headings = (
        t.plain("exports-organisation"),
        t.plain("exports-name"),
        t.plain("exports-state"),
        t.plain("exports-from"),
        t.plain("exports-to"),
        t.plain("exports-steps"),
        t.plain("exports-accepted"),
    )
    return [
        SheetOut(
            title=t.plain("exports-routes"),
            headings=headings,
            rows=[
                (
                    row.organisation,
                    row.person.full_name,
                    t.plain(f"routes-status-{row.status}"),
                    row.starts_on,
                    row.ends_on,
                    row.steps,
                    row.accepted,
                )
                for row in rows
            ],
        )
    ]


async def meeting_sheets(work: Work, actor: Actor, month_on: date, t: Speaker) -> list[SheetOut]:
    """Numbers by organisation, for one month."""
    zone = work.profile.zone
    after = (month_on + timedelta(days=32)).replace(day=1)
    since, until = (at_wall(day, datetime.min.time(), zone) for day in (month_on, after))
    rows = await work.exports.meetings(_reach(actor, Action.COUNT, Thing.MEETINGS), since, until)
    return [
        SheetOut(
            title=t.plain("exports-meetings"),
            above=(t.plain("exports-meetings-head", month=t.month(month_on)),),
            headings=(
                t.plain("exports-organisation"),
                t.plain("exports-pairs"),
                t.plain("exports-planned"),
                t.plain("exports-held"),
                t.plain("exports-confirmed"),
            ),
            rows=[(row.organisation, row.pairs, row.planned, row.held, row.confirmed) for row in rows],
        )
    ]


async def _report_sheets(work: Work, actor: Actor, month_on: date, t: Speaker) -> list[SheetOut]:
    if not actor.operator:
        check_may(actor, Action.STATUS, Thing.PROGRESS_REPORT)
    return await report_sheets(work, actor, month_on, t=t)


def _reach(actor: Actor, action: Action, thing: Thing) -> Sequence[Within]:
    if actor.operator:
        return [Within()]
    check_may(actor, action, thing)
    return limits(reaches(actor, action, thing))


EXPORTS: dict[str, Export] = {
    "staff": staff_sheets,
    "routes": route_sheets,
    "meetings": meeting_sheets,
    "reports": _report_sheets,
}

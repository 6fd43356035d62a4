"""The month as a workbook: two sheets, people's words as text (design: formulas off)."""

from __future__ import annotations

from datetime import date, datetime

from domain.actors import Actor
from domain.rights import Action, Thing, check_may
from services.documents import SheetOut
from services.ports import Speaker
from services.reports.reading import report_lines
from storage.reach import Within
from storage.reports import Reachable
from storage.work import Work


async def report_sheets(work: Work, actor: Actor, month_on: date, *, t: Speaker) -> list[SheetOut]:
    """Two sheets of one month within the actor's rights, filed and missing; answers only where they may be read.

    The command line (`operator`) sees states only: it reads nobody's answers.
    """
    if actor.operator:
        everybody = Reachable(reaches=[Within()])
        lines = await work.reports.lines(month_on, everybody, Reachable())
    else:
        check_may(actor, Action.STATUS, Thing.PROGRESS_REPORT)
        lines = await report_lines(work, actor, month_on)
    filed = [(line, line.report) for line in lines if line.report is not None]
    steps = {report.best_step_id for _, report in filed if report.best_step_id is not None}
    titles = await work.reports.step_titles(steps)
    above = (t.plain("reports-sheet-head", month=t.month(month_on)),)
    who = (t.plain("reports-column-organisation"), t.plain("reports-column-name"))
    answers = (
        t.plain("reports-column-pace"),
        t.plain("reports-column-step"),
        t.plain("reports-column-tried"),
        t.plain("reports-column-obstacle"),
        t.plain("reports-column-help"),
    )
    rows: list[tuple[str | datetime, ...]] = []
    for line, report in filed:
        said: tuple[str, ...] = ("",) * len(answers)
        if line.is_readable:
            said = (
                t.plain(f"reports-pace-{report.pace}"),
                titles.get(report.best_step_id or 0, ""),
                report.tried,
                t.plain(f"reports-obstacle-{report.obstacle}"),
                t.plain("words-yes" if report.wants_help else "words-no"),
            )
        moment = report.filed_at.astimezone(work.profile.zone).replace(tzinfo=None)
        rows.append((line.organisation, line.person.full_name, *said, moment))
    missing = [(line.organisation, line.person.full_name) for line in lines if line.report is None]
    return [
        SheetOut(
            title=t.plain("reports-sheet-filed"),
            headings=(*who, *answers, t.plain("reports-column-when")),
            rows=rows,
            above=above,
        ),
        SheetOut(title=t.plain("reports-sheet-missing"), headings=who, rows=missing, above=above),
    ]

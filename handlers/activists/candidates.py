"""Who could be an activist: people whose results speak for them, proposed by one press."""

from __future__ import annotations

from bot.callbacks.activists import ActivistPress
from bot.callbacks.diagnostics import ResultPress
from bot.labels import area_label, assessment_label, level_label, subject_label
from bot.long_lists import list_screen
from bot.paging import PAGE
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.activists import ActivistLevel, Reason, Suggestion, ground_of
from handlers.activists.screens import one_screen
from services.activists import ActivistDraft, find_suggestion, propose_activist, suggestions
from services.narrowing import narrowed

LIST = "activists"


async def candidates_screen(turn: Turn, page: int = 0) -> Screen:
    """Six a page with the reasons; subjects that lack activists come first."""
    t = turn.t
    async with turn.transaction() as work:
        among = await narrowed(work, turn.actor, LIST)
        found, total = await suggestions(
            work, turn.actor, page=page, size=PAGE, today=turn.today, now=turn.now, among=among
        )
    lines, buttons = [], []
    for one, person in found:
        subject = subject_label(t, turn.catalogue, one.subject)
        why = ", ".join(_reason(turn, one, reason) for reason in one.reasons)
        lines.append(t("activists-who-line", name=person.full_name, subject=subject, why=why))
        press = ActivistPress(act="who", id=person.id, value=one.subject)
        buttons.append(Button(t.plain("activists-who-label", name=person.short_name, subject=subject), press))
    return list_screen(
        t,
        name=LIST,
        narrowed=among,
        head=t("activists-who-head", count=total) if total else t("activists-who-none"),
        lines=lines,
        buttons=buttons,
        page=page,
        total=total,
        press=lambda number: ActivistPress(act="whom", id=number),
        back=ActivistPress(act="list"),
    )


async def candidate_screen(turn: Turn, person_id: int, subject: str) -> Screen:
    """Why this one, and the press that proposes."""
    t = turn.t
    async with turn.transaction() as work:
        one = await find_suggestion(work, turn.actor, person_id, subject, today=turn.today, now=turn.now)
        person = await work.people.get(person_id)
    label = subject_label(t, turn.catalogue, subject)
    ground = t.plain(f"activists-ground-{ground_of(one.reasons)}")
    lines = [
        t("activists-who-card", name=person.full_name, subject=label),
        *(t("activists-who-why", why=_reason(turn, one, reason)) for reason in one.reasons),
        t(
            "activists-who-ground",
            ground=ground,
            proof=_proof(turn, one),
        ),
    ]
    return Screen(
        "\n".join(lines),
        column(
            Button(t.plain("activists-who-propose"), ActivistPress(act="suggest", id=person_id, value=subject)),
            Button(t.plain("activists-who-sheet"), ResultPress(act="person", id=person_id)),
            Button(t.plain("words-back"), ActivistPress(act="whom")),
        ),
    )


async def propose_suggested(turn: Turn, person_id: int, subject: str) -> Screen:
    """A second press shows what the first one made."""
    async with turn.transaction() as work:
        row = await work.activists.open_of(person_id)
        if row is None:
            one = await find_suggestion(work, turn.actor, person_id, subject, today=turn.today, now=turn.now)
            draft = ActivistDraft(
                person_id=person_id,
                subject=subject,
                ground=ground_of(one.reasons),
                level=ActivistLevel.MUNICIPAL,
                diagnostics=_proof(turn, one),
                training="",
            )
            row = await propose_activist(work, turn.actor, draft, run_id=f"press:{turn.update_id}", now=turn.now)
    return await one_screen(turn, row.id, turn.t("activists-who-proposed"))


def _reason(turn: Turn, one: Suggestion, reason: Reason) -> str:
    if reason is not Reason.STRONG:
        return turn.t.plain(f"activists-reason-{reason}")
    strong = one.strong[0]
    return turn.t.plain(
        "activists-reason-strong",
        level=level_label(turn.t, turn.profile, strong.level),
        area=area_label(turn.t, turn.profile, strong.area),
    )


def _proof(turn: Turn, one: Suggestion) -> str:
    """Which diagnostics and when, without levels: heads read it, and so does the person."""
    strong = one.strong[0]
    kind = assessment_label(turn.t, strong.kind)
    return turn.t.plain("activists-proof", kind=kind, month=turn.t.month(strong.assessed_on))

"""One screen of a route; buttons by what the reader may do with it now."""

from __future__ import annotations

from dataclasses import dataclass

from bot.callbacks.absences import AbsencePress
from bot.callbacks.consultations import AskPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.screens import Button, Screen, column, pairs
from bot.turn import Turn
from domain.rights import Action, Thing, may
from domain.routes import (
    CLOSED,
    OPEN,
    UNDER_WAY,
    RouteStatus,
    StepStatus,
    Verdict,
    next_to_offer,
    options_of,
)
from handlers.routes.pictures import (
    change_words,
    compared_words,
    own_view_words,
    reason_words,
    route_text,
    verdict_words,
)
from locales.translator import Translator
from models.people import Absence
from models.routes import Iom, IomRevision, IomStep
from services.narrowing import AS_LEFT
from services.routes import about_route, mentor_of
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at a route: roles add up (a methodist may have a route, a mentor may be a methodist)."""

    is_teacher: bool
    is_mentor: bool
    has_mentor: bool
    may_approve: bool
    may_check: bool


async def reader_of(turn: Turn, work: Work, iom: Iom) -> Reader:
    about = await about_route(work, iom, turn.today)
    mentor_id = await mentor_of(work, iom, turn.today)
    is_teacher = turn.actor.person_id == iom.person_id
    return Reader(
        is_teacher=is_teacher,
        is_mentor=mentor_id is not None and turn.actor.person_id == mentor_id,
        has_mentor=mentor_id is not None,
        may_approve=may(turn.actor, Action.CONFIRM, Thing.IOM, about),
        may_check=not is_teacher and may(turn.actor, Action.CONFIRM, Thing.IOM_EVIDENCE, about),
    )


async def started_words(turn: Turn, work: Work, person_id: int) -> str:
    """After drafting: who is not in the bot, or has left it, cannot agree until invited."""
    t = turn.t
    if await work.accounts.reachable_among([person_id]):
        return t("routes-started")
    return t("routes-no-account")


async def route_screen(turn: Turn, work: Work, iom: Iom, *, above: str = "") -> Screen:
    """`above` is what has just happened, said over the picture."""
    t = turn.t
    reader = await reader_of(turn, work, iom)
    steps = await work.steps.of(iom.id)
    person = await work.people.get(iom.person_id)
    mentor = await work.people.find(iom.mentor_id) if iom.mentor_id is not None else None
    lines = [above, route_text(turn, iom, steps, person, mentor)]
    if iom.status == RouteStatus.DRAFT:
        comment = await work.routes.last_comment(iom.id)
        lines.append(own_view_words(t, await work.diagnostics.own_view_of(iom.person_id)))
        lines += [t("routes-comment", words=comment) if comment else "", _who_waits(t, iom, reader)]
    lines += [
        t("routes-word-teacher" if word.is_teacher else "routes-word-mentor", verdict=verdict_words(t, word))
        for word in await work.routes.words_of(iom.id)
    ]
    if iom.status in (RouteStatus.STEPS_DONE, RouteStatus.COMPLETED):
        lines.append(await compared_words(turn, work, iom, steps))
    away = await work.absences.current_of(iom.person_id, turn.today)
    if away is not None and iom.status not in CLOSED:
        lines.insert(1, away_words(t, away))
    if iom.is_own_approval:
        lines.append(t("routes-own-approval"))
    waiting = await work.revisions.waiting_of(iom.id) if iom.status in UNDER_WAY else None
    if waiting is not None:
        lines.append(t("routes-change-is-asked", what=change_words(t, waiting), why=reason_words(t, waiting.reason)))
    rows = [
        *_decision_buttons(t, waiting, reader),
        *pairs(_step_buttons(turn, iom, list(steps), reader)),
        *column(*_route_buttons(turn, iom, list(steps), reader)),
    ]
    if iom.status == RouteStatus.DRAFT and (reader.is_teacher or reader.is_mentor or reader.may_approve):
        rows.append((Button(t.plain("routes-draft-edit"), RoutePress(act="change", id=iom.id)),))
    if iom.status not in (RouteStatus.DRAFT, RouteStatus.CANCELLED, RouteStatus.EXPIRED):
        picture = Button(t.plain("routes-picture"), RoutePress(act="picture", id=iom.id))
        rows.append((picture, Button(t.plain("routes-paper"), RoutePress(act="paper", id=iom.id))))
    if iom.status in UNDER_WAY:
        change = Button(t.plain("routes-change"), RoutePress(act="change", id=iom.id))
        asks = waiting is None and (reader.is_teacher or reader.is_mentor or reader.may_approve)
        history = Button(t.plain("routes-history-open"), RoutePress(act="history", id=iom.id))
        rows += pairs([*([change] if asks else []), history])
    if iom.status not in CLOSED and (reader.is_teacher or reader.is_mentor or reader.may_approve):
        rows += column(*pause_buttons(t, iom.person_id, away, is_own=reader.is_teacher))
    if reader.is_teacher:
        rows.append((Button(t.plain("routes-ask"), AskPress(act="ask", about=f"iom:{iom.id}")),))
    rows.append((Button(t.plain("words-menu"), MenuPress()),))
    return Screen("\n\n".join(line for line in lines if line), rows)


def _decision_buttons(t: Translator, waiting: IomRevision | None, reader: Reader) -> list[tuple[Button, ...]]:
    if waiting is None or not reader.may_approve or reader.is_teacher:
        return []
    return [
        (
            Button(t.plain("routes-grant"), RoutePress(act="grant", id=waiting.id)),
            Button(t.plain("routes-refuse"), RoutePress(act="refuse", id=waiting.id)),
        )
    ]


def away_words(t: Translator, away: Absence) -> str:
    if away.until_on is None:
        return t("absences-now-open", start=t.day(away.from_on))
    return t("absences-now", until=t.day(away.until_on))


def pause_buttons(t: Translator, person_id: int, away: Absence | None, *, is_own: bool = True) -> list[Button]:
    """Where a pause begins, and where it ends."""
    if away is None:
        return [
            Button(
                t.plain("absences-button" if is_own else "absences-button-other"),
                AbsencePress(act="begin", id=person_id),
            )
        ]
    return [
        Button(t.plain("absences-end"), AbsencePress(act="end", id=person_id)),
        Button(t.plain("absences-change"), AbsencePress(act="begin", id=person_id)),
    ]


def _who_waits(t: Translator, iom: Iom, reader: Reader) -> str:
    """Whose word is missing: the screen's next action."""
    if reader.is_teacher:
        return t("routes-agree-waits-mentor" if iom.teacher_agreed_at else "routes-agree-ask")
    if reader.is_mentor:
        return t("routes-agree-waits-teacher" if iom.mentor_agreed_at else "routes-agree-ask-mentor")
    if iom.teacher_agreed_at is None:
        return t("routes-agree-waits-teacher")
    return t("routes-agree-waits-mentor")


def _step_buttons(turn: Turn, iom: Iom, steps: list[IomStep], reader: Reader) -> list[Button]:
    t = turn.t
    if iom.status == RouteStatus.DRAFT:
        swappable = [
            step for step in steps if step.catalogue_id and len(options_of(turn.catalogue, step.catalogue_id)) > 1
        ]
        return [
            Button(t.plain("routes-swap", number=step.number), StepPress(act="swap", id=step.id)) for step in swappable
        ]
    buttons = []
    for step in steps:
        if reader.is_teacher and (step.status in OPEN or step.status in (StepStatus.SUBMITTED, StepStatus.ACCEPTED)):
            buttons.append(Button(t.plain("routes-open-step", number=step.number), StepPress(act="open", id=step.id)))
        elif reader.may_check and step.status in (StepStatus.SUBMITTED, StepStatus.ACCEPTED, StepStatus.RETURNED):
            buttons.append(Button(t.plain("routes-open-step", number=step.number), StepPress(act="check", id=step.id)))
    return buttons


def _route_buttons(turn: Turn, iom: Iom, steps: list[IomStep], reader: Reader) -> list[Button]:
    t = turn.t
    buttons: list[Button] = []
    if iom.status == RouteStatus.DRAFT:
        waits = (reader.is_teacher and iom.teacher_agreed_at is None) or (
            reader.is_mentor and iom.mentor_agreed_at is None
        )
        if waits:
            buttons.append(Button(t.plain("routes-agree"), RoutePress(act="agree", id=iom.id)))
    if iom.status == RouteStatus.AGREED and reader.may_approve:
        buttons.append(Button(t.plain("routes-approve"), RoutePress(act="approve", id=iom.id)))
        buttons.append(Button(t.plain("routes-back"), RoutePress(act="back", id=iom.id)))
    if iom.status == RouteStatus.STEPS_DONE and (reader.is_teacher or reader.is_mentor):
        buttons.append(Button(t.plain("routes-word"), RoutePress(act="word", id=iom.id)))
    if iom.status == RouteStatus.STEPS_DONE and reader.may_approve and not reader.is_teacher:
        buttons += [
            Button(t.plain(f"routes-judge-{verdict}"), RoutePress(act="judge", id=iom.id, value=verdict.value))
            for verdict in Verdict
        ]
    if iom.status in UNDER_WAY and reader.is_teacher and next_to_offer(steps, turn.today, early=True) is not None:
        buttons.append(Button(t.plain("routes-next"), RoutePress(act="next", id=iom.id)))
    if reader.may_approve and not reader.is_teacher:
        if iom.status in (*UNDER_WAY, RouteStatus.DRAFT, RouteStatus.AGREED):
            buttons.append(Button(t.plain("routes-cancel"), RoutePress(act="cancel", id=iom.id)))
        if iom.status not in CLOSED:
            label = "routes-change-mentor" if reader.has_mentor else "routes-name-mentor"
            buttons.append(Button(t.plain(label), RoutePress(act="guide", id=iom.id)))
        buttons.append(Button(t.plain("routes-to-lists"), RoutePress(act="list", page=AS_LEFT)))
    elif reader.is_mentor:
        buttons.append(Button(t.plain("routes-to-checks"), MenuPress(part="check")))
    return buttons

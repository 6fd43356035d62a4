"""Routes and steps as text: what is done, what is now, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.labels import deficit_title, evidence_label, step_kind_label
from bot.screens import shorten
from bot.turn import Turn
from domain.catalogue import Catalogue
from domain.routes import DONE, OPEN, RouteStatus, StepStatus, is_overdue
from domain.routes.corrections import Act, Reason
from domain.routes.drafting import Basis
from locales.translator import Safe, Translator
from models.diagnostics import OwnView
from models.people import Person
from models.routes import Iom, IomRevision, IomStep, IomWord
from services.routes import change_of
from storage.work import Work

MOST_LINES = 14


def route_text(turn: Turn, iom: Iom, steps: Sequence[IomStep], person: Person, mentor: Person | None) -> str:
    """The picture of a route in words: where it stands, then its steps, current ones on top."""
    t = turn.t
    is_own = turn.actor.person_id == iom.person_id
    head = t("routes-head-own") if is_own else t("routes-head-other", name=person.full_name)
    lines = [head, t(f"routes-status-{iom.status}")]
    if iom.basis != Basis.RESULTS:
        lines.append(t("routes-basis-line", basis=t.plain(f"routes-basis-{iom.basis}")))
    if mentor is not None:
        lines.append(t("routes-mentor", name=mentor.full_name))
    if iom.verdict:
        lines.append(t(f"routes-verdict-{iom.verdict}"))
    done = [step for step in steps if step.status in DONE]
    hours_done = sum(step.hours for step in done)
    if iom.status in (RouteStatus.DRAFT, RouteStatus.AGREED):
        lines.append(t("routes-plan", steps=len(steps), hours=iom.total_hours, until=t.day(iom.ends_on)))
        body = [_draft_line(turn, step) for step in steps]
    else:
        progress = t("routes-progress", done=len(done), steps=len(steps), hours=hours_done, total=iom.total_hours)
        lines.append(progress)
        now = [step for step in steps if step.status in OPEN or step.status == StepStatus.SUBMITTED]
        later = [step for step in steps if step.status == StepStatus.PLANNED]
        body = []
        for title, group in (("routes-now", now), ("routes-later", later), ("routes-done", done)):
            if group:
                body.append(t(title))
                body += [_line(turn, step) for step in group]
    if len(body) > MOST_LINES:
        body = [*body[:MOST_LINES], t("words-more", count=len(body) - MOST_LINES)]
    return "\n".join(lines) + "\n\n" + "\n".join(body)


def _draft_line(turn: Turn, step: IomStep) -> str:
    t = turn.t
    if step.is_transfer:
        return t("routes-draft-transfer", number=step.number, hours=step.hours, until=t.day(step.due_on))
    return t(
        "routes-draft-step",
        number=step.number,
        topic=deficit_title(turn.catalogue, step.catalogue_id),
        kind=step_kind_label(t, turn.catalogue, step.kind),
        title=step.title,
        hours=step.hours,
        until=t.day(step.due_on),
    )


def _line(turn: Turn, step: IomStep) -> str:
    t = turn.t
    return t("routes-line", number=step.number, title=Safe(step_name(turn, step)), state=state_words(turn, step))


def step_name(turn: Turn, step: IomStep) -> str:
    """Kind and title as HTML; the transfer is named by the form that was chosen for it."""
    t = turn.t
    kind = step_kind_label(t, turn.catalogue, step.kind)
    if step.is_transfer:
        return t(f"routes-transfer-{step.transfer_form}") if step.transfer_form else t("routes-name", kind=kind)
    return t("routes-name-titled", kind=kind, title=step.title)


def state_words(turn: Turn, step: IomStep) -> str:
    """Where a step stands, with its day."""
    t = turn.t
    if step.status == StepStatus.PLANNED:
        return t.plain("routes-state-planned", day=t.day(step.planned_on))
    if is_overdue(step, turn.today):
        return t.plain("routes-state-overdue", day=t.day(step.due_on))
    if step.status in OPEN:
        return t.plain(f"routes-state-{step.status}", day=t.day(step.due_on))
    return t.plain(f"routes-state-{step.status}")


def step_text(turn: Turn, step: IomStep, steps: int) -> str:
    """The whole step: what to do, for which topic, until when, and what shows that it is done."""
    t = turn.t
    lines = [t("routes-step-head", number=step.number, steps=steps, title=Safe(step_name(turn, step)))]
    if step.catalogue_id:
        lines.append(t("routes-step-topic", topic=deficit_title(turn.catalogue, step.catalogue_id)))
    if step.is_transfer:
        lines.append(t("routes-step-transfer"))
    lines.append(t("routes-step-state", state=state_words(turn, step), hours=step.hours))
    if step.status in OPEN:
        hint = evidence_label(t, step.kind, step.evidence_hint)
        lines.append(t("routes-step-hint", hint=hint))
    if step.verdict:
        lines.append(t("routes-step-verdict", words=step.verdict))
    return "\n\n".join(lines)


def change_words(t: Translator, revision: IomRevision) -> str:
    """What a change does, in a few plain words."""
    change = change_of(revision)
    old = next((one for one in revision.old if one["id"] == change.step_id), None)
    number = old["number"] if old is not None else 0
    day = t.day(change.due_on) if change.due_on is not None else ""
    if change.act is Act.ADD:
        return t.plain("routes-did-add", title=change.title, day=day)
    if change.act is Act.DROP or old is None:
        return t.plain("routes-did-drop", number=number)
    if change.act is Act.HOURS:
        return t.plain("routes-did-hours", number=number, hours=change.hours)
    if change.act is Act.SWAP:
        return t.plain("routes-did-swap", number=number)
    return t.plain("routes-did-due", number=number, old=t.day(date.fromisoformat(old["due_on"])), day=day)


def reason_words(t: Translator, reason: str) -> str:
    """One of the usual reasons, or what was typed."""
    return t.plain(f"routes-why-{reason}") if reason in set(Reason) else reason


def short_step(t: Translator, catalogue: Catalogue, step: IomStep) -> str:
    """A step on a button."""
    title = step_kind_label(t, catalogue, step.kind) if step.is_transfer else step.title
    return shorten(t.plain("routes-short", number=step.number, title=title), 48)


def own_view_words(t: Translator, view: OwnView | None) -> str:
    """What the teacher has said of strengths and of what is in the way: a route takes both into account (2.1.9)."""
    if view is None:
        return ""
    said = [("routes-view-strengths", view.strengths), ("routes-view-constraints", view.constraints)]
    return "\n".join(t(text_id, text=text) for text_id, text in said if text)


def verdict_words(t: Translator, word: IomWord) -> str:
    """One's verdict with one's own words, where there are any."""
    said = t.plain(f"routes-judge-{word.verdict}")
    return f"{said}. {word.words}" if word.words else said


async def compared_words(turn: Turn, work: Work, iom: Iom, steps: Sequence[IomStep]) -> str:
    """A later diagnostics beside the topics of the route: which of them are needed no more. No level is said."""
    t, topics = turn.t, {step.catalogue_id: None for step in steps if step.catalogue_id}
    later = [one for one in await work.diagnostics.results_of(iom.person_id) if one.assessed_on > iom.starts_on]
    if not later or not topics:
        return ""
    still = {row.catalogue_id for row in await work.diagnostics.deficits_of(iom.person_id)}
    left = [deficit_title(turn.catalogue, topic) for topic in topics if topic in still]
    words = t("routes-again", day=t.day(later[0].assessed_on), done=len(topics) - len(left), topics=len(topics))
    return words + ("\n" + t("routes-again-left", topics="; ".join(left)) if left else "")

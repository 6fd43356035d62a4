"""An approved route is changed with a reason: small changes hold at once, large ones wait for a methodist (P06).

Щёлково 5.2.1.5: evaluation of the route and its correction. Every version stays as it was.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.reminders import day_moment
from domain.rights import Action, Thing, check_may, may
from domain.routes import UNDER_WAY, RouteStatus, StepStatus
from domain.routes.corrections import Act, Change, RevisionStatus, check_change, needs_approval
from domain.routes.statuses import ROUTE_REFUSALS
from models.routes import Iom, IomRevision
from services.outbox import Quiet, notify
from services.people.about import methodists_for
from services.routes.access import about_route, check_not_own, load_route, today_of
from services.routes.changing import APPLIES, approve_day, change_of, frozen, plain
from services.routes.delivery import offer_due
from services.routes.finishing import settle_if_done
from services.routes.notices import CORRECTION_ASKED, CORRECTION_REMINDER, IOM_CORRECTED, IOM_NOT_CORRECTED
from storage.work import Work

ANSWER_IN = 5  # working days, as for an approval
REMIND_ON = (3, 6)
LONGEST_REASON = 300


async def correct_route(
    work: Work, actor: Actor, iom_id: int, change: Change, reason: str, *, run_id: str, now: datetime
) -> IomRevision:
    """The change as a new version, or as a question to methodists when it is a large one; `status` tells which.

    The teacher and the mentor ask; a methodist's own change holds at once. A second run returns what the first made.
    """
    known = await work.revisions.by_run(run_id)
    if known is not None:
        return known
    iom = await work.routes.find(iom_id)
    if iom is None:
        raise Gone("errors-gone")
    await work.routes.hold(iom)
    today = today_of(work, now)
    about = await about_route(work, iom, today)
    decides = may(actor, Action.CONFIRM, Thing.IOM_CORRECTION, about) and actor.person_id != iom.person_id
    if not decides:
        check_may(actor, Action.ASK, Thing.IOM_CORRECTION, about)
    if iom.status not in UNDER_WAY:
        raise Gone("routes-change-in-draft" if iom.status == RouteStatus.DRAFT else ROUTE_REFUSALS[_status(iom)])
    reason = reason.strip()[:LONGEST_REASON]
    if not reason:
        raise Invalid("errors-text-needed")
    if await work.revisions.waiting_of(iom.id) is not None:
        raise Gone("routes-change-waits")
    steps = await work.steps.of(iom.id)
    check_change(change, steps, today)
    revision = IomRevision(
        run_id=run_id,
        iom_id=iom.id,
        status=RevisionStatus.ASKED.value,
        reason=reason,
        change=plain(change),
        old=frozen(steps),
        new=[],
        asked_by=actor.person_id,
        asked_at=now,
    )
    work.revisions.add(revision)
    await work.flush()
    work.audit.add("correct", "iom", iom.id, actor_id=actor.person_id, now=now, act=change.act.value)
    if decides or not needs_approval(change, steps):
        await _apply(work, iom, revision, actor.person_id, now, is_approved=decides)
    else:
        await _ask(work, iom, revision, today, now)
    return revision


async def decide_correction(
    work: Work, actor: Actor, revision_id: int, *, agrees: bool, words: str = "", now: datetime
) -> IomRevision:
    """Methodists of the subject and heads, once; the route's own teacher never, whatever else they are."""
    revision = await work.revisions.find(revision_id)
    if revision is None:
        raise Gone("errors-gone")
    iom = await load_route(work, actor, revision.iom_id, Action.CONFIRM, now, thing=Thing.IOM_CORRECTION, holds=True)
    check_not_own(actor, iom)
    if revision.status != RevisionStatus.ASKED:
        raise Gone("routes-change-decided")
    words = words.strip()[:LONGEST_REASON]
    if agrees:
        if iom.status not in UNDER_WAY:
            raise Gone(ROUTE_REFUSALS[_status(iom)])
        check_change(change_of(revision), await work.steps.of(iom.id), min(today_of(work, now), _day(revision)))
        await _apply(work, iom, revision, actor.person_id, now, words, is_approved=True)
        return revision
    refused = {"status": RevisionStatus.REFUSED.value, "decided_by": actor.person_id, "decided_at": now}
    if not await work.revisions.decide(revision, comment=words, **refused):
        raise Gone("routes-change-decided")
    await work.outbox.cancel(f"revision:{revision.id}")
    if revision.asked_by is not None:
        await notify(work, IOM_NOT_CORRECTED, key=str(revision.id), now=now, person_id=revision.asked_by, iom_id=iom.id)
    return revision


def _status(iom: Iom) -> RouteStatus:
    return RouteStatus(iom.status)


def _day(revision: IomRevision) -> date:
    return revision.asked_at.date()  # a day that was ahead when it was asked for is no reason to refuse it later


async def _apply(
    work: Work,
    iom: Iom,
    revision: IomRevision,
    by: int | None,
    now: datetime,
    words: str = "",
    *,
    is_approved: bool,
) -> None:
    """The steps change, the new version is frozen, both of the pair learn of it."""
    change = change_of(revision)
    await APPLIES[change.act](work, iom, change, by, now)
    if is_approved and change.act is Act.DUE:
        await approve_day(work, change)
    steps = await work.steps.of(iom.id)
    live = [step for step in steps if step.status != StepStatus.SKIPPED]
    await work.routes.set(iom, total_hours=sum(step.hours for step in live), ends_on=max(step.due_on for step in live))
    number = await work.revisions.last_number(iom.id) + 1
    applied = {"status": RevisionStatus.APPLIED.value, "decided_by": by, "decided_at": now}
    if not await work.revisions.decide(revision, number=number, new=frozen(steps), comment=words, **applied):
        raise Gone("routes-change-decided")
    await work.outbox.cancel(f"revision:{revision.id}")
    for person_id in {iom.person_id, iom.mentor_id, revision.asked_by} - {None, by}:
        await notify(work, IOM_CORRECTED, key=str(revision.id), now=now, person_id=person_id, iom_id=iom.id)
    await offer_due(work, iom, now)
    await settle_if_done(work, iom, now)


async def _ask(work: Work, iom: Iom, revision: IomRevision, today: date, now: datetime) -> None:
    about = f"revision:{revision.id}"
    until = work.catalogue.calendar.add(today, ANSWER_IN).isoformat()
    args: dict[str, Any] = {"iom_id": iom.id, "revision": revision.id, "until": until}
    for person_id in await methodists_for(work, await about_route(work, iom, today), today):
        await notify(work, CORRECTION_ASKED, key=str(revision.id), now=now, person_id=person_id, about=about, **args)
        for days in REMIND_ON:
            due_at = day_moment(work.catalogue.calendar.add(today, days), work.profile.quiet, work.profile.zone)
            await notify(
                work,
                CORRECTION_REMINDER,
                key=f"{revision.id}:{days}",
                now=now,
                person_id=person_id,
                due_at=due_at,
                quiet=Quiet.GOES_ANYWAY,
                about=about,
                **args,
            )

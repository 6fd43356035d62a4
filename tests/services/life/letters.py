"""Whatever leaves must be true at that moment: nothing to somebody who is away, has left or has withdrawn, and no word
of a meeting, an offer, a step or a route that is not so any more."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from models.machinery import Notice
from models.meetings import NextAction
from models.routes import Iom, IomStep
from storage.work import Work
from tests.services.life.book import IN_USE, METHODIST, Book, day_of

OF_TWO = ("iom_returned", "iom_approved", "iom_word_asked", "iom_mentor_named")
RHYTHM = dict(zip(IN_USE, (14, 30), strict=True))


async def wrongs(book: Book, work: Work, notice: Notice, now: datetime) -> list[str]:
    person = notice.person_id
    assert person is not None
    found = _of_the_person(book, notice, person, now)
    args = notice.args
    if notice.kind.startswith("offer_") and notice.kind != "offer_ended":
        pair = book.pairs[args["pair_id"]]
        found += [] if pair.asked == person else ["asks somebody who is not asked"]
    elif notice.kind.startswith("meeting_"):
        found += _of_a_meeting(book, notice, person, now)
    elif notice.kind in ("pair_mentor", "pair_mentee", "pair_begun", "pair_wish", "pair_term"):
        pair = book.pairs[args["pair_id"]]
        found += [] if pair.state == "active" else ["speaks of a pair that is over"]
        others = {"pair_mentee": (pair.mentee,), "pair_begun": (METHODIST,), "pair_term": (pair.mentor, METHODIST)}
        meant = others.get(notice.kind, (pair.mentor,))
        found += [] if person in meant else ["comes to somebody it is not for"]
    elif notice.kind == "pair_silent":
        found += _of_silence(book, args["pair_id"], now)
    elif notice.kind == "action_due":
        action = await work.session.get(NextAction, args["action_id"], populate_existing=True)
        assert action is not None
        pair = book.pairs[action.pair_id]
        found += [] if pair.state == "active" else ["asks a pair that is over"]
        found += [] if person in {action.person_id or person} & {pair.mentor, pair.mentee} else ["asks somebody else"]
    elif "step_id" in args:
        found += await _of_a_step(book, work, notice, person, now)
    elif "iom_id" in args:
        found += await _of_a_route(book, work, notice, person)
    elif notice.kind.startswith(("report_", "pair_report_")) and "month" in args:
        found += _of_a_report(book, notice, person)
    return found


def _of_the_person(book: Book, notice: Notice, person: int, now: datetime) -> list[str]:
    found = []
    if notice.due_at > now:
        found.append("came early")
    if notice.expires_at is not None and notice.expires_at <= now:
        found.append("came too late")
    if person in book.left and notice.kind != "job_ended_own":
        found.append("came to somebody who has left")
    if person in book.withdrawn:
        found.append("came to somebody who has withdrawn")
    if book.is_away(person, day_of(now)):
        found.append("came to somebody who is away")
    return found


def _of_a_meeting(book: Book, notice: Notice, person: int, now: datetime) -> list[str]:
    meeting = book.meetings[notice.args["meeting_id"]]
    pair = book.pairs[meeting.pair]
    found = []
    if notice.kind in ("meeting_reminder", "meeting_planned", "meeting_moved", "meeting_after"):
        if meeting.state != "planned" or meeting.moves != notice.args["moves"]:
            found.append("speaks of a meeting that is not so any more")
        if pair.state != "active":
            found.append("speaks of a meeting of a pair that is over")
        if (meeting.at > now) == (notice.kind == "meeting_after"):
            found.append("comes on the wrong side of the meeting")
    if notice.kind in ("meeting_confirm", "meeting_corrected") and (meeting.state != "held" or meeting.is_confirmed):
        found.append("asks what is answered")
    if notice.kind == "meeting_disputed" and (not meeting.is_disputed or meeting.is_confirmed):
        found.append("speaks of a quarrel that is over")
    return found


def _of_silence(book: Book, number: int, now: datetime) -> list[str]:
    pair = book.pairs[number]
    held = [day_of(one.at) for one in book.meetings.values() if one.pair == number and one.state == "held"]
    assert pair.began_on is not None
    silent = day_of(now) - max([*held, pair.began_on])
    if pair.state != "active" or book.meetings_ahead(number, now):
        return ["blames a pair that is over or meets"]
    return [] if silent >= timedelta(days=RHYTHM[pair.kind] * 1.5) else ["blames too early"]


async def _of_a_step(book: Book, work: Work, notice: Notice, person: int, now: datetime) -> list[str]:
    step = await work.session.get(IomStep, notice.args["step_id"], populate_existing=True)
    assert step is not None
    route = await work.session.get(Iom, step.iom_id, populate_existing=True)
    assert route is not None
    is_closed = route.status in ("completed", "cancelled", "expired")
    found = []
    if notice.kind in ("step_new", "step_due", "step_overdue", "iom_steps_done"):
        if is_closed or (notice.kind != "iom_steps_done" and step.status not in ("offered", "in_work", "returned")):
            found.append(f"asks for a step that is {step.status} of a route that is {route.status}")
        if notice.kind == "step_overdue" and step.due_on >= day_of(now):
            found.append("calls late what is not")
        if person != route.person_id:
            found.append("asks somebody else")
    if notice.kind in ("evidence_check", "evidence_late"):
        if is_closed or step.status != "submitted":
            found.append(f"asks to look at a step that is {step.status}")
        if person == route.person_id:
            found.append("asks the teacher to judge the own evidence")
        if person not in (book.routes[route.id].mentor, METHODIST):
            found.append("asks somebody who is the mentor no more")
    return found


async def _of_a_route(book: Book, work: Work, notice: Notice, person: int) -> list[str]:
    route = await work.session.get(Iom, notice.args["iom_id"], populate_existing=True)
    assert route is not None
    known = book.routes[route.id]
    found = []
    is_of_two = notice.kind in (*OF_TWO, "iom_draft", "iom_draft_reminder", "iom_changed")
    if is_of_two and person not in (known.person, known.mentor):
        found.append("comes to somebody who is the mentor no more")
    if notice.kind == "iom_mentor_gone" and known.mentor is not None:
        found.append("misses a mentor who is there")
    is_asked = notice.kind in ("iom_draft", "iom_draft_reminder", "iom_changed", "iom_draft_late")
    if is_asked and (route.status != "draft" or person in known.said):
        found.append("asks for what is agreed")
    if notice.kind.startswith("iom_to_approve") and (route.status != "agreed" or person != METHODIST):
        found.append("asks for an approval that is given")
    if notice.kind in ("iom_to_judge", "iom_word_asked") and route.status != "steps_done":
        found.append("asks for a verdict that is given")
    if notice.kind in ("iom_approved", "iom_corrected") and route.status in ("completed", "cancelled", "expired"):
        found.append("speaks of a route that is over")
    return found


def _of_a_report(book: Book, notice: Notice, person: int) -> list[str]:
    month = date.fromisoformat(notice.args["month"])
    if notice.kind in ("report_request", "report_overdue"):
        return ["asks for what is told"] if ("own", person, month) in book.reports else []
    if notice.kind in ("pair_report_request", "pair_report_overdue"):
        number = notice.args["pair"]
        is_over = book.pairs[number].state != "active" or ("pair", number, month) in book.reports
        return ["asks for what is told or of a pair that is over"] if is_over else []
    return []

"""Pairs and their meetings in words: what the screens and notices of both features say of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.meetings import MeetingForm
from domain.pairs import OPEN, PairState, asked_side, offer_ends, other_side
from domain.profile import Profile
from locales.terms import label
from locales.translator import Translator
from models.meetings import Meeting
from models.pairs import Pair
from models.people import Person
from storage.work import Work

REASONS = ("illness", "school", "travel", "no_time")
"""Reasons on buttons: kept as ids, said in the reader's language."""

END_REASONS = ("reached", "term", "change", "left")
"""Why a pair ends, on buttons."""

DECLINE_REASONS = ("time", "load", "subject", "other")
"""Why an offer is declined, on buttons."""


def form_words(t: Translator, form: str) -> str:
    return t.plain(f"meetings-form-{MeetingForm(form).value}")


def reason_words(t: Translator, reason: str) -> str:
    return t.plain(f"meetings-reason-{reason}") if reason in REASONS else reason


def end_words(t: Translator, reason: str) -> str:
    if reason in DECLINE_REASONS:
        return t.plain(f"pairs-decline-{reason}")
    return t.plain(f"pairs-reason-{reason}") if reason in END_REASONS else reason


def topic_words(t: Translator, topic: str) -> str:
    return topic or t.plain("meetings-topic-open")


def kind_label(t: Translator, profile: Profile, kind: str) -> str:
    return label(t, "pair", kind, profile.pair_kind(kind).label)


def kind_words(t: Translator, work: Work, pair: Pair) -> str:
    return kind_label(t, work.profile, pair.kind)


def rhythm_words(t: Translator, work: Work, pair: Pair) -> str:
    """How often the pair meets: two weeks, a month."""
    days = work.profile.pair_kind(pair.kind).meeting_every_days
    return t.plain("pairs-rhythm-month") if 28 <= days <= 31 else t.plain("pairs-rhythm-days", days=days)


def senior_words(t: Translator, work: Work, pair: Pair) -> str:
    return label(t, "pair-senior", pair.kind, work.profile.pair_kind(pair.kind).senior_label)


def junior_words(t: Translator, work: Work, pair: Pair) -> str:
    return label(t, "pair-junior", pair.kind, work.profile.pair_kind(pair.kind).junior_label)


async def partner_name(work: Work, pair: Pair, person_id: int | None) -> str:
    """The short name of the other one of the pair."""
    other = await work.people.find(other_side(person_id or 0, pair.mentor_id, pair.mentee_id))
    return other.short_name if other is not None else ""


async def places(work: Work, person_ids: Sequence[int]) -> dict[int, str]:
    """The organisation of everybody's main job."""
    found: dict[int, str] = {}
    for job in await work.people.positions_of(person_ids):
        if job.person_id not in found:
            found[job.person_id] = (await work.organisations.get(job.organisation_id)).name
    return found


async def pair_text(
    work: Work, t: Translator, pair: Pair, now: datetime, *, sees_meetings: bool, sees_answer: bool = False
) -> str:
    """Both sides, the ground, and how the pair meets; of an offer, whose answer it waits for.

    `sees_answer`: why somebody has declined is for who made the offer and the one who said so.
    """
    people = await work.people.by_ids([pair.mentor_id, pair.mentee_id])
    where = await places(work, [pair.mentor_id, pair.mentee_id])
    lines = []
    sides = ((pair.mentor_id, senior_words(t, work, pair)), (pair.mentee_id, junior_words(t, work, pair)))
    for person_id, role in sides:
        lines.append(
            t("pairs-side", role=role, name=people[person_id].full_name, organisation=where.get(person_id, ""))
        )
    state = PairState(pair.status)
    if state in (PairState.ACTIVE, PairState.CLOSED):
        lines.append(t("pairs-ground", kind=kind_words(t, work, pair), day=t.day(pair.started_on)))
    else:
        lines.append(t("pairs-ground-offer", kind=kind_words(t, work, pair), rhythm=rhythm_words(t, work, pair)))
    if pair.competence and sees_meetings:
        lines.append(t("pairs-skill", skill=work.catalogue.deficit(pair.competence).title))
    if pair.order_number and pair.order_on is not None:
        lines.append(t("pairs-ordered-on", number=pair.order_number, day=t.day(pair.order_on)))
    elif pair.order_number:
        lines.append(t("pairs-ordered", number=pair.order_number))
    if pair.paper_on is not None and sees_answer:
        lines.append(t("pairs-paper-on", day=t.day(pair.paper_on)))
    if pair.until_on is not None:
        lines.append(t("pairs-until", day=t.day(pair.until_on)))
    lines += await _before(work, t, pair)
    if state is PairState.CLOSED and pair.ended_on is not None:
        lines.append(t("pairs-ended", day=t.day(pair.ended_on), reason=end_words(t, pair.end_reason)))
    if state is not PairState.ACTIVE:
        lines += _offer_lines(t, pair, people, sees_answer=sees_answer)
        return "\n".join(lines)
    ahead = await work.meetings.next_of_pair(pair.id, now)
    last = await work.meetings.last_held_of_pair(pair.id)
    lines.append("")
    if ahead is None:
        lines.append(t("pairs-next-none"))
    elif sees_meetings:
        topic = topic_words(t, ahead.topic)
        lines.append(t("pairs-next", moment=t.moment(ahead.planned_at), form=form_words(t, ahead.form), topic=topic))
    else:
        lines.append(t("pairs-next-bare", moment=t.moment(ahead.planned_at)))
    if last is None:
        lines.append(t("pairs-last-none"))
    else:
        count = await work.meetings.count_of_pair(pair.id, held=True)
        lines.append(t("pairs-last", day=t.day(last.planned_at), count=count))
    if pair.wish and sees_meetings:
        lines.append(t("pairs-wish", wish=pair.wish))
    return "\n".join(lines)


async def _before(work: Work, t: Translator, pair: Pair) -> list[str]:
    """The mentor before this one, while they are remembered by a pair."""
    before = await work.pairs.find(pair.replaces_id) if pair.replaces_id is not None else None
    if before is None:
        return []
    mentor = await work.people.get(before.mentor_id)
    if before.ended_on is None:
        return [t("pairs-replaces", name=mentor.short_name)]
    return [t("pairs-before", name=mentor.short_name, day=t.day(before.ended_on))]


def _offer_lines(t: Translator, pair: Pair, people: dict[int, Person], *, sees_answer: bool) -> list[str]:
    state = PairState(pair.status)
    asked = asked_side(state, pair.mentor_id, pair.mentee_id)
    if asked is not None and pair.asked_on is not None:
        return ["", t("pairs-waits-for", name=people[asked].full_name, day=t.day(offer_ends(pair.asked_on)))]
    if state is PairState.PROPOSED:
        return ["", t("pairs-waits-for-service")]
    if state is PairState.DECLINED and sees_answer:
        return ["", t("pairs-was-declined", reason=end_words(t, pair.end_reason))]
    return [] if state in OPEN or state is PairState.CLOSED else ["", t(f"pairs-is-{state.value}")]


def meeting_label(t: Translator, meeting: Meeting, name: str = "") -> str:
    """A meeting on a button."""
    moment = t.moment(meeting.planned_at)
    return t.plain("meetings-label", moment=moment, name=name) if name else moment

"""Which meeting and which pair, and whether the one who acts may."""

from __future__ import annotations

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action, Thing, check_may
from models.meetings import Meeting
from models.pairs import Pair
from services.people.about import about_person
from storage.work import Work


async def pair_of(work: Work, actor: Actor, action: Action, pair_id: int) -> Pair:
    """A pair whose meetings the actor may read or change; a closed one only to read."""
    pair = await work.pairs.find(pair_id)
    if pair is None:
        raise Gone("errors-gone")
    about = await about_person(work, pair.mentee_id, mentor_ids=[pair.mentor_id])
    check_may(actor, action, Thing.MEETINGS, about)
    if action is Action.WRITE and pair.status != "active":
        raise Gone("meetings-pair-closed")
    return pair


async def meeting_in_reach(work: Work, actor: Actor, action: Action, meeting_id: int) -> tuple[Meeting, Pair]:
    meeting = await work.meetings.find(meeting_id)
    if meeting is None:
        raise Gone("errors-gone")
    return meeting, await pair_of(work, actor, action, meeting.pair_id)


def gone(meeting: Meeting) -> Gone:
    """Why a meeting that is no longer planned cannot be changed, kindly."""
    match meeting.status:
        case "cancelled":
            return Gone("meetings-is-cancelled")
        case "held":
            return Gone("meetings-is-held")
        case "not_held":
            return Gone("meetings-is-missed")
    return Gone("meetings-is-moved")

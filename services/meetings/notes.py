"""Notes of the two of a pair, for oneself, for both, or for the methodist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.errors import Forbidden
from domain.meetings import Readers, check_note
from domain.pairs import other_side
from domain.rights import Action, Thing, check_may
from models.meetings import MeetingNote
from models.pairs import Pair
from models.people import Person
from services.meetings.notices import NOTE_WRITTEN
from services.meetings.reach import pair_of
from services.outbox import notify
from services.people.about import about_person, confidants_for, may_hear, methodists_for
from storage.work import Work


@dataclass(frozen=True, slots=True)
class NoteShown:
    note: MeetingNote
    author: Person


async def write_note(
    work: Work,
    actor: Actor,
    pair_id: int,
    text: str,
    readers: Readers,
    *,
    meeting_id: int | None = None,
    run_id: str,
    now: datetime,
) -> MeetingNote:
    """Either of the pair. The other one, or methodists of the junior, learn that there is a note, not what it says.

    The junior's note for the methodist is a right of its own (roles.md, "private remark of mentee").
    """
    known = await work.meeting_notes.find_by_run(run_id)
    if known is not None:
        return known
    pair = await pair_of(work, actor, Action.READ, pair_id)
    if actor.person_id is None or actor.person_id not in (pair.mentor_id, pair.mentee_id):
        raise Forbidden("errors-no-rights")
    about = await about_person(work, pair.mentee_id, mentor_ids=[pair.mentor_id])
    if readers is Readers.SERVICE and actor.person_id == pair.mentee_id:
        check_may(actor, Action.WRITE, Thing.REMARK, about)
    elif actor.person_id == pair.mentor_id:
        check_may(actor, Action.WRITE, Thing.MEETINGS, about)
    note = MeetingNote(
        run_id=run_id,
        pair_id=pair.id,
        meeting_id=meeting_id,
        author_id=actor.person_id,
        readers=readers.value,
        text=check_note(text),
        created_at=now,
    )
    work.meeting_notes.add(note)
    await work.flush()
    work.audit.add("written", "note", note.id, actor_id=actor.person_id, now=now, readers=readers.value)
    people: Sequence[int] = ()
    if readers is Readers.PAIR and pair.status == "active":
        people = [other_side(actor.person_id, pair.mentor_id, pair.mentee_id)]
    elif readers is Readers.SERVICE:
        tell = confidants_for if actor.person_id == pair.mentee_id else methodists_for
        people = await tell(work, about, now.astimezone(work.profile.zone).date())
    for person_id in people:
        if person_id != actor.person_id:
            await notify(work, NOTE_WRITTEN, key=str(note.id), now=now, person_id=person_id, pair_id=pair.id)
    return note


async def notes_of(work: Work, actor: Actor, pair_id: int) -> tuple[Pair, list[NoteShown]]:
    """What the actor may read: one's own, those of the pair, for methodists those written for them."""
    pair = await pair_of(work, actor, Action.READ, pair_id)
    about = await about_person(work, pair.mentee_id)
    readers = []
    if actor.person_id in (pair.mentor_id, pair.mentee_id):
        readers.append(Readers.PAIR.value)
    elif await may_hear(work, actor, about):
        readers.append(Readers.SERVICE.value)
    notes = await work.meeting_notes.of_pair(pair.id, author_id=actor.person_id, readers=readers)
    people = await work.people.by_ids({note.author_id for note in notes})
    return pair, [NoteShown(note, people[note.author_id]) for note in notes]

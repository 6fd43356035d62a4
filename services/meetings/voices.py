"""A record told instead of written: kept and played again, nothing in it is recognised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action
from models.files import StoredFile
from services.meetings.reach import meeting_in_reach
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSent:
    """Its bytes are on the disk already (`key` from `store_file`); `remote_id` is the messenger's own id of it."""

    key: str
    size: int
    content_type: str
    remote_id: str


async def add_voice(work: Work, voice: VoiceSent, *, now: datetime) -> int:
    stored = StoredFile(
        sha256=voice.key.rsplit("/", 1)[-1],
        size=voice.size,
        kind="voice",
        content_type=voice.content_type,
        name="voice.ogg",
        remote_id=voice.remote_id,
        created_at=now,
    )
    work.session.add(stored)
    await work.flush()
    return stored.id


async def voice_of(work: Work, actor: Actor, meeting_id: int) -> StoredFile:
    """For the two of the pair and the service that reads its meetings."""
    meeting, _ = await meeting_in_reach(work, actor, Action.READ, meeting_id)
    stored = await work.meetings.voice(meeting.voice_id) if meeting.voice_id is not None else None
    if stored is None:
        raise Gone("errors-gone")
    return stored

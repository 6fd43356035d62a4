"""An announcement to a whole body goes to its linked group as well: one copy, which counts for no person."""

from __future__ import annotations

from collections.abc import Sequence

from domain.actors import Actor
from domain.announcements import AnnouncementDraft, bodies_addressed
from domain.bodies import keeps
from models.groups import LinkedGroup
from services.announcements.mailing import ANNOUNCEMENT
from storage.mailing import Mailing, notices_to
from storage.work import Work


async def groups_of(work: Work, actor: Actor, draft: AnnouncementDraft) -> Sequence[LinkedGroup]:
    """Linked groups of the bodies that are meant as a whole and that the author keeps."""
    addressed = bodies_addressed(draft.sender, draft.audience)
    if not addressed:
        return []
    return [group for group, body in await work.groups.of_bodies(addressed) if keeps(actor, body)]


async def mail_to_groups(work: Work, groups: Sequence[LinkedGroup], mailing: Mailing) -> None:
    await work.outbox.add(notices_to(mailing, group_ids=[group.id for group in groups]))


async def follow_in_groups(work: Work, mailing: Mailing) -> int:
    """A correction, or taking back, for the groups that have a copy. How many they are."""
    told = await work.groups.told(mailing.about, ANNOUNCEMENT.name)
    return await work.outbox.add(notices_to(mailing, group_ids=told))

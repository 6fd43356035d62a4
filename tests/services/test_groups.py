"""Linked groups on a real base: notices to them, what becomes of the link by what is known of a send, two at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden, Gone, Invalid
from models.groups import LinkedGroup
from services.groups import Chat, link_group, lose_group, move_chat, offer_group, tell_of_stranger, unlink_group
from services.outbox import notify
from services.ports import Outcome, Receipt
from storage.database import Database
from storage.work import Work
from tests.services.circles import TUESDAY, Home, association, settle, waiting
from tests.services.office import BULK, NOON, PLAIN, Office

CHAT = Chat(messenger="telegram", chat_id=-500, title="Математики")


def leader(home: Home, body_id: int) -> Actor:
    grants = (Grant(role=Role.TEACHER), Grant(role=Role.ASSOCIATION_LEADER, body_id=body_id))
    return Actor(person_id=home.vera, grants=grants)


async def linked(work: Work, home: Home, chat: Chat = CHAT) -> LinkedGroup:
    body_id = await association(work, home)
    offer = await offer_group(work, leader(home, body_id), body_id, now=TUESDAY)
    await link_group(work, leader(home, body_id), offer.token, chat, now=TUESDAY)
    group = await work.groups.of_body(body_id)
    assert group is not None
    return group


async def tell(office: Office, group_id: int, *keys: str) -> None:
    async with office.database.transaction() as work:
        for key in keys:
            assert await notify(work, BULK, key=key, now=office.clock.now(), group_id=group_id, group=group_id)


async def test_group_and_people_are_written_to_by_one_sender_each_one_at_a_time(office: Office) -> None:
    async with office.database.transaction() as work:
        group = await linked(work, await settle(work))
    people = await office.people(2)
    await tell(office, group.id, "1", "2", "3")
    await office.leave(PLAIN, *people)
    await office.open()
    await office.idle()
    to_group = [parcel for parcel in office.post.sent if parcel.group_id == group.id]
    assert [parcel.chat_id for parcel in to_group] == [-500] * 3
    assert [parcel.person_id for parcel in office.post.sent if parcel.kind == "plain"] == people
    assert {notice.status for notice in await office.notices() if notice.kind in ("bulk", "plain")} == {"sent"}
    assert not await notify_again(office, group.id)


async def notify_again(office: Office, group_id: int) -> bool:
    async with office.database.transaction() as work:
        return await notify(work, BULK, key="1", now=office.clock.now(), group_id=group_id)


async def test_group_that_moved_gets_the_same_under_its_new_number(office: Office) -> None:
    async with office.database.transaction() as work:
        group = await linked(work, await settle(work))
    office.post.answers = [Receipt(outcome=Outcome.AGAIN, moved_to=-1001)]
    await tell(office, group.id, "1")
    await office.open()
    await office.idle()
    assert [parcel.chat_id for parcel in office.post.sent] == [-500, -1001]
    assert [notice.status for notice in await office.notices() if notice.group_id] == ["sent"]
    async with office.database.reading() as work:
        assert await work.groups.of_chat("telegram", -500) is None
        assert await work.groups.of_chat("telegram", -1001) is not None


async def test_group_that_moved_to_a_chat_of_another_body_loses_its_link_and_others_still_get_theirs(
    office: Office,
) -> None:
    async with office.database.transaction() as work:
        home = await settle(work)
        group = await linked(work, home)
        other_id = await association(work, home, run_id="other")
        offer = await offer_group(work, home.methodist, other_id, now=TUESDAY)
        await link_group(work, home.methodist, offer.token, replace(CHAT, chat_id=-1001), now=TUESDAY)
    [anna] = await office.people(1)
    office.post.answers = [Receipt(outcome=Outcome.AGAIN, moved_to=-1001)]
    await tell(office, group.id, "1")
    await office.open()
    await office.idle()
    await office.leave(PLAIN, anna)
    await office.idle()
    notices = await office.notices()
    assert [row.status for row in notices if row.group_id or row.person_id == anna] == ["unreachable", "sent"]
    assert [row.person_id for row in notices if row.kind == "group_lost"] == [home.vera]
    async with office.database.transaction() as work:
        assert await work.groups.of_body(group.body_id) is None
        theirs = await work.groups.of_chat("telegram", -1001)
        assert theirs is not None and theirs.body_id == other_id
        assert not await move_chat(work, "telegram", -500, -1001, now=NOON)


async def test_group_that_refuses_loses_its_link_and_the_leader_is_told_once(office: Office) -> None:
    async with office.database.transaction() as work:
        home = await settle(work)
        group = await linked(work, home)
    office.post.answers = [Receipt(outcome=Outcome.UNREACHABLE, error="Forbidden: bot was kicked")]
    await tell(office, group.id, "1", "2")
    await office.open()
    await office.idle()
    assert len([parcel for parcel in office.post.sent if parcel.group_id]) == 1
    assert [notice.status for notice in await office.notices() if notice.group_id] == ["unreachable"] * 2
    told = [notice for notice in await office.notices() if notice.kind == "group_lost"]
    assert [notice.person_id for notice in told] == [home.vera]
    async with office.database.transaction() as work:
        assert not await lose_group(work, group.id, now=NOON)
        assert await work.groups.of_body(group.body_id) is None


async def test_only_those_who_keep_the_body_link_and_unlink(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        ivan = Actor(person_id=home.ivan, grants=(Grant(role=Role.TEACHER),))
        elsewhere = replace(home.methodist, grants=(Grant(role=Role.METHODIST, subjects=frozenset({"russian"})),))
        other_leader = Actor(person_id=home.ivan, grants=(Grant(role=Role.ASSOCIATION_LEADER, body_id=body_id + 1),))
        offer = await offer_group(work, home.methodist, body_id, now=TUESDAY)
        for actor in (ivan, elsewhere, other_leader):
            with pytest.raises(Forbidden, match="groups-no-rights"):
                await offer_group(work, actor, body_id, now=TUESDAY)
            with pytest.raises(Forbidden, match="groups-no-rights"):
                await link_group(work, actor, offer.token, CHAT, now=TUESDAY)
            with pytest.raises(Forbidden, match="groups-no-rights"):
                await unlink_group(work, actor, body_id, now=TUESDAY)
        _, is_new = await link_group(work, leader(home, body_id), offer.token, CHAT, now=TUESDAY)
        assert is_new
        head = Actor(person_id=home.anna, grants=(Grant(role=Role.SERVICE_HEAD),))
        assert await unlink_group(work, head, body_id, now=TUESDAY)
        assert not await unlink_group(work, head, body_id, now=TUESDAY)


async def test_offer_works_once_and_a_day_long(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        vera = leader(home, body_id)
        offer = await offer_group(work, vera, body_id, now=TUESDAY)
        assert (await offer_group(work, vera, body_id, now=TUESDAY + timedelta(hours=23))).token == offer.token
        with pytest.raises(Gone, match="groups-offer-over"):
            await link_group(work, vera, offer.token, CHAT, now=TUESDAY + timedelta(days=1))
        fresh = await offer_group(work, vera, body_id, now=TUESDAY + timedelta(days=1))
        assert fresh.token != offer.token
        await link_group(work, vera, fresh.token, CHAT, now=TUESDAY + timedelta(days=1))
        await unlink_group(work, vera, body_id, now=TUESDAY + timedelta(days=1))
        with pytest.raises(Gone, match="groups-offer-over"):
            await link_group(work, vera, fresh.token, CHAT, now=TUESDAY + timedelta(days=1))
        assert not await tell_of_stranger(work, fresh.token, title="Чужие", now=TUESDAY + timedelta(days=1))
        assert await waiting(work, "group_stranger") == []


async def test_body_with_a_group_is_offered_no_second_one_and_no_two_links_can_live(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        group = await linked(work, home)
        with pytest.raises(Invalid, match="groups-body-taken"):
            await offer_group(work, home.methodist, group.body_id, now=TUESDAY)
    for chat_id in (-500, -501):
        with pytest.raises(IntegrityError):
            async with database.transaction() as work:
                work.groups.add(
                    LinkedGroup(body_id=group.body_id, token=f"t{chat_id}", expires_at=TUESDAY, chat_id=chat_id)
                )

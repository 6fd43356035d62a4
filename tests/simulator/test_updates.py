"""Long polling, groups and what survives a restart."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from simulator.clock import SettableClock
from simulator.people import PICTURE
from simulator.phones import BlockedHere
from simulator.telegram import Telegram
from tests.simulator.conftest import GROUP, IVAN, VERA, Client, keyboard


async def test_an_update_is_given_again_until_confirmed(telegram: Telegram, client: Client) -> None:
    telegram.send_text(VERA, "раз")
    telegram.send_text(VERA, "два")
    first = await client.ok("getUpdates", limit=1)
    assert [u["message"]["text"] for u in first] == ["раз"]
    again = await client.ok("getUpdates", offset=first[0]["update_id"])
    assert [u["message"]["text"] for u in again] == ["раз", "два"]
    drained = asyncio.create_task(telegram.drained())
    await asyncio.sleep(0)
    assert not drained.done()
    assert await client.ok("getUpdates", offset=again[-1]["update_id"] + 1) == []
    await asyncio.wait_for(drained, 1)


async def test_a_waiting_poll_gets_the_update_at_once(telegram: Telegram, client: Client) -> None:
    poll = asyncio.create_task(client.ok("getUpdates", timeout=30))
    await telegram.updated.wait()  # a poll announces itself before it waits
    telegram.send_text(VERA, "сюда")
    updates = await asyncio.wait_for(poll, 2)
    assert updates[0]["message"]["text"] == "сюда"


async def test_a_second_poller_cuts_the_waiting_one_off(telegram: Telegram, client: Client) -> None:
    poll = asyncio.create_task(client.call("getUpdates", timeout=30))
    await telegram.updated.wait()  # a poll announces itself before it waits
    await client.ok("getUpdates")
    body = await asyncio.wait_for(poll, 2)
    assert body["error_code"] == 409
    assert body["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_an_active_webhook_bars_polling(client: Client) -> None:
    await client.ok("setWebhook", url="https://example.org/hook")
    assert (await client.ok("getWebhookInfo"))["url"] == "https://example.org/hook"
    words = await client.refused("getUpdates")
    assert words.startswith("Conflict: can't use getUpdates method while webhook is active")
    await client.ok("deleteWebhook")
    assert await client.ok("getUpdates") == []


async def test_unwanted_updates_are_not_made(telegram: Telegram, client: Client) -> None:
    await client.ok("getUpdates", allowed_updates=["message"])
    number = telegram.send_text(VERA, "a")
    telegram.edit_text(VERA, number, "b")
    telegram.block(VERA)
    assert [list(u)[1] for u in await client.ok("getUpdates")] == ["message"]


async def test_presses_expire_before_messages_do(telegram: Telegram, clock: SettableClock, client: Client) -> None:
    sent = await client.ok("sendMessage", chat_id=VERA, text="a", reply_markup=keyboard(("Да", "yes")))
    telegram.press(VERA, sent["message_id"], "yes")
    telegram.send_text(VERA, "слова")
    clock.set(clock.now() + timedelta(seconds=151))
    assert [list(u)[1] for u in await client.ok("getUpdates")] == ["message"]
    clock.set(clock.now() + timedelta(hours=24))
    assert await client.ok("getUpdates") == []


async def test_an_edited_message_comes_as_such(telegram: Telegram, client: Client) -> None:
    number = telegram.send_text(VERA, "a")
    telegram.edit_text(VERA, number, "b")
    updates = await client.confirm_all()
    assert updates[-1]["edited_message"]["text"] == "b"
    assert updates[0]["message"]["text"] == "a"


async def test_a_deep_link_arrives_as_a_start_with_its_payload(telegram: Telegram, client: Client) -> None:
    telegram.start_bot(IVAN, "abc_123")
    message = (await client.confirm_all())[-1]["message"]
    assert message["text"] == "/start abc_123"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    with pytest.raises(ValueError, match="deep link"):
        telegram.start_bot(IVAN, "кириллица")


async def test_privacy_mode_keeps_group_talk_from_the_bot(telegram: Telegram, client: Client) -> None:
    telegram.add_group(GROUP, "ГМО", [VERA, IVAN])
    await client.confirm_all()
    telegram.send_text(VERA, "между собой", chat_id=GROUP)
    telegram.send_text(VERA, "/help", chat_id=GROUP)
    assert await client.confirm_all() == []
    telegram.send_text(VERA, "/help@marshrut_bot", chat_id=GROUP)
    sent = await client.ok("sendMessage", chat_id=GROUP, text="Напишите мне лично")
    telegram.send_text(IVAN, "хорошо", chat_id=GROUP, reply_to=sent["message_id"])
    telegram.send_text(IVAN, "/help", chat_id=GROUP)
    got = [u["message"]["text"] for u in await client.confirm_all()]
    assert got == ["/help@marshrut_bot", "хорошо", "/help"]
    await client.ok("leaveChat", chat_id=GROUP)
    words = await client.refused("sendMessage", chat_id=GROUP, text="x")
    assert words == "Forbidden: bot is not a member of the group chat"


async def test_a_blocked_phone_sends_nothing(telegram: Telegram, client: Client) -> None:
    telegram.block(VERA)
    with pytest.raises(BlockedHere):
        telegram.send_text(VERA, "a")
    assert "message" not in (await client.confirm_all())[-1]


async def test_every_kind_of_message_reaches_the_bot(telegram: Telegram, client: Client) -> None:
    telegram.send_photo(VERA, PICTURE)
    telegram.send_document(VERA, "список.csv", b"a;b", caption="вот")
    telegram.send_voice(VERA, b"OggS", 4)
    telegram.send_sticker(VERA)
    telegram.send_contact(VERA)
    messages = [u["message"] for u in await client.confirm_all()]
    assert len(messages[0]["photo"]) == 2
    assert messages[1]["document"]["mime_type"] == "text/csv"
    assert messages[2]["voice"]["duration"] == 4
    assert messages[3]["sticker"]["type"] == "regular"
    assert messages[4]["contact"]["user_id"] == VERA


async def test_a_restart_keeps_chats_updates_files_and_blocks(tmp_path: Path, clock: SettableClock) -> None:
    path = tmp_path / "var" / "telegram.sqlite"
    first = Telegram(clock=clock, path=path)
    first.add_user(VERA, "Вера")
    first.add_user(IVAN, "Иван")
    first.start_bot(IVAN)
    first.block(IVAN)
    first.start_bot(VERA)
    first.send_document(VERA, "a.txt", b"hello")
    history, pending, revision = first.history(VERA), first.pending(), first.revision()
    await first.stop()

    second = Telegram(clock=clock, path=path)
    assert second.history(VERA) == history
    assert second.pending() == pending
    assert second.revision() == revision
    assert second.file(history[-1]["document"]["file_id"]) == ("a.txt", b"hello")
    assert [(u["id"], u["started"], u["blocked"]) for u in second.users()] == [(VERA, True, False), (IVAN, True, True)]
    await second.stop()

"""Group chats of the local Telegram: the bot comes by a link, is put out, muted; the group becomes a supergroup."""

from __future__ import annotations

import pytest

from simulator.telegram import Telegram
from tests.simulator.conftest import IVAN, VERA, Client

GROUP = -700


async def test_link_to_a_group_brings_the_bot_in_and_writes_the_command(telegram: Telegram, client: Client) -> None:
    telegram.add_group(GROUP, "ГМО", [VERA, IVAN], with_bot=False)
    assert (await client.refused("sendMessage", chat_id=GROUP, text="x")) == (
        "Forbidden: bot is not a member of the group chat"
    )
    telegram.add_bot(VERA, GROUP, "abc_12")
    telegram.add_bot(VERA, GROUP, "abc_13")  # in already: only the command comes
    came, joined, first, second = await client.confirm_all()
    assert came["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert joined["message"]["new_chat_members"][0]["is_bot"]
    assert (first["message"]["text"], second["message"]["text"]) == (
        "/start@marshrut_bot abc_12",
        "/start@marshrut_bot abc_13",
    )
    with pytest.raises(ValueError, match="deep link"):
        telegram.add_bot(VERA, GROUP, "кириллица")


async def test_bot_put_out_or_muted_is_told_and_refused(telegram: Telegram, client: Client) -> None:
    telegram.add_group(GROUP, "ГМО", [VERA, IVAN])
    telegram.mute_bot(VERA, GROUP)
    change = (await client.confirm_all())[-1]["my_chat_member"]["new_chat_member"]
    assert (change["status"], change["can_send_messages"]) == ("restricted", False)
    assert (await client.refused("sendMessage", chat_id=GROUP, text="x")) == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    telegram.remove_bot(VERA, GROUP)
    updates = await client.confirm_all()
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert (await client.refused("sendMessage", chat_id=GROUP, text="x")) == (
        "Forbidden: bot was kicked from the group chat"
    )
    telegram.send_text(VERA, "/menu@marshrut_bot", chat_id=GROUP)
    assert await client.confirm_all() == []


async def test_group_that_became_a_supergroup_is_refused_with_its_new_number(
    telegram: Telegram, client: Client
) -> None:
    telegram.add_group(GROUP, "ГМО", [VERA, IVAN])
    written = await client.ok("sendMessage", chat_id=GROUP, text="x")
    await client.confirm_all()
    new = telegram.upgrade_group(VERA, GROUP)
    left, joined, came = await client.confirm_all()
    assert left["message"]["migrate_to_chat_id"] == new
    assert joined["my_chat_member"]["chat"]["type"] == "supergroup"
    assert came["message"]["migrate_from_chat_id"] == GROUP
    answer = await client.call("sendMessage", chat_id=GROUP, text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new}
    await client.ok("sendMessage", chat_id=new, text="x")
    refused = await client.refused("editMessageText", chat_id=new, message_id=written["message_id"], text="y")
    assert refused == "Bad Request: message to edit not found"
    assert [group["id"] for group in telegram.groups(VERA)] == [new]
    telegram.rename_group(VERA, new, "ГМО математиков")
    assert (await client.confirm_all())[-1]["message"]["new_chat_title"] == "ГМО математиков"

"""What a bot may send, and what Telegram refuses."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
import pytest

from simulator.clock import SettableClock
from simulator.people import PICTURE
from simulator.telegram import Telegram
from tests.simulator.conftest import GROUP, IVAN, STRANGER, VERA, Client, keyboard


async def test_a_message_arrives_as_it_was_formatted(telegram: Telegram, client: Client) -> None:
    markup = keyboard(("Дальше", "next"))
    sent = await client.ok("sendMessage", chat_id=VERA, text="<b>Шаг</b> 1", parse_mode="HTML", reply_markup=markup)
    assert sent["text"] == "Шаг 1"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert sent["from"]["username"] == "marshrut_bot"
    shown = telegram.history(VERA)[-1]
    assert shown["reply_markup"] == markup
    assert (shown["edited"], shown["deleted"], shown["read"]) == (False, False, False)
    assert not telegram.ledger.strict


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"text": "x"}, "Bad Request: chat_id is empty"),
        ({"chat_id": VERA}, "Bad Request: message text is empty"),
        ({"chat_id": STRANGER, "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": 1 << 70, "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": VERA, "text": "\ud800"}, "Bad Request: strings must be encoded in UTF-8"),
        ({"chat_id": IVAN, "text": "x"}, "Forbidden: bot can't initiate conversation with a user"),
        (
            {"chat_id": VERA, "text": "x", "reply_parameters": {"message_id": 999}},
            "Bad Request: message to be replied not found",
        ),
        (
            {"chat_id": VERA, "text": "x", "reply_parameters": {"quote": "hello"}},
            'Bad Request: can\'t find field "message_id"',
        ),
        (
            {"chat_id": VERA, "text": "x", "link_preview_options": {"is_disabled": "yes"}},
            'Bad Request: field "is_disabled" must be of type Boolean',
        ),
    ],
)
async def test_a_bad_message_is_refused(client: Client, args: dict[str, object], words: str) -> None:
    assert await client.refused("sendMessage", **args) == words


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x", "callback_data": "ж" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        (
            {"text": "x", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": "x", "url": "http://[x"}, "inline keyboard button URL 'http://[x' is invalid: Wrong HTTP URL"),
        ({"text": "x", "url": "not-a-url"}, "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (
            {"text": "x", "url": "ftp://example.com"},
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
    ],
)
async def test_a_bad_button_is_refused(client: Client, button: dict[str, object], words: str) -> None:
    said = await client.refused("sendMessage", chat_id=VERA, text="x", reply_markup={"inline_keyboard": [[button]]})
    assert said == f"Bad Request: {words}"


async def test_callback_data_of_64_bytes_is_taken(client: Client) -> None:
    await client.ok("sendMessage", chat_id=VERA, text="x", reply_markup=keyboard(("x", "ж" * 32)))


async def test_what_the_house_forbids_is_noted(telegram: Telegram, client: Client) -> None:
    await client.ok("sendMessage", chat_id=VERA, text="x", reply_markup={"keyboard": [[{"text": "A"}]]})
    await client.ok("sendMessage", chat_id=VERA, text="x", disable_web_page_preview=True)
    said = await client.refused("sendPoll", chat_id=VERA, question="?", options=[])
    assert said == "Bad Request: method is not served by the local Telegram"
    notes = "\n".join(telegram.ledger.strict)
    assert "reply keyboard" in notes
    assert "disable_web_page_preview" in notes
    assert "sendPoll" in notes
    with pytest.raises(AssertionError, match="sendPoll"):
        telegram.ledger.check()


async def test_a_blocked_bot_is_refused_until_unblocked(telegram: Telegram, client: Client) -> None:
    telegram.block(VERA)
    assert await client.refused("sendMessage", chat_id=VERA, text="x") == "Forbidden: bot was blocked by the user"
    telegram.start_bot(VERA)
    await client.ok("sendMessage", chat_id=VERA, text="x")
    updates = await client.confirm_all()
    assert [next(k for k in u if k != "update_id") for u in updates] == ["my_chat_member", "my_chat_member", "message"]
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    telegram.deactivate(VERA)
    assert await client.refused("sendMessage", chat_id=VERA, text="x") == "Forbidden: user is deactivated"


async def test_a_wrong_token_or_method_is_refused(telegram: Telegram, client: Client) -> None:
    stranger = await Client(client.session, client.base, "42:WRONG").call("getMe")
    assert (stranger["error_code"], stranger["description"]) == (401, "Unauthorized")
    unknown = await client.call("sendTelepathy")
    assert (unknown["error_code"], unknown["description"]) == (404, "Not Found")


async def test_a_form_and_a_query_are_read_as_json_is(telegram: Telegram, client: Client) -> None:
    form = {
        "chat_id": str(VERA),
        "text": "форма",
        "disable_notification": "true",
        "reply_markup": '{"inline_keyboard":[]}',
    }
    async with client.session.post(f"{client.base}/bot42:TEST/sendMessage", data=form) as response:
        assert (await response.json())["ok"]
    async with client.session.get(
        f"{client.base}/bot42:TEST/SENDMESSAGE", params={"chat_id": VERA, "text": "q"}
    ) as got:
        assert (await got.json())["ok"]
    assert [m["text"] for m in telegram.history(VERA)[-2:]] == ["форма", "q"]
    assert [call.args["chat_id"] for call in telegram.ledger.calls("sendMessage")] == [VERA, VERA]
    async with client.session.post(f"{client.base}/bot42:TEST/sendMessage", data={**form, "reply_markup": "{"}) as bad:
        assert (await bad.json())["description"] == "Bad Request: can't parse reply keyboard markup JSON object"


async def test_a_photo_and_a_document_go_both_ways(telegram: Telegram, client: Client) -> None:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("chat_id", str(VERA))
    form.add_field("document", "attach://part")
    form.add_field("caption", "<b>Отчёт</b>")
    form.add_field("parse_mode", "HTML")
    form.add_field("part", b"PK-table", filename="отчёт.xlsx")
    async with client.session.post(f"{client.base}/bot42:TEST/sendDocument", data=form) as response:
        sent = (await response.json())["result"]
    assert sent["document"]["file_name"] == "отчёт.xlsx"
    assert telegram.ledger.calls("sendDocument")[0].args["document"] == "<отчёт.xlsx, 8 bytes>"
    assert telegram.file(sent["document"]["file_id"]) == ("отчёт.xlsx", b"PK-table")
    again = await client.ok("sendDocument", chat_id=VERA, document=sent["document"]["file_id"])
    assert again["document"] == sent["document"]

    telegram.send_photo(VERA, PICTURE, "Вот")
    message = (await client.confirm_all())[-1]["message"]
    assert message["caption"] == "Вот"
    found = await client.ok("getFile", file_id=message["photo"][-1]["file_id"])
    async with client.session.get(f"{client.base}/file/bot42:TEST/{found['file_path']}") as response:
        assert await response.read() == PICTURE
    words = await client.refused("sendPhoto", chat_id=VERA, photo=sent["document"]["file_id"])
    assert words == "Bad Request: can't use file of type Document as Photo"
    words = await client.refused("sendPhoto", chat_id=VERA, photo="invented")
    assert words == "Bad Request: wrong file identifier/HTTP URL specified"
    assert await client.refused("sendPhoto", chat_id=VERA) == "Bad Request: there is no photo in the request"
    assert await client.refused("getFile", file_id="invented") == "Bad Request: invalid file_id"


async def test_a_file_beyond_the_limits_is_refused(telegram: Telegram, client: Client) -> None:
    async def upload(method: str, field: str, data: bytes) -> dict[str, object]:
        form = aiohttp.FormData()
        form.add_field("chat_id", str(VERA))
        form.add_field(field, data, filename="x.bin")
        async with client.session.post(f"{client.base}/bot42:TEST/{method}", data=form) as response:
            return dict(await response.json())

    assert (await upload("sendDocument", "document", bytes((50 << 20) + 1)))["error_code"] == 413
    assert (await upload("sendDocument", "document", bytes(65 << 20)))["description"] == "Request Entity Too Large"
    assert (await upload("sendDocument", "document", b""))["description"] == "Bad Request: file must be non-empty"
    assert (await upload("sendPhoto", "photo", b"not a picture"))["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    too_big = PICTURE + bytes(10 << 20)
    assert "is too big for a photo" in str((await upload("sendPhoto", "photo", too_big))["description"])

    telegram.send_document(VERA, "большой.bin", bytes((20 << 20) + 1))
    message = (await client.confirm_all())[-1]["message"]
    assert await client.refused("getFile", file_id=message["document"]["file_id"]) == "Bad Request: file is too big"


async def test_a_chat_takes_five_at_once_and_then_one_a_second(clock: SettableClock, client: Client) -> None:
    for _ in range(5):
        await client.ok("sendMessage", chat_id=VERA, text="x")
    body = await client.call("sendMessage", chat_id=VERA, text="x")
    assert (body["error_code"], body["description"]) == (429, "Too Many Requests: retry after 1")
    assert body["parameters"] == {"retry_after": 1}
    clock.set(clock.now() + timedelta(seconds=1))
    await client.ok("sendMessage", chat_id=VERA, text="x")
    assert (await client.call("sendMessage", chat_id=VERA, text="x"))["error_code"] == 429


async def test_thirty_a_second_over_all_chats_and_edits_count(
    telegram: Telegram, clock: SettableClock, client: Client
) -> None:
    sent = await client.ok("sendMessage", chat_id=VERA, text="0")
    for number in range(29):
        await client.ok("editMessageText", chat_id=VERA, message_id=sent["message_id"], text=str(number + 1))
    telegram.start_bot(IVAN)
    assert (await client.call("sendMessage", chat_id=IVAN, text="x"))["error_code"] == 429
    query = telegram.press(VERA, sent["message_id"], "x")
    await client.ok("answerCallbackQuery", callback_query_id=query)
    clock.set(clock.now() + timedelta(seconds=0.1))
    await client.ok("sendMessage", chat_id=IVAN, text="x")


async def test_a_group_takes_twenty_a_minute(telegram: Telegram, clock: SettableClock, client: Client) -> None:
    telegram.add_group(GROUP, "ГМО учителей истории", [VERA, IVAN])
    for _ in range(20):
        await client.ok("sendMessage", chat_id=GROUP, text="x")
    assert (await client.call("sendMessage", chat_id=GROUP, text="x"))["parameters"] == {"retry_after": 3}
    clock.set(clock.now() + timedelta(seconds=3))
    await client.ok("sendMessage", chat_id=GROUP, text="x")

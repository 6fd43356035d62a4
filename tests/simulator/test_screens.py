"""Edits, deletes and presses."""

from __future__ import annotations

from datetime import timedelta

from simulator.clock import SettableClock
from simulator.people import PICTURE
from simulator.telegram import Telegram
from tests.simulator.conftest import IVAN, VERA, Client, keyboard

SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
LATE = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_an_edit_changes_text_and_takes_the_keyboard_away(telegram: Telegram, client: Client) -> None:
    markup = keyboard(("Да", "yes"))
    where = {"chat_id": VERA, "message_id": 0}
    where["message_id"] = (await client.ok("sendMessage", chat_id=VERA, text="a", reply_markup=markup))["message_id"]
    assert await client.refused("editMessageText", **where, text="a", reply_markup=markup) == SAME
    await client.ok("editMessageReplyMarkup", **where, reply_markup=keyboard(("Нет", "no")))
    assert not telegram.history(VERA)[-1]["edited"]
    await client.ok("editMessageText", **where, text="b")
    shown = telegram.history(VERA)[-1]
    assert shown["text"] == "b"
    assert shown["edited"]
    assert "reply_markup" not in shown
    assert await client.refused("editMessageReplyMarkup", **where) == SAME


async def test_what_cannot_be_edited_is_refused(telegram: Telegram, client: Client) -> None:
    own = telegram.send_text(VERA, "моё")
    edit = "editMessageText"
    assert await client.refused(edit, chat_id=VERA, message_id=own, text="b") == "Bad Request: message can't be edited"
    words = await client.refused(edit, chat_id=VERA, message_id=999, text="b")
    assert words == "Bad Request: message to edit not found"
    assert await client.refused(edit, chat_id=VERA, text="b") == "Bad Request: message identifier is not specified"

    telegram.send_photo(VERA, PICTURE)
    file_id = (await client.confirm_all())[-1]["message"]["photo"][-1]["file_id"]
    photo = await client.ok("sendPhoto", chat_id=VERA, photo=file_id, caption="a")
    where = {"chat_id": VERA, "message_id": photo["message_id"]}
    assert await client.refused(edit, **where, text="b") == "Bad Request: there is no text in the message to edit"
    assert (await client.ok("editMessageCaption", **where, caption="b"))["caption"] == "b"
    await client.ok("deleteMessage", **where)
    assert await client.refused("deleteMessage", **where) == "Bad Request: message to delete not found"
    assert telegram.history(VERA)[-1]["deleted"]


async def test_an_old_message_is_not_deleted_for_everyone(clock: SettableClock, client: Client) -> None:
    sent = await client.ok("sendMessage", chat_id=VERA, text="a")
    clock.set(clock.now() + timedelta(hours=49))
    words = await client.refused("deleteMessage", chat_id=VERA, message_id=sent["message_id"])
    assert words == "Bad Request: message can't be deleted for everyone"
    assert await client.ok("deleteMessages", chat_id=VERA, message_ids=[sent["message_id"], 999]) is True


async def test_a_press_is_answered_once_and_in_time(telegram: Telegram, clock: SettableClock, client: Client) -> None:
    sent = await client.ok("sendMessage", chat_id=VERA, text="a", reply_markup=keyboard(("Да", "yes")))
    query = telegram.press(VERA, sent["message_id"], "yes")
    update = (await client.confirm_all())[-1]["callback_query"]
    assert (update["id"], update["data"], update["from"]["id"]) == (query, "yes", VERA)
    assert update["message"]["text"] == "a"
    assert [press.query_id for press in telegram.ledger.unanswered] == [query]
    long = await client.refused("answerCallbackQuery", callback_query_id=query, text="x" * 201)
    assert long == "Bad Request: MESSAGE_TOO_LONG"
    await client.ok("answerCallbackQuery", callback_query_id=query, text="Готово", show_alert=True)
    assert telegram.answers(VERA)[-1] == {"query_id": query, "answered": True, "text": "Готово", "show_alert": True}
    assert not telegram.ledger.unanswered
    assert await client.refused("answerCallbackQuery", callback_query_id=query) == LATE
    assert await client.refused("answerCallbackQuery", callback_query_id="1") == LATE

    late = telegram.press(VERA, sent["message_id"], "yes")
    clock.set(clock.now() + timedelta(seconds=20))
    assert await client.refused("answerCallbackQuery", callback_query_id=late) == LATE


async def test_a_forgotten_message_brings_an_inaccessible_one(telegram: Telegram, client: Client) -> None:
    sent = await client.ok("sendMessage", chat_id=VERA, text="a", reply_markup=keyboard(("Да", "yes")))
    telegram.forget_message(VERA, sent["message_id"])
    telegram.press(VERA, sent["message_id"], "yes")
    message = (await client.confirm_all())[-1]["callback_query"]["message"]
    assert (message["date"], message["message_id"], "text" in message) == (0, sent["message_id"], False)
    words = await client.refused("editMessageText", chat_id=VERA, message_id=sent["message_id"], text="b")
    assert words == "Bad Request: message can't be edited"


async def test_the_phone_page_hears_of_every_change_in_order(telegram: Telegram, client: Client) -> None:
    since = telegram.revision()
    sent = await client.ok("sendMessage", chat_id=VERA, text="a", reply_markup=keyboard(("Да", "yes")))
    await client.ok("sendChatAction", chat_id=VERA, action="typing")
    query = telegram.press(VERA, sent["message_id"], "yes")
    await client.ok("answerCallbackQuery", callback_query_id=query, text="Ок")
    await client.ok("editMessageText", chat_id=VERA, message_id=sent["message_id"], text="b")
    telegram.block(VERA)
    newest, changes = telegram.changes(since)
    assert [c["type"] for c in changes] == ["message", "typing", "read", "answer", "edited", "blocked"]
    assert changes[3]["text"] == "Ок"
    assert changes[-1]["revision"] == newest
    assert telegram.changes(newest) == (newest, [])
    assert telegram.changes(newest + 7)[1][0]["type"] == "reset"


async def test_commands_are_shown_by_scope_and_language(telegram: Telegram, client: Client) -> None:
    start, english = {"command": "start", "description": "Начать"}, {"command": "start", "description": "Start"}
    menu = {"command": "menu", "description": "Меню"}
    await client.ok("setMyCommands", commands=[start])
    await client.ok("setMyCommands", commands=[english], language_code="en")
    await client.ok("setMyCommands", commands=[menu], scope={"type": "chat", "chat_id": VERA})
    telegram.add_user(IVAN, "Ivan", language_code="en")
    assert telegram.commands(VERA) == [menu]
    assert telegram.commands(IVAN) == [english]
    await client.ok("deleteMyCommands", scope={"type": "chat", "chat_id": VERA})
    assert telegram.commands(VERA) == [start]
    assert await client.ok("getMyCommands") == [start]
    bad = await client.refused("setMyCommands", commands=[{"command": "Старт", "description": "x"}])
    assert bad == "Bad Request: BOT_COMMAND_INVALID"
    elsewhere = {"type": "chat", "chat_id": 999}
    assert await client.refused("setMyCommands", commands=[menu], scope=elsewhere) == "Bad Request: chat not found"
    assert await client.ok("setMyName", name="Маршрут Щёлково")
    assert (await client.ok("getMe"))["first_name"] == "Маршрут Щёлково"
    assert (await client.ok("getChat", chat_id=VERA))["first_name"] == "Вера"

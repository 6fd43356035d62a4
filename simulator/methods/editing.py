"""Changing and taking back what was sent."""

from __future__ import annotations

from simulator import keyboards, texts
from simulator.asked import Asked
from simulator.refusals import Refused, bad_request
from simulator.store import Letter
from simulator.world import DAY, Json

_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_MEDIA = ("photo", "document", "voice", "sticker")


def edit_text(asked: Asked) -> Json:
    text, entities = texts.taken(asked.args, "text")
    letter = _editable(asked)
    if "text" not in letter.body:
        raise bad_request("there is no text in the message to edit")
    changed = {
        key: value for key, value in letter.body.items() if key not in ("text", "entities", "link_preview_options")
    }
    changed["text"] = text
    if entities:
        changed["entities"] = entities
    if options := asked.args.get("link_preview_options"):
        changed["link_preview_options"] = options
    return _apply(asked, letter, changed, content=True)


def edit_caption(asked: Asked) -> Json:
    caption, entities = texts.taken(asked.args, "caption")
    letter = _editable(asked)
    if not any(kind in letter.body for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    changed = {key: value for key, value in letter.body.items() if key not in ("caption", "caption_entities")}
    if caption:
        changed["caption"] = caption
    if entities:
        changed["caption_entities"] = entities
    return _apply(asked, letter, changed, content=True)


def edit_reply_markup(asked: Asked) -> Json:
    letter = _editable(asked)
    return _apply(asked, letter, dict(letter.body), content=False)


def _editable(asked: Asked) -> Letter:
    world, args = asked.world, asked.args
    if "inline_message_id" in args:
        raise bad_request("MESSAGE_ID_INVALID")
    if "chat_id" not in args:
        raise bad_request("chat_id is empty")
    if "message_id" not in args:
        raise bad_request("message identifier is not specified")
    chat = world.reach(args["chat_id"])
    letter = world.store.message(chat["id"], args["message_id"])
    if letter is None or letter.deleted:
        raise bad_request("message to edit not found")
    if not letter.mine or letter.forgotten:
        raise bad_request("message can't be edited")
    return letter


def _apply(asked: Asked, letter: Letter, changed: Json, *, content: bool) -> Json:
    """Without reply_markup the keyboard goes: that is what Telegram does, and what a screen relies on."""
    world = asked.world
    markup = keyboards.taken(asked.args, asked.note, inline_only=True)
    changed.pop("reply_markup", None)
    if markup:
        changed["reply_markup"] = markup
    world.flood.take(world.clock.monotonic(), letter.chat_id, edit=True)
    watched = ("text", "entities", "caption", "caption_entities", "reply_markup", "link_preview_options")
    if all(changed.get(key) == letter.body.get(key) for key in watched):
        raise bad_request(_SAME)
    if content:
        letter.edited = letter.edited or changed.get("text") != letter.body.get("text")
        letter.edited = letter.edited or changed.get("caption") != letter.body.get("caption")
    changed["edit_date"] = int(world.at())
    letter.body, letter.read = changed, False
    world.save(letter, "edited")
    return changed


def delete_message(asked: Asked) -> bool:
    chat = asked.world.reach(asked.args["chat_id"])
    _delete(asked, chat["id"], asked.args["message_id"])
    return True


def delete_messages(asked: Asked) -> bool:
    """Those that are gone or cannot be deleted are skipped silently."""
    numbers = asked.args["message_ids"]
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad_request("too many message identifiers specified")
    chat = asked.world.reach(asked.args["chat_id"])
    for number in numbers:
        try:
            _delete(asked, chat["id"], number)
        except Refused:
            continue
    return True


def _delete(asked: Asked, chat_id: int, number: int) -> None:
    world = asked.world
    letter = world.store.message(chat_id, number)
    if letter is None or letter.deleted:
        raise bad_request("message to delete not found")
    if chat_id < 0 and not letter.mine:
        raise bad_request("message can't be deleted")
    if letter.forgotten or world.at() - letter.at > 2 * DAY:
        raise bad_request("message can't be deleted for everyone")
    letter.deleted = True
    world.save(letter, "deleted")


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}

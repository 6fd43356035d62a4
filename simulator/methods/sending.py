"""Messages out: text, photo, document, voice, and the chat action before them."""

from __future__ import annotations

import json
from typing import Any

from simulator import attachments, keyboards, texts
from simulator.asked import Asked
from simulator.refusals import bad_request
from simulator.world import Json

ACTIONS = {
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"),
    *("choose_sticker", "find_location", "record_video_note", "upload_video_note"),
}
# Arguments that change nothing here but are known and harmless.
_OUTSIDE = ("business_connection_id", "message_effect_id", "direct_messages_topic_id", "suggested_post_parameters")


def send_message(asked: Asked) -> Json:
    text, entities = texts.taken(asked.args, "text")
    body: Json = {"text": text}
    if entities:
        body["entities"] = entities
    if options := asked.args.get("link_preview_options"):
        body["link_preview_options"] = options
    return _deliver(asked, body)


def send_photo(asked: Asked) -> Json:
    return _send_file(asked, "photo")


def send_document(asked: Asked) -> Json:
    return _send_file(asked, "document")


def send_voice(asked: Asked) -> Json:
    return _send_file(asked, "voice")


def _send_file(asked: Asked, kind: str) -> Json:
    caption, entities = texts.taken(asked.args, "caption")
    body: Json = {}
    if caption:
        body["caption"] = caption
    if entities:
        body["caption_entities"] = entities
    if asked.args.get("show_caption_above_media"):
        body["show_caption_above_media"] = True
    return _deliver(asked, body, file=kind)


def _file(asked: Asked, kind: str) -> Any:
    """The new upload, or a file this bot has met before by its file_id."""
    store = asked.world.store
    if (upload := asked.upload(kind)) is not None:
        seconds = int(asked.args.get("duration", 0))
        return attachments.keep(store, kind, upload.name, upload.data, mime=upload.mime, seconds=seconds)
    value = str(asked.args[kind])
    row = store.one("select kind, facts, path, content from files where id=?", value)
    if row is None:
        if value.startswith(("http://", "https://")):
            asked.note("a file by its address: the local Telegram has no network")
            raise bad_request("failed to get HTTP URL content")
        raise bad_request("wrong file identifier/HTTP URL specified")
    attachments.check_kind(row[0], kind)
    made = json.loads(row[1])
    return [made] if kind == "photo" else made


def _deliver(asked: Asked, body: Json, *, file: str = "") -> Json:
    """Check the rest, count the flood limits, keep the message and show it on the phone."""
    world, args = asked.world, asked.args
    for name in _OUTSIDE:
        if name in args:
            asked.note(f"{name} is outside the portable subset of the house")
    markup = keyboards.taken(args, asked.note, inline_only=False)
    chat = world.reach(args["chat_id"])
    reply = _replied(asked, chat["id"])
    if file:
        body = {file: _file(asked, file), **body}
    world.flood.take(world.clock.monotonic(), chat["id"], edit=False)
    head: Json = {"from": world.me(), "chat": chat, "date": int(world.at())}
    if reply is not None:
        head["reply_to_message"] = reply
    if args.get("protect_content"):
        body["has_protected_content"] = True
    if markup:
        body["reply_markup"] = markup
    letter = world.store.add_message(chat["id"], {**head, **body}, world.at(), mine=True)
    if chat["id"] < 0:
        world.store.run("update rooms set bot_wrote=1 where id=?", chat["id"])
    world.tell("message", chat["id"], message=world.marked(letter))
    return letter.body


def _replied(asked: Asked, chat_id: int) -> Json | None:
    parameters = asked.args.get("reply_parameters")
    if not parameters:
        return None
    letter = asked.world.store.message(chat_id, int(parameters["message_id"]))
    if letter is None or letter.deleted:
        if parameters.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    return {key: value for key, value in letter.body.items() if key not in ("reply_to_message", "reply_markup")}


def send_chat_action(asked: Asked) -> bool:
    action = asked.args["action"]
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = asked.world.reach(asked.args["chat_id"])
    asked.world.tell("typing", chat["id"], action=action)
    return True


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVoice": send_voice,
    "sendChatAction": send_chat_action,
}

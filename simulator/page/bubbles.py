"""Bot API messages in the few words the page needs, so that the browser knows nothing of the Bot API."""

from __future__ import annotations

import mimetypes
from typing import Any

PLAIN = ("sticker", "contact", "location", "video", "audio", "animation", "poll")


def bubble(message: dict[str, Any], chat_id: int) -> dict[str, Any]:
    """One message as a phone shows it. File addresses stand under /phone/file/. In a group it says who wrote it; which
    of them is oneself, the phone knows."""
    mine = message["from"]["id"] == chat_id
    shown: dict[str, Any] = {
        "id": message["message_id"],
        "mine": mine,
        "from": message["from"]["id"],
        "isBot": message["from"]["is_bot"],
        "author": _name(message["from"]) if chat_id < 0 else "",
        "service": _service(message),
        "date": message["date"],
        "text": message.get("text") or message.get("caption") or "",
        "entities": message.get("entities") or message.get("caption_entities") or [],
        "buttons": _buttons(message.get("reply_markup") or {}),
        "edited": message["edited"] and mine,  # a bot edits its screens all the time
        "deleted": message["deleted"],
        "editable": bool(message.get("text")) and mine,
    }
    if sizes := message.get("photo"):
        largest = sizes[-1]
        shown["photo"] = {
            "url": f"/phone/file/{largest['file_id']}",
            "width": largest.get("width", 0),
            "height": largest.get("height", 0),
        }
    if document := message.get("document"):
        shown["document"] = {
            "url": f"/phone/file/{document['file_id']}",
            "name": document.get("file_name") or "файл",
            "size": document.get("file_size", 0),
        }
    if voice := message.get("voice"):
        shown["voice"] = {"url": f"/phone/file/{voice['file_id']}", "seconds": voice.get("duration", 0)}
    shown["kind"] = next((kind for kind in PLAIN if kind in message), "")
    if contact := message.get("contact"):
        shown["text"] = f"{contact.get('first_name', '')} {contact.get('phone_number', '')}".strip()
    if sticker := message.get("sticker"):
        shown["text"] = sticker.get("emoji") or ""
    return shown


def _name(user: dict[str, Any]) -> str:
    return f"{user['first_name']} {user.get('last_name') or ''}".strip()


def _service(message: dict[str, Any]) -> str:
    """What happened to a group, in words; empty for what somebody wrote."""
    who = _name(message["from"])
    if joined := message.get("new_chat_members"):
        return f"{who} добавляет в группу: {', '.join(map(_name, joined))}"
    if gone := message.get("left_chat_member"):
        return f"{who} удаляет из группы: {_name(gone)}"
    if title := message.get("new_chat_title"):
        return f"{who} меняет название: {title}"
    return "Группа стала супергруппой" if "migrate_from_chat_id" in message else ""


def _buttons(markup: dict[str, Any]) -> list[list[dict[str, str]]]:
    return [
        [
            {"text": button["text"]}
            | {key: button[source] for key, source in (("data", "callback_data"), ("url", "url")) if source in button}
            for button in row
        ]
        for row in markup.get("inline_keyboard") or []
    ]


def kind_of_file(name: str, content: bytes) -> str:
    """The MIME type by the first bytes for what a browser may show in place, by the name for the rest."""
    if content.startswith(b"\x89PNG"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"OggS"):
        return "audio/ogg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"

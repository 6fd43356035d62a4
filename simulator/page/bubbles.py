"""Bot API messages in the few words the page needs, so that the browser knows nothing of the Bot API."""

from __future__ import annotations

import mimetypes
from typing import Any

PLAIN = ("sticker", "contact", "location", "video", "audio", "animation", "poll")


def bubble(message: dict[str, Any], user_id: int) -> dict[str, Any]:
    """One message as the phone of this person shows it. File addresses stand under /phone/file/."""
    mine = message["from"]["id"] == user_id
    shown: dict[str, Any] = {
        "id": message["message_id"],
        "mine": mine,
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

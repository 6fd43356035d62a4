"""Files of the local Telegram: kept once, named by file_id, with the limits of the cloud Bot API."""

from __future__ import annotations

import mimetypes
import re
import secrets
from typing import Any

from simulator import pictures
from simulator.refusals import Refused, bad_request
from simulator.store import Store, dumps

UPLOAD, PHOTO, DOWNLOAD = 50 << 20, 10 << 20, 20 << 20
_FOLDERS = {"photo": "photos", "voice": "voice", "document": "documents", "sticker": "stickers"}
_ENDINGS = {"sticker": ".webp", "voice": ".oga"}
_TITLES = {"photo": "Photo", "voice": "VoiceNote", "document": "Document", "sticker": "Sticker"}


def keep(
    store: Store, kind: str, name: str, data: bytes, *, mime: str = "", seconds: int = 0
) -> dict[str, Any] | list[dict[str, Any]]:
    """Keep a new file; the Bot API's object of its kind: Document, Voice, Sticker or the list of PhotoSize."""
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > UPLOAD:
        raise Refused(413, "Request Entity Too Large")
    if kind == "photo":
        return _photo(store, data)
    facts: dict[str, Any] = {}
    if kind == "voice":
        facts, name, mime = (
            {"duration": seconds, "mime_type": mime or "audio/ogg"},
            name or "voice.oga",
            mime or "audio/ogg",
        )
    elif kind == "sticker":
        facts = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "🙂"}
    else:
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        facts = {"file_name": name, "mime_type": mime}
    return _row(store, kind, name, mime, data, facts)


def _photo(store: Store, data: bytes) -> list[dict[str, Any]]:
    """Two sizes as real Telegram gives, small one first: whoever takes the first gets a thumbnail."""
    if len(data) > PHOTO:
        raise bad_request(f"file of size {len(data)} bytes is too big for a photo; the maximum size is {PHOTO} bytes")
    found = pictures.size(data)
    if found is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = found
    if not width or not height or width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    scale = min(1.0, 90 / max(width, height))
    small = {"width": max(1, round(width * scale)), "height": max(1, round(height * scale))}
    name = "photo.png" if data.startswith(b"\x89PNG") else "photo.jpg"
    mime = "image/png" if name.endswith("png") else "image/jpeg"
    large = {"width": width, "height": height}
    return [_row(store, "photo", name, mime, data, facts) for facts in (small, large)]


def _row(store: Store, kind: str, name: str, mime: str, data: bytes, facts: dict[str, Any]) -> dict[str, Any]:
    file_id = f"{kind[:2].upper()}-{secrets.token_urlsafe(24)}"
    number = store.one("select count(*) from files")[0]
    ending = match.group() if (match := re.search(r"\.[A-Za-z0-9]{1,8}$", name)) else _ENDINGS.get(kind, "")
    path = f"{_FOLDERS[kind]}/file_{number}{ending}"
    made = {"file_id": file_id, "file_unique_id": f"u{number:08x}", "file_size": len(data), **facts}
    values = (file_id, kind, name, mime, len(data), dumps(made), path, data)
    store.run(
        "insert into files(id, kind, name, mime, size, facts, path, content) values(?, ?, ?, ?, ?, ?, ?, ?)", *values
    )
    return made


def check_kind(found: str, wanted: str) -> None:
    """A file_id may be sent again as what it was, and as nothing else."""
    if found != wanted:
        raise bad_request(f"can't use file of type {_TITLES[found]} as {_TITLES[wanted]}")

"""What may show that a step is done: which files are taken, and what a kind of step needs (P07)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.catalogue import Certificate, StepKind
from domain.errors import Invalid

SHORTEST_VOICE = 2  # seconds: less is a finger that slipped
MOST_FILES = 10  # an album of the messenger holds no more

_PACKAGE, _OLE = (b"PK\x03\x04",), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
_JPEG, _PNG = (b"\xff\xd8\xff",), (b"\x89PNG\r\n\x1a\n",)
# By the ending of the name: what the first bytes must be; an empty mark is looked for a little further on.
BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp"), _PACKAGE),
    **dict.fromkeys(("doc", "xls", "ppt"), _OLE),
    **dict.fromkeys(("jpg", "jpeg"), _JPEG),
    "png": _PNG,
    "pdf": (b"%PDF-",),
    "gif": (b"GIF8",),
    "webp": (b"RIFF",),
    "rtf": (b"{\\rtf",),
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    **dict.fromkeys(("ogg", "oga", "opus"), (b"OggS",)),
}
_AT_FOUR = {"heic": b"ftyp", "m4a": b"ftyp", "mp4": b"ftyp", "mov": b"ftyp"}
_TEXTS = frozenset({"txt", "csv", "md"})
_PICTURES = (*_JPEG, *_PNG, b"RIFF", b"GIF8")


def check_file(kind: str, name: str, content: bytes) -> None:
    """Refuses what is not what it says: a program under the name of a plan, a file of a kind that nobody can open."""
    if not content:
        raise Invalid("routes-file-empty")
    if kind == "photo":
        fits = content.startswith(_PICTURES)
    elif kind == "voice":
        fits = content.startswith(b"OggS")
    else:
        ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
        if ending in _TEXTS:
            fits = b"\x00" not in content[:4096] or content.startswith((b"\xff\xfe", b"\xfe\xff"))
        elif ending in _AT_FOUR:
            fits = content[4:8] == _AT_FOUR[ending]
        elif ending in BEGINNINGS:
            fits = content.startswith(BEGINNINGS[ending])
        else:
            raise Invalid("routes-file-kind")
    if not fits:
        raise Invalid("routes-file-odd")


def check_shows(kind: StepKind | None, text: str, *, has_file: bool) -> None:
    """A course is shown by a number of its document or a picture of it; everything else by any words (Щёлково 2.1.12:
    what gives no document counts as well)."""
    if not text and not has_file:
        raise Invalid("errors-text-needed")
    needs_document = kind is not None and kind.certificate is Certificate.YES
    if needs_document and not has_file and not re.search(r"\d{3}|https?://", text):
        raise Invalid("routes-certificate-needed")


def kind_of(text: str, kinds: Iterable[str]) -> str:
    """What the evidence is called: by its files, else a link or plain words."""
    found = list(dict.fromkeys(kinds))
    if found:
        return found[0] if len(found) == 1 else "album"
    return "link" if text.startswith(("http://", "https://")) else "text"

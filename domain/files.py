"""Whether a sent file is what its name says, told by its bytes; nothing is unpacked (P07)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import partial

from domain.errors import Invalid

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = 128  # an OLE directory is made of entries that stand at whole multiples of this
_PACKAGE, _PACKAGE_ROW, _PACKAGE_END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LONGEST_REMARK = 65_535  # bytes that may follow the end of a package
_MOST_PARTS = 20_000  # a document has tens or hundreds


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _is_webp(content: bytes) -> bool:
    return content.startswith(b"RIFF") and content[8:12] == b"WEBP"


def _is_office(content: bytes, folder: str) -> bool:
    """Word, Excel, PowerPoint of today: a package with its list of types and the folder of the kind."""
    names = parts(content)
    return b"[Content_Types].xml" in names and any(name.startswith(folder.encode()) for name in names)


def _is_open_document(content: bytes) -> bool:
    return {b"mimetype", b"content.xml"} <= parts(content)


def _has_stream(content: bytes, *streams: str) -> bool:
    """Word, Excel, PowerPoint of old: an installer has the same beginning and none of their streams."""
    return content.startswith(_OLE) and any(_stands(content, f"{one}\0".encode("utf-16-le")) for one in streams)


def _stands(content: bytes, name: bytes) -> bool:
    at = content.find(name)
    while at >= 0 and at % _ENTRY:
        at = content.find(name, at + 1)
    return at >= 0


def _is_film(content: bytes) -> bool:
    return content[4:8] == b"ftyp"


def _is_text(content: bytes) -> bool:
    return b"\x00" not in content[:4096] or content.startswith((b"\xff\xfe", b"\xfe\xff"))


_is_jpeg, _is_png = _begins(b"\xff\xd8\xff"), _begins(b"\x89PNG\r\n\x1a\n")
_is_gif, _is_ogg = _begins(b"GIF87a", b"GIF89a"), _begins(b"OggS")

BY_ENDING: dict[str, Callable[[bytes], bool]] = {
    "docx": partial(_is_office, folder="word/"),
    "xlsx": partial(_is_office, folder="xl/"),
    "pptx": partial(_is_office, folder="ppt/"),
    **dict.fromkeys(("odt", "ods", "odp"), _is_open_document),
    "doc": lambda content: _has_stream(content, "WordDocument"),
    "xls": lambda content: _has_stream(content, "Workbook", "Book"),
    "ppt": lambda content: _has_stream(content, "PowerPoint Document"),
    **dict.fromkeys(("jpg", "jpeg"), _is_jpeg),
    "png": _is_png,
    "gif": _is_gif,
    "webp": _is_webp,
    "pdf": _begins(b"%PDF-"),
    "rtf": _begins(b"{\\rtf"),
    "mp3": _begins(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    **dict.fromkeys(("ogg", "oga", "opus"), _is_ogg),
    **dict.fromkeys(("heic", "m4a", "mp4", "mov"), _is_film),
    **dict.fromkeys(("txt", "csv", "md"), _is_text),
}


def check_file(kind: str, name: str, content: bytes) -> None:
    """Refuses what is not what it says: a program under the name of a plan, a file of a kind that nobody can open."""
    if not content:
        raise Invalid("errors-file-empty")
    if kind == "photo":
        fits = any(is_one(content) for is_one in (_is_jpeg, _is_png, _is_webp, _is_gif))
    elif kind == "voice":
        fits = _is_ogg(content)
    else:
        is_so = BY_ENDING.get(name.rsplit(".", 1)[-1].lower()) if "." in name else None
        if is_so is None:
            raise Invalid("errors-file-kind")
        fits = is_so(content)
    if not fits:
        raise Invalid("errors-file-odd")


def parts(package: bytes) -> frozenset[bytes]:
    """Names in the list of contents at the end of a ZIP; none when it is no ZIP, or is torn or built to be odd."""
    end = package.rfind(_PACKAGE_END, max(0, len(package) - _LONGEST_REMARK - 22))
    if not package.startswith(_PACKAGE) or not 0 <= end <= len(package) - 22:
        return frozenset()
    count, _, at = struct.unpack_from("<HII", package, end + 10)
    names = set()
    for _ in range(min(count, _MOST_PARTS)):
        if package[at : at + 4] != _PACKAGE_ROW or at + 46 > end:
            return frozenset()
        name, extra, remark = struct.unpack_from("<HHH", package, at + 28)
        names.add(package[at + 46 : at + 46 + name])
        at += 46 + name + extra + remark
    return frozenset(names)

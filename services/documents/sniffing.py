"""What a file is, told by its bytes; a name says only what its sender believes."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    EMPTY = "empty"
    XLSX = "xlsx"
    CSV = "csv"
    XLS = "xls"  # the old binary workbook
    PROTECTED = "protected"  # a workbook behind a password is an encrypted package, not a zip
    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    ODS = "ods"  # a table of LibreOffice
    ZIP = "zip"  # any other archive, a text document among them
    UNKNOWN = "unknown"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOOKS = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book"))
_OPEN_TABLE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
# What no text holds; a tab and line ends are allowed.
_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 11, 12, 13))


def sniff_kind(content: bytes) -> Kind:
    """Looks at bytes only, opens nothing: an archive is not unpacked to be recognised."""
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return Kind.EMPTY
    for mark, kind in ((b"%PDF-", Kind.PDF), (b"\xff\xd8\xff", Kind.JPEG), (b"\x89PNG\r\n\x1a\n", Kind.PNG)):
        if content.startswith(mark):
            return kind
    if content.startswith(_OLE):
        if _PACKAGE in content:
            return Kind.PROTECTED
        return Kind.XLS if any(name in content for name in _BOOKS) else Kind.UNKNOWN
    if content.startswith(b"PK\x03\x04"):
        if _OPEN_TABLE in content[:200]:  # the format demands it to stand first, unpacked
            return Kind.ODS
        return Kind.XLSX if b"xl/workbook.xml" in content else Kind.ZIP
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Kind.CSV  # "Unicode text" of a spreadsheet
    if content.translate(None, _CONTROLS) != content or content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<", b"{")):
        return Kind.UNKNOWN
    return Kind.CSV

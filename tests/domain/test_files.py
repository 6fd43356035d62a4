"""Which files are taken and which only pretend: a row each."""

import io
import struct
import zipfile

import pytest

from domain.errors import Invalid
from domain.files import check_file, parts

JPEG, PNG, OGG = b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"OggS\x00"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\x00")


def package(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "MZ")
    return made.getvalue()


def old(stream: str, at: int = 640) -> bytes:
    return OLE.ljust(at, b"\x00") + f"{stream}\0".encode("utf-16-le").ljust(128, b"\x00")


DOCX = package("[Content_Types].xml", "_rels/.rels", "word/document.xml")
ODT = package("mimetype", "content.xml", "META-INF/manifest.xml")
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L"


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("photo", "photo.jpg", JPEG),
        ("photo", "photo.jpg", PNG),
        ("photo", "photo.jpg", WEBP),
        ("voice", "voice.ogg", OGG),
        ("document", "План.PDF", b"%PDF-1.7"),
        ("document", "План.docx", DOCX),
        ("document", "План с примечанием.docx", DOCX[:-2] + b"\x03\x00PK!"),
        ("document", "Оценки.xlsx", package("[Content_Types].xml", "xl/workbook.xml")),
        ("document", "Урок.pptx", package("[Content_Types].xml", "ppt/presentation.xml")),
        ("document", "План.odt", ODT),
        ("document", "Старый план.doc", old("WordDocument")),
        ("document", "Старые оценки.xls", old("Workbook")),
        ("document", "Старый урок.ppt", old("PowerPoint Document")),
        ("document", "Фото.HEIC", b"\x00\x00\x00\x18ftypheic"),
        ("document", "Доска.webp", WEBP),
        ("document", "мысли.txt", "Вывод".encode()),
        ("document", "Доска.jpeg", JPEG),
    ],
)
def test_file_that_is_what_it_says_is_taken(kind: str, name: str, content: bytes) -> None:
    check_file(kind, name, content)


@pytest.mark.parametrize(
    ("kind", "name", "content", "said"),
    [
        ("document", "План.pdf", b"MZ\x90", "errors-file-odd"),
        ("document", "План.docx", b"%PDF-1.7", "errors-file-odd"),
        ("document", "План.docx", package("setup.exe"), "errors-file-odd"),
        ("document", "План.docx", package("[Content_Types].xml", "setup.exe"), "errors-file-odd"),
        ("document", "План.docx", package("[Content_Types].xml", "xl/workbook.xml"), "errors-file-odd"),
        ("document", "План.docx", DOCX[:-30], "errors-file-odd"),
        ("document", "План.odt", package("META-INF/MANIFEST.MF", "Main.class"), "errors-file-odd"),
        ("document", "План.odt", package("setup.exe"), "errors-file-odd"),
        ("document", "План.doc", OLE + b"MSI", "errors-file-odd"),
        ("document", "План.doc", old("WordDocument", at=650), "errors-file-odd"),
        ("document", "План.doc", old("Workbook"), "errors-file-odd"),
        ("document", "Доска.webp", b"RIFF\x00\x00\x00\x00AVI LIST", "errors-file-odd"),
        ("document", "мысли.txt", b"MZ\x00\x01", "errors-file-odd"),
        ("document", "setup.exe", b"MZ\x90", "errors-file-kind"),
        ("document", "архив", DOCX, "errors-file-kind"),
        ("document", "письмо.pdf.js", b"alert()", "errors-file-kind"),
        ("photo", "photo.jpg", b"<html>", "errors-file-odd"),
        ("photo", "photo.jpg", b"RIFF\x00\x00\x00\x00WAVEfmt ", "errors-file-odd"),
        ("voice", "voice.ogg", b"MZ", "errors-file-odd"),
        ("voice", "voice.ogg", b"RIFF\x00\x00\x00\x00WAVEfmt ", "errors-file-odd"),
        ("document", "План.pdf", b"", "errors-file-empty"),
    ],
)
def test_file_that_is_something_else_is_refused(kind: str, name: str, content: bytes, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        check_file(kind, name, content)


def test_package_built_to_be_odd_has_no_parts() -> None:
    end = DOCX.rfind(b"PK\x05\x06")
    beyond = bytearray(DOCX)
    struct.pack_into("<I", beyond, end + 16, len(DOCX) * 2)
    many = bytearray(DOCX)
    struct.pack_into("<H", many, end + 10, 65_535)
    assert parts(DOCX) == {b"[Content_Types].xml", b"_rels/.rels", b"word/document.xml"}
    assert parts(bytes(beyond)) == parts(bytes(many)) == parts(b"PK\x03\x04") == frozenset()

"""Which files are taken, and what shows a step of which kind: a row each."""

import pytest

from domain.catalogue import Certificate, StepKind
from domain.errors import Invalid
from domain.routes.evidence import check_file, check_shows, kind_of

JPEG, PNG, OGG, ZIP = b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"OggS\x00", b"PK\x03\x04"


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("photo", "photo.jpg", JPEG),
        ("photo", "photo.jpg", PNG),
        ("voice", "voice.ogg", OGG),
        ("document", "План.PDF", b"%PDF-1.7"),
        ("document", "План.docx", ZIP),
        ("document", "Старый план.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("document", "Фото.HEIC", b"\x00\x00\x00\x18ftypheic"),
        ("document", "мысли.txt", "Вывод".encode()),
        ("document", "Доска.jpeg", JPEG),
    ],
)
def test_file_that_is_what_it_says_is_taken(kind: str, name: str, content: bytes) -> None:
    check_file(kind, name, content)


@pytest.mark.parametrize(
    ("kind", "name", "content", "said"),
    [
        ("document", "План.pdf", b"MZ\x90", "routes-file-odd"),
        ("document", "План.docx", b"%PDF-1.7", "routes-file-odd"),
        ("document", "мысли.txt", b"MZ\x00\x01", "routes-file-odd"),
        ("document", "setup.exe", b"MZ\x90", "routes-file-kind"),
        ("document", "архив", ZIP, "routes-file-kind"),
        ("document", "письмо.pdf.js", b"alert()", "routes-file-kind"),
        ("photo", "photo.jpg", b"<html>", "routes-file-odd"),
        ("voice", "voice.ogg", b"MZ", "routes-file-odd"),
        ("document", "План.pdf", b"", "routes-file-empty"),
    ],
)
def test_file_that_is_something_else_is_refused(kind: str, name: str, content: bytes, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        check_file(kind, name, content)


def step_kind(certificate: Certificate) -> StepKind:
    return StepKind(id="course", label="Курс", evidence="номер", certificate=certificate, hours=36)


@pytest.mark.requirement("R-SH-008")
@pytest.mark.parametrize("certificate", Certificate)
@pytest.mark.parametrize(
    ("text", "has_file", "for_a_course"),
    [
        ("Удостоверение 123456", False, True),
        ("https://example.org/doc", False, True),
        ("", True, True),
        ("Прошла курс, понравилось", False, False),
    ],
)
def test_only_a_kind_with_a_certificate_needs_its_number_or_picture(
    certificate: Certificate, text: str, has_file: bool, for_a_course: bool
) -> None:
    if certificate is Certificate.YES and not for_a_course:
        with pytest.raises(Invalid, match="routes-certificate-needed"):
            check_shows(step_kind(certificate), text, has_file=has_file)
    else:
        check_shows(step_kind(certificate), text, has_file=has_file)


def test_nothing_shows_nothing() -> None:
    with pytest.raises(Invalid, match="errors-text-needed"):
        check_shows(None, "", has_file=False)


@pytest.mark.parametrize(
    ("text", "kinds", "expected"),
    [
        ("слова", [], "text"),
        ("https://example.org", [], "link"),
        ("слова", ["photo"], "photo"),
        ("", ["photo", "photo"], "photo"),
        ("", ["photo", "document"], "album"),
    ],
)
def test_evidence_is_called_by_what_it_is(text: str, kinds: list[str], expected: str) -> None:
    assert kind_of(text, kinds) == expected

"""What shows a step of which kind: a row each."""

import pytest

from domain.catalogue import Certificate, StepKind
from domain.errors import Invalid
from domain.routes.evidence import check_shows, kind_of


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

"""What may show that a step is done, and what a kind of step needs (P07)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.catalogue import Certificate, StepKind
from domain.errors import Invalid

SHORTEST_VOICE = 2  # seconds: less is a finger that slipped
MOST_FILES = 10  # an album of the messenger holds no more


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

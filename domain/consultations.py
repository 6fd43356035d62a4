"""Questions to a methodist (P21)."""

from __future__ import annotations

from enum import StrEnum

from domain.errors import Invalid

LONGEST_QUESTION = 2000
LONGEST_ANSWER = 3000


class Topic(StrEnum):
    SUBJECT = "subject"
    IOM = "iom"
    ADAPTATION = "adaptation"
    ATTESTATION = "attestation"
    CONTEST = "contest"
    FGOS = "fgos"
    VPR = "vpr"
    LITERACY = "literacy"
    UPBRINGING = "upbringing"
    CAREER = "career"
    OTHER = "other"


class Rating(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


def check_question(text: str) -> str:
    return _check(text, LONGEST_QUESTION)


def check_answer(text: str) -> str:
    return _check(text, LONGEST_ANSWER)


def _check(text: str, limit: int) -> str:
    words = text.strip()
    if not words:
        raise Invalid("errors-text-needed")
    if len(words) > limit:
        raise Invalid("errors-too-long", length=len(words), limit=limit)
    return words

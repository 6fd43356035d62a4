"""Which deficit of the catalogue is meant: by id, then title, then subject and area; the rest is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.tables import ResultWords
from domain.tables.cells import plain
from services.matching.likeness import alike_in_any_order, alike_in_part

ALIKE = 90.0  # of 100: a slip of the pen or another order of words
APART = 5.0  # by how much the best must lead
MOST_CANDIDATES = 5

_ID = re.compile(r"^\s*[DdДд]\s*-?\s*0*(\d{1,3})\b[\s.:)–—-]*")
_CODE = re.compile(r"(?<!\w)[DdДд]\s*-?\s*0*(\d{1,3})\b")
_LITTLE = frozenset({"для", "при", "или", "как", "без", "под", "над", "что", "это", "его", "дефицит", "тема"})


class KnownDeficit(Protocol):
    """What matching needs of a deficit; `subjects` empty: of any subject."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def area(self) -> str: ...
    @property
    def subjects(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DeficitMatch:
    """`deficit_id` when it is sure; otherwise `candidates`, best first, for a methodist to choose from."""

    deficit_id: str | None = None
    candidates: tuple[str, ...] = ()


def match_deficit(
    text: str,
    deficits: Iterable[KnownDeficit],
    *,
    subject: str | None = None,
    area: str | None = None,
    words: ResultWords | None = None,
) -> DeficitMatch:
    """One entry of a deficit cell. `subject` and `area` are those of the row, `words` the service's own words.

    Subject and area decide only where the text names nothing else ("предметная область: математика", or
    nothing at all): a topic that the catalogue has not must be asked about, not replaced by the nearest.
    """
    known = list(deficits)
    found = _ID.match(text)
    if found is not None:
        by_id = next((one for one in known if _number(one.id) == int(found[1])), None)
        rest = plain(text[found.end() :])
        if more := [int(number) for number in _CODE.findall(text[found.end() :]) if int(number) != int(found[1])]:
            # "D12-D15": one answer would lose the others without a word.
            return DeficitMatch(candidates=tuple(one.id for one in known if _number(one.id) in (int(found[1]), *more)))
        if by_id is not None:
            # Words beside an id that speak of another deficit: a slip in the id is as likely as one in the words.
            other = _by_title(rest, known) if rest else None
            if other is None or other.id == by_id.id:
                return DeficitMatch(deficit_id=by_id.id)
            return DeficitMatch(candidates=(by_id.id, other.id))
    said = plain(text[found.end() :] if found is not None else text)
    if said:
        title = _by_title(said, known)
        if title is not None:
            return DeficitMatch(deficit_id=title.id)
    named = _subject_and_area(text, words)
    if not said or named is not None:
        said_subject, said_area = named or (None, None)
        fitting = _of(known, said_subject or subject, said_area or area)
        if len(fitting) == 1:
            return DeficitMatch(deficit_id=fitting[0].id)
    return DeficitMatch(candidates=_candidates(said, known, subject, area))


def split_wording(text: str, sure: Callable[[str], str | None], words: ResultWords | None = None) -> tuple[str, ...]:
    """Pieces between commas where each is understood on its own (`sure` says as what); otherwise the text as it is.

    A title has commas of its own, and "предметная область, математика" is one thing said in two words.
    """
    pieces = tuple(filter(None, (piece.strip(" .") for piece in text.split(","))))
    if len(pieces) < 2 or _subject_and_area(text, words) is not None:
        return (text,)
    meant = [sure(piece) for piece in pieces]
    return pieces if None not in meant and len(set(meant)) > 1 else (text,)


def _number(deficit_id: str) -> int | None:
    found = _ID.match(deficit_id)
    return int(found[1]) if found is not None else None


def _by_title(said: str, known: Sequence[KnownDeficit]) -> KnownDeficit | None:
    """An equal title, or one alike and clearly ahead, or the only one that has all the words said (two at least)."""
    ranked = sorted(((alike_in_any_order(said, plain(one.title)), one) for one in known), key=lambda pair: -pair[0])
    if ranked and ranked[0][0] >= ALIKE and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= APART):
        return ranked[0][1]
    words = _content(said)
    if len(words) < 2:
        return None
    having = [
        one for one in known if all(any(_same(word, own) for own in _content(plain(one.title))) for word in words)
    ]
    return having[0] if len(having) == 1 else None


def _content(text: str) -> list[str]:
    return [word for word in text.split() if len(word) >= 3 and word not in _LITTLE]


def _same(one: str, other: str) -> bool:
    """Two forms of a Russian word differ at their ends: урок and уроков, дети and детьми."""
    shorter = min(len(one), len(other))
    common = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return common >= max(3, shorter - 1 - shorter // 6) and abs(len(one) - len(other)) <= 4


def _subject_and_area(text: str, words: ResultWords | None) -> tuple[str | None, str | None] | None:
    """What a text made of nothing but names of subjects and areas names; None when it says anything else."""
    if words is None:
        return None
    subject = area = None
    for part in filter(None, (piece.strip() for piece in re.split(r"[,:/()–—]", text))):
        if as_area := words.areas.find(part):
            area = as_area
        elif as_subject := words.subjects.find(part):
            subject = as_subject
        else:
            return None
    return (subject, area) if subject or area else None


def _of(known: Iterable[KnownDeficit], subject: str | None, area: str | None) -> list[KnownDeficit]:
    """Those of the subject and area; a subject alone means those of that very subject."""
    if subject is None and area is None:
        return []
    return [
        one
        for one in known
        if (area is None or one.area == area)
        and (subject is None or subject in one.subjects or (area is not None and not one.subjects))
    ]


def _candidates(said: str, known: Sequence[KnownDeficit], subject: str | None, area: str | None) -> tuple[str, ...]:
    """Titles alike first; being of the row's own subject or area weighs as much as a common word."""

    def weight(one: KnownDeficit) -> float:
        own = 25 * (subject in one.subjects) + 20 * (one.area == area)
        return alike_in_part(said, plain(one.title)) + own

    ranked = sorted(((weight(one), one.id) for one in known), key=lambda pair: (-pair[0], pair[1]))
    return tuple(deficit_id for _, deficit_id in ranked[:MOST_CANDIDATES])

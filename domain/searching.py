"""Finding somebody by what was typed on a phone: the beginning of a surname, a word of the name, one wrong letter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

SHORTEST_FORGIVEN = 4
"""A word of so many letters may have one wrong; in a shorter one a wrong letter makes another word."""

MOST_WORDS = 4
LONGEST_NAME = 40
Id = TypeVar("Id")


def plain_words(text: str) -> list[str]:
    """Words for comparison: small letters, ё as е."""
    return text.casefold().replace("ё", "е").replace("-", " ").split()


def may_be_name(said: str) -> bool:
    """A surname, or a name of up to three words (a double surname is two): letters only."""
    words = said.replace("-", " ").replace(".", " ").split()
    return 0 < len(words) <= MOST_WORDS and len(said) <= LONGEST_NAME and all(word.isalpha() for word in words)


def holds(said: str, name: str) -> bool:
    """Every word that was typed stands in the name, letter for letter."""
    parts = plain_words(name)
    return all(any(word in part for part in parts) for word in plain_words(said))


def begins(said: str, name: str) -> bool:
    """Every word that was typed is the beginning of a word of the name."""
    parts = plain_words(name)
    return all(any(part.startswith(word) for part in parts) for word in plain_words(said))


def has_words(said: str, name: str) -> bool:
    """Every word that was typed is a whole word of the name."""
    words = plain_words(said)
    return bool(words) and set(words) <= set(plain_words(name))


def fitting(said: str, named: Iterable[tuple[Id, str]]) -> list[Id]:
    """Those whose words hold every word that was typed: whose first word begins so before others.

    Only when nobody fits, those that would with one letter of one word wrong, missing, too many, or two changed over.
    """
    words = plain_words(said)
    known = [(one, plain_words(name)) for one, name in named]
    if not words:
        return [one for one, _ in known]
    exact = [(one, name) for one, name in known if all(any(word in part for part in name) for word in words)]
    if exact:
        return [one for one, name in sorted(exact, key=lambda pair: not pair[1][0].startswith(words[0]))]
    near = [(one, name) for one, name in known if _fits_but_for_one(words, name)]
    return [one for one, name in sorted(near, key=lambda pair: not _begins_alike(words[0], pair[1][0]))]


def _fits_but_for_one(words: list[str], parts: list[str]) -> bool:
    wrong = [word for word in words if not any(word in part for part in parts)]
    return len(wrong) == 1 and any(_begins_alike(wrong[0], part) for part in parts)


def _begins_alike(word: str, part: str) -> bool:
    if part.startswith(word):
        return True
    if len(word) < SHORTEST_FORGIVEN:
        return False
    return any(_is_one_off(word, part[:length]) for length in range(len(word) - 1, len(word) + 2))


def _is_one_off(one: str, other: str) -> bool:
    """One letter changed, left out or put in, or two neighbours changed over."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[:2][::-1] and left[2:] == right[2:])
    )

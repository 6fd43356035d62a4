"""A person's name as schools write it: surname first, patronymic often, initials sometimes.

Names come from two places: tables of schools, read with tolerance (`parse_name`), and people who type
their own, asked to be exact (`check_typed_name`). `name_key` is what two spellings of one name share.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from domain.errors import Invalid

LONGEST = 120

# Letters that look the same; a table typed on two keyboards mixes them inside one word.
_LOOKALIKES = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_HYPHENS = re.compile(r"\s*[-‐‑‒–—]\s*")
_FORMER = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[А-Яа-яЁё]+(?:[-'’][А-Яа-яЁё]+)*\.?")
_INITIAL = re.compile(r"[А-ЯЁ](?:-[А-ЯЁ])?\.?", re.IGNORECASE)
_PATRONYMIC = re.compile(r"(?:ович|[её]вич|ильич|кузьмич|лукич|фомич|никитич|саввич|фокич|овна|[её]вна|ична)$")
_KINSHIP = frozenset({"оглы", "оглу", "кызы", "гызы", "кизи", "улы", "уулу", "угли"})


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in three parts; `given` and `patronymic` may be initials ("М."), `patronymic` may be empty."""

    surname: str
    given: str
    patronymic: str = ""

    @property
    def full(self) -> str:
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def short(self) -> str:
        """Surname with initials: "Иванова М. П."."""
        return " ".join([self.surname, *(f"{part[0]}." for part in (self.given, self.patronymic) if part)])

    @property
    def has_initials(self) -> bool:
        return is_initial(self.given) or is_initial(self.patronymic)


def is_initial(part: str) -> bool:
    return _INITIAL.fullmatch(part) is not None


def given_patronymic(name: NameParts) -> str:
    """How a person is addressed: "Мария Петровна"; without a patronymic the given name alone."""
    return f"{name.given} {name.patronymic}".rstrip()


def name_key(name: NameParts | str) -> str:
    """What two spellings of one name share: "иванова|мария|петровна".

    Case, ё, hyphens and spaces do not count. A string is parsed first and may be refused as in `parse_name`.
    """
    if isinstance(name, str):
        name = parse_name(name)
    return "|".join(part_key(part) for part in (name.surname, name.given, name.patronymic))


@lru_cache(maxsize=16_384)  # a table compares the same few thousand names hundreds of times
def part_key(part: str) -> str:
    """One part of a name for comparison: small letters, ё as е, nothing but letters."""
    folded = unicodedata.normalize("NFC", part).casefold().replace("ё", "е")
    return "".join(letter for letter in folded if letter.isalpha())


def looks_like_patronymic(word: str) -> bool:
    return _PATRONYMIC.search(word.casefold()) is not None


def parse_name(text: str) -> NameParts:
    """Read a name with tolerance for initials, double surnames, order, capitals and a former name in brackets.

    "Имя Отчество Фамилия" is recognised by the ending of the patronymic, initials may stand on either side;
    two full words are read as surname and given name.
    Refuses with `people-name-...` what holds no surname with a given name.
    """
    words = _words(text)
    if len(words) < 2:
        raise Invalid("people-name-short")
    initials = [word for word in words if is_initial(word)]
    full = [word for word in words if not is_initial(word)]
    if initials:
        return _with_initials(full, initials, words)
    if len(words) == 2:
        if looks_like_patronymic(words[1]):
            raise Invalid("people-name-surname")
        return NameParts(words[0], words[1])
    if len(words) == 4 and looks_like_patronymic(words[3]):
        words = [f"{words[0]} {words[1]}", words[2], words[3]]
    if len(words) > 3:
        raise Invalid("people-name-many")
    first, second, third = words
    if looks_like_patronymic(second):  # nobody is given a patronymic as the first name
        return NameParts(third, first, second)
    return NameParts(first, second, third)


def check_typed_name(text: str) -> NameParts:
    """A name typed by its owner: as `parse_name`, but in full, for initials are nobody's name."""
    name = parse_name(text)
    if name.has_initials:
        raise Invalid("people-name-initials")
    if len(part_key(name.surname)) < 2:
        raise Invalid("people-name-short")
    return name


def join_name(surname: str, given: str, patronymic: str = "") -> NameParts:
    """A name given in three cells; each may be in any case. Refuses as `parse_name`."""
    if not surname.strip() or not given.strip():
        raise Invalid("people-name-short")
    patronymic = patronymic.strip(" -–—")
    return NameParts(*(" ".join(_words(part)) if part else "" for part in (surname, given, patronymic)))


def _with_initials(full: list[str], initials: list[str], words: list[str]) -> NameParts:
    """ "Иванова М. П.", "М. П. Иванова", "Иванова Мария П."; the point after an initial is restored."""
    dotted = [f"{word.rstrip('.').upper()}." for word in initials]
    if len(full) == 1 and len(initials) <= 2:
        return NameParts(full[0], dotted[0], dotted[1] if len(dotted) == 2 else "")
    if len(full) == 2 and len(initials) == 1 and words[-1] == initials[0]:
        return NameParts(full[0], full[1], dotted[0])
    raise Invalid("people-name-short" if not full else "people-name-many")


def _words(text: str) -> list[str]:
    """Words of a name in their capitals; a kinship word such as "оглы" is joined to the patronymic before it."""
    text = _FORMER.sub(" ", unicodedata.normalize("NFC", text)).strip(" ,;\t\n")
    if not text.strip(". "):
        raise Invalid("people-name-empty")
    if len(text) > LONGEST:
        raise Invalid("people-name-long", most=LONGEST)
    spaced = _HYPHENS.sub("-", text.replace(".", ". ")).replace(",", " ")
    words: list[str] = []
    for word in spaced.split():
        if word == ".":
            continue
        if re.search("[А-Яа-яЁё]", word):
            word = word.translate(_LOOKALIKES)
        if not _WORD.fullmatch(word):
            raise Invalid("people-name-letters")
        if word.endswith(".") and not is_initial(word):
            word = word.rstrip(".")
        if word.casefold() in _KINSHIP and len(words) >= 3:
            words[-1] += f" {word.casefold()}"
        else:
            words.append(_capitals(word))
    return words


def _capitals(word: str) -> str:
    """ИВАНОВА and иванова become Иванова; a mixed spelling such as МакКонахи is left as its owner writes it."""
    if word.isupper() or word.islower():
        return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    return word

"""Whose row is it: a name of a table among the people we know.

A namesake is never guessed and a near miss never taken: both are candidates for a person to choose from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.names import NameParts, is_initial, part_key
from services.matching.likeness import nearest

NEAR = 82.0  # of 100; "Ковалева Инна" and "Ковалёва Анна" are nearer, "Сидорова" and "Смирнова" are not
MOST_CANDIDATES = 5


class By(StrEnum):
    """How a match came about; only the first two carry a person."""

    NAME = "name"  # the whole name
    INITIALS = "initials"  # initials or no patronymic, the only such person of the organisation
    NAMESAKES = "namesakes"  # several people fit
    ELSEWHERE = "elsewhere"  # the name fits, the organisation does not
    LOOSE = "loose"  # initials or no patronymic, and no organisation to be sure by
    NEAR = "near"  # nobody fits, these are written alike
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """`organisation_ids`: every place of work counts. `born_year` tells namesakes apart when both sides have it."""

    id: int
    surname: str
    given: str
    patronymic: str = ""
    organisation_ids: frozenset[int] = frozenset()
    born_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMatch:
    """`person_id` when it is sure; otherwise `candidates`, best first, for a person to choose from."""

    by: By
    person_id: int | None = None
    candidates: tuple[int, ...] = ()


class PeopleIndex:
    """Prepared once for all rows of a table."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self._people = {person.id: person for person in people}
        self._by_surname: dict[str, list[KnownPerson]] = defaultdict(list)
        self._spelt: dict[int, str] = {}
        self._alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._near_found: dict[tuple[NameParts, int | None], tuple[int, ...]] = {}
        for person in self._people.values():
            parts = part_key(person.surname), part_key(person.given), part_key(person.patronymic)
            self._by_surname[parts[0]].append(person)
            self._spelt[person.id] = " ".join(filter(None, parts))
            for key in _marks(*parts):
                self._alike[key].append(person.id)

    def match(
        self,
        name: NameParts,
        organisation_id: int | None = None,
        born_year: int | None = None,
        *,
        unknown_organisation: bool = False,
    ) -> PersonMatch:
        """The person of a name, in the organisation first.

        Sure are: the whole name, one such person in the organisation (or one at all when the row names none);
        initials or a missing patronymic, when the organisation has exactly one person they may stand for.
        `unknown_organisation`: the row names one that we do not know, so that nobody is sure.
        """
        same = self._by_surname.get(part_key(name.surname), [])
        exact = _of_age([person for person in same if _is_exactly(person, name)], born_year)
        loose = _of_age([person for person in same if _may_be(person, name)], born_year)
        for fitting, sure in ((exact, By.NAME), (loose, By.INITIALS)):
            here = [person for person in fitting if organisation_id in person.organisation_ids]
            if len(here) == 1:
                return PersonMatch(by=sure, person_id=here[0].id)
            if here:
                return _asked(By.NAMESAKES, here)
            if organisation_id is None and not unknown_organisation and len(fitting) == 1 and sure is By.NAME:
                return PersonMatch(by=sure, person_id=fitting[0].id)
        if loose:
            if organisation_id is not None or unknown_organisation:
                return _asked(By.ELSEWHERE, [*exact, *loose])
            return _asked(By.LOOSE if len(loose) == 1 else By.NAMESAKES, [*exact, *loose])
        if (name, organisation_id) not in self._near_found:  # a table of results says one name many times
            self._near_found[name, organisation_id] = self._near(name, organisation_id)
        near = self._near_found[name, organisation_id]
        return PersonMatch(by=By.NEAR, candidates=near) if near else PersonMatch(by=By.NOBODY)

    def _near(self, name: NameParts, organisation_id: int | None) -> tuple[int, ...]:
        """People written alike, and colleagues with the same first names: a surname changes with a marriage."""
        parts = part_key(name.surname), part_key(name.given), part_key(name.patronymic)
        alike = {person_id: self._spelt[person_id] for key in _marks(*parts) for person_id in self._alike.get(key, ())}
        scores = nearest(" ".join(filter(None, parts)), alike, least=NEAR, most=MOST_CANDIDATES * 3)
        if organisation_id is not None and name.patronymic and not name.has_initials:
            for person_id in self._alike.get(("given", *parts[1:]), ()):
                if organisation_id in self._people[person_id].organisation_ids:
                    scores.setdefault(person_id, NEAR)
        here = {person_id: organisation_id in self._people[person_id].organisation_ids for person_id in scores}
        ranked = sorted(scores, key=lambda person_id: (not here[person_id], -scores[person_id], person_id))
        return tuple(ranked[:MOST_CANDIDATES])


def _marks(surname: str, given: str, patronymic: str) -> Iterator[tuple[str, ...]]:
    """What names written alike share, one mark at least: comparing everybody with everybody takes minutes."""
    yield "surname", surname
    yield "given", given, patronymic
    yield "patronymic", surname[:1], patronymic
    yield "letter", surname[:1], given


def _is_exactly(person: KnownPerson, name: NameParts) -> bool:
    return not name.has_initials and (
        (part_key(person.given), part_key(person.patronymic)) == (part_key(name.given), part_key(name.patronymic))
    )


def _may_be(person: KnownPerson, name: NameParts) -> bool:
    return _part_may_be(person.given, name.given) and _part_may_be(person.patronymic, name.patronymic)


def _part_may_be(known: str, said: str) -> bool:
    """A missing part or an initial on either side leaves it open."""
    known_key, said_key = part_key(known), part_key(said)
    if not known_key or not said_key:
        return True
    if is_initial(known) or is_initial(said):
        return known_key[0] == said_key[0]
    return known_key == said_key


def _of_age(people: Sequence[KnownPerson], born_year: int | None) -> list[KnownPerson]:
    """Without those of another year of birth; if somebody has this very year, without those whose year is unknown."""
    if born_year is None:
        return list(people)
    certain = [person for person in people if person.born_year == born_year]
    return certain or [person for person in people if person.born_year is None]


def _asked(by: By, people: Iterable[KnownPerson]) -> PersonMatch:
    ids = dict.fromkeys(person.id for person in people)
    return PersonMatch(by=by, candidates=tuple(ids)[:MOST_CANDIDATES])

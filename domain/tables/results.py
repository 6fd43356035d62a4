"""Results of diagnostics in a table of a centre or of the service (P05; Щёлково 5.2.1.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from domain.errors import Invalid
from domain.names import NameParts, name_key
from domain.tables.aliases import SUBJECTS
from domain.tables.cells import (
    Cell,
    Table,
    WordList,
    as_day,
    as_month,
    as_number,
    as_text,
    plain,
    split_cell,
    split_codes,
)
from domain.tables.headings import Heading, TableKind, find_headings
from domain.tables.rows import Reading, RowProblem, find_municipality, municipality_words, read_name, skipped

LONGEST_ELEMENT = 80

_AROUND = re.compile(r"\b(?:компетенци\w*|област\w*|дефицит\w*|результат\w*|уровень|умения|навыки|диагностика)\b")
_BRACKETS = re.compile(r"\([^)]*\)")
_WORD_ENDS = {"ый": ("ая", "ое", "ые"), "ий": ("ая", "ое", "ие", "яя"), "ой": ("ая", "ое", "ые")}


@dataclass(frozen=True, slots=True)
class ResultWords:
    """The service's own words for levels and areas, the catalogue's for subjects."""

    levels: WordList
    areas: WordList
    subjects: WordList
    municipalities: WordList = field(default_factory=lambda: WordList({}))

    @classmethod
    def of(
        cls,
        levels: Mapping[str, str],
        areas: Mapping[str, str],
        subjects: Mapping[str, str],
        municipalities: Mapping[str, str] | None = None,
    ) -> ResultWords:
        """From ids and labels alone. An adjective is known in all genders: "предметный", "предметная область"."""
        forms = {form: word_id for word_id, label in areas.items() for form in _forms(label)}
        forms |= {f"{form} {noun}": word_id for form, word_id in forms.items() for noun in ("область", "компетенции")}
        ranks = {f"{label} уровень": word_id for word_id, label in levels.items()}
        return cls(
            levels=WordList(levels, ranks),
            areas=WordList(areas, forms),
            subjects=WordList(subjects, SUBJECTS),
            municipalities=municipality_words(municipalities or {}),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One result. Empty texts and None mean that the table does not say.

    `municipality` only narrows the search of the organisation, so an unknown one is passed over.
    `score` counts points of an unknown scale, `percent` is 0-100; `deficits` are pieces of the cell as written,
    still to be matched with the catalogue; `elements` are numbers of parts under their headings, where there are any.
    """

    row: int
    name: NameParts
    organisation: str = ""
    municipality: str | None = None
    subject: str | None = None
    area: str | None = None
    level: str | None = None
    score: float | None = None
    percent: float | None = None
    taken_on: date | None = None
    deficits: tuple[str, ...] = ()
    elements: tuple[tuple[str, float], ...] = ()
    sheet: str = ""


def read_results(table: Table, words: ResultWords, *, today: date) -> Reading[ResultRow]:
    """Rows that can be taken and problems of the others.

    A result is never taken by halves: a level, subject, area, day or number that cannot be read stops its row.
    """
    headings = find_headings(table, TableKind.RESULTS)
    rows: list[ResultRow] = []
    problems: list[RowProblem] = []
    seen: dict[tuple[object, ...], tuple[str, int]] = {}
    for heading in headings:
        title = heading.sheet.title if len(headings) > 1 else ""
        fractions = _written_as_fractions(heading)
        for place, cells in enumerate(heading.sheet.rows[heading.row + 1 :], heading.row + 1):
            index = heading.sheet.number(place)
            if skipped(heading, cells):
                continue
            try:
                row = replace(_read(heading, cells, index, words, today, fractions), sheet=title)
            except Invalid as refusal:
                problems.append(RowProblem(index, refusal.text_id, refusal.args_, sheet=title))
                continue
            key = (name_key(row.name), plain(row.organisation), row.subject, row.area, row.taken_on)
            if key in seen:
                other, first = seen[key]
                where = str(first) if other == title else f"{first} ({other})"
                args = {"name": row.name.full, "first": where}
                problems.append(RowProblem(index, "tables-result-twice", args, sheet=title))
                continue
            seen[key] = title, index
            rows.append(row)
    return Reading(
        sheets=tuple(heading.sheet.title for heading in headings),
        rows=tuple(rows),
        problems=tuple(problems),
        ignored=tuple(dict.fromkeys(text for heading in headings for text in heading.ignored)),
        private=tuple(dict.fromkeys(text for heading in headings for text in heading.private)),
    )


def _read(
    heading: Heading, cells: tuple[Cell, ...], number: int, words: ResultWords, today: date, fractions: bool
) -> ResultRow:
    name = read_name(heading, cells)
    taken_cell = heading.cell(cells, "taken")
    taken_on = as_day(taken_cell) or as_month(taken_cell)
    if taken_on is None and _given(taken_cell):
        raise Invalid("tables-bad-day", text=as_text(taken_cell))
    if taken_on is not None and taken_on > today:
        raise Invalid("tables-future-day", text=as_text(taken_cell))
    deficits = heading.cell(cells, "deficits")
    subject, area = _about(heading.cell(cells, "about"), words)
    row = ResultRow(
        row=number,
        name=name,
        organisation=as_text(heading.cell(cells, "organisation")),
        municipality=find_municipality(as_text(heading.cell(cells, "municipality")), words.municipalities),
        subject=subject or _word(heading.cell(cells, "subjects"), words.subjects, "tables-result-subject"),
        area=area or _word(heading.cell(cells, "area"), words.areas, "tables-unknown-area"),
        level=_word(_bare(heading.cell(cells, "level")), words.levels, "tables-unknown-level"),
        score=_number(heading, cells, "score", fractions=False),
        percent=_number(heading, cells, "percent", fractions=fractions),
        taken_on=taken_on,
        deficits=split_cell(split_codes(deficits)) if isinstance(deficits, str) and _given(deficits) else (),
        elements=_elements(heading, cells),
    )
    if row.level is None and row.score is None and row.percent is None and not row.deficits:
        raise Invalid("tables-no-result", name=name.full)
    return row


def _about(cell: Cell, words: ResultWords) -> tuple[str | None, str | None]:
    """A subject or an area that stood over the columns of its results, with or without words around it."""
    if not _given(cell):
        return None, None
    text = as_text(cell)
    for said in (text, _AROUND.sub(" ", plain(text))):
        subject, area = words.subjects.find(said), words.areas.find(said)
        if subject or area:
            return subject, None if subject else area
    raise Invalid("tables-unknown-about", text=text)


def _bare(cell: Cell) -> Cell:
    """A level with its percents in brackets is the level."""
    return _BRACKETS.sub(" ", cell) if isinstance(cell, str) and cell.strip()[:1] != "(" else cell


def _elements(heading: Heading, cells: tuple[Cell, ...]) -> tuple[tuple[str, float], ...]:
    """What is no number says nothing about a part; the whole result stands without it."""
    found = ((title, as_number(cells[place])) for title, place in heading.elements if place < len(cells))
    return tuple((title[:LONGEST_ELEMENT], number[0]) for title, number in found if number is not None)


def _given(cell: Cell) -> bool:
    return as_text(cell).strip(" -–—") != ""


def _word(cell: Cell, words: WordList, text_id: str) -> str | None:
    if not _given(cell):
        return None
    found = words.find(as_text(cell))
    if found is None:
        raise Invalid(text_id, text=as_text(cell), known=", ".join(words.labels.values()))
    return found


def _number(heading: Heading, cells: tuple[Cell, ...], column: str, *, fractions: bool) -> float | None:
    cell, percent = heading.cell(cells, column), column == "percent"
    if not _given(cell):
        return None
    number = as_number(cell)
    if number is None or number[0] < 0:
        raise Invalid("tables-bad-number", column=heading.title(column), text=as_text(cell))
    value, signed = number
    if percent and fractions and not signed:
        value *= 100
    if percent and value > 100:
        raise Invalid("tables-bad-percent", column=heading.title(column), text=as_text(cell))
    return round(value, 2)


def _written_as_fractions(heading: Heading) -> bool:
    """A spreadsheet keeps 62 % as 0.62: so it is when no number of the column exceeds one."""
    cells = (heading.cell(row, "percent") for row in heading.sheet.rows[heading.row + 1 :])
    numbers = [cell for cell in cells if isinstance(cell, float)]
    return bool(numbers) and max(numbers) <= 1


def _forms(label: str) -> set[str]:
    """ "предметный" as well as предметная, предметное, предметные."""
    words = plain(label)
    return {words} | {words[:-2] + end for end in _WORD_ENDS.get(words[-2:], ())}

"""The staff list of an organisation or of the whole service (P01: people are counted before they open the bot)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.errors import Invalid
from domain.names import NameParts, name_key
from domain.tables.aliases import CATEGORIES, POSTS, ROLES, SUBJECTS, TEACHER_OF
from domain.tables.cells import Cell, Table, WordList, as_day, as_text, as_year, plain, split_cell
from domain.tables.headings import Heading, TableKind, find_headings
from domain.tables.rows import Reading, RowProblem, find_municipality, municipality_words, read_name, skipped

OLDEST, YOUNGEST = 95, 16  # years of age that are not a slip of the pen


@dataclass(frozen=True, slots=True)
class StaffWords:
    """The service's own words: ids with labels of posts, subjects, municipalities and of roles a list may give."""

    posts: WordList
    subjects: WordList
    municipalities: WordList
    roles: WordList
    categories: WordList = field(
        default_factory=lambda: WordList({word_id: word_id for word_id in CATEGORIES.values()}, CATEGORIES)
    )

    @classmethod
    def of(
        cls,
        posts: Mapping[str, str],
        subjects: Mapping[str, str],
        municipalities: Mapping[str, str],
        roles: Mapping[str, str],
    ) -> StaffWords:
        """From ids and labels alone, with the usual spellings added ("Щёлково" for "городской округ Щёлково")."""
        return cls(
            WordList(posts, POSTS),
            WordList(subjects, SUBJECTS),
            municipality_words(municipalities),
            WordList(roles, ROLES),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRow:
    """One person of the list. Ids are of the profile and the catalogue; `organisation` is the text of the cell.

    Of a birth date given by year only `born_year` is known; `born_on` implies `born_year`. `category` is one of
    highest, first, mentor_category, methodist_category, suitable, no_category. A telephone is never read.
    """

    row: int
    name: NameParts
    organisation: str
    post: str | None = None
    subjects: tuple[str, ...] = ()
    municipality: str | None = None
    born_year: int | None = None
    born_on: date | None = None
    career_year: int | None = None
    career_on: date | None = None
    category: str | None = None
    role: str | None = None
    sheet: str = ""


def read_staff(table: Table, words: StaffWords, *, today: date) -> Reading[StaffRow]:
    """Rows that can be taken and problems of the others. Two rows of one name in one organisation are taken
    only when their years of birth tell them apart."""
    headings = find_headings(table, TableKind.STAFF)
    rows: list[StaffRow] = []
    problems: list[RowProblem] = []
    seen: dict[tuple[str, str], list[StaffRow]] = {}
    for heading in headings:
        title = heading.sheet.title if len(headings) > 1 else ""
        for place, cells in enumerate(heading.sheet.rows[heading.row + 1 :], heading.row + 1):
            index = heading.sheet.number(place)
            if skipped(heading, cells):
                continue
            row = _Row(heading, cells, index, title, problems, today).read(words)
            if row is None:
                continue
            namesakes = seen.setdefault((name_key(row.name), plain(row.organisation)), [])
            twin = next((other for other in namesakes if _are_one(row, other)), None)
            if twin is not None:
                args = {"name": row.name.full, "first": twin.row}
                problems.append(RowProblem(index, "tables-staff-twice", args, sheet=title))
                continue
            namesakes.append(row)
            rows.append(row)
    return Reading(
        sheets=tuple(heading.sheet.title for heading in headings),
        rows=tuple(rows),
        problems=tuple(problems),
        ignored=tuple(dict.fromkeys(text for heading in headings for text in heading.ignored)),
        private=tuple(dict.fromkeys(text for heading in headings for text in heading.private)),
    )


def _are_one(row: StaffRow, other: StaffRow) -> bool:
    return None in (row.born_year, other.born_year) or (
        (row.born_on or row.born_year) == (other.born_on or other.born_year)
    )


@dataclass(slots=True)
class _Row:
    heading: Heading
    cells: tuple[Cell, ...]
    number: int
    sheet: str
    problems: list[RowProblem]
    today: date

    def read(self, words: StaffWords) -> StaffRow | None:
        try:
            name = read_name(self.heading, self.cells)
        except Invalid as refusal:
            self.problems.append(RowProblem(self.number, refusal.text_id, refusal.args_, sheet=self.sheet))
            return None
        organisation = self.text("organisation")
        if not organisation:
            args = {"name": name.full}
            self.problems.append(RowProblem(self.number, "tables-no-organisation", args, sheet=self.sheet))
            return None
        post, by_post = self.post(words)
        born_on, born_year = self.moment("born", "tables-bad-birth", OLDEST, YOUNGEST)
        career_on, career_year = self.moment("career", "tables-bad-career", OLDEST - YOUNGEST, 0)
        return StaffRow(
            row=self.number,
            name=name,
            organisation=organisation,
            post=post,
            subjects=tuple(dict.fromkeys((*self.subjects(words), *by_post))),
            municipality=self.word("municipality", words.municipalities, "tables-unknown-municipality"),
            born_year=born_year,
            born_on=born_on,
            career_year=career_year,
            career_on=career_on,
            category=self.word("category", words.categories, "tables-unknown-category"),
            role=self.word("role", words.roles, "tables-unknown-role"),
            sheet=self.sheet,
        )

    def text(self, column: str) -> str:
        return as_text(self.heading.cell(self.cells, column))

    def note(self, text_id: str, text: str) -> None:
        self.problems.append(RowProblem(self.number, text_id, {"text": text}, stops=False, sheet=self.sheet))

    def word(self, column: str, words: WordList, text_id: str) -> str | None:
        text = self.text(column)
        if not text.strip(" -–—"):
            return None
        found = find_municipality(text, words) if column == "municipality" else words.find(text)
        if found is None:
            self.note(text_id, text)
        return found

    def post(self, words: StaffWords) -> tuple[str | None, tuple[str, ...]]:
        """The post, and the subjects it names itself: "учитель физики"."""
        text = self.text("post")
        if not text.strip(" -–—"):
            return None, ()
        if found := words.posts.find(text):
            return found, ()
        head, _, rest = plain(text).partition(" ")
        if head in ("учитель", "преподаватель") and "subject_teacher" in words.posts.labels:
            subjects = TEACHER_OF.get(rest, (words.subjects.find(rest),))
            known = tuple(subject for subject in subjects if subject is not None and subject in words.subjects.labels)
            if known:
                return "subject_teacher", known
        self.note("tables-unknown-post", text)
        return None, ()

    def subjects(self, words: StaffWords) -> tuple[str, ...]:
        raw = self.heading.cell(self.cells, "subjects")
        if not isinstance(raw, str) or not raw.strip(" -–—"):
            return ()
        if whole := words.subjects.find(raw):  # a label may hold a comma of its own
            return (whole,)
        found: list[str] = []
        for piece in split_cell(raw, ",;/\n"):
            subject = words.subjects.find(piece)
            if subject is None:
                self.note("tables-unknown-subject", piece)
            else:
                found.append(subject)
        return tuple(found)

    def moment(self, column: str, text_id: str, most: int, least: int) -> tuple[date | None, int | None]:
        """A day with its year, or a year alone; neither when it lies `most` years back or nearer than `least`."""
        cell = self.heading.cell(self.cells, column)
        if not as_text(cell).strip(" -–—"):
            return None, None
        year = as_year(cell)
        day = None if year else as_day(cell)
        year = day.year if day else year
        ahead = day is not None and day > self.today
        if year is None or ahead or not self.today.year - most <= year <= self.today.year - least:
            self.note(text_id, as_text(cell))
            return None, None
        return day, year

"""What a table from a school or a centre says: headings, cells, rows, and what is wrong with them row by row."""

from domain.tables.arranging import ALL_SHEETS, NONE, Arranged, Asked, Question, arrange, arrange_surely, signature_of
from domain.tables.cells import Cell, Sheet, Table, WordList
from domain.tables.headings import Heading, TableKind
from domain.tables.results import ResultRow, ResultWords, read_results
from domain.tables.rows import Reading, RowProblem
from domain.tables.staff import StaffRow, StaffWords, read_staff

__all__ = [
    "ALL_SHEETS",
    "NONE",
    "Arranged",
    "Asked",
    "Cell",
    "Heading",
    "Question",
    "Reading",
    "ResultRow",
    "ResultWords",
    "RowProblem",
    "Sheet",
    "StaffRow",
    "StaffWords",
    "Table",
    "TableKind",
    "WordList",
    "arrange",
    "arrange_surely",
    "read_results",
    "read_staff",
    "signature_of",
]

"""What a table from a school or a centre says: headings, cells, rows, and what is wrong with them row by row."""

from domain.tables.cells import Cell, Sheet, Table, WordList
from domain.tables.headings import Heading, TableKind, recognise
from domain.tables.results import ResultRow, ResultWords, read_results
from domain.tables.rows import Reading, RowProblem
from domain.tables.staff import StaffRow, StaffWords, read_staff

__all__ = [
    "Cell",
    "Heading",
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
    "read_results",
    "read_staff",
    "recognise",
]

"""The table of requirements is whole, and every mark names a row of it."""

from collections import Counter
from pathlib import Path

import pytest

from tests.requirements import PRIORITIES, ROOT, Row, main, marks, proved, report, rows

TABLE = rows((ROOT / "docs" / "requirements.md").read_text(encoding="utf-8"))


def test_requirements_table_holds_every_row_once() -> None:
    assert len({row.id for row in TABLE}) == len(TABLE) == 398
    assert Counter(row.priority for row in TABLE) == {"core": 128, "next": 177, "later": 75, "out": 18}
    assert Counter(row.document for row in TABLE) == {
        "Щёлково": 99,
        "Серышево": 72,
        "Старая Майна": 58,
        "Одинцово": 113,
        "Кузнецк": 56,
    }


def test_marks_name_only_rows_of_the_table() -> None:
    found = proved(Path(ROOT / "tests"))
    known = {row.id: row for row in TABLE}
    assert {row_id: places for row_id, places in found.items() if row_id not in known} == {}
    assert [row_id for row_id in found if known[row_id].priority not in PRIORITIES] == []


def test_marks_are_found_on_tests_classes_and_modules() -> None:
    source = """
pytestmark = pytest.mark.requirement("R-AA-001")
@pytest.mark.requirement("R-AA-002", "R-AA-003")
class TestOne:
    @pytest.mark.requirement("R-AA-004")
    async def test_it(self): ...
"""
    assert sorted(row_id for row_id, _ in marks(source)) == ["R-AA-001", "R-AA-002", "R-AA-003", "R-AA-004"]


def test_computed_ids_are_refused() -> None:
    with pytest.raises(ValueError, match="plain strings"):
        list(marks("@pytest.mark.requirement(f'R-{x}')\ndef test_a(): ..."))


def test_report_ends_with_the_count_by_priority() -> None:
    table = [Row("R-AA-001", "A", "1", "does a", "core"), Row("R-AA-002", "A", "2", "does b", "core")]
    table.append(Row("R-AA-003", "A", "3", "does not", "out"))
    lines = list(report(table, {"R-AA-001"}, missing=True))
    assert lines[0] == "R-AA-002  core   A 2: does b"
    assert lines[-3:] == ["core: 1 of 2", "next: 0 of 0", "later: 0 of 0"]


def test_unknown_options_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--mising"]) == 2
    assert "--missing" in capsys.readouterr().err

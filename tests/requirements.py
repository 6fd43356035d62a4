"""Which rows of docs/requirements.md are proved by tests: `python -m tests.requirements [--missing]`.

Marks are read from the source, nothing is imported, so a test that needs a browser counts as well. A mark may stand on
a test, on a class of tests or on a whole module (`pytestmark`).
"""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROW = re.compile(r"^\| (R-[A-Z]{2}-\d{3}) \| (.+?) \| (.+) \| (core|next|later|out) \|$")
PRIORITIES = ("core", "next", "later")  # a row that is out has nothing to prove


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    document: str
    clause: str
    promise: str
    priority: str


def rows(text: str) -> list[Row]:
    """The rows in their order; a line of a table that is not read is an error, not a row less."""
    document, found = "", []
    for line in text.splitlines():
        if line.startswith("## "):
            document = line.removeprefix("## ")
        elif match := ROW.match(line):
            found.append(Row(match[1], document, match[2], match[3], match[4]))
        elif line.startswith("| R-"):
            raise ValueError(f"not a row: {line}")
    return found


def marks(source: str, name: str = "") -> Iterator[tuple[str, str]]:
    """(id, place) of every `pytest.mark.requirement(...)`; an id that is not a plain string cannot be counted."""
    for node in ast.walk(ast.parse(source, filename=name)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.requirement":
            for argument in node.args:
                if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                    raise ValueError(f"{name}:{node.lineno}: requirement ids are plain strings")
                yield argument.value, f"{name}:{node.lineno}"


def proved(folder: Path) -> dict[str, list[str]]:
    """Row id -> the places of the marks under the folder."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*.py")):
        for row_id, place in marks(path.read_text(encoding="utf-8"), str(path.relative_to(folder.parent))):
            found.setdefault(row_id, []).append(place)
    return found


def report(all_rows: list[Row], covered: set[str], *, missing: bool) -> Iterator[str]:
    if missing:
        for row in all_rows:
            if row.priority in PRIORITIES and row.id not in covered:
                yield f"{row.id}  {row.priority:5}  {row.document} {row.clause}: {row.promise}"
        yield ""
    total = Counter((row.document, row.priority) for row in all_rows)
    done = Counter((row.document, row.priority) for row in all_rows if row.id in covered)
    for document in dict.fromkeys(row.document for row in all_rows):
        cells = (f"{one} {done[document, one]:3} of {total[document, one]:3}" for one in PRIORITIES)
        yield f"{document:16}" + "   ".join(cells)
    yield ""
    for priority in PRIORITIES:
        mine = [row for row in all_rows if row.priority == priority]
        yield f"{priority}: {sum(row.id in covered for row in mine)} of {len(mine)}"


def main(arguments: list[str]) -> int:
    if unknown_options := set(arguments) - {"--missing"}:
        sys.stderr.write(f"unknown option {', '.join(sorted(unknown_options))}; there is --missing\n")
        return 2
    all_rows = rows((ROOT / "docs" / "requirements.md").read_text(encoding="utf-8"))
    found = proved(ROOT / "tests")
    for line in report(all_rows, set(found), missing="--missing" in arguments):
        sys.stdout.write(line + "\n")
    unknown = {row_id: places for row_id, places in found.items() if row_id not in {row.id for row in all_rows}}
    for row_id, places in unknown.items():
        sys.stderr.write(f"{row_id} at {', '.join(places)} is not a row of docs/requirements.md\n")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

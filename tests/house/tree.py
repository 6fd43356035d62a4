"""The project's own source as the guards see it: every Python file parsed once, with its storey and its feature."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_OURS = {"var", "build", "dist", "node_modules", "__pycache__"}
FEATURES = frozenset(
    {"people", "organisations", "bodies", "diagnostics", "routes", "pairs", "meetings", "events"}
    | {"contests", "announcements", "reports", "consultations", "groups", "campaigns", "indicators"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """`place` is the path inside the project, `storey` its first folder."""

    place: str
    source: str
    tree: ast.Module

    @property
    def storey(self) -> str:
        return self.place.split("/")[0].removesuffix(".py")

    @property
    def feature(self) -> str | None:
        """`pairs` for services/pairs.py and for services/pairs/offers.py; None for a file that is no feature's."""
        parts = self.place.removesuffix(".py").split("/")
        return parts[1] if len(parts) > 1 and parts[1] in FEATURES else None

    def at(self, node: ast.AST) -> str:
        return f"{self.place}:{getattr(node, 'lineno', 0)}"

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Every call with the dotted name of what is called."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node, ast.unparse(node.func)


def module(place: str, source: str) -> Module:
    return Module(place, source, ast.parse(source, filename=place))


def files(*suffixes: str) -> Iterator[Path]:
    """Files of the project, outside of what is installed or made at run time."""
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT).parts
        if any(part in NOT_OURS or (part.startswith(".") and part != ".ci") for part in inside[:-1]):
            continue
        if path.is_file() and path.suffix in suffixes:
            yield path


@cache
def modules() -> tuple[Module, ...]:
    return tuple(
        module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in files(".py")
        if "migrations/versions" not in path.as_posix()  # written by a program, read once
    )


def imports(one: Module) -> Iterator[tuple[ast.stmt, str]]:
    """Dotted names of everything imported, also inside functions and under TYPE_CHECKING: knowing is knowing."""
    for node in ast.walk(one.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                folder = one.place.split("/")[: -node.level]
                base = ".".join([*folder, *filter(None, [base])])
            yield from ((node, f"{base}.{alias.name}") for alias in node.names)

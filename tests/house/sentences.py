"""The sentences of `locales/` and the places of the code that say them, for the guards."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from tests.house.tree import ROOT, Module

LANGUAGES = ("ru", "en")
ID = re.compile(r"[a-z][a-z0-9_]*(?:-[a-z0-9_]+)+")
SPEAKERS = {"Refusal", "Invalid", "Forbidden", "Gone"}
NOT_IN_SENTENCES = ("tests", "simulator", "bench", "migrations", "locales")


@dataclass(slots=True)
class Sentence:
    """One message of one language: its own arguments, the sentences and the term forms it leans on."""

    id: str
    file: str
    text: str
    arguments: set[str] = field(default_factory=set)
    leans_on: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    options: set[str] = field(default_factory=set)


class _Reader(Visitor):
    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.sentence.arguments.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.sentence.leans_on.add(node.id.name)

    def visit_NamedArgument(self, node: ftl.NamedArgument) -> None:
        self.sentence.options.add(node.name.name)
        if node.name.name == "form":
            self.sentence.forms.add(str(node.value.value))


def read_text(text: str, file: str) -> tuple[list[Sentence], list[str]]:
    """Sentences of one file, and what in it is broken."""
    sentences, problems = [], []
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ftl.Junk):
            problems.append(f"{file}: does not parse: {(entry.content or '').strip()[:60]}")
        elif isinstance(entry, ftl.Message) and entry.value is not None:
            span = entry.value.span
            sentence = Sentence(entry.id.name, file, text[span.start : span.end] if span else "")
            _Reader(sentence).visit(entry)
            sentences.append(sentence)
    return sentences, problems


@cache
def read_language(language: str) -> tuple[dict[str, Sentence], list[str]]:
    found: dict[str, Sentence] = {}
    problems: list[str] = []
    for path in sorted((ROOT / "locales" / language).glob("*.ftl")):
        sentences, broken = read_text(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
        problems += broken
        for sentence in sentences:
            if sentence.id in found:
                problems.append(f"{sentence.file}: {sentence.id} stands already in {found[sentence.id].file}")
            found[sentence.id] = sentence
    return found, problems


def arguments_of(sentence: Sentence, language: dict[str, Sentence]) -> set[str]:
    """Its own and those of the sentences it leans on."""
    seen, queue, arguments = {sentence.id}, [sentence], set()
    while queue:
        one = queue.pop()
        arguments |= one.arguments
        for name in one.leans_on - seen:
            seen.add(name)
            if name in language:
                queue.append(language[name])
    return arguments


@dataclass(frozen=True, slots=True)
class Said:
    """An id in the code. `exact` is None for a made up id; `arguments` is None where they cannot be read off."""

    place: str
    pattern: str
    exact: str | None = None
    arguments: frozenset[str] | None = None
    plain: bool = False  # said on a button or in a toast, where markup would be read aloud


def said_in(one: Module, stems: frozenset[str]) -> Iterator[Said]:
    """Every id this file says: arguments of t(...), t.plain(...) and refusals, and any string that looks like an id."""
    if one.storey in NOT_IN_SENTENCES:
        return
    called: set[ast.AST] = set()
    for call, name in one.calls():
        last = name.split(".")[-1]
        if not call.args or last not in SPEAKERS | {"t", "plain"}:
            continue
        names = [keyword.arg for keyword in call.keywords]
        arguments = None if None in names else frozenset(filter(None, names))
        if isinstance(call.args[0], ast.JoinedStr) and (pattern := _pattern(call.args[0], ending=True)):
            called.add(call.args[0])
            yield Said(one.at(call), pattern, plain=last != "t")
        for text_id in _strings(call.args[0]):
            called.add(text_id)
            if isinstance(text_id, ast.Constant):
                # A branch of `a if x else b` shares its arguments with the other branch.
                shared = None if text_id is not call.args[0] else arguments
                yield Said(one.at(call), re.escape(str(text_id.value)), str(text_id.value), shared, last != "t")
    inside_fstrings = {
        id(part) for node in ast.walk(one.tree) if isinstance(node, ast.JoinedStr) for part in node.values
    }
    for node in ast.walk(one.tree):
        if node in called or id(node) in inside_fstrings:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text, ends_open = node.value.removesuffix("-"), node.value.endswith("-")
            if text.split("-")[0] in stems and (ID.fullmatch(text) or (ends_open and text in stems)):
                exact = None if ends_open else text
                yield Said(one.at(node), re.escape(node.value) + (".+" if ends_open else ""), exact)
        elif isinstance(node, ast.JoinedStr) and (pattern := _pattern(node)) and pattern.split("-")[0] in stems:
            yield Said(one.at(node), pattern)


def _strings(node: ast.expr) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)


def _pattern(node: ast.JoinedStr, *, ending: bool = False) -> str | None:
    """`f"profile-role-{role}"` as an expression that matches the ids it may become; None when it is no id.

    `ending` allows `f"{step.text}-short"` too: such a string is taken for an id only where it is surely said.
    """
    parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
    first = parts[0]
    if ending and first is None and len(parts) == 2 and re.fullmatch(r"-[a-z0-9-]*[a-z0-9]", str(parts[1])):
        return f"[a-z0-9_-]+{parts[1]}"
    if not isinstance(first, str) or not re.fullmatch(r"[a-z][a-z0-9_]*-[a-z0-9_-]*", first):
        return None
    if any(isinstance(part, str) and not re.fullmatch(r"[a-z0-9_-]*", part) for part in parts):
        return None
    return "".join(str(part) if part is not None else "[a-z0-9_-]+" for part in parts)

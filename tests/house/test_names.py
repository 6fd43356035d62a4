"""Names say what a thing is; files are a page or two; a test's name is a sentence."""

import ast
import re
from collections.abc import Iterator
from pathlib import PurePath

from tests.house.tree import Module, module, modules

EMPTY_WORDS = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "data", "info", "impl"}
LONGEST = 250
CAMEL = re.compile(r"[A-Z][a-z0-9]*")


def empty_names(one: Module) -> Iterator[str]:
    if {part.removesuffix(".py").lower() for part in PurePath(one.place).parts} & EMPTY_WORDS:
        yield f"{one.place}: the file's name says nothing"
    for node in ast.walk(one.tree):
        if isinstance(node, ast.ClassDef):
            words = CAMEL.findall(node.name) or [node.name]
            if words[-1].lower() in EMPTY_WORDS:
                yield f"{one.at(node)}: class {node.name}"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.strip("_") in EMPTY_WORDS:
            yield f"{one.at(node)}: function {node.name}"


def short_test_names(one: Module) -> Iterator[str]:
    if one.storey != "tests" or not PurePath(one.place).name.startswith("test_"):
        return
    for node in ast.walk(one.tree):
        is_test = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test")
        if is_test and len(node.name.removeprefix("test").strip("_").split("_")) < 3:
            yield f"{one.at(node)}: {node.name} does not say who does what with which outcome"


def test_names_of_files_classes_and_functions_say_something() -> None:
    assert [problem for one in modules() for problem in empty_names(one)] == []


def test_files_are_a_page_or_two() -> None:
    lengths = {one.place: len(one.source.splitlines()) for one in modules()}
    assert {place: length for place, length in lengths.items() if length > LONGEST} == {}


def test_names_of_tests_are_sentences() -> None:
    assert [problem for one in modules() for problem in short_test_names(one)] == []


def test_guards_catch_an_empty_name() -> None:
    source = "class PairManager: ...\nclass Manageress: ...\ndef _helpers(): ...\ndef read_data(): ..."
    assert list(empty_names(module("services/utils.py", source))) == [
        "services/utils.py: the file's name says nothing",
        "services/utils.py:1: class PairManager",
        "services/utils.py:3: function _helpers",
    ]
    assert len(list(short_test_names(module("tests/domain/test_a.py", "async def test_pair_works(): ...")))) == 1

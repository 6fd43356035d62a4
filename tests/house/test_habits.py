"""Who may ask the time, read the environment, query, commit: each habit has one home."""

import ast
from collections.abc import Iterator

from tests.house.tree import Module, module, modules

CLOCKS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "time.sleep",
    "asyncio.sleep",
}
ENVIRONMENT = {"os.environ", "os.getenv"}
SLEEPS = {"time.sleep", "asyncio.sleep"}


def own_time(one: Module) -> Iterator[str]:
    """Time comes from the Clock port. A test may yield to the loop with sleep(0), never wait."""
    if one.storey in {"simulator", "bench"} or one.place.startswith(("app/clock.py", "app/clock/")):
        return
    banned = SLEEPS if one.storey == "tests" else CLOCKS
    bare = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(one.tree)
        if isinstance(node, ast.ImportFrom) and node.module in {"time", "asyncio"}
        for alias in node.names
    }
    for call, dotted in one.calls():
        name = bare.get(dotted, ".".join(dotted.split(".")[-2:]))
        yields = one.storey == "tests" and [ast.unparse(argument) for argument in call.args] == ["0"]
        if name in banned and not yields:
            yield f"{one.at(call)}: {name} instead of the Clock"


def environment(one: Module) -> Iterator[str]:
    if one.storey in {"simulator", "tests", "bench"} or one.place.startswith(("app/settings.py", "app/settings/")):
        return
    for node in ast.walk(one.tree):
        named: set[str] = set()
        if isinstance(node, ast.Attribute):
            named = {ast.unparse(node)}
        elif isinstance(node, ast.ImportFrom):
            named = {f"{node.module}.{alias.name}" for alias in node.names}
        if named & ENVIRONMENT:
            yield f"{one.at(node)}: the environment is read in app/settings.py"


def queries(one: Module) -> Iterator[str]:
    if one.storey in {"storage", "migrations", "tests", "bench"}:
        return
    for call, name in one.calls():
        if name in {"select", "sa.select", "sqlalchemy.select"}:
            yield f"{one.at(call)}: only storage says select"


def commits(one: Module) -> Iterator[str]:
    """The simulator keeps its chats in a sqlite3 file of its own, which is no part of the house's transaction."""
    if one.storey in {"storage", "migrations", "simulator", "tests", "bench"}:
        return
    for call, name in one.calls():
        if name.endswith(".commit"):
            yield f"{one.at(call)}: the edge opens the transaction, its end commits"


def slow_work(one: Module) -> Iterator[str]:
    """What needs a thread may last: whoever pressed is answered first, or Telegram takes the press for lost."""
    if not one.place.startswith("handlers/"):
        return
    for call, name in one.calls():
        if name.endswith("to_thread"):
            yield f"{one.at(call)}: slow work of a handler goes by turn.prepare, which answers the press first"


def every(problems: object) -> list[str]:
    return [problem for one in modules() for problem in problems(one)]  # type: ignore[operator]


def test_everybody_asks_the_clock_for_time() -> None:
    assert every(own_time) == []


def test_settings_alone_read_the_environment() -> None:
    assert every(environment) == []


def test_storage_alone_says_select() -> None:
    assert every(queries) == []


def test_nobody_above_storage_commits() -> None:
    assert every(commits) == []


def test_handlers_answer_before_slow_work() -> None:
    assert every(slow_work) == []


def test_guards_catch_a_bad_habit() -> None:
    source = "from asyncio import sleep\nx = datetime.datetime.now(UTC)\ny = sleep(1)\nclock.now()\nself.clock.sleep(1)"
    assert [line.split(": ")[0] for line in own_time(module("services/pairs.py", source))] == [
        "services/pairs.py:2",
        "services/pairs.py:3",
    ]
    assert not list(own_time(module("tests/services/test_a.py", "asyncio.sleep(0)")))
    assert len(list(own_time(module("tests/services/test_a.py", "asyncio.sleep(0.1)")))) == 1
    assert len(list(environment(module("bot/pacer.py", "import os\nos.environ['A']")))) == 1
    assert len(list(environment(module("bot/pacer.py", "from os import getenv")))) == 1
    assert len(list(queries(module("services/pairs.py", "select(Pair)")))) == 1
    assert len(list(slow_work(module("handlers/pairs.py", "await asyncio.to_thread(write, 1)")))) == 1
    assert len(list(commits(module("handlers/pairs.py", "session.commit()")))) == 1

"""Imports point downwards, third parties live in their storey, features of one storey do not know each other."""

import sys
from collections.abc import Iterator

import models
from tests.house.tree import FEATURES, ROOT, Module, imports, module, modules

BELOW: dict[str, set[str]] = {"domain": set(), "locales": set()}
BELOW["models"] = {"domain"}
BELOW["storage"] = {"domain", "models"}
BELOW["services"] = {"domain", "models", "storage"}
BELOW["bot"] = BELOW["services"] | {"services", "locales"}
BELOW["handlers"] = BELOW["bot"] | {"bot"}
BELOW["scheduler"] = BELOW["services"] | {"services"}
BELOW["app"] = BELOW["handlers"] | {"handlers", "scheduler", "migrations"}
BELOW["simulator"] = BELOW["app"] | {"app"}
BELOW["migrations"] = {"domain", "models", "storage"}
BELOW["tests"] = BELOW["simulator"] | {"simulator", "bench"}
BELOW["bench"] = BELOW["tests"] | {"tests"}  # the servers that tests start, nothing else
BELOW["deploy"] = set()

STOREYS = {
    "sqlalchemy": {"models", "storage", "migrations"},
    "aiosqlite": {"storage"},
    "asyncpg": {"storage"},
    "redis": {"storage"},
    "alembic": {"migrations", "storage", "app"},
    "aiogram": {"bot", "handlers", "app", "simulator"},
    "aiohttp": {"bot", "app", "simulator"},
    "apscheduler": {"scheduler"},
    "fluent": {"locales"},
    "babel": {"locales"},
    "pydantic": {"app"},
    "pydantic_settings": {"app"},
    "structlog": {"app"},
    "prometheus_client": {"app"},
    "rapidfuzz": {"services"},
    "python_calamine": {"services"},
    "xlsxwriter": {"services"},
    "docx": {"services"},
    "icalendar": {"services"},
    "PIL": {"services"},
}
OPEN_FEATURES = {"people", "organisations"}  # everybody may know them; rights is no feature's file


def upward(one: Module) -> Iterator[str]:
    for node, name in imports(one):
        storey = name.split(".")[0]
        if storey in BELOW and storey != one.storey and storey not in BELOW.get(one.storey, set()):
            yield f"{one.at(node)}: {one.storey} may not know {name}"


def strangers(one: Module) -> Iterator[str]:
    if one.storey in {"tests", "bench"}:
        return
    for node, name in imports(one):
        top = name.split(".")[0]
        if top in BELOW or top in sys.stdlib_module_names:
            continue
        if one.storey not in STOREYS.get(top, set()):
            yield f"{one.at(node)}: {top} has no place in {one.storey}"


def neighbours(one: Module) -> Iterator[str]:
    if one.feature is None or one.storey == "tests":
        return
    closed = FEATURES - OPEN_FEATURES - {one.feature}
    for node, name in imports(one):
        parts = name.split(".")
        if parts[0] == one.storey and len(parts) > 1 and parts[1] in closed:
            yield f"{one.at(node)}: {one.feature} and {parts[1]} meet one storey lower, not here"


def test_imports_of_every_file_point_downwards() -> None:
    assert [problem for one in modules() for problem in upward(one)] == []


def test_third_parties_live_in_their_storey() -> None:
    assert [problem for one in modules() for problem in strangers(one)] == []


def test_features_of_one_storey_stay_strangers() -> None:
    assert [problem for one in modules() for problem in neighbours(one)] == []


def test_every_folder_with_code_is_a_storey() -> None:
    assert {one.storey for one in modules() if "/" in one.place} <= set(BELOW)


def test_guards_catch_a_wrong_import() -> None:
    hidden = module("domain/pairs.py", "if TYPE_CHECKING:\n    from services import ports\n")
    assert list(upward(hidden)) == ["domain/pairs.py:2: domain may not know services.ports"]
    relative = module("services/pairs/offers.py", "def f():\n    from ..meetings import log_meeting\n")
    assert len(list(neighbours(relative))) == 1
    assert not list(neighbours(module("services/pairs/offers.py", "from services.people import one_person")))
    assert list(strangers(module("services/pairs.py", "import aiogram.types"))) == [
        "services/pairs.py:1: aiogram has no place in services"
    ]
    assert len(list(strangers(module("domain/pairs.py", "import requests")))) == 1


def test_every_file_of_tables_is_read_with_the_metadata() -> None:
    """Else a test alone, or a command that needs few tables, sees a base with tables missing."""
    assert set(models.__all__) - {"Base"} == {path.stem for path in (ROOT / "models").iterdir()} - {
        "__init__",
        "__pycache__",
        "base",
    }

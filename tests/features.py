"""The map of features: which storey holds what of each. `python -m tests.features` prints it for docs/features.md."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

FEATURES = (
    "people",
    "organisations",
    "bodies",
    "diagnostics",
    "campaigns",
    "routes",
    "pairs",
    "meetings",
    "programmes",
    "young_specialists",
    "activists",
    "events",
    "contests",
    "announcements",
    "reports",
    "consultations",
    "groups",
)
STOREYS = {
    "domain": "domain",
    "models": "models",
    "storage": "storage",
    "services": "services",
    "bot/callbacks": "callbacks",
    "bot/notices": "notices",
    "handlers": "handlers",
    "scheduler": "scheduler",
    "locales/ru": "words",
    "tests/conversations": "story",
}


def found(folder: str, feature: str) -> bool:
    """A module, a folder of the same name, a sentence file or a story of this feature."""
    place = ROOT / folder
    names = (f"{feature}.py", f"{feature}.ftl", f"test_{feature}.py")
    return (place / feature / "__init__.py").exists() or any((place / name).exists() for name in names)


def table() -> str:
    head = ["feature", *STOREYS.values()]
    rows = [head, ["---"] * len(head)]
    for feature in FEATURES:
        rows.append([feature, *("+" if found(folder, feature) else "" for folder in STOREYS)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


if __name__ == "__main__":
    print(table())  # noqa: T201

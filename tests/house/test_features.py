"""docs/features.md tells the truth: the map in it is the tree's own."""

from __future__ import annotations

from tests.features import FEATURES, ROOT, STOREYS, found, table

NOT_OPTIONAL = {"models", "storage", "services", "handlers", "locales/ru"}


def test_newcomer_finds_every_feature_where_the_map_says() -> None:
    said = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")
    assert table() in said, f"docs/features.md should hold:\n{table()}"


def test_feature_reaches_from_its_table_to_its_words() -> None:
    missing = [f"{folder}/{feature}" for feature in FEATURES for folder in NOT_OPTIONAL if not found(folder, feature)]
    assert missing == []
    assert set(STOREYS) >= NOT_OPTIONAL

"""The catalogue that ships is whole; a wrong one says where."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.profiles import PROFILES, ProfileError, load_catalogue


def test_catalogue_holds_everything_promised() -> None:
    catalogue = load_catalogue()
    assert len(catalogue.deficits) == 43
    assert len(catalogue.subjects) == 31
    assert len(catalogue.positions) == 24
    assert len(catalogue.step_kinds) == 13
    assert [topic.month for topic in catalogue.mentoring_topics] == [9, 9, 10, 10, 11, 12, 1, 2, 3, 4, 5, 6]
    assert len(catalogue.contests) == 10
    assert all(45 <= sum(item.minutes for item in agenda.items) <= 60 for agenda in catalogue.agendas)
    assert len(catalogue.agendas) == 8


FAULTS = [
    (
        "unknown kind of step",
        '{ kind = "transfer", text = "Открытый урок" }',
        '{ kind = "party", text = "Чай" }',
        ["deficits[D13].steps[4].kind", "no kind of step 'party'"],
    ),
    (
        "transfer in the middle",
        '{ kind = "course", text = "«Современный урок»" }',
        '{ kind = "transfer", text = "Урок" }',
        ["deficits[D13].steps[1].kind", "must stand last"],
    ),
    (
        "unknown area",
        'id = "D21"\narea = "psych_ped"',
        'id = "D21"\narea = "psych"',
        ["deficits[D21].area", "psych_ped"],
    ),
    (
        "unknown subject",
        'subjects = ["chemistry"]',
        'subjects = ["alchemy"]',
        ["deficits[D05].subjects", "no subject 'alchemy'"],
    ),
    ("deficit twice", 'id = "D43"', 'id = "D42"', ["deficits[D42]", "stands twice"]),
    ("topic out of order", "number = 12,", "number = 13,", ["mentoring_topics", "in order"]),
    (
        "unknown category",
        'label = "Тьютор", category = "teacher"',
        'label = "Тьютор", category = "guest"',
        ["positions[tutor_post].category", "teacher, manager, service"],
    ),
]


@pytest.mark.parametrize(("old", "new", "words"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_broken_catalogue_is_refused_by_name(tmp_path: Path, old: str, new: str, words: list[str]) -> None:
    text = (PROFILES / "catalogue.toml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    file = tmp_path / "catalogue.toml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ProfileError) as refused:
        load_catalogue(file)
    for word in words:
        assert word in str(refused.value)


def test_service_corrects_moved_days_in_its_own_calendar(tmp_path: Path) -> None:
    """The service's word stands: the last day of 2026 is worked there, the Friday after a local feast is free."""
    folder = shutil.copytree(PROFILES / "kuznetsk", tmp_path / "own")
    text = 'days_off = ["2026-08-28"]\nworking_days = ["2026-12-31"]\n'
    (folder / "calendar.toml").write_text(text, encoding="utf-8")
    calendar = load_catalogue(service=str(folder)).calendar
    assert not calendar.is_working(date(2026, 8, 28)) and calendar.is_working(date(2026, 12, 31))
    assert not calendar.is_working(date(2026, 1, 9))
    (folder / "calendar.toml").write_text('days_off = ["31.12.2026"]\n', encoding="utf-8")
    with pytest.raises(ProfileError, match=r"(?s)days_off.*working_days: missing"):
        load_catalogue(service=str(folder))

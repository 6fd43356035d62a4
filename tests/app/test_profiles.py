"""Profiles as files: the five load, and a wrong one says which file, table and key, and what is allowed."""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from app.profiles import ProfileError, known_profiles, load_profile
from domain.profile import INDICATOR_IDS, Module, ModuleState, TermKey
from tests.app.broken_profiles import BROKEN
from tests.app.folders import FIVE, folder_with


def test_product_brings_five_services() -> None:
    assert known_profiles() == FIVE


@pytest.mark.parametrize("service", FIVE)
def test_profile_loads_whole(service: str) -> None:
    profile = load_profile(service)
    assert profile.id == service
    assert len(profile.roles) == 15
    assert set(profile.terms) == set(TermKey)
    assert set(profile.modules) == set(Module)
    assert [level.id for level in profile.levels_by_rank] == ["high", "elevated", "basic", "low"]
    assert profile.pair_kinds_in_use
    assert profile.host_municipality.host


def test_profiles_together_name_every_indicator_once() -> None:
    ids = [row.id for service in FIVE for row in load_profile(service).indicators]
    assert len(ids) == 56
    assert set(ids) == INDICATOR_IDS


def test_service_of_four_municipalities_has_one_host() -> None:
    profile = load_profile("shchyolkovo")
    assert [m.id for m in profile.municipalities] == ["shchyolkovo", "fryazino", "losino_petrovsky", "zvyozdny_gorodok"]
    assert profile.host_municipality.id == "shchyolkovo"


def test_five_services_name_the_association_their_own_way() -> None:
    genitives = {service: load_profile(service).term("association").gen for service in FIVE}
    assert genitives["shchyolkovo"] == "городского методического объединения"
    assert genitives["seryshevo"] == "окружного методического объединения"
    assert genitives["kuznetsk"] == "муниципального методического объединения"


@pytest.mark.requirement("R-SE-010")
def test_seryshevo_names_its_structures() -> None:
    profile = load_profile("seryshevo")
    assert {"МКС", "ОМС", "ОМО", "ШМО", "ШМП"} <= {profile.body_term(body.id).abbr for body in profile.bodies}
    assert profile.body_kind("school_associations").level == "school"
    assert profile.pair_kinds_in_use


def test_zones_differ_between_services() -> None:
    assert str(load_profile("seryshevo").zone) == "Asia/Yakutsk"
    assert str(load_profile("starayamaina").zone) == "Europe/Ulyanovsk"


def test_reminders_are_read_as_offsets() -> None:
    reminders = load_profile("shchyolkovo").reminders
    day_before, hour_before = reminders.meeting_before
    assert (day_before.days, day_before.at, day_before.delta) == (1, time(17, 0), None)
    assert (hour_before.days, hour_before.delta) == (0, timedelta(hours=1))
    assert reminders.step_before_days == (3, 0)


def test_profile_is_read_from_a_folder_anywhere(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        "profile.toml",
        ('modules.info_bank = "optional"', 'modules.info_bank = "on"'),
        (
            'agreement_from = "", agreement_to = "", source = "Щёлково 1.1", assumed = false',
            'agreement_from = "2026-09-01", agreement_to = "", source = "", assumed = true',
        ),
    )
    profile = load_profile(folder)
    assert profile.modules[Module.INFO_BANK] is ModuleState.ON
    assert profile.host_municipality.agreement_from == date(2026, 9, 1)


@pytest.mark.parametrize(("old", "new", "words"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_broken_profile_is_refused_by_name(tmp_path: Path, old: str, new: str, words: list[str]) -> None:
    folder = folder_with(tmp_path, "profile.toml", (old, new))
    with pytest.raises(ProfileError) as refused:
        load_profile(folder)
    for word in ["ours/profile.toml", *words]:
        assert word in str(refused.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        "profile.toml",
        ("retention.years = 3\n", ""),
        ('"Europe/Moscow"', '"Nowhere/Land"'),
        ("[terms.pair]", "[terms.par]"),
    )
    with pytest.raises(ProfileError) as refused:
        load_profile(folder)
    told = str(refused.value).splitlines()
    assert [line.split(":")[0] for line in told[1:]] == ["timezone.name", "retention.years", "terms.par", "terms.pair"]


def test_file_that_is_not_toml_names_its_line(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "profile.toml", ("schema_version = 1", "schema_version ="))
    with pytest.raises(ProfileError, match=r"ours/profile\.toml is not TOML: .*line"):
        load_profile(folder)


def test_unknown_service_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ProfileError, match=r"'moscow'.*kuznetsk, odintsovo"):
        load_profile("moscow")


def test_folder_without_a_profile_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"profile\.toml is missing"):
        load_profile(str(tmp_path))

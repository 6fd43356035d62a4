"""What a profile and the catalogue answer."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date, time

import pytest

from app.profiles import load_catalogue, load_profile
from domain.profile import INDICATOR_IDS, Module, ModuleState, Profile


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("shchyolkovo")


def with_module(profile: Profile, module: Module, state: ModuleState) -> Profile:
    return replace(profile, modules={**profile.modules, module: state})


def test_optional_module_is_off_until_switched_on(profile: Profile) -> None:
    assert profile.module_on("iom")
    assert profile.modules[Module.INFO_BANK] is ModuleState.OPTIONAL
    assert not profile.module_on("info_bank")
    assert with_module(profile, Module.INFO_BANK, ModuleState.ON).module_on("info_bank")


def test_pair_and_level_need_a_route_only_while_routes_are_on(profile: Profile) -> None:
    assert profile.pair_needs_iom("activist_teacher")
    assert profile.level_needs_iom("low")
    assert not profile.level_needs_iom("high")
    without = with_module(profile, Module.IOM, ModuleState.OPTIONAL)
    assert not without.pair_needs_iom("activist_teacher")
    assert not without.level_needs_iom("low")


def test_pair_needs_a_programme_only_while_programmes_are_on(profile: Profile) -> None:
    assert profile.pair_needs_programme("mentor_novice")
    assert not with_module(profile, Module.PROGRAMMES, ModuleState.OFF).pair_needs_programme("mentor_novice")


def test_lists_in_use_leave_out_what_is_switched_off(profile: Profile) -> None:
    assert [kind.id for kind in profile.pair_kinds_in_use] == ["mentor_novice", "activist_teacher"]
    assert "group_leader" not in [row.id for row in profile.roles_in_use]
    assert "plans" not in [row.id for row in profile.categories_in_use]
    assert "seminar" in [row.id for row in profile.event_kinds_in_use]


def test_unknown_ids_raise_key_error(profile: Profile) -> None:
    for ask in (profile.term, profile.level, profile.role, profile.pair_kind, profile.municipality, profile.indicator):
        with pytest.raises(KeyError):
            ask("nothing")


def test_term_forms_serve_the_translator(profile: Profile) -> None:
    forms = profile.term_forms["association"]
    assert forms["ins"] == "городским методическим объединением"
    assert forms["abbr"] == "ГМО"
    assert set(forms) == {"nom", "gen", "dat", "acc", "ins", "loc", "pl", "pl_gen", "abbr"}
    assert profile.body_term("associations").abbr == "ГМО"


def test_quiet_time_ends_at_eight_and_rests_on_sunday(profile: Profile) -> None:
    assert (profile.quiet.from_time, profile.quiet.to_time) == (time(20), time(8))
    assert profile.quiet.weekdays_off == {6}


@pytest.mark.parametrize(
    ("service", "day", "first", "last"),
    [
        ("shchyolkovo", date(2026, 8, 31), date(2025, 9, 1), date(2026, 8, 31)),
        ("shchyolkovo", date(2026, 9, 1), date(2026, 9, 1), date(2027, 8, 31)),
        ("starayamaina", date(2026, 8, 31), date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_planning_year_holds_the_day(service: str, day: date, first: date, last: date) -> None:
    assert load_profile(service).plan_year(day) == (first, last)


def test_indicators_are_fifty_six() -> None:
    assert len(INDICATOR_IDS) == 56
    assert {"SM-17", "OD-02a", "OD-02b", "OD-18", "SE-08", "SH-08", "KU-04"} <= INDICATOR_IDS
    assert "OD-02" not in INDICATOR_IDS


def test_profile_cannot_be_changed(profile: Profile) -> None:
    with pytest.raises(FrozenInstanceError):
        profile.schema_version = 2  # type: ignore[misc]


def test_deficit_of_a_subject_comes_before_those_of_any() -> None:
    catalogue = load_catalogue()
    assert [one.id for one in catalogue.deficits_for("subject", "physics")] == ["D04"]
    assert len(catalogue.deficits_for("methodical", "physics")) == 8
    assert len(catalogue.deficits_for("subject")) == 12


def test_catalogue_answers_by_id() -> None:
    catalogue = load_catalogue()
    assert catalogue.deficit("D13").steps[-1].kind == "transfer"
    assert catalogue.position("deputy_teaching").category == "manager"
    assert catalogue.subject("none").label == "Без предмета"
    assert catalogue.step_kind("course").certificate == "yes"
    assert catalogue.contest("debut").title == "«Педагогический дебют»"
    assert [topic.number for topic in catalogue.topics_for_month(9)] == [1, 2]
    assert catalogue.topics_for_month(7) == ()
    with pytest.raises(KeyError):
        catalogue.deficit("D99")

from datetime import date, timedelta

import pytest

from app.profiles import load_catalogue
from domain.errors import Invalid
from domain.routes import draft_steps, next_monday, options_of, shifted_weeks
from domain.routes.drafting import is_over

CATALOGUE = load_catalogue()
TUESDAY = date(2026, 10, 6)


@pytest.mark.requirement("R-SH-005", "R-SH-017", "R-OD-032")
def test_draft_has_one_step_for_each_deficit_with_hours_and_days() -> None:
    draft = draft_steps(CATALOGUE, [(7, "D14"), (8, "D30")], today=TUESDAY)
    assert [(step.number, step.catalogue_id, step.deficit_id) for step in draft.steps[:2]] == [
        (1, "D14", 7),
        (2, "D30", 8),
    ]
    assert [step.planned_on for step in draft.steps] == [date(2026, 10, 12), date(2026, 10, 26), date(2026, 11, 9)]
    assert all(step.due_on.strftime("%a") == "Fri" and step.due_on > step.planned_on for step in draft.steps)
    assert draft.hours == sum(CATALOGUE.step_kind(step.kind).hours for step in draft.steps)


@pytest.mark.requirement("R-SM-017", "R-OD-056")
def test_draft_ends_with_the_transfer_and_has_no_other() -> None:
    draft = draft_steps(CATALOGUE, [(1, "D13"), (2, "D40")], today=TUESDAY)
    assert [step.is_transfer for step in draft.steps] == [False, False, True]
    assert "transfer" not in {step.kind for step in draft.steps[:-1]}


def test_draft_takes_the_same_topic_once_and_keeps_the_order() -> None:
    draft = draft_steps(CATALOGUE, [(1, "D30"), (2, "D14"), (3, "D30")], today=TUESDAY)
    assert [step.catalogue_id for step in draft.steps] == ["D30", "D14", ""]
    assert draft.steps[0].deficit_id == 1


def test_draft_without_deficits_is_refused() -> None:
    with pytest.raises(Invalid, match="routes-no-deficits"):
        draft_steps(CATALOGUE, [], today=TUESDAY)


def test_draft_keeps_off_the_first_week_of_january() -> None:
    draft = draft_steps(CATALOGUE, [(1, "D30"), (2, "D14")], today=date(2026, 12, 1))
    days = [day for step in draft.steps for day in (step.planned_on, step.due_on)]
    assert not [day for day in days if day.month == 1 and day.day <= 8]
    assert all(step.planned_on < step.due_on for step in draft.steps)


@pytest.mark.requirement("R-SH-018", "R-OD-051")
def test_teacher_has_something_to_choose_from_for_every_deficit() -> None:
    counts = {deficit.id: len(options_of(CATALOGUE, deficit.id)) for deficit in CATALOGUE.deficits}
    assert {deficit_id for deficit_id, count in counts.items() if not 2 <= count <= 4} == set()


@pytest.mark.parametrize(
    ("approved_on", "weeks"),
    [(date(2026, 10, 9), 0), (date(2026, 10, 12), 1), (date(2026, 10, 20), 2), (date(2026, 11, 1), 3)],
)
def test_route_approved_late_moves_by_whole_weeks(approved_on: date, weeks: int) -> None:
    assert shifted_weeks(date(2026, 10, 12), approved_on) == weeks
    assert weeks == 0 or next_monday(approved_on) == date(2026, 10, 12).fromordinal(
        date(2026, 10, 12).toordinal() + 7 * weeks
    )


@pytest.mark.parametrize(
    ("status", "days", "over"),
    [
        ("draft", 14, False),
        ("draft", 15, True),
        ("agreed", 15, True),
        ("approved", 15, False),
        ("in_progress", 60, False),
        ("in_progress", 61, True),
        ("steps_done", 400, False),
        ("completed", 400, False),
    ],
)
def test_draft_is_over_after_its_fortnight_and_a_route_after_its_last_day(status: str, days: int, over: bool) -> None:
    began = date(2026, 12, 1)
    assert is_over(status, created_on=began, ends_on=began + timedelta(60), today=began + timedelta(days)) is over

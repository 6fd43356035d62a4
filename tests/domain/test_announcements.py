"""Who may write to many, how often, how long; when those who are silent are asked again."""

from __future__ import annotations

from datetime import date

import pytest

from domain.actors import Actor, Grant, Role
from domain.announcements import (
    DAILY_LIMIT,
    LONGEST_TEXT,
    Sender,
    check_day,
    check_people,
    check_text,
    reaches_of,
    repeats_passed,
    sender_by_code,
    senders_of,
)
from domain.audience import Audience
from domain.errors import Forbidden, Invalid


def actor(*grants: Grant) -> Actor:
    return Actor(person_id=1, grants=grants)


@pytest.mark.parametrize(
    ("role", "limit"),
    [
        (Role.METHODIST, 3),
        (Role.SERVICE_HEAD, None),
        (Role.SERVICE_DEPUTY, None),
        (Role.ASSOCIATION_LEADER, 1),
        (Role.GROUP_LEADER, 1),
        (Role.SCHOOL_COORDINATOR, 2),
    ],
)
def test_role_sends_up_to_its_limit_a_day_and_no_more(role: Role, limit: int | None) -> None:
    sender = Sender(role=role)
    for sent in range(limit if limit is not None else 40):
        check_day(sender, sent)
    if limit is not None:
        with pytest.raises(Forbidden):
            check_day(sender, limit)


@pytest.mark.parametrize(
    ("grant", "codes"),
    [
        (Grant(role=Role.METHODIST), ["methodist"]),
        (Grant(role=Role.SERVICE_HEAD), ["service_head"]),
        (Grant(role=Role.SERVICE_DEPUTY), ["service_deputy"]),
        (Grant(role=Role.SCHOOL_COORDINATOR, organisation_id=4), ["o:4"]),
        (Grant(role=Role.ASSOCIATION_LEADER, body_id=7), ["b:7"]),
        (Grant(role=Role.GROUP_LEADER, body_id=8), ["b:8"]),
        (Grant(role=Role.TEACHER), []),
        (Grant(role=Role.MENTOR), []),
        (Grant(role=Role.COUNCIL_MEMBER), []),
        (Grant(role=Role.AUTHORITY_OBSERVER), []),
        (Grant(role=Role.ADMIN), []),
    ],
)
def test_role_has_its_capacity_to_write_and_no_other(grant: Grant, codes: list[str]) -> None:
    assert [sender.code for sender in senders_of(actor(grant))] == codes


def test_every_capacity_has_a_daily_limit_stated() -> None:
    grants = [Grant(role=role, organisation_id=1, body_id=1) for role in Role]
    assert {sender.role for grant in grants for sender in senders_of(actor(grant))} == set(DAILY_LIMIT)


def test_operator_of_the_command_line_writes_to_nobody() -> None:
    assert senders_of(Actor(operator=True, grants=(Grant(role=Role.ADMIN),))) == []


def test_several_roles_give_several_capacities_but_one_of_the_service() -> None:
    both = actor(
        Grant(role=Role.ASSOCIATION_LEADER, body_id=7),
        Grant(role=Role.METHODIST, subjects=frozenset({"math"})),
        Grant(role=Role.METHODIST, subjects=frozenset({"physics"})),
        Grant(role=Role.SCHOOL_COORDINATOR, organisation_id=4),
    )
    assert [sender.code for sender in senders_of(both)] == ["methodist", "o:4", "b:7"]
    assert len(reaches_of(both, sender_by_code(both, "methodist"))) == 2
    head = actor(Grant(role=Role.METHODIST), Grant(role=Role.SERVICE_HEAD))
    assert [sender.code for sender in senders_of(head)] == ["service_head"]


def test_capacity_that_is_gone_or_another_body_is_refused() -> None:
    leader = actor(Grant(role=Role.ASSOCIATION_LEADER, body_id=7))
    with pytest.raises(Forbidden):
        sender_by_code(leader, "b:8")
    with pytest.raises(Forbidden):
        reaches_of(leader, Sender(role=Role.METHODIST))


def test_text_is_measured_as_telegram_counts() -> None:
    assert check_text("  Открыта запись. \n") == "Открыта запись."
    assert check_text("я" * LONGEST_TEXT)
    with pytest.raises(Invalid) as refusal:
        check_text("😀" * 2000)
    assert refusal.value.args_ == {"length": 4000, "limit": LONGEST_TEXT}
    assert check_text("<" * 1000)
    with pytest.raises(Invalid):
        check_text("  \n ")


def test_nobody_is_refused_and_a_crowd_needs_a_second_yes() -> None:
    with pytest.raises(Invalid):
        check_people(0, confirmed=True)
    check_people(300, confirmed=False)
    with pytest.raises(Invalid):
        check_people(301, confirmed=False)
    check_people(301, confirmed=True)


@pytest.mark.parametrize(
    ("today", "passed"), [(1, 0), (2, 1), (3, 1), (4, 2), (5, 3), (9, 3)], ids=lambda value: str(value)
)
def test_silent_are_asked_on_day_one_and_three_then_the_author_is_told(today: int, passed: int) -> None:
    assert repeats_passed(date(2026, 12, 1), (1, 3), date(2026, 12, today)) == passed


def test_without_repeats_the_author_is_told_the_day_after() -> None:
    assert repeats_passed(date(2026, 12, 1), (), date(2026, 12, 1)) == 0
    assert repeats_passed(date(2026, 12, 1), (), date(2026, 12, 2)) == 1


def test_audience_survives_its_json_and_answers_of_a_form() -> None:
    chosen = Audience(municipalities=frozenset({"a"}), organisations=frozenset({3, 1}), roles=frozenset({Role.MENTOR}))
    assert Audience.from_json(chosen.to_json()) == chosen
    answered = Audience.from_json({"organisations": ["3", "1"], "subjects": None, "roles": ["mentor"]})
    assert answered == Audience(organisations=frozenset({1, 3}), roles=frozenset({Role.MENTOR}))
    assert Audience.from_json({}).is_everybody and not answered.is_everybody

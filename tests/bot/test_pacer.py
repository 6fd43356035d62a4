"""The pace: never above the rate, whoever comes when; every wait ends when time passes."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pacer import BURST, CHAT_BURST, CHAT_RATE, Lane, Pacer
from simulator.clock import SettableClock

RATE = 29.85
Sends = list[tuple[float, int]]
Asked = Sequence[tuple[float, int] | tuple[float, int, Lane]]


async def play(pacer: Pacer, clock: SettableClock, asked: Asked, holds: Asked = ()) -> Sends:
    """Lets each send be asked at its moment (and each hold begin at its own), returns when each went."""
    went: Sends = []

    async def send(chat: int, lane: Lane = Lane.ANSWER) -> None:
        await pacer.take(chat, lane)
        went.append((clock.monotonic(), chat))

    tasks: list[asyncio.Task[None]] = []
    sends: list[tuple[float, str, list[Any]]] = [(at, "send", to) for at, *to in asked]
    events = sorted(sends + [(at, "hold", for_) for at, *for_ in holds])
    while events or not all(task.done() for task in tasks):
        for _ in range(20):
            await asyncio.sleep(0)
        moments = [*pacer.waiting, *(event[0] for event in events[:1])]
        if not moments:
            continue
        clock.set(clock.now() + timedelta(seconds=max(0.0, min(moments) - clock.monotonic()) + 1e-6))
        while events and events[0][0] <= clock.monotonic():
            _, what, value = events.pop(0)
            if what == "hold":
                pacer.hold(*value)
            else:
                tasks.append(asyncio.create_task(send(*value)))
    return went


def within(moments: list[float], rate: float, burst: float) -> bool:
    """No window holds more than its burst and what the rate gives."""
    return all(
        last - first + 1 <= burst + rate * (moments[last] - moments[first]) + 1e-3
        for first in range(len(moments))
        for last in range(first, len(moments))
    )


SENDS = st.lists(st.tuples(st.floats(0, 10), st.integers(1, 5)), min_size=1, max_size=60)
HOLDS = st.lists(st.tuples(st.floats(0, 10), st.integers(1, 20)), max_size=3)


@settings(max_examples=60)
@given(SENDS, HOLDS)
def test_sends_keep_the_pace_of_the_bot_and_of_each_chat(asked: Sends, holds: Sends) -> None:
    clock = SettableClock(ticking=False)
    pacer = Pacer(clock, RATE)
    went = asyncio.run(play(pacer, clock, asked, holds))
    assert len(went) == len(asked)
    assert pacer.parked == 0
    assert within([at for at, _ in went], RATE, BURST)
    chats: dict[int, list[float]] = defaultdict(list)
    for at, chat in went:
        chats[chat].append(at)
    assert all(within(moments, CHAT_RATE, CHAT_BURST) for moments in chats.values())
    for begin, seconds in holds:
        assert not [at for at, _ in went if begin + 1e-3 < at < begin + seconds - 1e-3]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 5), st.integers(1, 3), st.sampled_from(Lane)), min_size=1, max_size=60))
def test_lanes_of_one_chat_keep_its_pace_together(asked: Asked) -> None:
    clock = SettableClock(ticking=False)
    pacer = Pacer(clock, 8)
    went = asyncio.run(play(pacer, clock, asked))
    assert len(went) == len(asked)
    assert pacer.parked == 0
    assert within([at for at, _ in went], 8, BURST)
    for chat in (1, 2, 3):
        assert within([at for at, whose in went if whose == chat], CHAT_RATE, CHAT_BURST)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.floats(0, 5), st.sampled_from([1, 2, -3]), st.sampled_from(Lane)), min_size=1, max_size=40)
)
def test_notices_and_bulk_to_one_chat_keep_a_second_apart_whatever_is_answered_meanwhile(asked: Asked) -> None:
    clock = SettableClock(ticking=False)
    pacer = Pacer(clock, 8)
    went: list[tuple[float, int, Lane]] = []
    taking = pacer.take

    async def take(chat: int, lane: Lane) -> None:
        await taking(chat, lane)
        went.append((clock.monotonic(), chat, lane))

    pacer.take = take  # type: ignore[method-assign,assignment]
    asyncio.run(play(pacer, clock, asked))
    assert len(went) == len(asked)
    for chat in (1, -3):
        unasked = [at for at, whose, lane in went if whose == chat and lane is not Lane.ANSWER]
        assert all(later - earlier > 1 for earlier, later in pairwise(unasked))


def test_answers_to_one_press_leave_together() -> None:
    clock = SettableClock(ticking=False)
    went = asyncio.run(play(Pacer(clock, RATE), clock, [(0.0, 7, Lane.NOTICE)] + [(0.1, 7, Lane.ANSWER)] * 3))
    assert went[-1][0] < 0.3


def test_answer_does_not_stand_behind_bulk_to_the_same_chat() -> None:
    clock = SettableClock(ticking=False)
    busy: Asked = [(0.0, chat) for chat in range(100, 103)]  # the burst is spent
    crowd: Asked = [(0.03 + chat / 1e4, chat) for chat in range(103, 143)]
    asked = [*busy, (0.01, 7, Lane.BULK), (0.02, 7, Lane.ANSWER), *crowd]
    went = asyncio.run(play(Pacer(clock, 10), clock, asked))
    assert [place for place, (_, chat) in enumerate(went) if chat == 7] == [3, 44]


def test_after_a_hold_sends_do_not_leave_all_at_once() -> None:
    clock = SettableClock(ticking=False)
    went = asyncio.run(play(Pacer(clock, RATE), clock, [(1.0, chat) for chat in range(1, 101)], [(0.5, 30)]))
    first, last = went[0][0], went[-1][0]
    assert first >= 30.5
    assert last - first > 3.2


def test_flood_answer_slows_everybody_by_a_tenth_and_quiet_minutes_give_it_back() -> None:
    clock = SettableClock(ticking=False)
    pacer = Pacer(clock, RATE)
    for _ in range(16):
        pacer.hold(5)
    assert round(pacer.rate, 3) == round(RATE * 0.9, 3)
    clock.set(clock.now() + timedelta(minutes=5, seconds=1))
    asyncio.run(pacer.take(1))
    assert RATE * 0.9 < pacer.rate < RATE
    clock.set(clock.now() + timedelta(minutes=60))
    asyncio.run(pacer.take(1))
    assert pacer.rate == RATE


def test_time_for_what_waits_follows_the_pace_of_just_now() -> None:
    clock = SettableClock(ticking=False)
    pacer = Pacer(clock, RATE)
    assert pacer.lasts(2985) == pytest.approx(100)
    pacer.hold(30)
    assert pacer.lasts(0) == pytest.approx(30)
    assert pacer.lasts(2985) == pytest.approx(30 + 100 / 0.9)
    clock.set(clock.now() + timedelta(seconds=31))
    assert pacer.lasts(2985) == pytest.approx(100 / 0.9)


def test_group_is_written_to_twenty_times_a_minute_at_most() -> None:
    clock = SettableClock(ticking=False)
    went = asyncio.run(play(Pacer(clock, RATE), clock, [(0.0, -7)] * 50))
    moments = [at for at, _ in went]
    assert all(sum(begin <= at < begin + 60 for at in moments) <= 20 for begin in moments)
    assert moments[-1] < 170


def test_talkative_chat_does_not_hold_up_the_others() -> None:
    clock = SettableClock(ticking=False)
    asked = [(0.0, 1)] * 30 + [(0.1, chat) for chat in range(2, 12)]
    went = asyncio.run(play(Pacer(clock, RATE), clock, asked))
    assert max(at for at, chat in went if chat != 1) < 2

"""Goals are judged by the file alone."""

from pathlib import Path

from bench.results import Found, judge, load_goals, table


def test_goal_is_met_by_the_median_of_its_samples(tmp_path: Path) -> None:
    file = tmp_path / "goals.toml"
    file.write_text(
        '["P1.exact"]\nwhat = "finish"\ngoal = "<= 1.02"\nalso = ["postgresql"]\n["P6.presses"]\nwhat = "speed"\n'
        'goal = ">= 0.75"\n',
        encoding="utf-8",
    )
    goals = load_goals(file)
    found = Found()
    found.add("P1.exact", 1.02)
    found.add("P1.exact.postgresql", 1.021)
    found.add("P6.presses", [0.1, 0.75, 0.9])
    judged = judge(found, goals)
    assert [(name, row["ok"]) for name, row in judged.items()] == [
        ("P1.exact", True),
        ("P1.exact.postgresql", False),
        ("P6.presses", True),
    ]
    assert "2 of 3" in table(judged, goals)


async def test_broken_measure_is_not_met_and_says_why() -> None:
    async def breaks() -> None:
        raise RuntimeError("no server")

    found = Found()
    found.add("P6.presses", await found.attempt(breaks()))
    row = judge(found, load_goals())["P6.presses"]
    assert (row["value"], row["ok"], row["reason"]) == (None, False, "RuntimeError: no server")


def test_every_goal_can_be_read() -> None:
    assert all(goal.is_met(None) is False for goal in load_goals().values())

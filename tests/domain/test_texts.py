"""How a typed text is made neat, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.errors import Invalid
from domain.texts import read_line, read_lines


def test_line_has_single_spaces_and_its_length_counts_once_it_is_neat() -> None:
    assert read_line("  по\u00a0средам \n\t после  15 ", 18) == "по средам после 15"


@pytest.mark.parametrize("empty", ["", " ", " \n\t\u00a0"])
def test_empty_line_is_refused_as_a_missing_text(empty: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_line(empty, 5)
    assert (refused.value.text_id, refused.value.args_) == ("errors-text-needed", {})


@pytest.mark.parametrize("read", [read_line, read_lines])
def test_longer_text_than_fits_is_refused_with_both_numbers(read: Callable[[str, int], str]) -> None:
    assert read("я" * 5, 5) == "я" * 5
    with pytest.raises(Invalid) as refused:
        read(" " + "я" * 6, 5)
    assert (refused.value.text_id, refused.value.args_) == ("errors-too-long", {"length": 6, "limit": 5})


def test_lines_are_kept_apart_and_empty_ones_go() -> None:
    assert read_lines("\n 1.  Одно \r\n \n\n2. Два \n", 14) == "1. Одно\n2. Два"


def test_lines_may_be_none_at_all() -> None:
    assert read_lines(" \n ", 5) == ""

"""How alike two texts are, 0 to 100. The library costs 2.5 megabytes: it is read with the first table, not before."""

from __future__ import annotations

from collections.abc import Mapping


def alike_in_any_order(one: str, other: str) -> float:
    """The same words in another order are alike; a missing word is not."""
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(one, other)


def alike_in_part(one: str, other: str) -> float:
    """Words that only one of them has weigh little."""
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(one, other)


def nearest(text: str, among: Mapping[int, str], *, least: float, most: int) -> dict[int, float]:
    """Keys whose texts are written nearly the same, with how alike they are: at most `most` of at least `least`."""
    from rapidfuzz import fuzz, process

    found = process.extract(text, among, scorer=fuzz.ratio, score_cutoff=least, limit=most)
    return {key: score for _, score, key in found}

"""Numbers about groups of people that never let a small group be computed, by subtraction or any other arithmetic.

Everybody is cut into blocks of at least `least`; a group is told of only if it is a union of blocks, or if cutting the
blocks by it leaves none too small. Sums and differences of told groups are then unions of blocks as well, whoever
asks for which of them: a hidden row hides its smallest neighbour by itself (indicators.md, rule 8; roles.md,
Service with several municipalities, 9).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable


class Told:
    """What has been told so far. Ask in one order for all who read, or two readers together know more."""

    def __init__(self, least: int) -> None:
        self._least = least
        self._blocks: list[frozenset[Hashable]] = []

    def tell(self, group: Iterable[Hashable]) -> bool:
        """Whether numbers about the group may be shown; if so, they count as shown."""
        wanted = frozenset(group)
        if not wanted:
            return False
        blocks: list[frozenset[Hashable]] = []
        rest = wanted
        for block in self._blocks:
            inside, outside = block & wanted, block - wanted
            blocks += [part for part in (inside, outside) if part]
            rest -= block
        if rest:
            blocks.append(rest)
        if any(len(block) < self._least for block in blocks):
            return False
        self._blocks = blocks
        return True

"""Results that stand side by side under one heading each, area beside area: one line of the file is several results."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from domain.tables.cells import Cell, as_text, plain
from domain.tables.headings import RESULT_COLUMNS, column_of, is_element

Folds = dict[int, tuple[str, str]]
"""Column -> what stands in it (level, percent, score, deficits) and of what: the words of the sender."""

ABOUT = "Область или предмет"
WRITTEN = {"level": "Уровень", "percent": "Процент", "score": "Балл", "deficits": "Дефициты"}
_CUT = re.compile(r"\s*[:(–—]\s*|\s+-\s+|,\s+")
_AREA = re.compile(r"предметн|методич|психолог|коммуникат|цифров|грамотност|метапредмет|управлен|воспитат")
_SUBJECT = re.compile(
    r"математ|алгебр|геометр|физик|хими|биолог|географ|истори|обществ|русск|литератур|английск|немецк|французск|информат"
    r"|музык|\bизо\b|технолог|\bтруд|физкульт|физическ|\bобж\b|\bобзр\b|начальн|окружающ|чтени|логопед|дошкольн"
)


def fold_of(parts: Sequence[str]) -> tuple[str, str] | None:
    """From the headings over a column, upper first: one of them names the result, the nearest other one of what."""
    said = [text for text in parts if text]
    for place in range(len(said) - 1, -1, -1):
        column = column_of(said[place])
        others = [text for text in (*said[place + 1 :], *reversed(said[:place])) if _tells_apart(text)]
        if column in RESULT_COLUMNS and others and not is_element(" ".join(said)):
            return column, others[0]
    return None


def _tells_apart(text: str) -> bool:
    """Words of results alone ("Процент выполнения (%)", "Результаты диагностики") do not."""
    return bool(plain(text)) and column_of(text) not in RESULT_COLUMNS


def cut(heading: str) -> list[str]:
    """A heading in one line that says both: "Уровень: математика", "Математика (балл)"."""
    return [part.strip(" )") for part in _CUT.split(heading) if part.strip(" )")]


def folds_of(found: Mapping[int, tuple[str, str] | None]) -> Folds:
    """Only where one kind of result stands more than once, of different things."""
    folds = {place: fold for place, fold in found.items() if fold is not None}
    apart: set[str] = set()
    for column in RESULT_COLUMNS:
        names = {plain(what) for kind, what in folds.values() if kind == column}
        apart |= names if len(names) > 1 else set()
    return {place: fold for place, fold in folds.items() if plain(fold[1]) in apart}


def groups(folds: Folds) -> tuple[str, ...]:
    return tuple(dict.fromkeys(what for _, what in folds.values()))


def are_known(names: Sequence[str]) -> bool:
    """Whether each is an area or a subject by its looks; of others (before and after, parts) the sender is asked."""
    return all(_AREA.search(plain(name)) or _SUBJECT.search(plain(name)) for name in names)


def unfold(
    rows: Sequence[tuple[Cell, ...]], head: int, folds: Folds, chosen: Sequence[str]
) -> tuple[list[tuple[Cell, ...]], list[int]]:
    """The same rows with one result in each, and the number that each has in the file (its index)."""
    width = max(map(len, rows))
    kinds = [kind for kind in WRITTEN if any(one == kind for one, _ in folds.values())]
    made: list[tuple[Cell, ...]] = []
    numbers: list[int] = []

    def add(index: int, cells: Sequence[Cell], *values: Cell) -> None:
        made.append((*cells, *values))
        numbers.append(index)

    for index, row in enumerate(rows):
        cells = [None if place in folds else cell for place, cell in enumerate([*row, *[None] * (width - len(row))])]
        if index < head or not row:
            made.append(row)
            numbers.append(index)
        elif index == head:
            add(index, cells, *(WRITTEN[kind] for kind in kinds), ABOUT if len(chosen) > 1 else None)
        else:
            told = [_values(row, folds, kinds, name) for name in chosen]
            if not any(any(map(_says, values)) for values in told):
                add(index, cells)
            for name, values in zip(chosen, told, strict=True):
                if any(map(_says, values)):
                    add(index, cells, *values, name if len(chosen) > 1 else None)
    return made, numbers


def _values(row: tuple[Cell, ...], folds: Folds, kinds: Sequence[str], name: str) -> list[Cell]:
    places = {kind: place for place, (kind, what) in folds.items() if what == name}
    return [row[places[kind]] if kind in places and places[kind] < len(row) else None for kind in kinds]


def _says(cell: Cell) -> bool:
    return as_text(cell).strip(" -–—") != ""


def filled(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> tuple[tuple[Cell, ...], tuple[Cell, ...]] | None:
    """Two lines of headings that were merged cells before the table became CSV: each gap says what stands beside it or
    above it. None for any other two lines."""
    width = max(len(upper), len(lower))
    above = [as_text(cell) for cell in (*upper, *[None] * (width - len(upper)))]
    below = [as_text(cell) for cell in (*lower, *[None] * (width - len(lower)))]
    gaps = any(own and not over for own, over in zip(below, above, strict=True))
    down = any(over and not own for own, over in zip(below, above, strict=True))
    is_words = all(cell is None or isinstance(cell, str) for cell in lower)
    if not (gaps and down and is_words and any(column_of(text) in RESULT_COLUMNS for text in (*above, *below) if text)):
        return None
    names = [own for own, over in zip(below, above, strict=True) if column_of(over) in ("name", "surname")]
    if not names or any(names):  # somebody's name stands there: no line of headings
        return None
    last = ""
    for place in range(width):
        last = above[place] or (last if below[place] else "")
        above[place] = last
        below[place] = below[place] or above[place]
    return tuple(text or None for text in above), tuple(text or None for text in below)

"""Rules of diagnostics beyond one person: the deficit map, and what of it may be shown outside of the service."""

from domain.diagnostics.hiding import Told
from domain.diagnostics.maps import Fact, MapRow, Place, Reasons, latest, map_rows, reasons, row_keys, told_places

__all__ = [
    "Fact",
    "MapRow",
    "Place",
    "Reasons",
    "Told",
    "latest",
    "map_rows",
    "reasons",
    "row_keys",
    "told_places",
]

"""Rules of diagnostics beyond one person: the deficit map, and what of it may be shown outside of the service."""

from domain.diagnostics.hiding import Told
from domain.diagnostics.maps import Fact, MapRow, Place, Reasons, hidden_row, latest, map_row, map_rows, reasons
from domain.diagnostics.telling import Look, ToldRow, told_rows

__all__ = [
    "Fact",
    "Look",
    "MapRow",
    "Place",
    "Reasons",
    "Told",
    "ToldRow",
    "hidden_row",
    "latest",
    "map_row",
    "map_rows",
    "reasons",
    "told_rows",
]

"""Measures: from a cell of the deficit map to a seminar, a session or a group of routes for its people (P04).

They stand above several features: they read the map, call sessions and start routes. Whom a measure is for is known to
methodists and heads alone (roles.md: an audience by level); numbers are all that a measure shows of itself.
"""

from services.measures.making import Aims, Begun, begin_routes, call_seminar, call_session, may_measure, measure_aims
from services.measures.reading import MeasureLine, done, measure_counts, measures_of, routes_of_measure

__all__ = [
    "Aims",
    "Begun",
    "MeasureLine",
    "begin_routes",
    "call_seminar",
    "call_session",
    "done",
    "may_measure",
    "measure_aims",
    "measure_counts",
    "measures_of",
    "routes_of_measure",
]

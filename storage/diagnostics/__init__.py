"""Results of diagnostics, deficits, loads of tables, and what a methodist has explained of a table's words."""

from storage.diagnostics.loads import Loads, ResultKey, Standing
from storage.diagnostics.maps import Maps
from storage.diagnostics.sheets import Need, Sheets, has_open_topics

__all__ = ["Diagnostics", "Need", "ResultKey", "Standing", "has_open_topics"]


class Diagnostics(Loads, Sheets, Maps):
    """One repository in three files: what tables bring, what people have, and what it is of all of them."""

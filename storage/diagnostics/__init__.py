"""Results of diagnostics, deficits, loads of tables, and what a methodist has explained of a table's words."""

from storage.diagnostics.loads import Loads, ResultKey, Standing
from storage.diagnostics.sheets import Need, Sheets

__all__ = ["Diagnostics", "Need", "ResultKey", "Standing"]


class Diagnostics(Loads, Sheets):
    """One repository in two files: what tables bring, and what people have."""

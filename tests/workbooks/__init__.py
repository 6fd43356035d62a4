"""Workbooks of kinds that nobody here writes, made by code for tests: ODS and the old XLS."""

from tests.workbooks.ods import OdsCell, make_ods, pack_ods
from tests.workbooks.xls import make_old_xls, make_xls

__all__ = ["OdsCell", "make_ods", "make_old_xls", "make_xls", "pack_ods"]

"""Files behind plain functions: tables in and out, bytes that are kept. Nobody else knows their formats."""

from services.documents.files import copy_files, read_file, store_file
from services.documents.orders import Appointment, Mark, Paper, SheetOut, Stop
from services.documents.reading import BUSY, LARGEST, read_table
from services.documents.sniffing import Kind, sniff_kind
from services.documents.writers import draw_route, write_docx, write_ics, write_xlsx

__all__ = [
    "BUSY",
    "LARGEST",
    "Appointment",
    "Kind",
    "Mark",
    "Paper",
    "SheetOut",
    "Stop",
    "copy_files",
    "draw_route",
    "read_file",
    "read_table",
    "sniff_kind",
    "store_file",
    "write_docx",
    "write_ics",
    "write_xlsx",
]

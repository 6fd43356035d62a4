"""A small OpenDocument table, as LibreOffice would save it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape

OdsCell = str | float | date | None

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ENTRY = f'<m:file-entry m:full-path="/" m:media-type="{MIMETYPE}"/>'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
# LibreOffice ends every sheet with a million of empty lines said in one.
_REST = '<t:table-row t:number-rows-repeated="1048000"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>'


def make_ods(sheets: Mapping[str, Sequence[Sequence[OdsCell]]]) -> bytes:
    return pack_ods("".join(_sheet(title, rows) for title, rows in sheets.items()))


def pack_ods(tables: str, *, prolog: str = "", entry: str = _ENTRY) -> bytes:
    """The archive around `tables`, a piece of XML with the prefixes t (table), o (office) and p (text)."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE)
        manifest = f'{_HEAD}<m:manifest xmlns:m="{_OASIS}:manifest:1.0">{entry}</m:manifest>'
        archive.writestr("META-INF/manifest.xml", manifest)
        prefixes = "".join(
            f' xmlns:{prefix}="{_OASIS}:{name}:1.0"'
            for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"))
        )
        body = f"<office:body><office:spreadsheet>{_named(tables)}</office:spreadsheet></office:body>"
        content = f"{_HEAD}{prolog}<office:document-content{prefixes}>{body}</office:document-content>"
        archive.writestr("content.xml", content)
    return memory.getvalue()


def _named(xml: str) -> str:
    for short, long in (("t", "table"), ("o", "office"), ("p", "text")):
        for before in ("<", "</", " "):
            xml = xml.replace(f"{before}{short}:", f"{before}{long}:")
    return xml


def _sheet(title: str, rows: Sequence[Sequence[OdsCell]]) -> str:
    lines = "".join(f"<t:table-row>{''.join(map(_cell, row))}</t:table-row>" for row in rows)
    return f'<t:table t:name="{escape(title)}">{lines}{_REST}</t:table>'


def _cell(value: OdsCell) -> str:
    if value is None:
        return "<t:table-cell/>"
    if isinstance(value, date):
        return f'<t:table-cell o:value-type="date" o:date-value="{value.isoformat()}"><p:p>{value}</p:p></t:table-cell>'
    if isinstance(value, float):
        return f'<t:table-cell o:value-type="float" o:value="{value}"><p:p>{value}</p:p></t:table-cell>'
    return f'<t:table-cell o:value-type="string"><p:p>{escape(value)}</p:p></t:table-cell>'

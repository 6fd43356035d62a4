"""Files in and out: honest tables are read, hostile ones end in a sentence, never in a dead bot."""

import asyncio
import io
import os
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import pytest

from domain.errors import Invalid
from services.documents import (
    LARGEST,
    Kind,
    SheetOut,
    read_file,
    read_table,
    reading,
    sniff_kind,
    store_file,
    write_xlsx,
)
from services.documents.child import MOST_ROWS

ROWS = [["Иванова Мария", date(2024, 9, 1), 34], ["Петров Пётр", None, 62.5]]
HONEST = write_xlsx([SheetOut(title="Штат", headings=["ФИО", "Дата", "%"], rows=ROWS)])
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def rebuilt(change: Callable[[bytes], bytes], member: str = SHEET) -> bytes:
    """The honest workbook with one member changed, packed anew."""
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(HONEST)) as old, zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == member else old.read(name))
    return memory.getvalue()


def with_row(row: str) -> bytes:
    return rebuilt(lambda xml: xml.replace(b"</sheetData>", row.encode() + b"</sheetData>"))


def lying_about_size(content: bytes) -> bytes:
    """Headers that promise a hundred bytes for every member, whatever comes out of it."""
    told = bytearray(content)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = told.find(mark)
        while place >= 0:
            told[place + at : place + at + 4] = struct.pack("<I", 100)
            place = told.find(mark, place + 4)
    return bytes(told)


def files_under(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


async def refused(content: bytes, name: str = "shtat.xlsx") -> str:
    with pytest.raises(Invalid) as refusal:
        await read_table(name, content)
    return refusal.value.text_id


async def test_workbook_comes_back_with_days_and_numbers() -> None:
    (sheet,) = (await read_table("shtat.xlsx", HONEST)).sheets
    assert sheet.title == "Штат"
    assert sheet.rows == (
        ("ФИО", "Дата", "%"),
        ("Иванова Мария", date(2024, 9, 1), 34.0),
        ("Петров Пётр", None, 62.5),
    )


async def test_workbook_that_begins_below_and_aside_keeps_its_row_numbers() -> None:
    content = rebuilt(
        lambda xml: (
            xml[: xml.index(b"<sheetData>")]
            + b'<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c></row></sheetData>'
            + b"</worksheet>"
        )
    )
    (sheet,) = (await read_table("a.xlsx", content)).sheets
    assert sheet.rows == ((), (), (None, 1.0), (), (None, None, 2.0))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
async def test_csv_is_read_in_any_usual_dress(encoding: str, delimiter: str) -> None:
    quoted = f'"Иванова{delimiter} Мария"'
    text = f"ФИО{delimiter}Организация\r\n{quoted}{delimiter}СОШ № 1\r\n\r\nПетров Пётр{delimiter}СОШ № 4\r\n"
    (sheet,) = (await read_table("a.csv", text.encode(encoding))).sheets
    assert sheet.rows == (
        ("ФИО", "Организация"),
        (f"Иванова{delimiter} Мария", "СОШ № 1"),
        (),
        ("Петров Пётр", "СОШ № 4"),
    )


async def test_csv_hint_of_a_spreadsheet_is_no_row_of_people() -> None:
    (sheet,) = (await read_table("a.csv", "sep=;\nФИО;'=1+1".encode())).sheets
    assert sheet.rows == ((), ("ФИО", "=1+1"))


@pytest.mark.parametrize(
    ("content", "name", "text_id"),
    [
        (b"", "a.xlsx", "tables-empty"),
        (b"\xef\xbb\xbf \r\n", "a.csv", "tables-empty"),
        (b";;\n;;\n", "a.csv", "tables-empty"),
        (write_xlsx([SheetOut(title="a", headings=[], rows=[])]), "a.xlsx", "tables-empty"),
        (OLE + "Workbook\0".encode("utf-16-le"), "a.xls", "tables-damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "tables-protected"),
        (b"%PDF-1.7 a;b", "a.csv", "tables-unknown-kind"),
        (b"\xff\xd8\xff\xe0JFIF", "a.xlsx", "tables-unknown-kind"),
        (b"\x89PNG\r\n\x1a\n", "a.csv", "tables-unknown-kind"),
        (b"<html><table></table></html>", "a.xls", "tables-unknown-kind"),
        (b"MZ\x90\x00\x03", "a.csv", "tables-unknown-kind"),
        (b";" * 250, "a.csv", "tables-empty"),
        (b"a;" * 250 + b"b", "a.csv", "tables-too-wide"),
        (b"a;b\n" * (MOST_ROWS + 1), "a.csv", "tables-too-many-rows"),
        (b"a" * (LARGEST + 1), "a.csv", "tables-too-large"),
        (HONEST[: len(HONEST) // 2], "a.xlsx", "tables-damaged"),
        (HONEST[:-30], "a.xlsx", "tables-damaged"),
        (HONEST[:40], "a.xlsx", "tables-damaged"),
        (rebuilt(lambda xml: xml[: len(xml) // 2]), "a.xlsx", "tables-damaged"),
        (rebuilt(lambda xml: b"", "xl/workbook.xml"), "a.xlsx", "tables-damaged"),
    ],
)
async def test_file_that_is_no_table_is_refused_with_its_reason(content: bytes, name: str, text_id: str) -> None:
    assert await refused(content, name) == text_id


@pytest.mark.parametrize(
    "content",
    [
        with_row('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        with_row('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
        rebuilt(lambda xml: xml + b" " * 200_000_000),
        lying_about_size(rebuilt(lambda xml: xml + b" " * 20_000_000)),
        rebuilt(lambda xml: xml.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', 1)),
    ],
    ids=["far cell", "far row", "bomb", "bomb with lying headers", "entities"],
)
async def test_hostile_workbook_is_refused_quickly_and_the_bot_goes_on(content: bytes) -> None:
    assert len(content) < LARGEST
    began = perf_counter()
    assert await refused(content) in {"tables-hostile", "tables-damaged"}
    assert perf_counter() - began < reading.WALL_SECONDS
    assert len((await read_table("shtat.xlsx", HONEST)).sheets) == 1


async def test_reader_that_never_ends_is_stopped_and_leaves_no_process(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stuck = tmp_path / "stuck.py"
    stuck.write_text(f"import os, time\nopen({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)\n")
    monkeypatch.setattr(reading, "_CHILD", stuck)
    monkeypatch.setattr(reading, "WALL_SECONDS", 1.0)
    assert await refused(HONEST) == "tables-busy"  # it used no processor time: the machine is late, not the file
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


async def test_hostile_workbooks_sent_together_wait_for_their_turn() -> None:
    far = with_row('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    answers = await asyncio.gather(*(refused(far) for _ in range(4)), read_table("shtat.xlsx", HONEST))
    assert answers[:4] == ["tables-hostile"] * 4


async def test_formula_in_a_sent_workbook_is_its_last_value() -> None:
    content = with_row('<row r="4"><c r="A4"><f>1+1</f><v>2</v></c></row>')
    (sheet,) = (await read_table("shtat.xlsx", content)).sheets
    assert sheet.rows[3] == (2.0,)


async def test_text_that_looks_like_a_formula_or_a_link_stays_text() -> None:
    texts = ["=1+1", "+1", "-1", "@a", "http://example.org", "mailto:a@b.c", "{=1}", "007"]
    content = write_xlsx([SheetOut(title="a", headings=["=A1"], rows=[[text] for text in texts])])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(SHEET)
        assert b"<f>" not in xml and b"hyperlink" not in xml
        assert not [name for name in archive.namelist() if "externalLink" in name]
    (sheet,) = (await read_table("a.xlsx", content)).sheets
    assert [row[0] for row in sheet.rows] == ["=A1", *texts]


async def test_written_workbook_has_titles_that_the_format_allows() -> None:
    sheets = [
        SheetOut(title=title, headings=["a"], rows=[])
        for title in ("Пары: [ноябрь]/2026", "ПАРЫ ноябрь 2026", "", "я" * 40)
    ]
    table = await read_table("a.xlsx", write_xlsx(sheets))
    assert [sheet.title for sheet in table.sheets] == ["Пары ноябрь 2026", "ПАРЫ ноябрь 2026 2", "1", "я" * 31]


async def test_written_moment_is_a_day_for_the_reader_and_lines_stand_above() -> None:
    moment = datetime(2026, 11, 5, 15, 30, tzinfo=UTC).replace(tzinfo=None)
    sheets = [SheetOut(title="a", above=["За ноябрь"], headings=["Когда"], rows=[[moment]])]
    content = write_xlsx(sheets)
    assert content == write_xlsx(sheets)
    (sheet,) = (await read_table("a.xlsx", content)).sheets
    assert sheet.rows == (("За ноябрь",), ("Когда",), (date(2026, 11, 5),))


def test_kind_is_told_by_bytes_not_by_hope() -> None:
    assert [
        sniff_kind(content) for content in (HONEST, "ФИО;ОО".encode("cp1251"), b"PK\x03\x04 word/document.xml")
    ] == [
        Kind.XLSX,
        Kind.CSV,
        Kind.ZIP,
    ]


async def test_stored_file_is_kept_once_and_read_back_whole(tmp_path: Path) -> None:
    photo = os.urandom(100_000)
    keys = await asyncio.gather(*(store_file(tmp_path, photo) for _ in range(5)))
    assert len(set(keys)) == 1
    assert files_under(tmp_path) == [keys[0]]
    assert await read_file(tmp_path, keys[0]) == photo


async def test_stored_file_cut_by_a_power_loss_is_written_again(tmp_path: Path) -> None:
    key = await store_file(tmp_path, b"whole")
    (tmp_path / key).write_bytes(b"who")
    assert await store_file(tmp_path, b"whole") == key
    assert await read_file(tmp_path, key) == b"whole"


async def test_key_that_is_a_path_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x")
    for key in ("../secret", "secret", "/etc/passwd", ""):
        with pytest.raises(ValueError, match="key"):
            await read_file(tmp_path / "files", key)

"""XLS and ODS beside XLSX: the same rows from each, the same calm before their traps."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from time import perf_counter

import pytest
import xlsxwriter

from domain.errors import Invalid
from services.documents import LARGEST, Kind, read_table, sniff_kind
from services.documents.reading import WALL_SECONDS
from tests.workbooks import make_ods, make_old_xls, make_xls, pack_ods

ROWS = [["ФИО", "Дата", "% выполнения"], [], ["Ёлкина Анна", date(2024, 9, 1), 62.5], ["Петров Пётр", None, 7.0]]
READ = (("ФИО", "Дата", "% выполнения"), (), ("Ёлкина Анна", date(2024, 9, 1), 62.5), ("Петров Пётр", None, 7.0))
MANY = {f"Лист {number}": [["ФИО"]] for number in range(200)}
REPEATED = "t:number-columns-repeated"
WIDE = f'{REPEATED}="1024"'


def text_cell(text: str, more: str = "") -> str:
    return f'<t:table-cell {more} o:value-type="string"><p:p>{text}</p:p></t:table-cell>'


def ods_of(rows: str) -> bytes:
    return pack_ods(f'<t:table t:name="Лист">{rows}</t:table>')


def many_sheets_xlsx() -> bytes:
    memory = io.BytesIO()
    with xlsxwriter.Workbook(memory) as book:
        for title in MANY:
            book.add_worksheet(title).write(0, 0, "ФИО")
    return memory.getvalue()


def unsaid_formulas() -> bytes:
    """A workbook of formulas only, as programs write it: no values beside them."""
    memory = io.BytesIO()
    with xlsxwriter.Workbook(memory) as book:
        page = book.add_worksheet()
        for line in range(5):
            page.write_formula(line, 0, '=HYPERLINK("http://127.0.0.1/"&A1)', value="")
    return memory.getvalue()


async def refusal_of(content: bytes, name: str) -> str:
    with pytest.raises(Invalid) as refusal:
        await read_table(name, content)
    return refusal.value.text_id


@pytest.mark.parametrize(
    ("content", "kind"),
    [(make_xls({"Штат": ROWS, "Ещё": [["да"]]}), Kind.XLS), (make_ods({"Штат": ROWS, "Ещё": [["да"]]}), Kind.ODS)],
    ids=["xls", "ods"],
)
@pytest.mark.parametrize("name", ["shtat.xlsx", "таблица"])
async def test_old_and_open_workbooks_are_read_whatever_their_names_say(content: bytes, kind: Kind, name: str) -> None:
    assert sniff_kind(content) is kind
    first, second = (await read_table(name, content)).sheets
    assert (first.title, first.rows) == ("Штат", READ)
    assert (second.title, second.rows) == ("Ещё", (("да",),))


@pytest.mark.parametrize("says_page", [True, False])
async def test_workbook_of_the_nineties_is_read_in_russian_whether_it_says_so_or_not(says_page: bool) -> None:
    rows = (("ФИО", "ОО", "Уровень"), ("Лесная Анна Петровна", "СОШ № 1", "базовый"))
    (sheet,) = (await read_table("itogi.xls", make_old_xls("Итоги", rows, says_page=says_page))).sheets
    assert (sheet.title, sheet.rows) == ("Итоги", rows)


async def test_accents_of_other_languages_stay_as_they_are() -> None:
    rows = (("Name", "Place"), ("François Müller-Lüdenscheidt", "Ålesund"))
    (sheet,) = (await read_table("names.xls", make_xls({"List": rows}))).sheets
    assert sheet.rows == rows


@pytest.mark.parametrize(
    ("content", "name", "text_id"),
    [
        (make_xls({"Лист": ROWS}, locked=True), "a.xls", "tables-protected"),
        (
            pack_ods("", entry='<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>'),
            "a.ods",
            "tables-protected",
        ),
        (make_ods(MANY), "a.ods", "tables-too-many-sheets"),
        (make_xls(MANY), "a.xls", "tables-too-many-sheets"),
        (many_sheets_xlsx(), "a.xlsx", "tables-too-many-sheets"),
        (make_ods({"Лист": ROWS})[:700], "a.ods", "tables-damaged"),
        (make_xls({"Лист": ROWS})[:2000], "a.xls", "tables-damaged"),
        (make_ods({"Лист": []}), "a.ods", "tables-empty"),
        (unsaid_formulas(), "a.xlsx", "tables-empty"),
        (
            make_xls({"Лист": ROWS}).replace("Workbook".encode("utf-16-le"), "WordDocu".encode("utf-16-le")),
            "a.xls",
            "tables-unknown-kind",
        ),
    ],
)
async def test_workbook_that_cannot_be_used_is_refused_with_its_reason(content: bytes, name: str, text_id: str) -> None:
    assert await refusal_of(content, name) == text_id


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (make_xls({"Лист": ROWS}, far=True), "a.xls"),
        (make_xls({f"Лист {one}": ROWS for one in range(50)}, far=True), "a.xls"),
        (
            ods_of(f'<t:table-row t:number-rows-repeated="1048576">{text_cell("ха", WIDE)}</t:table-row>'),
            "a.ods",
        ),
        (
            ods_of(
                f"<t:table-row>{text_cell('ФИО')}</t:table-row>"
                '<t:table-row t:number-rows-repeated="1048574"><t:table-cell/></t:table-row>'
                f'<t:table-row><t:table-cell {REPEATED}="16383"/>{text_cell("далеко")}</t:table-row>'
            ),
            "a.ods",
        ),
        (ods_of(f"<t:table-row>{text_cell('x' * 60_000_000)}</t:table-row>"), "a.ods"),
        (pack_ods("", prolog='<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "&a;&a;">]>'), "a.ods"),
    ],
    ids=["xls far cell", "xls fifty far cells", "ods repeated", "ods far cell", "ods bomb", "ods entities"],
)
async def test_hostile_old_or_open_workbook_is_refused_quickly_and_the_bot_goes_on(content: bytes, name: str) -> None:
    assert len(content) < LARGEST
    began = perf_counter()
    assert await refusal_of(content, name) in {"tables-hostile", "tables-damaged", "tables-too-wide"}
    assert perf_counter() - began < WALL_SECONDS
    assert len((await read_table("a.xls", make_xls({"Лист": ROWS}))).sheets) == 1


async def test_merged_cell_speaks_for_the_rows_and_headings_it_covers() -> None:
    memory = io.BytesIO()
    with xlsxwriter.Workbook(memory) as book:
        page = book.add_worksheet("Штат")
        page.merge_range("B2:D2", "Итоги")
        page.write_row("B3", ["ФИО", "ОО", "Предмет"])
        page.merge_range("C4:C6", "СОШ № 1")
        for line, name in enumerate(("Анна", "Инна", "Алла"), 4):
            page.write(f"B{line}", name)
            page.write(f"D{line}", "физика")
        page.write_row("B20", ["конец", "", "химия"])
        page.merge_range("B21:C21", "вбок")
        page.write("D21", "химия")
    (sheet,) = (await read_table("a.xlsx", memory.getvalue())).sheets
    assert sheet.rows[1] == (None, "Итоги", "Итоги", "Итоги")
    assert [row[2] for row in sheet.rows[3:6]] == ["СОШ № 1"] * 3
    assert sheet.rows[20] == (None, "вбок", None, "химия")


async def test_archive_with_many_members_of_one_name_is_no_workbook() -> None:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for number in range(2_500):
            archive.writestr(f"xl/workbook.xml{number}", "x")
    assert await refusal_of(memory.getvalue(), "a.xlsx") == "tables-hostile"


async def test_merged_cell_of_an_open_document_speaks_for_its_rows_and_headings() -> None:
    """A title over three columns, a school beside two teachers, a line said twice above them."""
    covered = "<t:covered-table-cell/>"
    wide, tall = 't:number-columns-spanned="3" t:number-rows-spanned="1"', 't:number-rows-spanned="2"'
    school = text_cell("СОШ № 1", tall)
    rows = [
        text_cell("ФИО", wide) + covered * 2 + text_cell("Школа"),
        "".join(text_cell(part) for part in ("Лесная", "Анна", "Петровна")) + school,
        "".join(text_cell(part) for part in ("Лунина", "Вера", "Юрьевна")) + covered,
    ]
    above = '<t:table-row t:number-rows-repeated="2"><t:table-cell/></t:table-row>'
    table = above + "".join(f"<t:table-row>{row}</t:table-row>" for row in rows)
    (sheet,) = (await read_table("a.ods", ods_of(table))).sheets
    assert sheet.rows[2:] == (
        ("ФИО", "ФИО", "ФИО", "Школа"),
        ("Лесная", "Анна", "Петровна", "СОШ № 1"),
        ("Лунина", "Вера", "Юрьевна", "СОШ № 1"),
    )

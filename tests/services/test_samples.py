"""The tables that the demo offers: made anew byte for byte, read with the words of the service, matched to people."""

import io
import zipfile
from datetime import date

from app.profiles import load_catalogue, load_profile
from domain.tables import (
    Arranged,
    Reading,
    ResultRow,
    ResultWords,
    StaffRow,
    StaffWords,
    TableKind,
    arrange,
    read_results,
    read_staff,
)
from services.documents import read_table
from services.matching import By, KnownOrganisation, KnownPerson, PeopleIndex, match_deficit, match_organisation
from tests.samples import SAMPLES, made

TODAY = date(2026, 11, 20)
PROFILE, CATALOGUE = load_profile("shchyolkovo"), load_catalogue()
SUBJECTS = {subject.id: subject.label for subject in CATALOGUE.subjects}
STAFF_WORDS = StaffWords.of(
    {position.id: position.label for position in CATALOGUE.positions},
    SUBJECTS,
    {municipality.id: municipality.name for municipality in PROFILE.municipalities},
    {role.id: role.label for role in PROFILE.roles},
)
RESULT_WORDS = ResultWords.of(
    {level.id: level.label for level in PROFILE.diagnostics.levels},
    {area.id: area.label for area in PROFILE.diagnostics.areas},
    SUBJECTS,
)


async def staff(name: str) -> Reading[StaffRow]:
    table = await read_table(name, (SAMPLES / name).read_bytes())
    assert arrange(table, {}, kinds=tuple(TableKind)) == Arranged(TableKind.STAFF, table)
    return read_staff(table, STAFF_WORDS, today=TODAY)


async def results(name: str) -> Reading[ResultRow]:
    table = await read_table(name, (SAMPLES / name).read_bytes())
    assert arrange(table, {}, kinds=tuple(TableKind)) == Arranged(TableKind.RESULTS, table)
    return read_results(table, RESULT_WORDS, today=TODAY)


async def town() -> tuple[list[KnownOrganisation], PeopleIndex]:
    rows = (await staff("shtat_shchyolkovo.xlsx")).rows
    names = list(dict.fromkeys(row.organisation for row in rows))
    people = [
        KnownPerson(
            id=row.row,
            surname=row.name.surname,
            given=row.name.given,
            patronymic=row.name.patronymic,
            organisation_ids=frozenset({names.index(row.organisation)}),
        )
        for row in rows
    ]
    return [KnownOrganisation(id=at, name=name) for at, name in enumerate(names)], PeopleIndex(people)


def unpacked(content: bytes) -> dict[str, bytes] | bytes:
    """Members of a workbook: packing differs from one machine's zlib to another's."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_samples_on_the_disk_are_the_ones_that_are_made() -> None:
    fresh = made()
    assert sorted(path.name for path in SAMPLES.iterdir()) == sorted(fresh)
    for name, content in fresh.items():
        assert unpacked((SAMPLES / name).read_bytes()) == unpacked(content), name


async def test_sample_of_staff_is_taken_whole_from_both_formats() -> None:
    workbook, text = await staff("shtat_shchyolkovo.xlsx"), await staff("shtat_shchyolkovo.csv")
    assert (workbook.problems, text.problems) == ((), ())
    assert len(workbook.rows) == 27
    for one, other in zip(workbook.rows, text.rows, strict=True):
        assert (one.name, one.post, one.subjects, one.career_on, one.role, one.municipality) == (
            other.name,
            other.post,
            other.subjects,
            other.career_on,
            other.role,
            other.municipality,
        )
    assert len({row.organisation for row in workbook.rows if row.role == "school_coordinator"}) == 7
    assert all(row.post and row.municipality and row.born_year and row.career_year for row in workbook.rows)


async def test_sample_of_results_finds_its_people_and_leaves_one_deficit_to_ask() -> None:
    reading = await results("rezultaty_iku.xlsx")
    assert (len(reading.rows), reading.problems) == (15, ())
    schools, people = await town()
    asked = []
    for row in reading.rows:
        school = match_organisation(row.organisation, schools).organisation_id
        assert school is not None, row.organisation
        assert people.match(row.name, school).person_id is not None, row.name
        for text in row.deficits:
            match = match_deficit(text, CATALOGUE.deficits, subject=row.subject, area=row.area, words=RESULT_WORDS)
            if match.deficit_id is None:
                asked.append(text)
    assert asked == ["облачные лабораторные журналы"]


async def test_sample_of_mistakes_is_told_row_by_row() -> None:
    reading = await results("rezultaty_iku_oshibki.xlsx")
    assert [(problem.row, problem.text_id) for problem in reading.problems] == [
        (4, "tables-unknown-level"),
        (5, "people-name-empty"),
        (8, "tables-bad-percent"),
        (10, "tables-result-subject"),
        (11, "tables-bad-day"),
        (13, "tables-result-twice"),
    ]
    schools, people = await town()
    found = []
    for row in reading.rows:
        school = match_organisation(row.organisation, schools).organisation_id
        found.append((row.row, people.match(row.name, school, unknown_organisation=school is None).by))
    assert found == [(6, By.ELSEWHERE), (7, By.NAMESAKES), (9, By.NEAR), (12, By.NAME)]

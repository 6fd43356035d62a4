"""A plan while it is made, and the organisations that its rows speak of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from domain.people import guess_kind
from domain.profile import Profile
from domain.tables import RowProblem, StaffRow
from domain.tables.cells import plain
from models.organisations import Organisation
from services.matching import KnownOrganisation, match_organisation


@dataclass(kw_only=True)
class Plan:
    """`new_places` are organisations that nobody knows yet: name by its key."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    new_places: dict[str, dict[str, str]] = field(default_factory=dict)

    def stop(self, row: StaffRow, text_id: str, **args: Any) -> None:
        self.problems.append(RowProblem(row.row, text_id, {"name": row.name.full, **args}, sheet=row.sheet))

    def note(self, row: StaffRow, text_id: str, **args: Any) -> None:
        self.problems.append(
            RowProblem(row.row, text_id, {"name": row.name.full, **args}, stops=False, sheet=row.sheet)
        )


class Directory:
    """Finds the organisation of a row; each spelling is looked up once."""

    def __init__(self, places: dict[int, Organisation], plan: Plan, profile: Profile) -> None:
        self._known = [
            KnownOrganisation(id=one.id, name=one.name, municipality=one.municipality_code) for one in places.values()
        ]
        self._plan = plan
        self._found: dict[tuple[str, str | None], int | None] = {}
        only = profile.municipalities if len(profile.municipalities) == 1 else ()
        self._only = only[0].id if only else None

    def place(self, row: StaffRow) -> int | str | None:
        """The id of a known organisation, the key of an unknown one, or None after a problem."""
        asked = (row.organisation, row.municipality)
        if asked not in self._found:
            match = match_organisation(row.organisation, self._known, municipality=row.municipality)
            self._found[asked] = match.organisation_id
        if (known := self._found[asked]) is not None:
            return known
        municipality = row.municipality or self._only
        if municipality is None:
            self._plan.stop(row, "people-table-no-municipality", organisation=row.organisation)
            return None
        key = plain(row.organisation)
        self._plan.new_places.setdefault(
            key,
            {"name": row.organisation[:200], "municipality": municipality, "kind": guess_kind(row.organisation)},
        )
        return key

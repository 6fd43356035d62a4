"""What a table means by its words: which person, which organisation, which deficit. Pure; asks, never guesses."""

from services.matching.deficits import DeficitMatch, match_deficit, split_wording
from services.matching.organisations import KnownOrganisation, OrganisationMatch, match_organisation
from services.matching.people import By, KnownPerson, PeopleIndex, PersonMatch

__all__ = [
    "By",
    "DeficitMatch",
    "KnownOrganisation",
    "KnownPerson",
    "OrganisationMatch",
    "PeopleIndex",
    "PersonMatch",
    "match_deficit",
    "match_organisation",
    "split_wording",
]

"""People: who is known, where they work, how they are reached, and by what right they act."""

from models.people.absences import Absence
from models.people.accounts import Account, Consent, Invite, InviteUse, Registration
from models.people.persons import Appointment, Person, PersonSubject, Position

__all__ = [
    "Absence",
    "Account",
    "Appointment",
    "Consent",
    "Invite",
    "InviteUse",
    "Person",
    "PersonSubject",
    "Position",
    "Registration",
]

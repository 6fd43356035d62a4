"""People: persons, accounts, roles, invites, registrations."""

from storage.people.absences import Absences
from storage.people.accounts import Accounts
from storage.people.appointments import Appointments
from storage.people.invites import Invites, Registrations
from storage.people.persons import People

__all__ = ["Absences", "Accounts", "Appointments", "Invites", "People", "Registrations"]

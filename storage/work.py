"""One unit of work: a session with its repositories, and the profile that every rule asks.

A repository is the plural noun of its feature and the only place that says `select`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy.ext.asyncio import AsyncSession

from storage.activists import Activists
from storage.announcements import Announcements, Copies, Courses, Editions
from storage.audience import Audiences
from storage.audit import Audit
from storage.bodies import Bodies
from storage.campaigns import Campaigns
from storage.choices import Choices
from storage.colleagues import Colleagues
from storage.consultations import Consultations
from storage.contests import Contests
from storage.diagnostics import Diagnostics
from storage.events import Events
from storage.exports import Exports
from storage.figures import Figures
from storage.groups import Groups
from storage.imports import Imports
from storage.inbox import Inbox
from storage.measures import Measures
from storage.meetings import MeetingNotes, Meetings, NextActions
from storage.organisations import Organisations
from storage.outbox import Outbox
from storage.pair_reports import PairReports
from storage.pairs import Candidates, Pairs
from storage.people import Absences, Accounts, Appointments, Invites, People, Registrations
from storage.programmes import Programmes
from storage.registers import RouteRegister
from storage.reports import Reports
from storage.routes import Revisions, RouteLists, Routes, Snapshots, Steps
from storage.states import States
from storage.ticks import Ticks
from storage.today import Today
from storage.young_specialists import YoungSpecialists

if TYPE_CHECKING:
    from domain.catalogue import Catalogue
    from domain.profile import Profile


class Work:
    def __init__(self, session: AsyncSession, profile: Profile, catalogue: Catalogue) -> None:
        self.session = session
        self.profile = profile
        self.catalogue = catalogue
        self.outbox = Outbox(session)

    async def flush(self) -> None:
        """Send what was added to the database, so that ids are known; still inside the transaction."""
        await self.session.flush()

    @cached_property
    def inbox(self) -> Inbox:
        return Inbox(self.session)

    @cached_property
    def states(self) -> States:
        return States(self.session)

    @cached_property
    def ticks(self) -> Ticks:
        return Ticks(self.session)

    @cached_property
    def today(self) -> Today:
        return Today(self.session)

    @cached_property
    def figures(self) -> Figures:
        return Figures(self.session)

    @cached_property
    def audit(self) -> Audit:
        return Audit(self.session)

    @cached_property
    def accounts(self) -> Accounts:
        return Accounts(self.session)

    @cached_property
    def people(self) -> People:
        return People(self.session)

    @cached_property
    def appointments(self) -> Appointments:
        return Appointments(self.session)

    @cached_property
    def absences(self) -> Absences:
        return Absences(self.session)

    @cached_property
    def invites(self) -> Invites:
        return Invites(self.session)

    @cached_property
    def registrations(self) -> Registrations:
        return Registrations(self.session)

    @cached_property
    def imports(self) -> Imports:
        return Imports(self.session)

    @cached_property
    def choices(self) -> Choices:
        return Choices(self.session)

    @cached_property
    def colleagues(self) -> Colleagues:
        return Colleagues(self.session)

    @cached_property
    def organisations(self) -> Organisations:
        return Organisations(self.session)

    @cached_property
    def diagnostics(self) -> Diagnostics:
        return Diagnostics(self.session)

    @cached_property
    def campaigns(self) -> Campaigns:
        return Campaigns(self.session, self.outbox)

    @cached_property
    def routes(self) -> Routes:
        return Routes(self.session)

    @cached_property
    def steps(self) -> Steps:
        return Steps(self.session)

    @cached_property
    def revisions(self) -> Revisions:
        return Revisions(self.session)

    @cached_property
    def snapshots(self) -> Snapshots:
        return Snapshots(self.session)

    @cached_property
    def route_register(self) -> RouteRegister:
        return RouteRegister(self.session)

    @cached_property
    def route_lists(self) -> RouteLists:
        return RouteLists(self.session)

    @cached_property
    def pairs(self) -> Pairs:
        return Pairs(self.session)

    @cached_property
    def candidates(self) -> Candidates:
        return Candidates(self.session)

    @cached_property
    def meetings(self) -> Meetings:
        return Meetings(self.session)

    @cached_property
    def actions(self) -> NextActions:
        return NextActions(self.session)

    @cached_property
    def programmes(self) -> Programmes:
        return Programmes(self.session)

    @cached_property
    def measures(self) -> Measures:
        return Measures(self.session)

    @cached_property
    def activists(self) -> Activists:
        return Activists(self.session)

    @cached_property
    def young(self) -> YoungSpecialists:
        return YoungSpecialists(self.session)

    @cached_property
    def meeting_notes(self) -> MeetingNotes:
        return MeetingNotes(self.session)

    @cached_property
    def consultations(self) -> Consultations:
        return Consultations(self.session)

    @cached_property
    def audiences(self) -> Audiences:
        return Audiences(self.session)

    @cached_property
    def announcements(self) -> Announcements:
        return Announcements(self.session, self.outbox)

    @cached_property
    def copies(self) -> Copies:
        return Copies(self.session, self.outbox)

    @cached_property
    def courses(self) -> Courses:
        return Courses(self.session, self.outbox)

    @property
    def editions(self) -> Editions:
        return Editions(self.session)

    @cached_property
    def pair_reports(self) -> PairReports:
        return PairReports(self.session)

    @cached_property
    def reports(self) -> Reports:
        return Reports(self.session, self.outbox)

    @cached_property
    def bodies(self) -> Bodies:
        return Bodies(self.session)

    @cached_property
    def groups(self) -> Groups:
        return Groups(self.session)

    @cached_property
    def events(self) -> Events:
        return Events(self.session, self.outbox)

    @cached_property
    def contests(self) -> Contests:
        return Contests(self.session, self.outbox)

    @cached_property
    def exports(self) -> Exports:
        return Exports(self.session)

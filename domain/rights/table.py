"""The table of rights: a cell is `letters scope`, several are joined by a comma. Letters:

    r read    s see the state only (filed, overdue)   n numbers without names
    w change  c confirm or approve                    q ask for it, another decides
    g answer for oneself (agree to a pair, come to a session, join)

`r` contains `s`, and `s` contains `n`. `w` does not contain `r`: a birth date is imported by people who never see it.
Scopes: S self, P own pairs, B own body, O own organisation, D own direction (subjects and municipalities of the
appointment), M municipality of the appointment, X the whole service.
"""

from __future__ import annotations

from enum import StrEnum

from domain.actors import Role


class Action(StrEnum):
    READ = "r"
    STATUS = "s"
    COUNT = "n"
    WRITE = "w"
    CONFIRM = "c"
    ASK = "q"
    AGREE = "g"


class Scope(StrEnum):
    SELF = "S"
    PAIR = "P"
    BODY = "B"
    ORGANISATION = "O"
    DIRECTION = "D"
    MUNICIPALITY = "M"
    SERVICE = "X"


class Thing(StrEnum):
    OWN_CARD = "own_card"  # with the consent
    STAFF = "staff"  # name, position, subject
    BIRTH_DATE = "birth_date"  # with the start of the career
    ACCOUNT = "account"  # which messenger account belongs to whom
    CAMPAIGN = "campaign"  # of diagnostics: invitations and answers, no result
    NAMED_RESULTS = "named_results"  # every reading goes to the access log
    DEFICIT_MAP = "deficit_map"  # subject, area, level in numbers
    RISK_PROFILE = "risk_profile"  # names of those whose results need support first
    IOM = "iom"
    IOM_EVIDENCE = "iom_evidence"
    IOM_CORRECTION = "iom_correction"
    PAIR = "pair"
    MEETINGS = "meetings"
    ACTIVISTS = "activists"  # the register of the methodical activists
    YOUNG = "young"  # who is a young specialist, with a mentor or without
    PROGRAMME = "programme"  # of a pair, with its roadmap
    REMARK = "remark"  # of the junior to the methodist, with the pulse
    ASSOCIATION = "association"  # membership and plan
    SESSION = "session"
    CONTEST = "contest"
    APPLICATION = "application"
    CONSULTATION = "consultation"
    ANNOUNCEMENT = "announcement"
    DELIVERY = "delivery"  # who got and who read an announcement, and its course; the person is its author
    DIRECTORY = "directory"  # municipalities, organisations, bodies
    APPOINTMENT = "appointment"
    INVITATION = "invitation"
    IMPORT_STAFF = "import_staff"
    IMPORT_RESULTS = "import_results"  # with undo
    PROGRESS_REPORT = "progress_report"
    PAIR_REPORT = "pair_report"  # of a mentor on a pair
    ACCESS_LOG = "access_log"
    SETTINGS = "settings"  # with the profile and backups


# What a mentor knows of results are the deficits put into the IOM, so named results have no cell for mentors.
# A coordinator sees states, never levels or contents. The admin keeps the machine and reads no results.
TABLE = """
                | teacher  | mentor   | activist | leader | coordinator | methodist | head | council | expert | authority | admin
own_card        | rw S     | rw S     | rw S     | rw S   | rw S        | rw S      | rw S | rw S    | rw S   | rw S      | rw S
staff           |          | r P      | r P      | r B    | rw O        | rw D      | rw X |         |        |           | rw X
birth_date      | r S      |          |          |        | rw O        | r D       | r X  |         |        |           | w X
account         | r S      | r P      | r P      | r B    | r O         | r D       | r X  |         |        |           | w X
campaign        | r S      | r S      | r S      | r B    | r O         | rw D      | rw X |         |        |           |
named_results   | r S      |          |          |        |             | rw D      | r X  |         |        |           |
deficit_map     |          |          |          | n B    | n O         | r D       | r X  | n X     |        | n M       |
risk_profile    |          |          |          |        |             | r D       | r X  |         |        |           |
iom             | rw S     | rw P     | rw P     | n B    | s O         | rwc D     | rc X | n X     |        | n M       |
iom_evidence    | rw S     | rc P     | rc P     |        |             | rc D      | r X  |         |        |           |
iom_correction  | q S      | q P      | q P      |        |             | c D       | c X  |         |        |           |
pair            | rg S     | rg P     | rg P     | q B    | rw O        | rwc D     | rc X |         |        |           |
meetings        | rc S     | rw P     | rw P     |        | n O         | r D       | r X  |         |        |           |
programme       | r S      | rw P     | rw P     |        | rc O        | rc D      | r X  |         |        |           |
activists       | r X      | r X      | r S      | r X    | r O         | rw D      | rc X | r X     |        | n M       |
young           |          |          |          | r B    | r O         | r D       | r X  | n X     |        | n M       |
remark          | w S      |          |          |        |             | r D       | n X  |         |        |           |
association     | r X, g S | r X      | r X      | rw B   | r O         | rwc D     | rc X | r X     |        |           |
session         | g S      | g S      | g S      | rw B   | r O         | rw D      | r X  | r X     |        |           |
contest         | r X      | r X      | r X      | r X    | r X         | r X, w D  | rw X |         |        | r X       |
application     | rw S     | rw S     | rw S     | q B    | rc O        | rw D      | rw X |         |        |           |
consultation    | rw S     | rw P     | rw D     | rw B   | rw O        | rw D      | n X  |         |        |           |
announcement    | r X      | r X      | r X      | r X, w B | r X, w O  | r X, w D  | rw X | r X     | r X    | r X       |
delivery        |          |          |          | rw S   | rw S        | rw S      | rw X |         |        |           | n X
directory       | r X      | r X      | r X      | r X    | r X, w O    | r X, w D  | rw X | r X     | r X    | r M       | rw X
appointment     | r S      | r S      | r S      | r B    | rw O        | rw D      | rw X | r S     | r S    |           | rw X
invitation      |          |          |          | rw B   | rw O        | rw D      | rw X |         |        |           | rw X
import_staff    |          |          |          |        | w O         | w D       | w X  |         |        |           | w X
import_results  |          |          |          |        |             | w D       | w X  |         |        |           |
progress_report | rw S     | r P      | r P      |        | s O         | r D       | n X  |         |        |           |
pair_report     |          | w P      | w P      |        | s O         | r D       | n X  |         |        |           |
access_log      | r S      | r S      | r S      |        |             |           | r X  |         |        |           | r S
settings        |          |          |          |        |             |           | r X  |         |        |           | rw X
"""  # noqa: E501  a table is read across

COLUMNS: dict[str, tuple[Role, ...]] = {
    "teacher": (Role.TEACHER, Role.MANAGER),
    "mentor": (Role.MENTOR,),
    "activist": (Role.ACTIVIST,),
    "leader": (Role.ASSOCIATION_LEADER, Role.GROUP_LEADER),
    "coordinator": (Role.SCHOOL_COORDINATOR,),
    "methodist": (Role.METHODIST,),
    "head": (Role.SERVICE_HEAD, Role.SERVICE_DEPUTY),
    "council": (Role.COUNCIL_MEMBER,),
    # A tutor and a site contact have nothing else here yet; their own things come with courses and sites.
    "expert": (Role.EXPERT, Role.TUTOR, Role.SITE_CONTACT),
    "authority": (Role.AUTHORITY_OBSERVER,),
    "admin": (Role.ADMIN,),
}

CONTAINS = {Action.READ: (Action.STATUS, Action.COUNT), Action.STATUS: (Action.COUNT,)}

# Nothing of a person among them: such a thing may belong to no subject, and then only its municipality is compared.
MAY_LACK_SUBJECT = frozenset(
    {Thing.ASSOCIATION, Thing.SESSION, Thing.CONTEST, Thing.DIRECTORY, Thing.INVITATION, Thing.IMPORT_STAFF}
)

ALL_ROLES = frozenset(Role)
# Roles that reach the whole service are given by those who reach it themselves.
BELOW_HEAD = ALL_ROLES - {Role.SERVICE_HEAD, Role.SERVICE_DEPUTY, Role.COUNCIL_MEMBER, Role.ADMIN}
# Who may give which role, by appointment or by a link; the scopes are those of the table's rows.
APPOINTS: dict[Role, frozenset[Role]] = {
    Role.SCHOOL_COORDINATOR: frozenset({Role.MENTOR}),
    Role.METHODIST: BELOW_HEAD,
    Role.SERVICE_HEAD: ALL_ROLES,
    Role.SERVICE_DEPUTY: ALL_ROLES,
    Role.ADMIN: frozenset({Role.SERVICE_HEAD, Role.ADMIN}),
}
INVITES: dict[Role, frozenset[Role]] = APPOINTS | {
    Role.ASSOCIATION_LEADER: frozenset({Role.TEACHER}),
    Role.GROUP_LEADER: frozenset({Role.TEACHER}),
    Role.SCHOOL_COORDINATOR: frozenset({Role.TEACHER, Role.MANAGER, Role.MENTOR}),
    Role.ADMIN: ALL_ROLES,  # an empty base needs its first methodist
}


def _read(table: str) -> dict[tuple[Thing, Role], dict[Action, frozenset[Scope]]]:
    heading, *rows = ([cell.strip() for cell in line.split("|")] for line in table.splitlines() if line.strip(" |"))
    rights: dict[tuple[Thing, Role], dict[Action, frozenset[Scope]]] = {}
    for name, *cells in rows:
        for column, cell in zip(heading[1:], cells, strict=True):
            given: dict[Action, frozenset[Scope]] = {}
            for part in filter(None, cell.split(",")):
                letters, scope = part.split()
                for action in map(Action, letters):
                    for one in (action, *CONTAINS.get(action, ())):
                        given[one] = given.get(one, frozenset()) | {Scope(scope)}
            for role in COLUMNS[column]:
                rights[Thing(name), role] = given
    return rights


RIGHTS = _read(TABLE)

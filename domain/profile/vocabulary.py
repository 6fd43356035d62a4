"""The closed lists of ids that a profile may speak of; what stands beside an id is the service's own.

A list is closed because code, English words and stored rows rely on its ids. Bodies, campaigns, obligations
and municipalities are the service's own ids and are not listed here.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class ServiceKind(StrEnum):
    INTERMUNICIPAL = "intermunicipal"
    DEPARTMENT = "department"
    SERVICE_OF_EDUCATION_DEPARTMENT = "service_of_education_department"
    MUNICIPAL_CENTRE = "municipal_centre"
    METHODICAL_CABINET = "methodical_cabinet"


class BodyLevel(StrEnum):
    MUNICIPAL = "municipal"
    SCHOOL = "school"


class Module(StrEnum):
    """Meetings of pairs belong to `pairs`, programmes and roadmaps to `programmes`."""

    DIAGNOSTICS = "diagnostics"
    IOM = "iom"
    PAIRS = "pairs"
    PROGRAMMES = "programmes"
    YOUNG_TEACHER_GROUP = "young_teacher_group"
    ACTIVISTS = "activists"
    ASSOCIATIONS = "associations"
    CREATIVE_GROUPS = "creative_groups"
    COUNCILS = "councils"
    LESSON_VISITS = "lesson_visits"
    CONTESTS = "contests"
    COURSES = "courses"
    PRACTICES = "practices"
    CONSULTATIONS = "consultations"
    ANNOUNCEMENTS = "announcements"
    INFO_BANK = "info_bank"
    SITES = "sites"
    CAMPAIGNS = "campaigns"
    INDICATORS = "indicators"
    PLAN_REPORT = "plan_report"
    SURVEY = "survey"
    AUDIT = "audit"
    RECOMMENDATIONS = "recommendations"
    DOCUMENTS = "documents"
    REVIEWS = "reviews"


class ModuleState(StrEnum):
    """`optional` is allowed by the service's document and off until the service says `on`."""

    ON = "on"
    OPTIONAL = "optional"
    OFF = "off"


class TermKey(StrEnum):
    SERVICE = "service"
    EDUCATION_AUTHORITY = "education_authority"
    ASSOCIATION = "association"
    SCHOOL_ASSOCIATION = "school_association"
    COUNCIL = "council"
    COORDINATION_COUNCIL = "coordination_council"
    HEADS_COUNCIL = "heads_council"
    SCHOOL_COUNCIL = "school_council"
    YOUNG_TEACHER_GROUP = "young_teacher_group"
    ACTIVIST = "activist"
    ACTIVIST_BASE = "activist_base"
    YOUNG_SPECIALIST = "young_specialist"
    MENTOR = "mentor"
    MENTEE = "mentee"
    PAIR = "pair"
    IOM = "iom"
    ASSESSMENT = "assessment"
    SERVICE_HEAD = "service_head"
    METHODIST = "methodist"
    ASSOCIATION_LEADER = "association_leader"
    ORGANISATION = "organisation"
    SESSION = "session"
    CREATIVE_GROUP = "creative_group"
    COMMUNITY = "community"
    SITE = "site"
    CONTEST = "contest"


class PairKindId(StrEnum):
    SUBJECT = "subject"
    MENTOR_NOVICE = "mentor_novice"
    COMPETENCY = "competency"
    ACTIVIST_TEACHER = "activist_teacher"
    PEER = "peer"


class LevelId(StrEnum):
    HIGH = "high"
    ELEVATED = "elevated"
    BASIC = "basic"
    LOW = "low"


class AreaId(StrEnum):
    SUBJECT = "subject"
    METHODICAL = "methodical"
    PSYCH_PED = "psych_ped"
    COMMUNICATIVE = "communicative"
    DIGITAL = "digital"
    FUNCTIONAL_LITERACY = "functional_literacy"
    METASUBJECT = "metasubject"
    MANAGEMENT = "management"


class AssessmentKind(StrEnum):
    IKU = "iku"
    FEDERAL = "federal"
    REGIONAL = "regional"
    CNPPM = "cnppm"
    SERVICE = "service"


class CategoryId(StrEnum):
    """Categories of announcements."""

    PLANS = "plans"
    CONTESTS = "contests"
    CONTEST_RESULTS = "contest_results"
    EVENTS = "events"
    SESSIONS = "sessions"
    LEGISLATION = "legislation"
    PROGRAMMES = "programmes"
    MATERIALS = "materials"
    LITERATURE = "literature"
    TEXTBOOKS = "textbooks"
    TECHNOLOGY = "technology"
    INNOVATION = "innovation"
    TRENDS = "trends"
    EXPERIENCE = "experience"
    RESEARCH = "research"
    PROJECTS = "projects"
    OPPORTUNITY = "opportunity"
    SERVICE_NEWS = "service_news"
    ASSESSMENT = "assessment"


class EventKindId(StrEnum):
    ASSOCIATION_SESSION = "association_session"
    COUNCIL_SESSION = "council_session"
    SEMINAR = "seminar"
    WEBINAR = "webinar"
    MASTER_CLASS = "master_class"
    OPEN_LESSON = "open_lesson"
    CONFERENCE = "conference"
    READINGS = "readings"
    SUBJECT_WEEK = "subject_week"
    FL_WEEK = "fl_week"
    INTERNSHIP = "internship"
    EXPERIENCE_EXCHANGE = "experience_exchange"
    YOUNG_SCHOOL_SESSION = "young_school_session"
    LESSON_BROADCAST = "lesson_broadcast"
    MEETING = "meeting"
    DISCUSSION = "discussion"


class ContestKindId(StrEnum):
    MUNICIPAL_STAGE = "municipal_stage"
    REGIONAL = "regional"
    FEDERAL = "federal"
    FUNCTIONAL_LITERACY = "functional_literacy"
    PRACTICES = "practices"


class ContestLevel(StrEnum):
    SCHOOL = "school"
    MUNICIPAL = "municipal"
    REGIONAL = "regional"
    FEDERAL = "federal"


class SiteKindId(StrEnum):
    INTERNSHIP = "internship"
    REGIONAL_INNOVATION = "regional_innovation"
    INNOVATION = "innovation"
    EXPERIMENTAL = "experimental"
    APPROBATION = "approbation"
    BASE = "base"
    FLAGSHIP = "flagship"


class Weekday(IntEnum):
    """As `date.weekday()` counts."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


INDICATOR_IDS: frozenset[str] = frozenset(
    [f"SM-{n:02}" for n in range(1, 18)]
    # Одинцово, Показатель 2 holds two targets: routes drawn up (a) and routes carried out (b)
    + ["OD-01", "OD-02a", "OD-02b"]
    + [f"OD-{n:02}" for n in range(3, 19)]
    + [f"SE-{n:02}" for n in range(1, 9)]
    + [f"SH-{n:02}" for n in range(1, 9)]
    + [f"KU-{n:02}" for n in range(1, 5)]
)

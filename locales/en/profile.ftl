# English words for the ids of the profile and the catalogue. Proper names stay Russian.

## What Russian has here too

profile-role-admin = Technical administrator

profile-organisation-school = School
profile-organisation-preschool = Kindergarten
profile-organisation-extra = After-school centre
profile-organisation-other = Other organisation

profile-assessment-iku = Study of teacher competences
profile-assessment-federal = Federal assessment
profile-assessment-regional = Regional assessment
profile-assessment-cnppm = Assessment by the regional growth centre
profile-assessment-service = The service's own assessment

profile-level-hint-high = A strong side. You have something to share with colleagues.
profile-level-hint-elevated = A good result. You can choose what to strengthen.
profile-level-hint-basic = The ground is there. We will plan two or three steps together.
profile-level-hint-low = Support is needed here. You are not alone: we will find a mentor and steps.

## What Russian takes from the profile

profile-role-teacher = Teacher
profile-role-manager = Head or deputy head of an organisation
profile-role-mentor = Mentor
profile-role-tutor = Tutor
profile-role-activist = Methodical activist
profile-role-association_leader = Association leader
profile-role-group_leader = Creative group leader
profile-role-school_coordinator = Coordinator in the organisation
profile-role-methodist = Methodist
profile-role-service_deputy = Deputy head of the service
profile-role-service_head = Head of the service
profile-role-council_member = Council member
profile-role-expert = Expert
profile-role-site_contact = Site contact
profile-role-authority_observer = Observer of the education authority

profile-level-high = high
profile-level-elevated = elevated
profile-level-basic = basic
profile-level-low = low

profile-area-subject = subject
profile-area-methodical = teaching methods
profile-area-psych_ped = psychology of teaching
profile-area-communicative = communication
profile-area-digital = digital skills
profile-area-functional_literacy = functional literacy
profile-area-metasubject = cross-subject skills
profile-area-management = management

profile-pair-subject = Same subject
profile-pair-mentor_novice = Mentor and young specialist
profile-pair-competency = One who has the skill and one who learns it
profile-pair-activist_teacher = Methodical activist and teacher
profile-pair-peer = Teacher and teacher

profile-pair-senior-subject = mentor
profile-pair-senior-mentor_novice = mentor
profile-pair-senior-competency = holder of the skill
profile-pair-senior-activist_teacher = methodical activist
profile-pair-senior-peer = mentor

profile-pair-junior-subject = colleague
profile-pair-junior-mentor_novice = young specialist
profile-pair-junior-competency = learner
profile-pair-junior-activist_teacher = teacher
profile-pair-junior-peer = mentee

profile-category-plans = Plans
profile-category-contests = Contests
profile-category-contest_results = Contest results
profile-category-events = Events
profile-category-sessions = Association sessions
profile-category-legislation = Changes in regulations
profile-category-programmes = Educational programmes
profile-category-materials = Teaching materials
profile-category-literature = New books
profile-category-textbooks = Textbooks and equipment
profile-category-technology = Technology
profile-category-innovation = Innovation sites
profile-category-trends = Directions of development
profile-category-experience = Colleagues' experience
profile-category-research = New research
profile-category-projects = Projects
profile-category-opportunity = Opportunities to grow
profile-category-service_news = News of the service
profile-category-assessment = Quality assessment

profile-event-association_session = Association session
profile-event-council_session = Council session
profile-event-seminar = Seminar
profile-event-webinar = Webinar
profile-event-master_class = Master class
profile-event-open_lesson = Open lesson
profile-event-conference = Research and practice conference
profile-event-readings = Pedagogical readings
profile-event-subject_week = Subject week
profile-event-fl_week = Functional literacy week
profile-event-internship = Internship
profile-event-experience_exchange = Exchange of experience
profile-event-young_school_session = Class for young teachers
profile-event-lesson_broadcast = Online lesson broadcast
profile-event-meeting = Meeting
profile-event-discussion = Discussion

profile-contest-kind-municipal_stage = Municipal stage of a professional contest
profile-contest-kind-regional = Regional professional contest
profile-contest-kind-federal = National professional contest
profile-contest-kind-functional_literacy = Functional literacy contests for teachers
profile-contest-kind-practices = Contest of best practices

profile-site-internship = Internship site
profile-site-regional_innovation = Regional innovation site
profile-site-innovation = Innovation site
profile-site-experimental = Experimental site
profile-site-approbation = Trial site
profile-site-base = Base organisation
profile-site-flagship = Flagship school

## What Russian takes from the catalogue

profile-subject-russian = Russian language
profile-subject-literature = Literature
profile-subject-reading = Literary reading
profile-subject-native = Native language and literature
profile-subject-english = English
profile-subject-german = German
profile-subject-french = French
profile-subject-chinese = Chinese
profile-subject-math = Mathematics
profile-subject-algebra = Algebra and introduction to calculus
profile-subject-geometry = Geometry
profile-subject-statistics = Probability and statistics
profile-subject-informatics = Computer science
profile-subject-history = History
profile-subject-social = Social studies
profile-subject-geography = Geography
profile-subject-world = The world around us
profile-subject-physics = Physics
profile-subject-chemistry = Chemistry
profile-subject-biology = Biology
profile-subject-technology = Technology
profile-subject-art = Art
profile-subject-music = Music
profile-subject-pe = Physical education
profile-subject-safety = Safety and defence
profile-subject-orkse = Religious cultures and secular ethics
profile-subject-primary = Primary school
profile-subject-preschool = Preschool education
profile-subject-extra = After-school education
profile-subject-inclusion = Special needs education
profile-subject-none = No subject

profile-position-subject_teacher = Teacher
profile-position-primary_teacher = Primary school teacher
profile-position-educator = Kindergarten teacher
profile-position-senior_educator = Senior kindergarten teacher
profile-position-music_director = Music director
profile-position-pe_instructor = Physical education instructor
profile-position-psychologist = Educational psychologist
profile-position-speech_therapist = Speech therapist
profile-position-defectologist = Special needs teacher
profile-position-social_pedagogue = Social pedagogue
profile-position-organizer = Activities organiser
profile-position-extra_teacher = After-school teacher
profile-position-librarian = Teacher librarian
profile-position-tutor_post = Tutor
profile-position-advisor = Head's adviser on upbringing
profile-position-safety_teacher = Safety and defence teacher
profile-position-methodist_org = Methodist of an organisation
profile-position-head_org = Head of an organisation
profile-position-deputy_teaching = Deputy head for teaching
profile-position-deputy_upbringing = Deputy head for upbringing
profile-position-deputy_methodical = Deputy head for methodical work
profile-position-unit_head = Head of a unit
profile-position-service_methodist = Methodist of the service
profile-position-service_head = Head of the service

profile-step-course = Training course
profile-step-webinar = Webinar
profile-step-seminar = Seminar
profile-step-master_class = Master class
profile-step-lesson_visit = Visit to a colleague's lesson
profile-step-open_lesson = Open lesson
profile-step-self_study = Self-study
profile-step-internship = Internship at a site
profile-step-consultation = Consultation
profile-step-mentor_meeting = Meeting with the mentor
profile-step-practice_try = Trying a method in one's own lesson
profile-step-group = Work in a creative group
profile-step-transfer = Transfer into practice

profile-evidence-course = number or photo of the certificate
profile-evidence-webinar = one idea worth using
profile-evidence-seminar = one idea worth using
profile-evidence-master_class = what I will try myself
profile-evidence-lesson_visit = date, topic, one method
profile-evidence-open_lesson = date, class, link to the plan
profile-evidence-self_study = what was read or done, a conclusion in two sentences
profile-evidence-internship = date, site, what I take into my work
profile-evidence-consultation = question and answer in two sentences
profile-evidence-mentor_meeting = entry in the meetings log
profile-evidence-practice_try = class, what came of it, a photo of the board without children
profile-evidence-group = role and result
profile-evidence-transfer = form, date, who came, link

## The short monthly report on the route

reports-menu = Reports
reports-menu-own = My report
reports-form = report on the route
reports-request =
    { $name ->
        [no] How is the route going? A short report for { $month }: five questions, one minute.
       *[other] { $name }, how is the route going? A short report for { $month }: five questions, one minute.
    }
reports-overdue =
    { $name ->
        [no] The short report for { $month } is left: five questions, one minute. Can you make it today?
       *[other] { $name }, the short report for { $month } is left: five questions, one minute. Can you make it today?
    }
reports-answer = Answer
reports-tomorrow = Tomorrow
reports-answer-now = Answer now
reports-postponed = All right, we will remind you { $when }. You may answer earlier.

reports-ask-pace = Report for { $month }. How is the route going?
reports-pace-on_plan = On plan
reports-pace-behind = A little behind
reports-pace-stuck = Standing still
reports-pace-ahead = Ahead of time
reports-ask-step = Which step gave you most?
reports-no-step = None yet
reports-ask-tried = What have you tried in class? One phrase.
reports-ask-obstacle = What is in the way?
reports-obstacle-time = Time
reports-obstacle-no_course = No course
reports-obstacle-hard = A hard topic
reports-obstacle-no_mentor = No contact with the mentor
reports-obstacle-nothing = Nothing
reports-ask-help = Do you need help from a methodist?
reports-filed = Thank you! The report for { $month } is in.
reports-filed-help = Thank you! The report for { $month } is in. The methodist will know that help is needed.
reports-filed-already = The report for this month is in already. Thank you, nothing more is needed.
reports-nothing-asked = No report is needed now. The bot will ask when the time comes.
reports-step-gone = This step is no longer in the route. Choose another.

## Own reports

reports-own-open = A report waits for you: five questions, one minute.
reports-own-done = All reports are in. The bot will remind you of the next one at the end of the month.
reports-own-line = { $month }: in, { $day }
reports-fill = Answer for { $month }

## For those who read reports

reports-help-notice = A report for { $month } asks for a methodist's help. The answers are behind the button.
reports-open = Open the report
reports-no-months = No reports yet. Teachers with a route are asked on the 25th.
reports-which-month = Reports of which month?
reports-overview =
    <b>Reports for { $month }</b>

    Teachers on a route: { $expected }
    Answered: { $filed } ({ $share }%)
    Not yet: { $missing }
    Ask for help: { $wishes }
reports-filed-list = Who answered
reports-missing-list = Who has not
reports-table = Table
reports-other-month = Another month
reports-filed-head = Answered for { $month }: { $count }. Press a name to open the answers.
reports-filed-none = Nobody has answered for { $month } yet.
reports-name = { $name } · { $note }
reports-wants-help = asks for help
reports-missing-head = Not answered yet for { $month }: { $count }.
reports-missing-none = Everybody has answered for { $month }.
reports-organisation = <b>{ $name }</b>
reports-nowhere = No organisation
reports-person = { $name }
reports-card =
    <b>{ $name }</b>
    Report for { $month }, filed { $day }

    How the route goes: { $pace }
    The step that gave most: { $step }
    Tried in class: { $tried }
    In the way: { $obstacle }
    Needs a methodist's help: { $help }
reports-file-name = Reports for { $month }.xlsx
reports-table-ready = The table for { $month }: answers on one sheet, those who have not answered on the other.
reports-sheet-head = Reports for { $month }
reports-sheet-filed = Answered
reports-sheet-missing = Not yet
reports-column-organisation = Organisation
reports-column-name = Teacher
reports-column-pace = How the route goes
reports-column-step = The step that gave most
reports-column-tried = Tried in class
reports-column-obstacle = In the way
reports-column-help = Needs help
reports-column-when = When

## A mentor's report on a pair

reports-pair-form = Report on a pair
reports-pair-request =
    { $name ->
        [no] A short report on a pair for { $month }: five questions, one minute.
       *[other] { $name }, a short report on a pair for { $month }: five questions, one minute.
    }
reports-pair-ask-meetings = Report for { $month } on the pair: { $name }, meetings in the journal { $count }. Right? If not, write the number.
reports-pair-right = Right: { $count }
reports-meetings-odd = Write the number of meetings in the month, 0 to { $limit }.
reports-pair-ask-dynamics = Is there progress?
reports-dynamics-clear = Clear
reports-dynamics-some = Some
reports-dynamics-none = Not yet
reports-pair-ask-best = What worked best? One phrase.
reports-pair-ask-support = Where is the service's support needed?
reports-support-course = A course
reports-support-visit = A lesson visit
reports-support-consultation = A consultation
reports-support-revision = The route looked at again
reports-support-nothing = Not needed
reports-pair-ask-on = Does the pair go on next month?
reports-pair-talk = To be talked about
reports-pair-filed = Thank you! The report on the pair for { $month } is in.
reports-pair-filed-talk = Thank you! The report on the pair for { $month } is in. The methodist will know that the pair is to be talked about.
reports-pair-talk-notice = A mentor wishes to talk about a pair. The report is inside.
reports-pairs = Mentors' reports
reports-pairs-head = <b>Mentors' reports, { $month }</b>: { $filed } of { $count }
reports-pairs-missing = No report yet:
reports-pairs-line = { $mentor }: { $mentee }
reports-pair-card =
    <b>Report on a pair, { $month }</b>
    Mentor: { $mentor }
    Junior: { $mentee }
    Meetings: { $meetings }
    Progress: { $dynamics }
    Best of all: { $best }
    Support needed: { $support }
    The pair goes on: { $on }
reports-pair-fill = Report on the pair: { $name }

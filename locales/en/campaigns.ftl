## The invitation and the answers

campaigns-day = { $day }
campaigns-days = { $first } to { $last }
campaigns-what = { $days }: { $kind }.
campaigns-subjects = Subjects: { $subjects }
campaigns-venue = Place: { $venue }
campaigns-online = The test is taken by a link. You sign in there yourself, the bot needs no login.
campaigns-invite-ask = The results help to choose steps for you. Do you take part?
campaigns-coming = I will come
campaigns-done = I have taken it
campaigns-cannot = I cannot
campaigns-question = A question
campaigns-to-test = Open the test
campaigns-to-results = My results
campaigns-details = More
campaigns-said-coming = coming
campaigns-said-absent = cannot
campaigns-said-done = taken
campaigns-said-silent = no answer
campaigns-own-answer = Your answer: { $answer }. It may be changed.
campaigns-thanks-coming = Noted: you come. We remind you the day before.
campaigns-thanks-done = Noted: the test is taken. The results come here.
campaigns-thanks-absent = Noted: you cannot. A methodist will offer another day.
campaigns-ask-reason = What is in the way?
campaigns-reason-ill = illness
campaigns-reason-lessons = lessons
campaigns-reason-away = a journey
campaigns-reason-other = something else
campaigns-not-invited = You were not invited to these diagnostics.
campaigns-is-cancelled = These diagnostics are called off.
campaigns-is-over = These diagnostics are over.
campaigns-status-cancelled = Called off.
campaigns-status-over = Over.
campaigns-status-ready = Your result is loaded already.
campaigns-sample = This is what people will see. The buttons do not work here.

## Notices

campaigns-reminder = Diagnostics { $when }.
campaigns-reminder-last = The last day of the diagnostics: { $when }.
campaigns-nudge-notice = We wait for your answer about the diagnostics.
campaigns-moved-notice = The diagnostics are moved, it was: { $old }.
campaigns-cancelled-notice = Called off: { $kind }, { $days }.

## Campaigns of the service, the school, the association

campaigns-section = Invitations to diagnostics
campaigns-head = <b>Invitations to diagnostics</b>: { $count }
campaigns-none =
    <b>Invitations to diagnostics</b>
    None yet. The bot asks people, gathers answers and reminds; the test itself is held outside of the bot.
campaigns-label = { $days }: { $kind }
campaigns-counts =
    Invited: { $invited }. Coming: { $coming }, taken: { $done }, cannot: { $absent }, silent: { $silent }.
campaigns-counts-results = With a result: { $count }.
campaigns-counts-no-account = Without the bot, the school asks them: { $count }.
campaigns-who = Who said what
campaigns-paper = The list as a table
campaigns-paper-sent = The list of the invited is in the file.
campaigns-nudge = Remind the silent: { $count }
campaigns-nudged = Reminding those who gave no answer: { $count }.
campaigns-nudged-today = They were reminded today. Tomorrow you may again.
campaigns-list-coming = Coming: { $count }
campaigns-list-done = Taken: { $count }
campaigns-list-absent = Cannot: { $count }
campaigns-list-silent = No answer: { $count }
campaigns-sheet = Invited
campaigns-sheet-name = Name
campaigns-sheet-place = Organisation
campaigns-sheet-answer = Answer
campaigns-sheet-reason = Reason
campaigns-sheet-result = Result loaded

## A new campaign

campaigns-new = Invite to diagnostics
campaigns-ask-kind = Which diagnostics are these?
campaigns-ask-who = Whom do we invite?
campaigns-who-teachers = Teachers
campaigns-who-managers = Heads and deputies
campaigns-who-everybody = Everybody
campaigns-ask-subjects = Of which subjects?
campaigns-all-subjects = All
campaigns-ask-municipalities = From where?
campaigns-all-municipalities = Everywhere
campaigns-ask-first = When does it begin? Choose a day or type it, for example: 14 December.
campaigns-ask-last = Until which day?
campaigns-one-day = One day
campaigns-ask-venue = Where and at what time? Type one line.
campaigns-only-online = Only online
campaigns-ask-link = A link to the test? Send the whole address.
campaigns-no-link = Without a link
campaigns-no-place = A place or a link to the test is needed: else people have nowhere to go.
campaigns-bad-link = That does not look like an address. Send all of it, for example: https://test.example/iku
campaigns-last-before-first = The last day is before the first. Choose a later one.
campaigns-too-long = Too long: up to { $days } days fit.
campaigns-nobody = There is nobody to invite: no one fits what you chose.
campaigns-preview = People to invite: { $count }, by the bot { $reachable }. Reminders come a week and a day before.
campaigns-announce = Invite
campaigns-announced = <b>The invitations are sent.</b>
campaigns-announced-later = <b>The invitations leave { $when }.</b>
campaigns-move = Move
campaigns-preview-move =
    It was: { $old }
    It will be: { $new }
    Everybody but those who cannot hears of it.
campaigns-move-confirm = Move
campaigns-moved = <b>Moved, people hear of it.</b>
campaigns-changed = It was changed just now. Open it again.
campaigns-cancel = Call off
campaigns-cancel-ask = Call the diagnostics off, { $days }? Everybody but those who cannot hears of it.
campaigns-cancel-yes = Yes, call off
campaigns-cancelled-done = <b>Called off, people hear of it.</b>

## The route as a whole

routes-head-own = <b>Your route</b>
routes-head-other = <b>Route: { $name }</b>
routes-status-draft = Draft: choosing steps
routes-status-agreed = Agreed, waits for approval
routes-status-approved = Approved, begins soon
routes-status-in_progress = In progress
routes-status-steps_done = All steps are accepted, waits for the final word
routes-status-completed = Completed
routes-status-cancelled = Closed early
routes-status-expired = Closed: its time is over
routes-mentor = Mentor: { $name }
routes-verdict-success = Result: the goal is reached
routes-verdict-partial = Result: the goal is partly reached
routes-verdict-failed = Result: the goal is not reached yet
routes-plan = Steps: { $steps }, about { $hours } h in all, until { $until }
routes-progress = Steps done: { $done } of { $steps }, hours: { $hours } of { $total }
routes-now = <b>Now</b>
routes-later = <b>Next</b>
routes-done = <b>Done</b>
routes-draft-step =
    <b>Step { $number }.</b> { $topic }
    { $kind }: { $title }, about { $hours } h, until { $until }
routes-draft-transfer =
    <b>Step { $number }, the last.</b> Transfer into practice
    Show what is new to colleagues: you choose the form later. About { $hours } h, until { $until }
routes-line = { $number }. { $title }: { $state }
routes-name = { $kind }
routes-name-titled = { $kind }, { $title }
routes-state-planned = comes { $day }
routes-state-offered = new, until { $day }
routes-state-in_work = in work, until { $day }
routes-state-returned = something to add, until { $day }
routes-state-overdue = waits for you, was due { $day }
routes-state-submitted = sent to be checked
routes-state-accepted = accepted
routes-state-skipped = skipped
routes-comment = The methodist asks: { $words }
routes-own-approval = Approved by somebody who takes part in the route. This is noted in the log.
routes-none = There is no route yet. It comes after diagnostics: a methodist offers first steps, and you choose.
routes-none-yet = You have results of diagnostics and no route yet. A methodist will offer first steps and write to you.

## The draft

routes-agree-ask = Look at the steps. Any of them may be changed for another. If all is well, press “Agree”.
routes-agree-ask-mentor = Look at the steps together with your colleague. If all is well, press “Agree”.
routes-agree-waits-mentor = The mentor's word is next. Steps may still be changed.
routes-agree-waits-teacher = The teacher's word is next. Steps may still be changed.
routes-swap = Change step { $number }
routes-agree = Agree
routes-ask = Ask a methodist
routes-options =
    <b>Step { $number }.</b> { $topic }

    What suits you best? Choose one.
routes-option =
    <b>{ $number }. { $kind }</b>: { $title }
    About { $hours } h. Evidence: { $hint }
routes-option-pick = { $number }. { $kind }
routes-swapped = Step { $number } is changed.
routes-agreed-one = Noted, thank you. The other person of the pair is next.
routes-agreed-both = The route is agreed and sent to a methodist for approval.
routes-started = The route is drafted and sent to be agreed.
routes-no-account = The route is drafted. The teacher is not in the bot yet: send an invitation, the draft will wait.
routes-started-before = This person has a route already.
routes-guide-title = Another mentor of the route
routes-name-mentor = Name a mentor
routes-change-mentor = Change the mentor
routes-no-other-mentor = There is no other mentor yet. Give somebody the role of mentor on their card, then come back here.
routes-mentor-named = The mentor is named; they and the teacher have been told.
routes-notice-mentor-gone = A route is left without a mentor. Name another one; until then you check the steps.
routes-notice-mentor-named = Your route has a new mentor. All that was done is kept.
routes-notice-you-mentor = You are now the mentor in a colleague's route. See what has been done.
routes-helper-title = Who helps with the route
routes-helper-ask = Who helps with the route of { $name }? Choose a mentor or type a surname.
routes-without-mentor = No mentor, a methodist helps

## A step on the teacher's phone

routes-step-head =
    <b>Step { $number } of { $steps }</b>
    { $title }
routes-step-topic = The topic to strengthen: { $topic }
routes-step-transfer = This is the last step: to show what is new at work. Choose a form, agree on a day, and mark it when it is over.
routes-step-state = Now: { $state }. It takes about { $hours } h.
routes-step-hint = When it is done, press “Done” and send one message: { $hint }.
routes-step-verdict = Words of the one who checked: { $words }
routes-step-done = Done
routes-step-move = Postpone
routes-step-add = Add more
routes-beside-ask =
    { $count ->
        [1] I have the file. Add it to the step?
       *[other] I have the file. Which step shall it be added to?
    }
routes-beside-add = To step { $number }. { $title }
routes-beside-gone = This file has been added already or lay too long. If it is needed, please send it again.
routes-step-ask = Ask about the step
routes-open-step = Open step { $number }
routes-to-route = My route
routes-next = Take the next step now
routes-next-taken = The next step is open.
routes-next-none = There is nothing to open now: finish the steps you have begun first.
routes-transfer-open_lesson = Open lesson
routes-transfer-master_class = Master class
routes-transfer-lesson_visit = Visits to each other
routes-transfer-exchange = Exchange of experience
routes-transfer-internship = Internship
routes-done-title = A step is done
routes-done-ask =
    <b>Step { $number }: what came of it?</b>

    Send one message: { $hint }. Words, a photo, a file or a link will do.
    No faces or names of children on the photo, please.
routes-sent-mentor = Sent to the mentor. The answer will come here.
routes-sent-methodist = Sent to a methodist. The answer will come here.
routes-sent-album = { $said } All files of the album come together.
routes-kept-late = { $why } What you have sent is kept with the step. Nothing has to be done.
routes-voice-short = A recording of one second: perhaps the finger slipped. Record it again or write it in words.
routes-certificate-needed = A course is shown by the number of its certificate or a photo of it. A link will do as well.
routes-day-ask = Step { $number }, due { $day }. Which day suits you better?
routes-day-today = Today
routes-day-tomorrow = Tomorrow, { $day }
routes-day-week = In a week, { $day }
routes-day-own = Another day
routes-day-title = A new day of a step
routes-day-type = Step { $number }, now due { $day }. Type a new day, for example “on Friday” or “25 November”.
routes-moved = Step { $number } is moved, now due { $day }. You will be reminded before.

## Checking

routes-check-none = There is nothing to check. The bot writes when a colleague sends evidence.
routes-check-list = Waiting for your word: { $count }. Open the first.
routes-check-routes = Routes you go along with: { $count }.
routes-check-line = { $name }, step { $number }
routes-of = Route: { $name }
routes-evidence-of = <b>Evidence: { $name }</b>
routes-evidence-none = There is no evidence yet.
routes-evidence-text = { $when }: { $text }
routes-evidence-just-file = { $when }: file { $name }
routes-evidence-just-photo = { $when }: a photo
routes-evidence-just-voice = { $when }: a voice message
routes-evidence-just-files =
    { $count ->
        [one] { $when }: { $count } file
       *[other] { $when }: { $count } files
    }
routes-evidence-one-photo = Photo { $number }
routes-evidence-one-voice = Voice { $number }
routes-evidence-earlier = Earlier versions: { $count }
routes-evidence-file = File: { $name }
routes-accept = Accept
routes-return = Ask for more
routes-praise = Accept with a few words
routes-to-route-of = The whole route
routes-to-checks = Check steps
routes-accepted-said = Step { $number } is accepted. The teacher will know.
routes-returned-said = Step { $number } went back to the teacher with your words.
routes-return-title = What to add
routes-return-ask = What should be added? Press a ready phrase or type your own.
routes-quick-photo = Please add a photo without children
routes-quick-conclusion = Add a conclusion: what you take into your work
routes-quick-date = Write when and in which class it was
routes-quick-details = Tell a little more
routes-praise-title = Words to an accepted step
routes-praise-ask = Type a sentence or two. The step will be accepted, the teacher will read your words.

## The methodist

routes-lists =
    { $count ->
        [0] There are no routes to approve. Open the list you need.
       *[other] Routes that wait for your word: { $count }. Open the list you need.
    }
routes-lists-empty = Nothing here yet. A route is drafted in the section “Diagnostics”.
routes-list-approve = To approve: { $count }
routes-list-overdue = Steps after their day: { $count }
routes-list-check = Steps to check: { $count }
routes-list-judge = To judge: { $count }
routes-list-work = In progress: { $count }
routes-list-draft = Drafts: { $count }
routes-list-closed = Closed: { $count }
routes-to-needs = Diagnostics
routes-to-lists = All routes
routes-counts = <b>Routes of colleagues of your organisation</b>
routes-counts-none = Colleagues of your organisation have no routes yet.
routes-counted = { $status }: { $count }
routes-approve = Approve
routes-back = Return with a wish
routes-approved-said = The route is approved. The first step comes: { $day }.
routes-back-title = A wish about a route
routes-back-ask = What should be changed in the route? Type one message; the teacher and the mentor will read it.
routes-back-said = The route went back to the pair with your wish.
routes-judge-success = The goal is reached
routes-judge-partial = Partly reached
routes-judge-failed = Not reached yet
routes-judged-said = The result is noted. The route is completed.
routes-cancel = Close the route
routes-cancel-ask = Why is the route closed? Its steps will not come any more.
routes-reason-leave = Leave, illness
routes-reason-dismissal = Left the job
routes-reason-moved = Another job
routes-reason-expired = Its time is over
routes-reason-wish = Own wish
routes-cancelled-said = The route is closed. What was done is kept.

## Why it did not work

routes-no-deficits = The latest results have no topics to strengthen. There is nothing to make a route of.
routes-own-mentor = Nobody can be their own mentor. Choose somebody else.
routes-mentor-left = This person is not a mentor any more. Choose somebody else.
routes-frozen = The steps are agreed already and cannot be changed here. Write to a methodist if something has changed.
routes-pair-agrees = The teacher and the mentor agree on it.
routes-teacher-moves = The teacher moves the days.
routes-move-too-far = A step may be moved by { $days } days from the approved day at most. If you need more, ask a methodist.
routes-not-over = Its time is not over yet: choose another reason.
routes-own-route = Another methodist or the head of the service decides on changes and the result of your own route.
routes-own-evidence = Somebody else accepts your own step.
routes-mentor-checks-first = The mentor has the first word. If there is no answer in five working days, you may check it.
routes-still-draft = The route is still a draft: the pair is agreeing on it.
routes-waits-approval = The route is agreed already and waits for a methodist.
routes-already-approved = The route is approved already.
routes-steps-are-done = All steps are accepted already, only the final word is left.
routes-is-closed = This route is closed already.
routes-step-not-yet = This step has not begun: it will come on its day.
routes-step-no-evidence = Nothing has been sent for this step yet.
routes-step-submitted = The evidence is sent already and waits to be checked.
routes-step-accepted = This step is accepted already.
routes-step-returned = This step has gone back to the teacher already.
routes-step-skipped = This step is skipped.

## Notices

routes-notice-draft = It is time to draft your route: two or three topics and a few steps. You choose, the mentor advises. Until { $until }.
routes-notice-draft-mentor = A draft of your colleague's route is ready. Look at the steps and agree on them. Until { $until }.
routes-notice-draft-again = The draft of a route waits for your word. It takes a few taps.
routes-notice-draft-late = One route has been a draft for two weeks. See whether help is needed.
routes-notice-changed = The draft of a route has changed. Look at it and agree once more.
routes-notice-start = Look at the steps
routes-notice-open = Open
routes-notice-approve = A route is agreed by the pair and waits for approval until { $until }.
routes-notice-approve-again = A route still waits for approval, until { $until }.
routes-notice-returned = The methodist has a wish about the route. It is inside, together with the steps.
routes-notice-approved = The route is approved. The first step comes { $day }. If life changes, days may be moved.
routes-notice-approved-mentor = Your colleague's route is approved. The bot writes when the first evidence comes.
routes-notice-step = There is a new step of the route: no. { $number }. Until { $day }, about { $hours } h. All details are inside.
routes-notice-due-today = Step no. { $number } is due today. How is it going?
routes-notice-due = Step no. { $number } is due soon: { $when }. How is it going?
routes-notice-overdue = Step no. { $number } waits for you. It happens. Choose a new day or say what is in the way.
routes-notice-new-day = A new day
routes-notice-help = I need help
routes-notice-question = Ask
routes-notice-check = Evidence of a step has come. One tap or one phrase is enough.
routes-notice-check-late = Evidence of a step has waited for more than five working days. You may accept it now.
routes-notice-accepted = The step is accepted, thank you.
routes-notice-accepted-words = The step is accepted, thank you. There are words from the one who checked it inside.
routes-notice-read = Read
routes-notice-evidence-back = Almost done. Something is to be added, details are inside.
routes-notice-last = Almost all steps are behind you, thank you for your work. The last one is left: to show what is new. You choose the form.
routes-notice-shape = Choose a form
routes-notice-judge = All steps of one route are accepted. Your final word is needed.
routes-notice-completed = The route is completed. Thank you for your work! What comes next, we decide together.
routes-notice-completed-mentor = Your colleague's route is completed. Thank you for your help!
routes-notice-results = See the results
routes-notice-cancelled = The route is closed, no new steps will come. All that was done is kept.

## Changing an approved route

routes-change = Change the route
routes-change-which = What to change in the route?
routes-change-new = Add a step of one's own
routes-change-what = How to change this step?
routes-change-due = Another day
routes-change-swap = Instead { $kind }: { $title }
routes-change-drop = Leave the step out
routes-change-title = What step is it? Write it shortly, for example: "Read a book about questions in class".
routes-change-how-long = How long will it take?
routes-hours = { $hours } h
routes-change-day = Until which day?
routes-change-why = Why? Press a reason or write your own.
routes-cannot = Cannot by this day
routes-cannot-title = Not by this day
routes-cannot-why = Step { $number }, due { $day }. What is in the way? Choose or write one phrase.
routes-cannot-until = By which day will it work? Choose or type a day.
routes-cannot-week = A week more, until { $day }
routes-cannot-two-weeks = Two weeks more, until { $day }
routes-cannot-four-weeks = A month more, until { $day }
routes-cannot-longer = Longer, until { $day }: a methodist decides
routes-cannot-done = Good, the new day is { $day }. The mentor will learn why.
routes-cannot-asked = A methodist has been asked. Until they answer the day stays.
routes-why-busy = Not enough time
routes-why-ill = Illness
routes-why-course_moved = The course was moved
routes-why-new_result = A new result of diagnostics
routes-why-too_hard = Too hard
routes-why-done_early = Done before its day
routes-change-made = The route is changed. The earlier version is kept.
routes-change-asked = The methodist is asked. The route stays as it is until the answer comes here.
routes-change-is-asked = A change is asked for: { $what }. Reason: { $why }
routes-grant = Agree
routes-refuse = Refuse
routes-change-granted = The route is changed, the teacher and the mentor will know.
routes-change-refused = The route stays as it was. Whoever asked will read your words.
routes-refuse-title = The answer to a request
routes-refuse-ask = Why is the route better left as it is? Write one message.
routes-history-open = History
routes-history = <b>How the route has changed</b>
routes-version-first = Version 1, { $day }: the route was approved.
routes-version = Version { $number }, { $day }: { $what }. Reason: { $why }
routes-version-asked = { $day }, waits for a methodist: { $what }. Reason: { $why }
routes-version-refused =
    { $words ->
        [no] { $day }, not changed: { $what }. Reason of the request: { $why }
       *[other] { $day }, not changed: { $what }. Reason of the request: { $why }. Answer: { $words }
    }
routes-did-due = day of step { $number }: was { $old }, is { $day }
routes-did-swap = step { $number } replaced by another
routes-did-drop = step { $number } left out
routes-did-add = added the step "{ $title }" until { $day }
routes-short = { $number }. { $title }
routes-move-far-ask = { $day } is over { $days } days from the approved day. A methodist decides on that: asking takes one press.
routes-move-far = Ask the methodist
routes-list-change = Changes asked for: { $count }
routes-transfer-stays = The last step cannot be left out: the route ends with it. Its day can be changed.
routes-change-waits = One request to change the route waits for a methodist already.
routes-change-decided = This request has been answered already.
routes-change-in-draft = The route is still a draft: its steps are changed right in it.
routes-notice-change = A change of a route is asked for. The answer is needed until { $until }.
routes-notice-corrected = The route has changed. What and why stands inside.
routes-notice-not-corrected = A methodist has answered the request to change the route. The answer is inside.

## A route on another basis; the draft

routes-begin = Draft a route myself
routes-begin-for = Draft a route: { $name }
routes-begin-ask = Ask a methodist
routes-begin-more = One more route
routes-begin-basis = A route for attestation or by request
routes-bases-taken = There is a route on every basis already. Open the one you need.
routes-basis-title = A new route
routes-basis-ask = What is the route for?
routes-basis-results = By the results of diagnostics
routes-basis-request = By one's own wish
routes-basis-attestation = Before an attestation
routes-basis-novice = A young specialist
routes-basis-line = Basis: { $basis }
routes-area-ask = What would you like to strengthen? Choose an area.
routes-topics-ask = Mark topics, two or three are just right.
routes-too-many-topics = Take at most { $limit } topics: the others wait for the next route.
routes-started-own = The draft is ready. Look at the steps, change what is needed and agree.
routes-several = You have several routes. Which one to open?
routes-draft-edit = Change the steps
routes-draft-changed = The draft is changed. Agree to it when all fits.
routes-change-hours = Another length
routes-hours-odd = A step does not take so many hours. Write a number from 1 to 500.
routes-did-hours = length of step { $number }: { $hours } h
routes-last-step-stays = At least one step before the transfer to practice stays in a route.
routes-too-many-steps = The route has { $limit } steps already. Nobody walks more in a year: leave one out.
routes-view-strengths = What works well: { $text }
routes-view-constraints = What is in the way: { $text }

## The end of a route and the month

routes-word = Say what came of it
routes-word-title = A word about the route
routes-word-ask = What came of it? This is your own opinion, the pair and the methodist will see it.
routes-word-more = Add a phrase: what has changed in class. It may be skipped.
routes-word-said = Noted, thank you. The methodist will sum up.
routes-word-teacher = Teacher: { $verdict }
routes-word-mentor = Mentor: { $verdict }
routes-again = A new diagnostics, { $day }: of the route's topics { $done } of { $topics } are needed no more.
routes-again-left = Still worth strengthening: { $topics }
routes-notice-word = All steps of the route are accepted, thank you! Say what came of it: two presses.
routes-notice-word-mentor = Your colleague has walked all steps of the route. Say what came of it: two presses.
routes-notice-say = Say it
routes-notice-month = The month of the routes is summed up: { $month }.
routes-to-month = The month
routes-month-none = Nothing yet: it is summed up on the last day of the month.
routes-month = <b>Routes: { $month }</b>
routes-month-whole = Developed { $developed }, in work { $work }, implemented { $implemented }
routes-month-before = { $month }: developed { $developed }, in work { $work }, implemented { $implemented }
routes-month-subject = { $subject }: developed { $developed }, in work { $work }, implemented { $implemented }
routes-month-few = { $subject }: not shown. There are fewer than { $least } routes here, or such a row could be computed from them.
routes-month-all = In all
routes-month-no-sum = There is no sum: a route of a teacher of two subjects stands in both rows.

## The route on paper and as a picture

routes-picture = Picture
routes-paper = To sign
routes-paper-ready = The route as a document: print and sign it. If the route changes, take the document again.
routes-paper-file = Route { $name } { $day }
routes-paper-title = Individual educational route
routes-paper-teacher = Teacher: { $name }, { $post }
routes-paper-place = Organisation: { $name }
routes-paper-period = Period: { $start } to { $end }, { $hours } h in all
routes-paper-days = { $start } to { $end }
routes-paper-transfer = To show the new skill to colleagues in practice
routes-paper-sign-teacher = Teacher: { $name }
routes-paper-sign-methodist = Methodist
routes-column-number = Step
routes-column-content = Content: what is strengthened
routes-column-form = Form
routes-column-technology = Technology: what is done
routes-column-pace = Pace: days
routes-column-hours = Hours
routes-column-evidence = Evidence
routes-column-mark = Mark
routes-list-quiet = Quiet for over 30 days: { $count }
routes-list-ending = About to end: { $count }
routes-notice-school = One more route of your organisation is approved. How many there are and how far they are stands inside.

## The register of routes

routes-register = Register as a table
routes-register-file = Register of routes { $day }
routes-register-ready =
    Register of routes: { $routes }.
    Topics of results without a step: { $deficits }.
    Steps added from no topic: { $steps }.
    They are on sheets of their own. The table has names: do not publish it.
routes-register-sheet = Register of routes
routes-register-lone-deficits = Topics without a step
routes-register-lone-steps = Steps without a topic
routes-register-place = Organisation
routes-register-teacher = Teacher
routes-register-basis = Basis
routes-register-mentor = Mentor
routes-register-status = State of the route
routes-register-approved = Approved
routes-register-start = Start
routes-register-due = Due
routes-register-state = Step
routes-register-accepted = Accepted
routes-register-verdict = Outcome
routes-register-subject = Subject
routes-register-area = Area
routes-register-assessed = Diagnostics

## Sections

pairs-section = Pairs
pairs-own-section = My mentees

## The list of the service and the school

pairs-head =
    <b>Pairs: { $count }</b>
    Press a pair to open it, or make a new one.
pairs-empty = No pairs yet. Make the first one: two answers, and the bot proposes who fits.
pairs-label = { $mentee }, mentor { $mentor }
pairs-make = Make a pair
pairs-make-another = Make another pair
pairs-open = Open the pair
pairs-to-list = To the list of pairs
pairs-silent-open = Who needs help ({ $count })
pairs-silent-head =
    <b>Who needs help: { $count }</b>
    Open a pair: the bot says what it has noticed and what can be done.
pairs-silent-none = All pairs work well. Go back to the list of pairs.
pairs-sign-silent = No meetings for long. Both have been reminded. You can remind them again or ask what is in the way.
pairs-sign-moved = Meetings were called off or moved several times in a row. You can suggest a call instead, or another day.
pairs-sign-mentee_quiet = Nobody confirms the last records. You can call the one who is helped: is everything all right.
pairs-sign-mentor_quiet = The mentor does not answer a wish for a day, or writes no meetings down. You can ask whether there is time.

pairs-waiting-open = Waiting for an answer ({ $count })
pairs-waiting-head =
    <b>Offers without an answer: { $count }</b>
    After three days the bot reminds by itself, after a week the offer ends.
pairs-wishes-head =
    <b>Wishes for pairs: { $count }</b>
    Open one and decide: offer the pair or take the wish back.
pairs-asked-head =
    <b>You are offered: { $count }</b>
    Open one and answer: yes, no, or ask.
pairs-waiting-none = All offers have been answered. Go back to the list of pairs.

## The mentor's own people

pairs-own-head =
    <b>My mentees: { $count }</b>
    Choose whom to work with.
pairs-own-none = No mentees yet. A pair is made by a methodist or your school's coordinator, the bot will tell you at once.
pairs-person = { $name }, { $organisation }

## One pair

pairs-side = { $role }: <b>{ $name }</b>, { $organisation }
pairs-ground = Ground: { $kind }, since { $day }.
pairs-ground-offer = Ground: { $kind }. A meeting about every { $rhythm }.
pairs-rhythm-month = month
pairs-rhythm-days =
    { $days ->
        [7] week
        [14] two weeks
        [one] day
       *[other] { $days } days
    }
pairs-skill = We work on: { $skill }.
pairs-paper-on = The written consent is done, { $day }.
pairs-until = Term of the pair: until { $day }.
pairs-before = The earlier journal is kept. Until { $day } there was another mentor: { $name }
pairs-replaces = When the pair begins, it replaces the earlier one (mentor: { $name }).
pairs-waits-for = Waiting for an answer: { $name }, until { $day }.
pairs-waits-for-service = A leader of an association asks for this pair. A methodist will decide.
pairs-was-declined = The offer was declined. Reason: { $reason }.
pairs-ended = The pair was closed on { $day }. Reason: { $reason }.
pairs-ordered-on = Order { $number }, { $day }.
pairs-ordered = Order { $number }.
pairs-order = Order number
pairs-ask-order = What is the number of the order on the pair? Write it, for example: “45-од”.
pairs-ask-term = Until what day is the pair set up? Choose or skip. A month before the bot reminds.
pairs-term-years =
    { $count ->
        [one] For { $count } year, until { $day }
       *[other] For { $count } years, until { $day }
    }
pairs-ask-order-day = What day is the order of? Choose or skip.
pairs-order-today = Today, { $day }
pairs-order-done = The order is noted. It stands on the page of the pair.
pairs-nudge = Remind both
pairs-nudged = A reminder of a meeting went to both.
pairs-nudged-today = Both have been reminded today already. No need to do it twice.
pairs-meets-already = The next meeting is planned already, no reminder is needed.
pairs-next =
    Next meeting: <b>{ $moment }</b>, { $form }.
    Topic: { $topic }.
pairs-next-bare = Next meeting: { $moment }.
pairs-next-none = No next meeting is planned.
pairs-last = Last meeting: { $day }. Written down in all: { $count }.
pairs-last-none = No meetings written down yet.
pairs-wish = Wish for the day: “{ $wish }”.
pairs-hint-mentor = Plan a meeting or write down one that is over.
pairs-hint-mentee = Write when it suits you: your mentor sets the day.
pairs-open-next = Next meeting
pairs-meetings = All meetings ({ $count })
pairs-paper = The consent is done
pairs-paper-done = Noted: the written consent is done.
pairs-replace = Change the mentor
pairs-find-another = Find a mentor
pairs-close = Close the pair
pairs-details = Details
pairs-need-help = Need help
pairs-to-silent = Open the list

## A new pair

pairs-ask-kind = On what ground is the pair?
pairs-ask-senior = Choose: { $role }. You may also type the surname.
pairs-ask-junior = Choose: { $role }. You may also type the surname.
pairs-ask-area = In what area is the competence needed?
pairs-ask-competence = What will the pair work on?
pairs-fitting-head =
    <b>Who fits</b>
    { $name }. { $kind }.
pairs-fitting-one =
    { $number }. <b>{ $name }</b>, { $organisation }
    { $why }
pairs-fitting-hint = Press a name to offer the pair. The decision is yours.
pairs-fitting-none = The bot has found nobody who fits. Find a person by surname.
pairs-why-subject = same subject: { $subjects }
pairs-why-surplus = strong where support is needed
pairs-why-level = a high result in the subject
pairs-why-activist = a methodical activist
pairs-why-mentor = a mentor already
pairs-why-school = same organisation
pairs-why-town = same municipality
pairs-why-load =
    { $count ->
        [0] no mentees now
       *[other] mentees now: { $count }
    }
pairs-why-busy = busy: { $count } mentees of { $most }
pairs-search = Find by surname
pairs-preview = <b>New pair</b>: { $kind }
pairs-preview-side = { $role }: { $name }
pairs-busy = { $name } is busy: { $count } mentees already, one mentor is offered no more. Choose somebody else.
pairs-no-account = { $name } has no bot yet: the pair stands, messages arrive after registration by an invitation.
pairs-preview-skill = To work on: { $skill }
pairs-offer-what-next = First the bot asks the one who helps, then the one who is helped. Declining takes one press.
pairs-offer-send = Offer
pairs-offer-agreed = Both agree already
pairs-ask-section = Ask for a pair
pairs-members-few = There are fewer than two people in your association yet. You can ask for a pair when there are more.
pairs-asked = The methodist has been asked. If they agree, the bot asks both.
pairs-offered = The offer is sent. You will get the answer as a message.
pairs-made = The pair is made. Both have been told, now the mentor can plan the first meeting.
pairs-oneself = The mentor and the mentee must be different people. Choose somebody else.
pairs-kind-not-yours = Pairs on this ground are made by a methodist. Choose another ground.
pairs-person-left = This person does not work here any more. Choose somebody else.
pairs-already = There is such a pair already. No need to make it again.
pairs-has-another = This colleague has a pair on this ground already (mentor: { $name }). Open it and press “Change the mentor”.
pairs-competence-needed = A pair on this ground needs a competence. Start making the pair again.

## The offer

pairs-yes-mentor = Yes, I will help
pairs-yes-mentee = Yes, I agree
pairs-no = Not now
pairs-discuss = Talk it over
pairs-hint-answer = It is for you to decide. Declining has no consequences.
pairs-take-up = Offer this pair
pairs-on-paper = Agreed in person
pairs-withdraw = Take the offer back
pairs-agreed-done = Thank you, your answer is noted.
pairs-on-paper-done = Noted: agreed in person.
pairs-withdrawn-done = The offer is taken back.
pairs-decline = Declining a pair
pairs-ask-decline = Why will it not work? Choose or write. Whoever offered the pair sees the reason.
pairs-decline-time = No time
pairs-decline-load = Many mentees already
pairs-decline-subject = Another subject
pairs-decline-other = I would like another pair
pairs-declined-done = Thank you for an honest answer. We will find another way.
pairs-is-proposed = This pair has only been asked for. A methodist is looking at it.
pairs-is-offered = The offer is sent already and waits for an answer.
pairs-is-agreed = The answer is noted already. Now the other side is asked.
pairs-is-active = The pair works already. Open it from the menu.
pairs-is-closed = This pair is closed already. A new one is made in “Pairs”.
pairs-is-declined = This offer was declined already. Somebody else can be found.
pairs-is-expired = The offer was not answered in time. It can be made again.
pairs-is-withdrawn = This offer was taken back. No answer is needed.

## Closing and wishing

pairs-ask-reason = Why is the pair closed? Choose or write. Planned meetings will be cancelled, the journal is kept.
pairs-reason-reached = The goal is reached
pairs-reason-term = The term is over
pairs-reason-change = Change of mentor
pairs-reason-left = The person leaves the job
pairs-closed-done = The pair is closed, both have been told. The journal of meetings is kept.
pairs-wish-open = Suggest a day
pairs-ask-wish = When would it suit you to meet? Write one message, for example: “Wednesdays after 15:00”.
pairs-wish-done = Passed on. When a meeting is planned, you will get a message.

## Messages

pairs-notice-offer-mentor = A colleague ({ $organisation }) needs your support. About one meeting every { $rhythm }. Will you take it?
pairs-notice-offer-mentee = We offer you a pair ({ $role }: { $name }). Topics and times are for you two to choose. Do you agree?
pairs-notice-offer-waits = The offer of a pair waits for your answer until { $day }.
pairs-notice-offer-ended = The offer of a pair ({ $name }) ended without an agreement. Have a look and find another mentor.
pairs-notice-begun = Both have agreed, the pair works: { $mentee }, mentor { $mentor }.
pairs-notice-proposed = A leader of an association asks for a pair. Have a look and decide.
pairs-notice-forsaken = The pair ({ $name }) has ended: the mentor works no longer. The journal is kept, find another mentor.
pairs-notice-term = In a month the term of the pair ({ $name }) ends, { $day }. Decide whether to close or go on.
pairs-notice-mentor = You have a new mentee ({ $role }): { $name }. Plan the first meeting when it suits you.
pairs-notice-mentee = Your { $role } will be { $name }. When would it suit you to meet for the first time?
pairs-notice-closed = The pair ({ $name }) is closed, planned meetings are cancelled. Thank you for working together.
pairs-notice-wish = There is a wish for the day of a meeting ({ $name }). Have a look and set a day.
pairs-notice-silent = There has been no meeting in the pair ({ $name }) for long. Shall we set a day?
pairs-notice-silent-service =
    Pairs of your direction that may need help: { $count }. See what can be done.

## Sections

pairs-section = Pairs
pairs-own-section = My mentees

## The list of the service and the school

pairs-head =
    <b>Pairs: { $count }</b>
    Press a pair to open it, or make a new one.
pairs-empty = No pairs yet. Make the first one: it takes three answers.
pairs-label = { $mentee }, mentor { $mentor }
pairs-make = Make a pair
pairs-make-another = Make another pair
pairs-open = Open the pair
pairs-to-list = To the list of pairs
pairs-silent-open = Have not met for long ({ $count })
pairs-silent-head =
    <b>Have not met for long: { $count }</b>
    Both in each pair have been reminded. Open a pair to see what is in the way.
pairs-silent-none = All pairs meet in time. Go back to the list of pairs.

## The mentor's own people

pairs-own-head =
    <b>My mentees: { $count }</b>
    Choose whom to work with.
pairs-own-none = No mentees yet. A pair is made by a methodist or your school's coordinator, the bot will tell you at once.
pairs-person = { $name }, { $organisation }

## One pair

pairs-side = { $role }: <b>{ $name }</b>, { $organisation }
pairs-ground = Ground: { $kind }, since { $day }.
pairs-ended = The pair was closed on { $day }. Reason: { $reason }.
pairs-ordered-on = Order { $number }, { $day }.
pairs-ordered = Order { $number }.
pairs-order = Order number
pairs-ask-order = What is the number of the order on the pair? Write it, for example: “45-од”.
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
pairs-close = Close the pair
pairs-details = Details
pairs-need-help = Need help
pairs-to-silent = Open the list

## A new pair

pairs-ask-kind = On what ground is the pair?
pairs-ask-senior = Choose: { $role }. You may also type the surname.
pairs-ask-junior = Choose: { $role }. You may also type the surname.
pairs-ask-kind-short = Ground
pairs-ask-senior-short = Who helps
pairs-ask-junior-short = Who is helped
pairs-preview = <b>New pair</b>: { $kind }
pairs-preview-side = { $role }: { $name }
pairs-crowded =
    { $count ->
        [one] Please note: the mentor already has { $count } mentee. Three at most is usual.
       *[other] Please note: the mentor already has { $count } mentees. Three at most is usual.
    }
pairs-no-account = { $name } has no bot yet: the pair stands, messages arrive after registration by an invitation.
pairs-make-confirm = Make
pairs-made = The pair is made. Both have been told, now the mentor can plan the first meeting.
pairs-oneself = The mentor and the mentee must be different people. Choose somebody else.
pairs-kind-not-yours = Pairs on this ground are made by a methodist. Choose another ground.
pairs-person-left = This person does not work here any more. Choose somebody else.
pairs-already = There is such a pair already. No need to make it again.

## Closing and wishing

pairs-ask-reason = Why is the pair closed? Choose or write. Planned meetings will be cancelled, the journal is kept.
pairs-reason-reached = The goal is reached
pairs-reason-term = The term is over
pairs-reason-change = Change of mentor
pairs-reason-left = The person leaves the job
pairs-closed = This pair is closed already. A new one is made in “Pairs”.
pairs-closed-done = The pair is closed, both have been told. The journal of meetings is kept.
pairs-wish-open = Suggest a day
pairs-ask-wish = When would it suit you to meet? Write one message, for example: “Wednesdays after 15:00”.
pairs-wish-done = Passed on. When a meeting is planned, you will get a message.

## Messages

pairs-notice-mentor = You have a new mentee ({ $role }): { $name }. Plan the first meeting when it suits you.
pairs-notice-mentee = Your { $role } will be { $name }. When would it suit you to meet for the first time?
pairs-notice-closed = The pair ({ $name }) is closed, planned meetings are cancelled. Thank you for working together.
pairs-notice-wish = There is a wish for the day of a meeting ({ $name }). Have a look and set a day.
pairs-notice-silent = There has been no meeting in the pair ({ $name }) for long. Shall we set a day?
pairs-notice-silent-service =
    Pairs without meetings in your direction: { $count }. See whether help is needed.

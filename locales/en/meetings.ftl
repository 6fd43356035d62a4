## Sections and lists

meetings-section = My meetings
meetings-journal-section = Meetings journal
meetings-journal =
    <b>Meetings journal</b>
    To be written down: { $to_log }, ahead: { $ahead }, past: { $past }.

    Press a meeting to open it, or plan a new one.
meetings-journal-none = The journal is empty: you have no pair yet. A methodist or coordinator makes it, the bot will tell you.
meetings-mine =
    <b>My meetings</b>
    Ahead: { $ahead }, waiting for your confirmation: { $to_confirm }.

    Press a meeting to open it.
meetings-mine-not-planned =
    <b>My meetings</b>
    No next meeting is planned, waiting for your confirmation: { $to_confirm }.

    Open the pair and suggest a day.
meetings-mine-none = No meetings yet: there is no pair for you so far. If you need support, write to a methodist through “Ask”.
meetings-pair-with = Pair: { $name }
meetings-past = Past ones ({ $count })
meetings-past-head = <b>Past meetings: { $count }</b>
meetings-past-none = No past meetings yet. Go back.
meetings-of-pair =
    <b>Meetings of the pair: { $count }</b>
    Press a meeting to open it.
meetings-as-docx = Journal (Word)
meetings-as-xlsx = Journal (Excel)
meetings-journal-file = Journal of meetings, { $mentee }, { $day }
meetings-journal-paper = The journal of the pair: ready to print and sign.
meetings-journal-table = The journal of the pair as a table.
meetings-paper-title = Journal of a mentoring pair
meetings-paper-side = { $side }: { $name }
meetings-label-pair = { $mentor } and { $mentee }
meetings-column-number = No.
meetings-column-day = Day and time
meetings-column-form = Form
meetings-column-topic = Topic
meetings-column-length = Length
meetings-column-agreed = What was agreed
meetings-column-confirmed = Confirmed
meetings-column-voice = told by voice
meetings-column-disputed = not agreed
meetings-column-missed = It did not take place: { $reason }
meetings-label = { $moment }, { $name }
meetings-label-to-log = Write down: { $label }
meetings-label-to-confirm = Check: { $label }
meetings-label-planned = { $moment }, planned
meetings-label-held = { $moment }, written down
meetings-label-not_held = { $moment }, did not take place

## One meeting

meetings-head = <b>{ $moment }</b>, { $name }
meetings-what =
    How: { $form }.
    Topic: { $topic }.
meetings-form-in_person = in person
meetings-form-call = a call
meetings-form-lesson = a lesson
meetings-topic-open = to be chosen together
meetings-discuss = What to discuss: { $discuss }.
meetings-partner-comes = { $name }: “I will be there”.
meetings-you-come = You: “I will be there”.
meetings-is-to-log = Is the meeting over? Write it down, a minute is enough.
meetings-cancelled-line = The meeting is cancelled.
meetings-missed-line = The meeting did not take place.
meetings-reason-line = Reason: { $reason }.
meetings-reason-illness = illness
meetings-reason-school = something urgent at school
meetings-reason-travel = travel
meetings-reason-no_time = not enough time
meetings-lasted = It took: { $length }.
meetings-agreed = Agreed: { $agreed }
meetings-next-on = Agreed to meet: { $day }.
meetings-correction = Correction: “{ $text }”
meetings-confirmed = The record is confirmed by both.
meetings-unconfirmed = The record is not confirmed yet.
meetings-as-it-is = Things have changed here meanwhile. This is how it is now:

## Things to do and notes

meetings-todo-head = <b>To do:</b>
meetings-todo-line = • { $text } ({ $who }, by { $day })
meetings-todo-late = • { $text } ({ $who }, was due { $day })
meetings-todo-both = together
meetings-todo-tick = Done: { $text }
meetings-todo-drop = Remove: { $text }
meetings-todo-trim = Remove what is no task
meetings-todo-all = All tasks ({ $count })
meetings-todo-none = No tasks after meetings now.
meetings-todo-done = Noted: done.
meetings-todo-is-done = Done
meetings-action-dropped = This task was removed from the list already. No need to tick it off.
meetings-notes-open = Notes
meetings-notes-none = No notes yet.
meetings-note =
    <b>{ $day }</b>, { $author }. Seen by: { $readers }.
    { $text }
meetings-note-write = Write a note
meetings-note-kept = The note is kept.
meetings-ask-readers = Who will see the note?
meetings-readers-own = only me
meetings-readers-pair = the two of us
meetings-readers-service = me and the methodist
meetings-ask-note = The note will be seen by: <b>{ $readers }</b>. Write it as one message.
meetings-agreed-by-voice = What was agreed is told by voice.
meetings-voice = Listen to the record
meetings-voice-shown = The voice record of the meeting.
meetings-voice-too-short = The record is too short, nothing can be heard. Record it again or write in words.

## Buttons

meetings-plan = Plan a meeting
meetings-record = Write down a meeting
meetings-log = Write down
meetings-was-moved = We moved it
meetings-missed = It did not happen
meetings-move = Move
meetings-cancel = Cancel the meeting
meetings-to-calendar = To calendar
meetings-calendar-title = Meeting: { $name }
meetings-calendar-file = Meeting { $day }.ics
meetings-calendar-ready = Open the file and the phone adds the meeting to its calendar. If the meeting moves, press “To calendar” again: the entry moves too.
meetings-coming = I will be there
meetings-suits = It suits me
meetings-open = Open
meetings-look = Have a look
meetings-ask-day = Another day
meetings-confirm = I confirm
meetings-correct = Correct
meetings-rewrite = Change the record
meetings-to-pair = To the pair
meetings-open-record = Open the record
meetings-open-next = Next meeting

## Questions

meetings-ask-pair = Whom do you meet?
meetings-ask-pair-was = Whom did you meet?
meetings-no-pair = Meetings are planned in a pair, and you have none now. A methodist or coordinator makes it.
meetings-ask-day-plan = On what day? Choose or write, for example: “tomorrow 15:30”.
meetings-ask-day-move = To what day? Choose or write, for example: “Friday 14:00”.
meetings-ask-day-was = When was the meeting? Choose or write the day, for example: “20 November”.
meetings-today = Today, { $day }
meetings-tomorrow = Tomorrow, { $day }
meetings-yesterday = Yesterday, { $day }
meetings-in-week = In a week, { $day }
meetings-ask-time = At what time? Choose or write, for example: “15:30”.
meetings-as-last = As last time: { $time }, { $form }
meetings-same-time = At the same time, { $time }
meetings-ask-form = How will you meet?
meetings-ask-topic = What about? Choose a topic or write your own.
meetings-topic-later = We will choose together
meetings-ask-topic-was = What did you talk about? Choose a topic or write your own.
meetings-ask-minutes-topic = Topic: { $topic }. How long was the meeting?
meetings-ask-minutes = How long was the meeting?
meetings-topic-unnamed = not named
meetings-name-topic = Name the topic
meetings-another-topic = The topic was another
meetings-ask-next = When do you meet again? It is planned for the same hour and can be moved.
meetings-next-week = In a week, { $day }
meetings-next-two_weeks = In two weeks, { $day }
meetings-next-month = In a month, { $day }
meetings-next-none = No date
meetings-leave = Leave as it is
meetings-ask-minutes-anew = How long was the meeting? The record says: { $length }.
meetings-ask-agreed-anew = What did you agree on? Write it anew or leave it as it is.
meetings-ask-agreed =
    What did you agree on? Write or tell it in one message. You two and the methodist will see it.

    Each line becomes a task. You may say who and when: “I: visit a lesson by 10 December”.
meetings-ask-reason = For what reason? Your colleague sees it on the page of the meeting.
meetings-ask-missed = Why did it not happen? You may skip this.
meetings-ask-correction = What is to be corrected? Write one line. The mentor and a methodist will see it.

## Answers

meetings-planned = The meeting is planned, the other side has been told. Both will be reminded.
meetings-moved = The meeting is moved, the other side has been told. Reminders are moved too.
meetings-cancelled = The meeting is cancelled, the other side has been told. There will be no more reminders.
meetings-coming-done = Noted: you will be there.
meetings-confirm-done = Thank you, the record is confirmed.
meetings-logged = Written down, thank you. The record went to be confirmed.
meetings-logged-next = Next meeting: <b>{ $moment }</b>. Both will be reminded.
meetings-logged-no-next = No next meeting is planned. Plan it when it suits you.
meetings-missed-done = Noted. Set another day when it suits you.
meetings-corrected = The correction is passed on.
meetings-rewritten = The record is changed and went to be confirmed again.

## Refusals

meetings-at-night = That is at night. Meetings are planned from { $earliest } to { $latest }: type another hour, for example 15:00.
meetings-not-yet = This day or hour is still ahead: only a meeting that is over can be written down.
meetings-too-old =
    { $days ->
        [one] The meeting was more than { $days } day ago, it cannot be written down any more.
       *[other] The meeting was more than { $days } days ago, it cannot be written down any more.
    }
meetings-pair-closed = This pair is closed. The journal can be read, there will be no new meetings.
meetings-is-cancelled = This meeting is cancelled already. Plan a new one.
meetings-is-held = This meeting is in the journal already.
meetings-is-missed = It is noted already that this meeting did not take place. Plan a new one.
meetings-is-moved = The meeting was moved meanwhile. Open it again.
meetings-has-begun = The meeting has begun. Write it down or note that it did not take place.
meetings-is-confirmed = The record is confirmed already and cannot be changed. Write to a methodist if it has a mistake.

## Messages

meetings-notice-planned = A meeting of the pair is planned { $when } ({ $name }). The topic is inside.
meetings-notice-reminder = A reminder: { $when } there is a meeting of the pair ({ $name }). The topic is inside.
meetings-notice-moved =
    The meeting of the pair ({ $name }), new time: { $moment }.
    Former time: { $old }.
meetings-notice-cancelled = The meeting of the pair ({ $name }), { $old }, is cancelled. The reason is inside, you may suggest another day.
meetings-notice-after = Did the meeting ({ $name }) take place? Two lines for the journal, and that is all.
meetings-notice-confirm = There is a new record of the meeting on { $day }. Please see whether all is right.
meetings-notice-disputed = The two see the record of the meeting on { $day } differently. Have a look and help them agree.
meetings-notice-action = Today is the day of a task that you agreed on at a meeting.
meetings-notice-todo =
    { $count ->
        [one] There is { $count } task for the meeting.
       *[other] There are { $count } tasks for the meeting.
    }
meetings-notice-note = There is a new note about a pair. The words are inside.
meetings-notice-corrected = There is a correction to the record of the meeting on { $day }. See whether the record should change.

## Sessions: invitation, answer, a new time, cancellation

events-section = Sessions
events-poster = What is on
events-what = the session of the { TERM($term, form: "gen") } { $about }
events-what-seminar = the seminar { $about }
events-invitation = You are invited to { $what }. Can you come?
events-title = <b>{ $what }</b>
events-topic = Topic: “{ $topic }”
events-lines =
    { $topic }When: { $moment }
    Where: { $place }
events-agenda =
    Agenda:
    { $agenda }
events-reminder =
    A reminder: { $when } there is { $what }.
    { $topic }Where: { $place }
events-reminder-ask = You have not answered yet. Can you come?
events-moved-notice =
    { $what } has a new time.
    { $topic }Was: { $old }
    Now: { $new }
    Where: { $place }

    Can you come at the new time?
events-cancelled-notice =
    { $what } is cancelled: no need to come, { $moment }.
    { $topic }What else is ahead stands on the list.

events-press-coming = I will come
events-press-online = I will join online
events-press-absent = I cannot
events-said-coming = I will come
events-said-online = I will join online
events-said-absent = I cannot
events-said-nothing = none yet
events-own-answer = Your answer: { $answer }. You may change it with a button below.
events-ask-answer = Please answer with a button below: the leader needs to know how many people there will be.
events-thanks-coming = Thank you, see you there. We will remind you.
events-thanks-online = Thank you, see you online. We will remind you.
events-thanks-absent = All right, thank you for answering. There will be no reminders.
events-details = Details
events-status-cancelled = The session is cancelled.
events-status-over = The session is over.

## What is on

events-poster-head = What is ahead. Open one to answer.
events-poster-none = Nothing is planned yet. Invitations to sessions and contests will come here by themselves.
events-poster-session =
    { $moment }
    { $what }
    Your answer: { $answer }
events-poster-contest =
    Until { $day }
    { $name }
    Your answer: { $answer }
events-label = { $moment } · { $name }

## Who announces sessions

events-head =
    { $count ->
        [one] { $count } session ahead. Open it to see the answers, to move or to cancel it.
       *[other] { $count } sessions ahead. Open one to see the answers, to move or to cancel it.
    }
events-none = No sessions are announced yet.
events-past = Past sessions
events-past-head = Past sessions. Open one to see who answered.
events-past-none = There are no past sessions yet.
events-no-body = First there must be a body with members: a session is announced for one.
events-new = Announce a session
events-ask-body = For which body?
events-ask-body-short = Body
events-ask-day = On which day? Choose or type, for example “25 November” or “Friday at 15:00”.
events-ask-day-short = Day
events-ask-time = At what time? Choose or type, for example 15:30.
events-ask-time-short = Time
events-ask-topic = Which topic? Take a ready one or type your own.
events-ask-topic-short = Topic
events-ask-place = Where do you meet? Type the address and the room, or send a link.
events-ask-place-short = Place
events-ask-agenda =
    Which agenda? { $ready }
events-ask-agenda-short = Agenda
events-agenda-own = Type its items, each on a line of its own, or announce the session without one.
events-agenda-plan =
    Take the ready one or type your own:

    { $items }
events-agenda-ready = Take the ready one
events-without-agenda = Without an agenda
events-preview-group = The invitation will come to the group “{ $title }” too.
events-preview =
    Above is the invitation as members will see it ({ $count }). Reminders come a week, a day and two hours before.

    Shall we send it?
events-announce = Invite
events-announced = Done, the invitations are on their way.
events-announced-later = Done. These are quiet hours, the invitations leave { $when }.
events-sample = This is a specimen. The buttons work once the invitation is sent.
events-move = Move
events-preview-move =
    { $what } gets a new time.
    Was: { $old }
    Will be: { $new }

    Members get a message with the new time.
events-move-confirm = Move and tell
events-moved = Done, the session is moved. Members are told the new time.
events-cancel = Cancel
events-cancel-ask = Cancel { $what }, { $moment }? Members get a message.
events-cancel-yes = Yes, cancel the session
events-cancelled-done = The session is cancelled, members are told.
events-who = Who comes
events-counts =
    Will come: { $coming }
    Online: { $online }
    Cannot: { $absent }
    No answer: { $silent }
events-list-coming = Will come: { $count }
events-list-online = Online: { $count }
events-list-absent = Cannot: { $count }
events-list-silent = No answer: { $count }

## Why it did not work

events-is-over = This session has begun or is over, no answer is needed any more.
events-is-cancelled = This session is cancelled. Others are on the list of what is on.
events-not-member = This session is for members. You can join under “What is on”.
events-moved-meanwhile = The time of this session has changed meanwhile. Open it again and look.
events-body-closed = This body is no longer there, the session is not announced.

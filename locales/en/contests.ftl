## Professional contests: the announcement, the wish to take part, the deadline

contests-section = Contests
contests-named = Contest “{ $title }”
contests-about =
    <b>{ $name }</b>
    Who may apply: { $who }
    Apply by: { $day }, 18:00
contests-materials =
    What is needed:
    { $materials }
contests-we-help = We help you prepare. Would you like to take part?
contests-apply = I want to take part
contests-withdraw = I will not take part
contests-details = Details
contests-later = Not now
contests-deadline = { $name }: applications close { $until } ({ $day }, 18:00). Check that all is ready.
contests-cancelled-notice = { $name }: it is cancelled, there is no need to apply. Look at the others.
contests-others = Other contests

contests-said-yes = I want to take part
contests-said-nothing = none yet
contests-applied = You are on the list. We remind you of the deadline, and the methodist sees you.
contests-withdrawn = All right, you are no longer on the list and get no reminders.
contests-later-done = All right. { $name } stays under “Contests”, you may come back until applications close.
contests-status-own = You take part. We remind you of the deadline.
contests-status-over = Applications are closed.
contests-status-cancelled = The contest is cancelled.
contests-hint = Press “I want to take part”, and the methodist helps you prepare.

contests-head =
    { $count ->
        [one] { $count } contest is open. Open it to read and apply.
       *[other] { $count } contests are open. Open one to read and apply.
    }
contests-none = No contests are open now. The bot tells you when one is.
contests-head-service = Contests and how many people want to take part. Open one to see the list.
contests-none-service = There are no contests yet. Announce the first one.
contests-label = { $title }, until { $day }
contests-label-own = ✓ { $title }, until { $day }
contests-label-counted = { $title } ({ $count })
contests-to-list = To the contests

## Who announces contests

contests-new = Announce a contest
contests-ask-title = Which contest? Choose or type its title.
contests-ask-title-short = Title
contests-ask-who =
    { $options ->
        [0] Type who may apply.
       *[other] Who may apply? Choose or type.
    }
contests-ask-who-short = Who may apply
contests-who-default = as the rules of the contest say
contests-ask-materials = What is to be sent? Type it in one message, a link to the rules may be part of it.
contests-ask-materials-short = Materials
contests-ask-deadline = By which day? The day ends at 18:00.
contests-ask-deadline-short = Apply by
contests-ask-audience = Who should be told?
contests-ask-audience-short = To whom
contests-ask-subjects = Which subjects? Mark one or several.
contests-ask-subjects-short = Subjects
contests-audience-teachers = All teachers
contests-audience-managers = Heads of schools
contests-audience-subjects = By subject
contests-preview =
    Above is the announcement as colleagues will see it.
    It goes to { $count }, of whom { $reachable } use the bot.

    Shall we send it?
contests-announce = Announce
contests-announced = Done, the announcement is on its way.
contests-announced-later = Done. These are quiet hours, the announcement leaves { $when }.
contests-sample = This is a specimen. The buttons work once the announcement is sent.
contests-count = Want to take part: { $count }
contests-names = The list ({ $count })
contests-names-head =
    <b>{ $name }</b>, want to take part: { $count }

    { $names }
contests-names-none = { $name }: nobody is on the list yet.
contests-cancel = Cancel the contest
contests-cancel-ask =
    { $name }. Cancel it? { $count ->
        [0] Nobody is on the list yet.
        [one] { $count } participant is told.
       *[other] { $count } participants are told.
    }
contests-cancel-yes = Yes, cancel the contest
contests-cancelled-done = The contest is cancelled, participants are told.

## Why it did not work

contests-is-over = Applications for this contest are closed. Open contests are in the menu.
contests-is-cancelled = This contest is cancelled. Open contests are in the menu.
contests-nobody = There is nobody to tell: no such colleagues on the list. Choose others.

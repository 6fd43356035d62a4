## The main menu

menu-head = What shall we open?
menu-counted = { $label } ({ $count })
menu-confirm = Confirm
menu-staff = Staff
menu-invite = Invite
menu-setup = Set-up
menu-card = My card
menu-steps = My steps
menu-results = My results
menu-check = Check steps
menu-diagnostics = Diagnostics
menu-routes = Routes

## What waits today. Each line opens just what it counts

menu-today =
    { $count ->
        [one] One thing waits for you today. Tap it.
       *[other] This waits for you today. Tap a line to open it.
    }
menu-today-nothing = All is done for today, nobody waits for you. Have a good day!
menu-today-more = Show the other things: { $count }
menu-today-offers =
    { $count ->
        [one] { $count } offer of a pair waits for an answer
       *[other] { $count } offers of a pair wait for an answer
    }
menu-today-steps_late =
    { $count ->
        [one] { $count } step of yours: its day is over
       *[other] { $count } steps of yours: their day is over
    }
menu-today-steps_soon =
    { $count ->
        [one] { $count } step of yours this week
       *[other] { $count } steps of yours this week
    }
menu-today-to_agree =
    { $count ->
        [one] { $count } route waits for your consent
       *[other] { $count } routes wait for your consent
    }
menu-today-to_confirm =
    { $count ->
        [one] { $count } meeting: confirm its record
       *[other] { $count } meetings: confirm the record
    }
menu-today-campaigns =
    { $count ->
        [one] { $count } invitation to diagnostics
       *[other] { $count } invitations to diagnostics
    }
menu-today-sessions =
    { $count ->
        [one] { $count } session: will you come?
       *[other] { $count } sessions: will you come?
    }
menu-today-evidence =
    { $count ->
        [one] { $count } step was sent to you to check
       *[other] { $count } steps were sent to you to check
    }
menu-today-to_log =
    { $count ->
        [one] { $count } meeting to write down
       *[other] { $count } meetings to write down
    }
menu-today-todos =
    { $count ->
        [one] { $count } thing you agreed to do
       *[other] { $count } things you agreed to do
    }
menu-today-report =
    { $count ->
        [one] { $count } report of the month, five questions
       *[other] { $count } reports of a month, five questions
    }
menu-today-pair_reports =
    { $count ->
        [one] { $count } report on a pair this month
       *[other] { $count } reports on pairs this month
    }
menu-today-newcomers =
    { $count ->
        [one] { $count } colleague waits to be confirmed
       *[other] { $count } colleagues wait to be confirmed
    }
menu-today-questions =
    { $count ->
        [one] { $count } question without an answer
       *[other] { $count } questions without an answer
    }
menu-today-routes_to_approve =
    { $count ->
        [one] { $count } route to approve
       *[other] { $count } routes to approve
    }
menu-today-routes_to_change =
    { $count ->
        [one] { $count } route to change
       *[other] { $count } routes to change
    }
menu-today-evidence_alone =
    { $count ->
        [one] { $count } step to check for the mentor
       *[other] { $count } steps to check for the mentor
    }
menu-today-routes_to_judge =
    { $count ->
        [one] { $count } route is walked: say what came of it
       *[other] { $count } routes are walked: say what came of them
    }
menu-today-wishes =
    { $count ->
        [one] { $count } wish for a pair
       *[other] { $count } wishes for a pair
    }
menu-today-programmes =
    { $count ->
        [one] { $count } programme of a pair to approve
       *[other] { $count } programmes of pairs to approve
    }
menu-today-steps_of_others_late =
    { $count ->
        [one] { $count } step of a teacher: its day is over
       *[other] { $count } steps of teachers: their day is over
    }
menu-today-pairs_ailing =
    { $count ->
        [one] { $count } pair needs support
       *[other] { $count } pairs need support
    }
menu-today-reports_missing =
    { $count ->
        [one] { $count } teacher has sent no report
       *[other] { $count } teachers have sent no report
    }
menu-today-tables =
    { $count ->
        [one] { $count } table is not loaded to the end
       *[other] { $count } tables are not loaded to the end
    }

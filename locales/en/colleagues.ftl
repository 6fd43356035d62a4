## The list of all staff

colleagues-head =
    <b>Staff: { $count }</b>
    Whoever needs something now stands first.
colleagues-only = Only these are shown: { $filters }
colleagues-none = Nobody was found. Change the filter or look for a surname.
colleagues-person = { $name }: { $need }
colleagues-need-overdue = the day of a step is over
colleagues-need-evidence = a step waits to be checked
colleagues-need-no_route = no route
colleagues-need-no_mentor = no mentor
colleagues-need-not_registered = not in the bot yet
colleagues-filters = Choose whom to show
colleagues-filters-on = Change the choice
colleagues-all = Show all staff
colleagues-filters-ask = Whom shall we show? The choice is kept until next time.
colleagues-pick-overdue = Whose step is past its day
colleagues-pick-evidence = Whose step waits to be checked
colleagues-pick-no_route = Who has no route
colleagues-pick-no_mentor = Who has no mentor
colleagues-pick-not_registered = Who is not in the bot yet
colleagues-place = Place of work: { $place }
colleagues-subject = Subject: { $subject }
colleagues-any-place = All organisations
colleagues-any-subject = All subjects
colleagues-ask-place = Whose staff shall we show? Choose an organisation or type a part of its name.
colleagues-ask-subject = Of which subject? Choose it or type a part of its name.

## The card of a member of staff

colleagues-needs = <b>Needs attention:</b> { $needs }
colleagues-route = Route ({ $basis }): { $status }
colleagues-open-route = Route: { $basis }
colleagues-pair-senior = Mentor of { $name } ({ $kind })
colleagues-pair-junior = Pair, the mentor is { $name } ({ $kind })
colleagues-held = Meetings held: { $count }
colleagues-next-meeting = Next meeting: { $moment }
colleagues-next-session = Next session: { $moment }
colleagues-results = Results of diagnostics

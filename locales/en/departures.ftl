## The end of a job and a new place

departures-title = The job has ended
departures-end = The job here has ended
departures-end-of = Has ended: { $place }
departures-begin = Name the place of work
departures-ask =
    <b>{ $name }</b>, { $place }.
    What has happened? What will change is shown next. Nothing changes yet.
departures-left = Left the job
departures-moved = Moves to another organisation
departures-pause = Leave or illness: that is a pause
departures-ask-place = Where to? If the organisation is not on the list, choose "Not known yet": the route and the pairs stay, a methodist names the place.
departures-ask-place-short = New place
departures-place-unknown = Not known yet
departures-ask-day = Which was the last day at work?
departures-ask-day-short = Last day
departures-today = Today, { $day }
departures-yesterday = Yesterday, { $day }
departures-day-odd = The last day at work is today or earlier, but no more than two months ago.
departures-preview-left =
    <b>{ $name }</b>
    { $place }: the last day is { $day }.
departures-preview-moved =
    <b>{ $name }</b>
    { $place }: the last day is { $day }.
    New place: { $where }

    The route, pairs and meetings go on. The role of coordinator and the school's own bodies end.
departures-other-job = Another job remains, so the route, pairs and roles remain as well.
departures-kept = The roles in the service remain ({ $roles }), and the route and pairs with them. A role is ended by its own button on the card.
departures-ends =
    It is the last job. What ends:
    { $lines }
    The history, materials and journals stay.
departures-ends-routes = • routes: { $count }
departures-ends-pairs = • pairs: { $count }, the other side will be told
departures-ends-meetings = • planned meetings: { $count }
departures-ends-guided = • mentoring in routes: { $count }, a methodist will name another mentor
departures-ends-roles = • roles: { $roles }
departures-ends-reminders = • reminders and announcements
departures-yes = Yes, record it
departures-done = Recorded: the job has ended. Whoever needs to know has been told.
departures-done-moved = Recorded. The route and the pairs go on.
departures-begin-title = Place of work
departures-ask-new-place = Where do they work now? Choose the organisation or type a part of its name.
departures-ask-new-place-short = Organisation
departures-begin-preview =
    <b>{ $name }</b>
    Place of work: { $place }
    Position: { $post }
departures-begun = The place of work is recorded.
departures-gone = Has not worked here since { $day }.
departures-not-oneself = Somebody else ends your own job: the head of the service, a methodist or a coordinator.
departures-ended-already = This job has ended already.
departures-works-already = This person works here already.
departures-absent = Not in the table: { $count }
departures-absent-list =
    We have them, and this table does not any more: { $count }.
    Nothing changes by itself. Open a card if the job has ended.
departures-absent-none = Everybody of these organisations is in the table.
departures-back-to-table = To the table

## Notices

departures-notice-ended = { $name } no longer works at "{ $place }".
departures-notice-asks = { $name } moves from "{ $place }" to another organisation. Name the new place of work: the route and the pairs are kept.
departures-notice-begun = Your organisation has a new member of staff: { $name }.
departures-notice-own = Your job at "{ $place }" is recorded as ended. Thank you for working with us! If this is a mistake, tell a methodist, who will put it right.
departures-notice-moved = Your place of work is now "{ $place }". The route, pairs and meetings go on.
departures-card = Open the card

## A table of results

diagnostics-preview = <b>{ $file }</b>
diagnostics-preview-counts =
    Results to load: { $results }, people: { $people }, topics to strengthen: { $deficits }.
    Diagnostics: { $kind }.
diagnostics-preview-day = The day of rows without a day: { $day }.
diagnostics-preview-no-day = Rows without a day: { $count }. Press “Set the day”, or they will not be loaded.
diagnostics-preview-people = Unclear whose result: { $count }. Press “Clear up” and choose the person.
diagnostics-preview-wordings = Unknown wordings: { $count }. Press “Clear up” and choose the topic.
diagnostics-preview-said = Wordings read as you have said, today or before: { $count }. Please check them.
diagnostics-said = Check the answers
diagnostics-said-head =
    <b>How wordings were read</b>
    The bot remembers what you said of each in this subject. If an answer is wrong, press the wording: you will be asked again.
diagnostics-said-line = “{ $text }” ({ $place }): { $meaning }
diagnostics-said-again = Ask again: { $text }
diagnostics-preview-skipped = Rows you left out: { $count }.
diagnostics-preview-repeated = These results are there already and will not be loaded twice, rows: { $rows }. If you have corrected topics or a level, first take the former load back: menu, “Diagnostics”, “Tables”, “Undo”. Then send the table again.
diagnostics-preview-faults = Will not be loaded, remarks: { $count }.
diagnostics-preview-ignored = These columns are not loaded: { $columns }.
diagnostics-preview-nothing = There is nothing to load. Correct the table and send it again.
diagnostics-fault = Row { $row }. { $words }
diagnostics-faults = <b>Remarks: { $count }</b>
diagnostics-all-faults = All remarks
diagnostics-ask = Clear up
diagnostics-ask-day = Set the day
diagnostics-load = Load
diagnostics-load-rest = Load without it
diagnostics-change-kind = Other diagnostics
diagnostics-kinds = Which diagnostics is it?
diagnostics-who =
    <b>Who is it?</b>
    Row { $row }: { $name }, { $place }
diagnostics-who-namesakes = Several people fit. Choose the right one.
diagnostics-who-elsewhere = The name is the same, the organisation is another. Is it the same person?
diagnostics-who-loose = The name is not complete. Is it the same person?
diagnostics-who-near = There is no such name, but one alike. Is it the same person?
diagnostics-candidate = { $number }. { $name }, { $place }{ $more }
diagnostics-born = , born in { $year }
diagnostics-nobody-of-them = None of them, leave out
diagnostics-what =
    <b>Which topic is it?</b>
    In the table: “{ $text }” ({ $place })
diagnostics-topic = { $number }. { $title }
diagnostics-other-topic = Another topic
diagnostics-no-topic = Not a topic to strengthen
diagnostics-areas = In the table: “{ $text }”. Choose what fits.
diagnostics-loaded =
    Results loaded: { $results }, people: { $people }, topics to strengthen: { $deficits }.
    Everybody who uses the bot gets a short message and opens their own sheet. Routes may be drafted next.
diagnostics-to-needs = Who needs a route
diagnostics-undo = Undo
diagnostics-undo-yes = Yes, take the results back
diagnostics-undo-ask =
    <b>{ $file }</b>
    With the load go results: { $results }, people: { $people }, topics to strengthen: { $deficits }.
diagnostics-undo-told = People who got the message "results are ready": { $count }. Their sheets change, the bot does not write about it.
diagnostics-undo-routes = It cannot be undone: routes stand on these results, { $count } of them. Close them first.
diagnostics-undo-route-line = { $name }: { $status }
diagnostics-restore = Give the load back
diagnostics-restore-table = Give back: { $file }
diagnostics-restored = The load is back, results: { $count }.
diagnostics-nothing-to-restore = There is nothing to give back: all these results came anew.
diagnostics-undone = Undone, results taken back: { $count }.
diagnostics-cancelled = Cancelled, nothing of the table is loaded.
diagnostics-day-title = The day of diagnostics
diagnostics-day-ask = When was the diagnostics? Type the day, for example 14.10.2025.

## Remarks and refusals

diagnostics-nobody = { $name }: nobody of this name is known. Add the person to the staff first.
diagnostics-not-yours = { $name }: this person or subject is not in your direction.
diagnostics-row-asked = { $name }: unclear who it is. Load the table through the bot and choose the person.
diagnostics-wording-asked = “{ $text }”: unclear which topic it is. Load the table through the bot and choose the topic.
diagnostics-out-of-reach = This person is not in your direction. The row may be left out.
diagnostics-import-over = This table is loaded or cancelled already.
diagnostics-import-undone = This load is undone already.
diagnostics-undo-own = The one who loaded it may undo it, or the head of the service.
diagnostics-undo-route = A route is drafted on these results, so the load cannot be undone. Close the route first.
diagnostics-nothing-to-load = There is nothing to load: clear up the rows or correct the table.
diagnostics-day-unclear = The day is unclear. Type it like this: 14.10.2025.
diagnostics-day-ahead = This day has not come yet. The day when the diagnostics took place is needed.

## The sheet

diagnostics-own-head = <b>Your results</b>
diagnostics-own-none = There are no results of diagnostics yet. The bot writes when they come.
diagnostics-person-head = <b>Results: { $name }</b>
diagnostics-person-none = { $name }: no results yet.
diagnostics-strengths = <b>Strengths</b>
diagnostics-others = <b>What may be strengthened</b>
diagnostics-line = { $about }. Level: { $level }, { $day }
diagnostics-line-no-level = { $about }. No level given, { $day }
diagnostics-before = Before, { $day }: { $level }
diagnostics-before-grown = Before, { $day }: { $level }. You have grown.
diagnostics-before-same = Before, { $day }: the same.
diagnostics-before-no-level = Before, { $day }: no level.
diagnostics-to-all = All results: { $count }
diagnostics-all-own = <b>All your results</b>
diagnostics-all-person = <b>All results: { $name }</b>
diagnostics-element = • { $title }: { $number }
diagnostics-view-say = Tell about yourself
diagnostics-view-change = Change what you said
diagnostics-view-title = About yourself
diagnostics-view-own = <b>You about yourself</b>, { $day }
diagnostics-view-person = <b>In their own words</b>, { $day }
diagnostics-view-strengths = Goes well: { $text }
diagnostics-view-constraints = In the way: { $text }
diagnostics-view-ask-strengths =
    What do you do best?
    Mark it or write it in your words. You, your mentor and the methodist see it, the school does not.
diagnostics-view-ask-constraints =
    What is in the way of learning, what should the route allow for?
    Mark it or write it in your words.
diagnostics-view-saved = Saved. The steps will allow for it.
diagnostics-strength-children = a good contact with children
diagnostics-strength-subject = knowledge of the subject
diagnostics-strength-exams = preparing for exams
diagnostics-strength-projects = projects and research
diagnostics-strength-digital = digital tools
diagnostics-strength-calm = calm in a difficult class
diagnostics-constraint-time = little time
diagnostics-constraint-load = a heavy load
diagnostics-constraint-far = far to travel
diagnostics-constraint-devices = not enough devices
diagnostics-constraint-group = no colleagues of the subject
diagnostics-constraint-nothing = nothing is in the way
diagnostics-about = { $subject }, area: { $area }
diagnostics-about-area = Area: { $area }
diagnostics-topics = <b>Topics we will strengthen</b>
diagnostics-topic-line = • { $title }
diagnostics-own-next = A methodist will offer first steps, and you choose. There is nothing to write: the bot sends a message.
diagnostics-to-route = My route
diagnostics-open-route = Open the route
diagnostics-start = Draft a route
diagnostics-helper = Choose a mentor

## The methodist's section

diagnostics-home =
    <b>Diagnostics</b>
    To load results, send a table here, XLSX, XLS, ODS or CSV: name, organisation, subject, area, level, deficits.
diagnostics-needs = People with topics to strengthen and without a route: { $count }. Open the first.
diagnostics-no-needs = Everybody who needs a route has one.
diagnostics-need = { $name }, topics: { $count }
diagnostics-invited = Diagnostics { $days }
diagnostics-invited-ask = Answer: diagnostics { $days }
diagnostics-to-campaigns = Invite to diagnostics
diagnostics-to-loaded = Tables: { $count }
diagnostics-tables = <b>Tables of results</b>
diagnostics-table-preview = { $file }: begun { $when }, not loaded yet ({ $results })
diagnostics-table-confirmed = { $file }: loaded { $when }, results: { $results }
diagnostics-table-undone = { $file }: the load of { $when } is undone, there were results: { $results }
diagnostics-undo-table = Undo: { $file }
diagnostics-go-on = Go on: { $file }

## Notices

diagnostics-notice-ready = Your results are ready. You, methodists and the heads of the service see them.
diagnostics-notice-look = Look

## The deficit map

diagnostics-map = Deficit map
diagnostics-map-head = <b>Deficit map</b>: { $place }
diagnostics-map-everywhere = all that is open to you
diagnostics-map-what = How many results show that support is needed. The latest result of each person counts.
diagnostics-map-empty = There are no results here yet.
diagnostics-map-as-of = As of { $day }. What is new comes at the end of the month.
diagnostics-map-stands = This row is as of { $day }: since then too few have changed to show the difference.
diagnostics-map-outside = Rows of fewer than { $least } people, and those from which they could be computed, are not shown.
diagnostics-map-label = { $label }: { $need } of { $assessed }
diagnostics-map-no-subject = No subject
diagnostics-map-by-area = By area
diagnostics-map-by-subject = By subject
diagnostics-map-where = Choose where
diagnostics-map-ask-where = Whose map? Choose, or begin to type a name.
diagnostics-map-table = The whole map as a table
diagnostics-map-sent = The map is in the file.
diagnostics-map-rows = <b>{ $label }</b>: { $place }
diagnostics-map-before-on = "Before" means { $day }.
diagnostics-map-row =
    <b>{ $label }</b>
    Support is needed: { $need } of { $assessed } ({ $share } %)
diagnostics-map-row-before = Before: { $need } of { $assessed } ({ $share } %)
diagnostics-map-row-hidden =
    <b>{ $label }</b>
    Not shown: few people, or the difference would tell of a few.
diagnostics-map-hidden = not shown
diagnostics-map-level = { $level }: { $count }
diagnostics-map-topic = • { $title }: { $count }
diagnostics-map-about = { $subject } ({ $area })
diagnostics-sheet-head = Deficit map: { $place }
diagnostics-sheet-subject = Subject
diagnostics-sheet-area = Area
diagnostics-sheet-assessed = Assessed
diagnostics-sheet-in-need = Support is needed
diagnostics-sheet-before-need = Before: support is needed
diagnostics-sheet-before-assessed = Before: assessed
diagnostics-sheet-as-of = As of
diagnostics-sheet-topics = Topics
diagnostics-risk = Whom to help first
diagnostics-risk-head = <b>Whom to help first</b>: { $count }
diagnostics-risk-none = Nobody here needs support at once.
diagnostics-risk-line = { $name }: { $why }
diagnostics-risk-low = support is needed: { $about }
diagnostics-risk-topics = topics: { $count }
diagnostics-strong = Who could share
diagnostics-strong-head =
    <b>Who could share</b>: { $count }
    Strong results without topics: whom to invite to the activists or mentors is yours to decide.
diagnostics-strong-none = There are no such results here yet.
diagnostics-strong-line = { $name }: { $about }, { $level }

## The programme of a pair

programmes-section = Programme
programmes-none = No programme yet. The mentor writes it by { $day }.
programmes-none-mentor = No programme yet. Write it by { $day }: five questions, the dated roadmap comes by itself.
programmes-waiting =
    <b>Programmes to approve: { $count }</b>
    Open one, read it, approve it or return it with a word.
programmes-waiting-none = All programmes have been looked at. Thank you!
programmes-write = Write a programme
programmes-rewrite = Write it anew
programmes-submit = Send for approval
programmes-own = Somebody else approves your own programme: the school coordinator or a methodist.
programmes-approve = Approve
programmes-return = Return
programmes-map = Roadmap ({ $count })
programmes-close = Sum up
programmes-docx = Programme (Word)
programmes-head = <b>Programme of the pair</b>, { $state }. Until { $day }.
programmes-state-draft = draft
programmes-state-submitted = waiting for approval
programmes-state-approved = approved
programmes-state-done = done
programmes-goals = Goals:
programmes-goal = • { $text }
programmes-situation = Where we start: { $text }
programmes-expected = What will come of it: { $text }
programmes-comment = To be changed: “{ $text }”
programmes-progress = Done { $done } of { $total }, overdue: { $late }.
programmes-closing-mentor = The mentor's word: “{ $text }”
programmes-closing-mentee = The mentee's word: “{ $text }”

## The roadmap

programmes-map-head = <b>Roadmap</b>
programmes-line-planned = • { $day }: { $title }
programmes-line-late = • { $day }: { $title }, overdue
programmes-line-done = • { $day }: { $title }, done
programmes-kind-meeting = Meeting on a topic
programmes-kind-visit = Visit to a lesson
programmes-kind-open_lesson = Open lesson
programmes-kind-review = Half-year review
programmes-kind-own = An item of one's own
programmes-item = <b>{ $title }</b>, { $day }. What about this item?
programmes-done = Done
programmes-move = Move
programmes-drop = Not needed
programmes-add = Add an item
programmes-item-done = Noted: done.
programmes-item-dropped = The item is gone.
programmes-item-moved = The day is moved.
programmes-item-added = The item is added.

## Questions

programmes-ask-goals = What are the goals of the pair? Write one, two or three, each on a new line.
programmes-ask-situation = Where do you start? Experience, load, what works already. You can skip it.
programmes-ask-topics = What will you talk about? Mark the topics, the bot sets the days.
programmes-all-topics = All { $count } topics
programmes-ask-years = For how long is the programme?
programmes-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
programmes-ask-expected = What should come of it? Write one phrase.
programmes-ask-comment = What should change? Write one message, the mentor will read it.
programmes-ask-closing = What has come of the programme? Write two sentences.
programmes-ask-day = On what day?
programmes-ask-title = What should be planned? Write it briefly.

## Answers

programmes-written = The programme is written, the days are set. Have a look and send it for approval.
programmes-submitted = The programme is sent for approval.
programmes-approved = The programme is approved. Both have been told.
programmes-returned = The programme is returned, the mentor will see your words.
programmes-closing-kept = Your word is kept. Thank you.
programmes-none-yet = This pair has no programme yet. The mentor writes it.
programmes-is-draft = The programme is still a draft. First it is sent for approval.
programmes-is-submitted = The programme is waiting for approval. Please wait for the answer.
programmes-is-approved = The programme is approved already. The roadmap can be changed item by item.
programmes-is-done = The programme is done already. It can be read and printed.
programmes-item-is-settled = This item is settled already. Open the roadmap again.
programmes-day-outside = This day is outside the programme. Choose another one.
programmes-too-many-goals = There are { $count } goals. Leave three at most, one on a line.

## Paper

programmes-paper-title = Personalised mentoring programme
programmes-paper-term = From { $start } to { $end }
programmes-paper-goals = Goals: { $text }
programmes-paper-situation = Situation at the start: { $text }
programmes-paper-expected = Expected result: { $text }
programmes-paper-approved = Approved by
programmes-column-number = No
programmes-column-item = Item
programmes-column-kind = Form
programmes-column-day = Day
programmes-form-meeting = meeting
programmes-form-visit = at a lesson
programmes-form-open_lesson = open lesson
programmes-form-review = talk
programmes-form-own = as agreed
programmes-column-mark = Mark
programmes-mark-done = done
programmes-file = Mentoring programme, { $mentee }, { $day }
programmes-paper-ready = The programme with its roadmap: you can print and sign it.

## Messages

programmes-notice-missing = It is time to write the programme of your pair. Five questions, the bot sets the days.
programmes-notice-missing-service = A pair has been without a programme for two weeks. See whether help is needed.
programmes-notice-submitted = The programme of a mentoring pair waits for your decision.
programmes-notice-approved = The programme of your pair is approved. The roadmap is inside.
programmes-notice-returned = The programme of your pair should be changed. The words are inside.
programmes-notice-soon = There is an item of the pair's roadmap ahead: { $day }. Details inside.
programmes-notice-day = Today is the day of an item of the roadmap. Did it work out?
programmes-notice-late = There are overdue items in the roadmaps of pairs: { $count }.

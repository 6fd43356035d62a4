## The section

young-section = Young specialists
young-head =
    <b>Young specialists: { $count }</b>
    Without a mentor: { $alone }. Press a name to open it.
young-none = No young specialists now. The bot counts them by the year of birth and the beginning of work in the staff list.
young-moods = Answered about the month: well { $good }, mixed { $mixed }, hard { $hard }.
young-label = { $name }, { $organisation }
young-label-alone = No mentor: { $name }, { $organisation }
young-card = <b>{ $name }</b>, { $organisation }
young-year = Year of work: { $year }.
young-mentors = Mentor: { $names }.
young-no-mentor = No mentor yet.
young-check-works =
    { $years ->
        [one] After { $years } year: works.
       *[other] After { $years } years: works.
    }
young-check-gone =
    { $years ->
        [one] After { $years } year: works no longer.
       *[other] After { $years } years: works no longer.
    }
young-no-pulse = Nothing told about the month yet. The questions come on the twentieth.
young-pulse-line = { $month }: { $mood }; the mentor's help: { $help }.
young-pulse-words = “{ $text }”

## Questions about the month

young-pulse = Three questions about the month
young-answer = Answer
young-ask-mood = How is your month? Only the methodist will see the answer.
young-mood-good = Well
young-mood-mixed = Mixed
young-mood-hard = Hard
young-ask-help = Is the mentor's help enough?
young-help-enough = Yes
young-help-sometimes = Not always
young-help-no = No
young-ask-words = What would you tell the methodist? Write or skip. Only the methodist sees it.
young-pulse-kept = Thank you, the answer went to the methodist. Nobody else will see it.
young-pulse-filed = You have told about this month already. New questions come in a month.
young-pulse-over = This month is over. New questions will come by themselves.
young-not-any-more = These questions come to young specialists. For you they are over.

## Messages

young-notice-found =
    { $count ->
        [one] There is a new young specialist in your direction. See whether there is a mentor.
       *[other] There are new young specialists in your direction: { $count }. See whether all have a mentor.
    }
young-notice-pulse = How is your month? Three questions, a minute. Only the methodist sees your words.
young-notice-look = There is an answer of a young specialist who may need support.
young-notice-grown = The first years in the profession are behind you, thank you for them. Associations and routes lie ahead.

## The section

young_specialists-section = Young specialists
young_specialists-head =
    <b>Young specialists: { $count }</b>
    Without a mentor: { $alone }. Press a name to open it.
young_specialists-none = No young specialists now. The bot counts them by the year of birth and the beginning of work in the staff list.
young_specialists-moods = Answered about the month: well { $good }, mixed { $mixed }, hard { $hard }.
young_specialists-label = { $name }, { $organisation }
young_specialists-label-alone = No mentor: { $name }, { $organisation }
young_specialists-card = <b>{ $name }</b>, { $organisation }
young_specialists-year = Year of work: { $year }.
young_specialists-mentors = Mentor: { $names }.
young_specialists-no-mentor = No mentor yet.
young_specialists-check-works =
    { $years ->
        [one] After { $years } year: works.
       *[other] After { $years } years: works.
    }
young_specialists-check-gone =
    { $years ->
        [one] After { $years } year: works no longer.
       *[other] After { $years } years: works no longer.
    }
young_specialists-no-pulse = Nothing told about the month yet. The questions come on the twentieth.
young_specialists-pulse-line = { $month }: { $mood }; the mentor's help: { $help }.
young_specialists-pulse-words = “{ $text }”

## Questions about the month

young_specialists-pulse = Three questions about the month
young_specialists-answer = Answer
young_specialists-ask-mood = How is your month? Only the methodist will see the answer.
young_specialists-mood-good = Well
young_specialists-mood-mixed = Mixed
young_specialists-mood-hard = Hard
young_specialists-ask-help = Is the mentor's help enough?
young_specialists-help-enough = Yes
young_specialists-help-sometimes = Not always
young_specialists-help-no = No
young_specialists-ask-words = What would you tell the methodist? Write or skip. Only the methodist sees it.
young_specialists-pulse-kept = Thank you, the answer went to the methodist. Nobody else will see it.
young_specialists-pulse-filed = You have told about this month already. New questions come in a month.
young_specialists-pulse-over = This month is over. New questions will come by themselves.
young_specialists-not-any-more = These questions come to young specialists. For you they are over.

## Messages

young_specialists-notice-found =
    { $count ->
        [one] There is a new young specialist in your direction. See whether there is a mentor.
       *[other] There are new young specialists in your direction: { $count }. See whether all have a mentor.
    }
young_specialists-notice-pulse = How is your month? Three questions, a minute. Only the methodist sees your words.
young_specialists-notice-look = There is an answer of a young specialist who may need support.
young_specialists-notice-grown = The first years in the profession are behind you, thank you for them. Associations and routes lie ahead.

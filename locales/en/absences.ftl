## A pause: leave, illness

absences-title = Pause
absences-button = Pause (leave, illness)
absences-button-other = Pause for the teacher
absences-change = Change the day of return
absences-end = End the pause
absences-ask-from =
    From which day? No reason is needed.
    While it lasts, dates stand still and no reminders come.
absences-today = From today
absences-tomorrow = From tomorrow, { $day }
absences-ask-until = Which day will be the first one back at work? You can change it later.
absences-week = In a week, { $day }
absences-two-weeks = In two weeks, { $day }
absences-four-weeks = In four weeks, { $day }
absences-unknown = I do not know yet
absences-begun = The pause is noted: from { $start }, back at work on { $until }. Dates of the route, meetings and reports will wait, no reminders will come.
absences-begun-open = The pause is noted: from { $start }. When you are back, press "End the pause". Until then dates stand still and no reminders will come.
absences-ended =
    { $days ->
        [one] Welcome back! The dates have moved by { $days } day.
       *[other] Welcome back! The dates have moved by { $days } days.
    }
absences-taken-back = The pause is taken back. The dates are as they were.
absences-now = Pause until { $until }: dates stand still, no reminders.
absences-now-open = Pause since { $start }: dates stand still, no reminders.
absences-not-away = There is no pause now.
absences-from-odd = A pause begins today or within the next { $days } days.
absences-until-odd = The day of return is later than the beginning of the pause and within a year of it.
absences-notice-partner = Your colleague ({ $name }) is on a pause, back at work on { $until }. The route and the meetings will wait.
absences-notice-partner-open = Your colleague ({ $name }) is on a pause. The route and the meetings will go on after it.
absences-notice-partner-back = Your colleague ({ $name }) is back at work. The route and meetings go on.
absences-notice-partner-stays = The pause is cancelled ({ $name }). The route and meetings go on as before.
absences-notice-back =
    { $days ->
        [one] Welcome back! The pause is over, the dates have moved by { $days } day.
       *[other] Welcome back! The pause is over, the dates have moved by { $days } days.
    }
absences-look = My steps

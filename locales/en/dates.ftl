## Days, hours and minutes that a person types

dates-not-understood = I could not read that. Write, for example: “tomorrow”, “on Friday”, “25 November, 15:30”.
dates-no-such-day = There is no such day: { $text }. Check the day, the month and the weekday.
dates-no-such-time = There is no such time: { $text }. Write, for example: 15:30.
dates-day-past = That day has passed. Choose or write another, today or later.
dates-in-past = That time has passed. Write a day and time that are still ahead.
dates-too-far = That is too far away. Check the year.
dates-hour-unclear = Morning or afternoon: { $text }? Write, for example: “15:30”, “3 pm” or “7 am”.
dates-time-needed = The time is missing. Write the day and the time together, for example: “tomorrow at 15:30”.
dates-day-needed = The day is missing. Write the day and the time together, for example: “tomorrow at 15:30”.
dates-minutes-not-understood = I could not read that. Write how long it took, for example: “45 minutes”, “1:30” or “an hour and a half”.

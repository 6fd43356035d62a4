## Words shared by all screens

words-yes = Yes
words-no = No
words-back = Back
words-cancel = Cancel
words-skip = Skip
words-menu = Menu
words-change = Change
words-send = Send
words-save = Save
words-refresh = Refresh
words-earlier = Earlier
words-later = Later
words-page = Page { $page } of { $pages }
words-find = Find by surname
words-find-all = Show everybody
words-find-staff = Find a colleague
words-find-staff-ask = Are you looking for a colleague by “{ $text }”? Press “Find a colleague”. If it is a question, choose another button.
words-find-ask = Whose surname? The first letters are enough, one mistake does no harm.
words-found = Search "{ $search }", found: { $count }
words-none = none
words-preparing = Preparing…
words-more = and { $count } more

## When

words-when-today = today at { $time }
words-when-tomorrow = tomorrow at { $time }
words-when-day = { $day } at { $time }
words-until-today = today
words-until-tomorrow = tomorrow
words-until-days =
    in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
words-length-minutes = { $minutes } min
words-length-hours = { $hours } h
words-length-both = { $hours } h { $minutes } min

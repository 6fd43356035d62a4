## One question at a time: words that all forms share

forms-step = <i>{ $step } of { $steps }</i>
forms-done-picked =
    { $count ->
        [0] Done
       *[other] Done, chosen: { $count }
    }
forms-answer = { $question }: { $answer }
forms-which-answer = Which answer would you change?
forms-earlier = ← { $page } of { $pages }
forms-later = Next →
forms-go-on = Go on with what you began
forms-over = This form is closed. Its answers were saved or cancelled before.
forms-sent-already = Accepted already, no need to press again.
forms-saved-already = Saved already, no need to press again.
forms-done-already = Done already, no need to press again.
forms-cancelled-already = Cancelled already, nothing was sent.
forms-expired = The form you began has waited too long and is closed. Open it from the menu once more.
forms-pick-one = Choose at least one.
forms-option-gone = That choice is gone. Choose from those on the screen.
forms-nothing-found = Nothing was found for “{ $text }”. Write it another way or press a button.
forms-nobody-found = Nobody called “{ $text }” was found. Write another surname or press a button.
forms-taken = Taken: { $answer }.
forms-file-too-big = The file is over 20 MB and the bot cannot fetch it. Send a link or a smaller file.
forms-file-too-big-alone = The file is over 20 MB, the bot cannot fetch it. Send a smaller one, or put a link to it into the text.
forms-in-parts =
    Your phone has cut the text into parts, { $length } characters in all. The answer must be one message.
    Make it shorter and send it again, whole.
forms-film = The bot keeps no films and recordings. Put it into a cloud and send the link here.
forms-send-text-or-file = Send words in one message, or a file.
forms-calendar = Another day
forms-near-days = Near days
forms-answered-before = You have answered that question already. To change it, press “Back”.
forms-answered-before-preview = You have answered that question already. To change it, press “Change”.
forms-taken-up = Going on from where you stopped.

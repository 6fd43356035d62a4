## Ask

consultations-section = Ask
consultations-waiting-section = Questions
consultations-ask-head = Ask in your own words. A methodist of your subject will see it, the answer comes here.
consultations-ask = Ask a question
consultations-ask-this = Ask a methodist
consultations-to-step = To the step
consultations-heard = Is this a question to a methodist? Press the button and it goes in your words. If not, open the menu.
consultations-heard-menu = Open the menu to go on.
consultations-words-lost = The bot does not have these words any more. Write the question again or press “Ask” in the menu.
consultations-ask-question = What would you like to ask? Write one message.
consultations-ask-topic = What is it about? Choose or skip.
consultations-topic-subject = Subject
consultations-topic-iom = Route
consultations-topic-adaptation = First years at work
consultations-topic-attestation = Courses, attestation
consultations-topic-contest = Contest
consultations-topic-fgos = State standards
consultations-topic-vpr = National tests
consultations-topic-literacy = Functional literacy
consultations-topic-upbringing = Upbringing
consultations-topic-career = Career guidance
consultations-topic-other = Something else
consultations-asked = The question is passed on. The answer comes here, usually within three working days.
consultations-my-question = My question
consultations-own-open = My questions ({ $count })
consultations-own-head =
    <b>My questions: { $count }</b>
    Press a question to read it.
consultations-label-answered = Answered: { $text }
consultations-label-waits = { $day }: { $text }

## One question

consultations-question =
    <b>Your question</b>, { $day }
    { $text }
consultations-waits = No answer yet. It comes as a message of its own.
consultations-answer =
    <b>Answer</b>, { $name }
    { $text }
consultations-methodist = a methodist
consultations-helped = Did it help?
consultations-rating-yes = Yes
consultations-rating-partly = Partly
consultations-rating-no = No
consultations-rated = Thank you, noted.
consultations-more = Ask more
consultations-read = Read
consultations-no-answer-yet = No answer yet. It comes as a message of its own.

## For a methodist

consultations-none = No questions wait. The bot will tell you when one comes.
consultations-waiting =
    <b>Waiting for an answer: { $count }</b>
    Those who wait longest are on top. Press one to read and answer.
consultations-label = { $name }, { $day }
consultations-from = <b>{ $name }</b>, { $day }
consultations-from-topic = Topic: { $topic }
consultations-about-step = Asked from the page of a step.
consultations-about-route = A route is asked for.
consultations-begin-route = Draft a route
consultations-about-pair = Asked about the meetings of a pair.
consultations-before =
    Asked before: { $question }
    The answer was: { $answer }
consultations-text = Question: { $text }
consultations-reply = Answer
consultations-ask-answer = Write the answer in one message.
consultations-sent = The answer is sent.
consultations-answered-already = This question has an answer already, no second one is needed.
consultations-own = This is your own question. Another methodist will answer it.

## Messages

consultations-open = Open
consultations-notice-asked = A colleague has sent a question. One message is enough to answer it.
consultations-notice-waits = A colleague's question waits for the second working day. Please answer it today.
consultations-notice-late = A teacher's question has waited four working days for a methodist's answer.
consultations-notice-answered = There is an answer to your question.

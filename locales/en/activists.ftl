## The section

activists-section = Methodical activists
activists-head =
    <b>Methodical activists: { $count }</b>
    How many there are and how many are needed by subject:
activists-count = • { $subject }: { $count } of { $needed }
activists-label-proposed = Waits for a decision: { $name }
activists-label-approved = { $name }
activists-propose = Propose a person
activists-quota = How many are needed
activists-card = <b>{ $name }</b>, { $state }
activists-card-what = { $subject }, level: { $level }. Ground: { $ground }.
activists-card-proof =
    Diagnostics: { $diagnostics }
    Training: { $training }
activists-card-until = Until { $day }, then looked at again.
activists-state-proposed = waits for the head's decision
activists-state-approved = a methodical activist
activists-state-refused = not approved
activists-state-ended = ended
activists-state-withdrawn = taken back
activists-ground-leader = leads an association
activists-ground-exam_expert = an exam expert
activists-ground-mentor = a mentor
activists-ground-community = runs a community
activists-ground-results = steady results
activists-level-municipal = municipal
activists-level-regional = regional
activists-do-approve = Approve
activists-do-refuse = Do not approve
activists-do-prolong = Prolong for a year
activists-do-end = End
activists-do-withdraw = Take the proposal back

activists-head-read =
    <b>Methodical activists: { $count }</b>
    Colleagues who help others: they advise, look at lessons and plan a route together with you.
activists-count-read = • { $subject }: { $count }
activists-who = Whom to invite
activists-who-head =
    <b>Whom to invite as an activist</b>: { $count }
    Their results speak for these people. Subjects that lack activists stand first. You decide.
activists-who-none = Nobody yet: there are no strong results without topics here.
activists-who-line = { $name }: { $subject }, { $why }
activists-who-label = { $name }, { $subject }
activists-who-card = <b>{ $name }</b>, { $subject }
activists-who-why = • { $why }
activists-who-ground =
    The proposal will have the ground “{ $ground }” and the diagnostics: { $proof }. You add the training later.
activists-who-propose = Propose
activists-who-sheet = Sheet of results
activists-who-proposed = The proposal is noted. Add the training, and it goes to the head.
activists-reason-strong = { $level } level, area { $area }
activists-reason-steady = a strong result twice in a row
activists-reason-leads = leads an association
activists-reason-mentors = a mentor already
activists-proof = { $kind }, { $month }
activists-training = Add the training
activists-training-change = Change the training
activists-training-none = not told yet

## Questions

activists-ask-person = Whom do you propose? Choose or write the surname.
activists-ask-subject = In what subject?
activists-ask-ground = On what ground?
activists-ask-level = What level is it?
activists-ask-diagnostics = What diagnostics was passed? Write its name and month, without scores.
activists-ask-training = What training was passed? Write the document and the hours.
activists-ask-quota-subject = In what subject?
activists-ask-needed = How many people are needed? Write a number.

## Answers

activists-proposed = The proposal is sent to the head.
activists-quota-kept = Noted.
activists-done-approve = Approved. The role is for a year, a message is sent.
activists-done-refuse = Noted: not approved.
activists-done-prolong = Prolonged for a year.
activists-done-end = Ended, the role is taken away.
activists-done-withdraw = The proposal is taken back. The person will not hear of it.
activists-already = This person is in the base or waits for a decision already. No need to propose again.
activists-number-needed = Write a number from 0 to 999, for example “3”.
activists-is-proposed = This proposal still waits for the head's decision.
activists-is-approved = This person is approved already. Prolong or end it on their page.
activists-is-refused = This proposal was declined already. It can be made again.
activists-is-ended = It has ended already. It can be proposed again.
activists-is-withdrawn = This proposal was taken back already. It can be made again.
activists-no-training = First the training has to be told: approval needs both the diagnostics and the training.
activists-suggestion-gone = The results have changed since, or the person is in the base already. Open the list again.

## Messages

activists-notice-proposed = There is a proposal for the methodical activists. Have a look and decide.
activists-notice-approved = You are a methodical activist of the service. Thank you for being ready to help colleagues.
activists-notice-review = A year among the methodical activists is nearly over. See whether to prolong or end it.

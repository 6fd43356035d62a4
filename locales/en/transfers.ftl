## The transfer to practice

transfers-title = Transfer to practice
transfers-ask-form = How did you show the new skill in practice?
transfers-ask-topic = Which lesson or topic? In one line.
transfers-ask-day = When was it?
transfers-ask-audience = Which class, or for whom? Choose or type, for example: 8B.
transfers-ask-guests = Who came to see it? Choose or type.
transfers-ask-changed = What is different in your lessons now? One or two sentences, without names of children.
transfers-ask-file = You may add a photo, a document or a voice message. No children on the photo.
transfers-no-file = Without a file
transfers-today = Today, { $day }
transfers-yesterday = Yesterday, { $day }
transfers-audience-school = Colleagues of my school
transfers-audience-town = Teachers of several schools
transfers-guests-mentor = The mentor
transfers-guests-methodist = A methodist
transfers-guests-colleagues = Colleagues
transfers-guests-nobody = Nobody came
transfers-day-odd = Tell about what has happened already: today or no more than three months ago.
transfers-form = <b>Form:</b> { $form }
transfers-told =
    <b>Lesson or topic:</b> { $topic }
    <b>When:</b> { $day }
    <b>For whom:</b> { $audience }
    <b>Who came:</b> { $visitors }
transfers-changed = <b>What has changed:</b> { $changed }
transfers-paper = { $topic }. { $day }, for whom: { $audience }; who came: { $visitors }. What has changed: { $changed }

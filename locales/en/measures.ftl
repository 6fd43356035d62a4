## Measures of the deficit map

measures-to-none = { $label }: make a measure
measures-to-some = { $label }: measures ({ $count })
measures-head = <b>Measures</b>: { $cell }
measures-none = There are none yet. Make the first: a seminar, a session of a body, or routes for these people.
measures-new = Make a measure
measures-make = Make it
measures-line-routes = Routes: { $count }, walked to the end { $done }
measures-line-seminar = Seminar, { $moment }. Invited: { $count }, coming: { $coming }
measures-line-seminar-cancelled = Seminar, { $moment }: cancelled
measures-line-session = Session, { $moment }. Invited: { $count }, coming: { $coming }
measures-line-session-cancelled = Session, { $moment }: cancelled
measures-for = For: { $aim }
measures-then = Made { $day }, then support was needed by { $need } of { $assessed }
measures-open-routes = Routes ({ $count })
measures-open-seminar = Seminar, { $moment }
measures-open-session = Session, { $moment }
measures-aim-need = who needs support
measures-aim-level = level “{ $level }”
measures-aim-topic = { $title }
measures-routes-head = <b>Routes</b>: { $cell }, { $count }
measures-routes-line = { $name }: { $status }

## Questions

measures-ask-whom = For whom is the measure? There are no names here, only how many people.
measures-ask-whom-short = For whom
measures-whom-need = Who needs support: { $count }
measures-whom-level = Level “{ $level }”: { $count }
measures-whom-topic = { $title }: { $count }
measures-whom-body = All members of “{ $name }”: { $count }
measures-ask-what = What shall we do?
measures-ask-what-short = Measure
measures-what-seminar = Invite to a seminar
measures-what-routes = Draft routes
measures-ask-topic = What is it about? Choose or write. The message does not tell the topic: it opens in the invitation.
measures-ask-topic-short = Topic
measures-body-name = Seminar: { $about }
measures-preview-seminar =
    A seminar for { $count } people.
    When: { $when }
    Where: { $place }
    Topic: “{ $topic }”

    The invitation does not say why just these people are asked. Who comes is seen by methodists and heads.
measures-preview-body =
    A session, members: { $count }.
    When: { $when }
    Where: { $place }
    Topic: “{ $topic }”

    All members get an invitation with the topic.
measures-preview-routes =
    Routes are drafted for { $count } people. Whoever has a route keeps it.

    Each gets a short message and chooses the steps.
measures-called = Done, the invitations are leaving. The measure stands with this row of the map.
measures-begun = Done. New routes: { $new }, known before: { $known }, without topics and so without a draft: { $without }.
measures-nobody = These people are no more in the row: the results have changed. Open the map again.
measures-too-many = There are more than { $limit } people here. Choose a level, a topic or a school to have fewer routes.
measures-no-topics = These people have no topics, so there is nothing to draft from. Invite them to a seminar.

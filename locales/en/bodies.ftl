## Bodies: whom they gather, who leads them, how to join

bodies-section = { TERM("association", form: "pl", cap: "yes", short: "yes") }
bodies-head =
    { $count ->
        [one] There is { $count } body here.
       *[other] There are { $count } bodies here.
    } Choose which to open.
bodies-none = There are none yet. They appear here once the service makes them.
bodies-none-yet = There are none yet. Make the first one: it needs a subject and a leader.
bodies-label = { $name } ({ $count })
bodies-label-own = ✓ { $name } ({ $count })
bodies-kind = { TERM($term, cap: "yes") }
bodies-candidate = { $name }, { $organisation }
bodies-quoted = «{ $name }»
bodies-bracketed = ({ $subject })

bodies-make = New body
bodies-ask-kind = What kind of body is it?
bodies-ask-kind-short = Kind
bodies-ask-subject = Which subject? Choose a button or type the beginning of its name.
bodies-ask-subject-short = Subject
bodies-ask-leader = Who leads it? Type a surname or choose from the list.
bodies-ask-leader-short = Leader
bodies-ask-name = What is it called? Take the ready name or type your own.
bodies-ask-name-short = Name
bodies-preview =
    <b>{ $name }</b>
    Kind: { TERM($term) }
    Subject: { $subject }
    Leader: { $leader }

    Is it right? The leader gets a message, teachers of the subject become members by themselves.
bodies-leader-without-account = The leader does not use the bot yet: the message comes once they join. Invite them by a link from “Invite”.
bodies-make-confirm = Make it
bodies-made = Done, the body is made. Now its first session can be announced.

bodies-card =
    <b>{ $name }</b>
    { TERM($term, cap: "yes") }, members: { $count }
bodies-card-subject = Subject: { $subject }
bodies-card-leader = Leader: { $name }
bodies-card-no-leader = No leader yet
bodies-card-next = Next session: { $moment }, “{ $topic }”
bodies-hint-member = You are a member. The bot tells you of sessions in time.
bodies-hint-join = Join to be invited to its sessions.
bodies-open = Open it
bodies-session-open = Next session
bodies-members = Members ({ $count })
bodies-members-head =
    <b>{ $name }</b>, members: { $count }

    { $names }
bodies-members-none = No members yet. Refresh the list or wait until colleagues join.
bodies-refresh = Refresh members
bodies-refreshed =
    { $count ->
        [0] The list is complete: no new teachers of the subject.
        [one] The list is refreshed: { $count } new member.
       *[other] The list is refreshed: { $count } new members.
    }
bodies-join = Join
bodies-joined = You are a member now. Invitations to sessions will come here.
bodies-leave = Leave
bodies-leave-ask = Leave “{ $name }”? Invitations will stop. You may come back any day.
bodies-leave-yes = Yes, leave
bodies-left = You are no longer a member. The button below takes you back.

bodies-notice-leader = You now lead it: { $name }. Look at its members and announce the first session.

## Why it did not work

bodies-no-kind = The service keeps no such bodies. Choose from those on the screen.
bodies-leader-left = This person no longer works here. Choose another leader.
bodies-leader-without-school = The leader of a school's body must work in a school. Choose somebody else.
bodies-closed = This body is no longer there. The others are in the menu.
bodies-elsewhere = It belongs to another organisation or district. Yours is in the list.
bodies-leader-stays = You lead it and stay a member. To hand it over, write to the methodist.

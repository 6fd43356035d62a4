## A Telegram group: what is written to a body comes there too

groups-section = Telegram group
groups-of-body = Telegram group: “{ $title }”
groups-quoted = “{ $title }”
groups-private-chat = Answer in the private chat
groups-offer =
    “{ $body }” has no group in the bot yet. Link one, and announcements to the whole body and its sessions will come to the group as well, as one message.

    1. Press “Choose a group”.
    2. Choose the group of the body and confirm that you add the bot.
    3. The bot says hello in the group. That is all.

    The link works once, until { $until }. Press it yourself, in your own name.
groups-choose = Choose a group
groups-linked =
    The group is linked: { $body }.
    Announcements and invitations to sessions will come here. Answers and everything personal only in the private chat with the bot.
groups-card =
    The group “{ $title }” is linked to “{ $body }” ({ $day }).

    Announcements to the whole body and its sessions come there: one message for all, no names of members, no answers. The bot answers nothing else in the group.
groups-unlink = Unlink the group
groups-unlink-ask = Unlink the group “{ $title }”? Messages of the body will no longer come there; members get them in private as before.
groups-unlink-yes = Yes, unlink
groups-unlinked = The group is unlinked. The bot may stay there, it keeps silent; or remove it in the settings of the group.

## To whoever leads the body

groups-notice-linked = The group “{ $title }” was linked to “{ $body }”. Announcements and sessions will come there too.
groups-notice-lost =
    The bot can no longer write to the group “{ $title }”: it was removed or may not send messages. The link is ended, members of “{ $body }” get everything in private.
    To have the group back, open it with the button below and link it again.
groups-notice-stranger =
    Somebody pressed your link in the group “{ $title }”, but the bot does not know them. The group is not linked ({ $body }).
    Press the link yourself. If you are an administrator of the group, switch off anonymity for this minute.

## Why it did not work

groups-no-rights = A group is linked by the leader of the body or a methodist. Please ask them.
groups-offer-over = This link was used already or is too old. Take a new one: { TERM("association", form: "pl", cap: "yes", short: "yes") } in the menu, the body, “Telegram group”.
groups-body-taken = This body has a group already. To change it, first unlink the present one on the body's card.
groups-chat-taken = This group is linked to another body already. Choose another one, or unlink it there first.

## Messages to many: to whom, what, who has read

announcements-menu-service = Write to many
announcements-menu-own = Write to colleagues
announcements-head-service =
    Write to many at once: everybody, one school, teachers of one subject.
    Before sending you see how many people will get it.
announcements-head-own =
    Write to all your colleagues at once.
    Before sending you see how many people will get it.
announcements-write = New message
announcements-mine = My messages
announcements-form = message to colleagues

## Questions

announcements-ask-sender = On whose behalf do you write?
announcements-ask-sender-short = From
announcements-ask-category = What is it about?
announcements-ask-category-short = About
announcements-ask-whom =
    To whom do we write?

    { announcements-reach }
announcements-ask-whom-short = To whom
announcements-whom-some = Choose to whom
announcements-ask-municipalities =
    Which municipalities? You may choose several.

    { announcements-reach }
announcements-ask-municipalities-short = Municipalities
announcements-ask-organisations =
    Which organisations? Choose several or type a part of a name.

    { announcements-reach }
announcements-ask-organisations-short = Organisations
announcements-ask-subjects =
    Teachers of which subjects? Choose several or type a part of a name.

    { announcements-reach }
announcements-ask-subjects-short = Subjects
announcements-ask-roles =
    Whom of them? You may choose several.

    { announcements-reach }
announcements-ask-roles-short = Roles
announcements-ask-bodies =
    Members of which association? You may choose several.

    { announcements-reach }
announcements-ask-bodies-short = Associations
announcements-ask-text =
    Type the text as one message. Colleagues will see it as you type it.

    { announcements-reach }
announcements-ask-text-short = Text
announcements-ask-file =
    { $over ->
        [0] Attach a photo or a document? Send one file or skip.
       *[other]
        Attach a photo or a document? Send one file or skip.

        The text is long: { $length } characters, and with a file { $limit } fit, heading and signature among them. Without a file it goes whole; with one shorten it by { $over }: button "Back".
    }
announcements-ask-file-short = Attachment
announcements-ask-ack =
    { $over ->
        [0] Do you need a mark of reading?
       *[other]
        With a file { $limit } characters fit, heading and signature among them; now there are { $length }. Text and file are kept: before sending shorten the text by { $over } or leave the file out, button "Change".

        Do you need a mark of reading?
    }
    Those who do not mark it are reminded, and you see the list of organisations.
announcements-ask-ack-short = Mark
announcements-ack-yes = Yes, it matters
announcements-ack-no = No
announcements-all = Everybody
announcements-no-file = No attachment
announcements-photo = photo
announcements-everybody = everybody
announcements-and-groups =
    { $count ->
        [one] { $audience }; and to the group { $titles }
       *[other] { $audience }; and to the groups { $titles }
    }
announcements-lost-why =
    { $blocked ->
        [0] without an account { $without }
       *[other]
        { $without ->
            [0] blocked the bot { $blocked }
           *[other] without an account { $without }, blocked the bot { $blocked }
        }
    }
announcements-reach =
    { $people ->
        [0] Nobody fits this choice.
       *[other]
        { $lost ->
            [0] All will get it, people: { $people }.
           *[other] { $reachable } of { $people } will get it: { announcements-lost-why }.
        }
    }

## Before and after sending

announcements-preview =
    Above is the message as colleagues will see it.

    To: { $audience }
    { announcements-reach }
    { $leaves }
announcements-when = When to send
announcements-ask-goes =
    When should it leave?
    Choose a button or type a day and a time, for example "5 December at 14:00".
announcements-ask-goes-short = When
announcements-when-now = Now
announcements-when-urgent = Urgent, do not wait for the morning
announcements-when-morning = Tomorrow morning, at { $time }
announcements-in-past = That time has passed. Choose another one with "When to send". The text is kept.
announcements-too-far = Too far: at most { $days } days ahead.
announcements-leaves-now = Leaves in a minute: until then you can take it back.
announcements-leaves-at = Leaves { $when }.
announcements-leaves-urgent = Leaves in a minute, although this is quiet time.
announcements-leaves-later = No messages come at that hour: it leaves { $when }.
announcements-crowd =
    This is addressed to many at once: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }.
    { announcements-reach }
    Is that right?
announcements-crowd-yes = Send, people: { $count }
announcements-many = There are many recipients: { $count }. Please confirm once more.
announcements-nobody = Nobody fits this choice. Change whom to write to: the text is kept.
announcements-enough-that-day =
    { $limit ->
        [one] One day takes { $limit } message, and this day is full. The text is kept: choose another day by the button "When to send".
       *[other] One day takes { $limit } messages, and this day is full. The text is kept: choose another day by the button "When to send".
    }
announcements-left-today =
    { $left ->
        [0] That is all for today: { $limit } of { $limit }. A new message may be written now and planned for another day.
       *[other] { $left } of { $limit } may still be sent today.
    }
announcements-left-place = { $place }. { $words }
announcements-sent =
    { $lost ->
        [0] Accepted. Leaves in a minute, people: { $people }.
       *[other] Accepted. Leaves in a minute, people: { $reachable }. Will not arrive: { $lost } ({ announcements-lost-why }).
    }
announcements-sent-later =
    The message is accepted and will leave { $when }.
    { announcements-reach }
announcements-undo = Undo
announcements-undone = Sending is undone: nobody gets anything. The text is kept.
announcements-already-leaves = It is already leaving, too late to undo. It can be withdrawn: button "Who got it".
announcements-write-again = Change and send
announcements-what-became = Who got it

## As colleagues see it

announcements-body =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>
announcements-body-ack =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>

    Press "Read" so that we know it reached you.
announcements-body-group =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>

    Please mark it as read in the private chat with the bot.
announcements-body-marked =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>

    Marked as read.
announcements-read = Read
announcements-sample = This is a specimen: colleagues will see it like this.
announcements-thanks = Thank you, noted.
announcements-thanked = It is marked already, thank you.
announcements-not-yours = This message is not addressed to you or is gone.
announcements-repeat =
    An important message "{ $heading }" ({ $day }) waits for your mark.
    Please have a look and press "Read".
announcements-show = Show
announcements-changed =
    The message "{ $heading }" ({ $day }) that you marked is corrected: something important has changed.
    Please look at the new text and mark it.
announcements-show-new = Show the new text
announcements-text-changed = This text has just been corrected. The new one is in its place: please read and mark it.
announcements-silent =
    The message "{ $heading }" ({ $day }). Without the mark: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }, organisations: { $schools }. The list is inside.

## What became of it

announcements-none = You have sent no messages yet. A new one is written in this same section.
announcements-mine-head = Your messages, the newest first. Press one to see who got and read it.
announcements-line = { $day } · { $state } · { $text }
announcements-line-waits = waits to be sent
announcements-line-leaving = is leaving
announcements-line-read = marked by { $read } of { $people }
announcements-line-stopped = stopped
announcements-line-undone = undone
announcements-line-withdrawn = withdrawn
announcements-card =
    <b>{ $heading }</b>, { $moment }

    { $text }
announcements-card-people = Addressed to, people: { $count }
announcements-card-delivered = Delivered: { $count }
announcements-card-read = Marked "Read": { $count }
announcements-card-waiting = Waiting to be sent: { $count }
announcements-card-anew = Marked the old text, asked to mark the new one: { $count }
announcements-card-unreachable = Will not arrive, no account or the bot is blocked: { $count }
announcements-card-failed = Not sent: { $count }
announcements-card-unknown = Unknown whether it came: { $count }
announcements-card-group = To the group “{ $title }”: { $state }
announcements-leaves-soon = Leaves in a minute.
announcements-is-leaving =
    Leaving. Still to go: { $waiting }, { $minutes ->
        [0] nearly done
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }.
announcements-has-left = All is sent.
announcements-is-undone = Undone before it left: nobody got anything.
announcements-is-stopped = Stopped. Waiting for your word: { $waiting }.
announcements-is-corrected = Corrected for { $done } of { $told }.
announcements-is-withdrawn = Withdrawn. Taken away from { $done } of { $told }.
announcements-stop = Stop
announcements-stopped = Stopped. Waiting to be sent: { $count }.
announcements-resume = Go on
announcements-resumed = Sending goes on. Waiting to be sent: { $count }.
announcements-not-going = Nothing is being sent now.
announcements-not-stopped = Sending is not stopped.
announcements-resend = Send again: { $count }
announcements-resent = Sending again, recipients: { $count }.
announcements-remind = Remind the silent
announcements-reminded = A reminder goes to those without a mark: { $count }.
announcements-reminded-today = There was a reminder today. The next one may go tomorrow.
announcements-no-mark-asked = This message asks for no mark: there is nothing to remind of.
announcements-lost = Will not arrive: { $count }
announcements-lost-head = Will not arrive, no account or the bot is blocked: { $count }.
announcements-name = { $name }
announcements-over = This message is withdrawn or somebody else has changed it. Open it once more.

## Correct and withdraw

announcements-correct = Correct the text
announcements-correction = correction of a message
announcements-ask-correction =
    It says now:

    { $text }

    Send the whole new text.
announcements-ask-correction-short = New text
announcements-ask-weight =
    What is corrected?
    If it is important (date, place, requirements), those who have marked the old text are asked to mark the new one.
announcements-ask-weight-short = What is corrected
announcements-weight-meaning = Important, ask again
announcements-weight-slip = A slip, the meaning stays
announcements-correct-preview = Above is the corrected message. It replaces the old text for everybody, people: { $people }.
announcements-correct-anew = Will be asked to mark the new text, people: { $count }.
announcements-correct-yes = Correct for everybody
announcements-correcting =
    { $waiting ->
        [0] Correcting. The old text is replaced for all who got it: { $told }.
       *[other] Correcting. Got the old text already: { $told }, it will be replaced. The others ({ $waiting }) get the new one.
    }
announcements-corrected = <i>Corrected: this is the new text.</i>
announcements-withdraw = Withdraw
announcements-withdraw-sure =
    Withdraw the message? Recipients: { $people }.
    Those it has not left for will not get it. For the others it disappears; one sent over two days ago will say "The message is withdrawn".
announcements-withdraw-yes = Withdraw from everybody
announcements-withdrawn = The message is withdrawn by its sender.
announcements-by-school = By organisation
announcements-table = Table
announcements-text = Show the message
announcements-schools-head = How many marked it as read of all it is addressed to. Names are behind the buttons.
announcements-school = { $name }: { $read } of { $people }
announcements-school-head = <b>{ $name }</b>
announcements-nowhere = No organisation
announcements-person = { $name }: { $state }
announcements-state-waiting = waiting to be sent
announcements-state-delivered = delivered
announcements-state-read = read
announcements-state-read-before = marked the old text
announcements-state-unreachable = will not arrive
announcements-state-failed = not sent
announcements-state-unknown = unknown whether it came
announcements-state-cancelled = did not leave, cancelled
announcements-column-organisation = Organisation
announcements-column-name = To
announcements-column-state = State
announcements-column-read = Marked
announcements-column-read-before = Marked the old text
announcements-file-name = Who has read { $day }.xlsx
announcements-table-ready = The table: who got it and who marked it as read.

## The sheet, lengths

announcements-caption-too-long = With a file { $limit } characters fit, heading and signature among them; now there are { $length }: shorten the text by { $over } or leave the file out.
announcements-acquaintance = Acquaintance sheet
announcements-acquaintance-about = Message of { $moment }: { $text }
announcements-acquaintance-corrected = Above is the text after the correction. The old one follows; a mark made under it says so.
announcements-acquaintance-before = Old text { $number } (until { $moment }): { $text }
announcements-acquaintance-mark-before = { $moment } (old text { $number })
announcements-acquaintance-made = Made on { $day }
announcements-acquaintance-signature = Responsible
announcements-column-number = No.
announcements-column-person = Full name
announcements-column-post = Position
announcements-column-read-at = Date and time of reading
announcements-paper-name = Acquaintance sheet { $day }.docx
announcements-paper-ready = The acquaintance sheet, ready to print.

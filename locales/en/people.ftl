## A name: in a form and in a row of a table, so nobody is addressed

people-name-empty = There is no name. Surname, given name and patronymic are needed: Иванова Мария Петровна.
people-name-short = Surname and given name are needed, the patronymic if there is one: Иванова Мария Петровна.
people-name-surname = The surname is missing. Surname first, then given name and patronymic: Иванова Мария Петровна.
people-name-many = Too many words for a name. Surname, given name and patronymic are needed: Иванова Мария Петровна.
people-name-letters = A name may hold Russian letters, hyphens and spaces only.
people-name-long = The name is too long: up to { $most } characters fit.
people-name-initials = Given name and patronymic are needed in full, without initials: Иванова Мария Петровна.

## At the door

people-welcome =
    Hello! This is { $service }.
    Here are your steps, meetings with your mentor, sessions and contests. A few questions first, it takes two minutes.
people-begin = Begin
people-begin-anew = Begin anew
people-begin-hint = Press "Begin" and let us get acquainted. It takes two minutes.
people-what-kept = What do you keep?
people-kept =
    <b>What the bot keeps</b>
    Name, place of work, post and subjects. Later: diagnostics results, the route, meetings and events.

    <b>Who sees it</b>
    Your organisation and the service see the card. Results are seen by you, methodists of your subject and the head of the service; every reading is recorded.

    <b>What the bot does not do</b>
    It does not write results into notices and does not pass them to other organisations.

    The whole consent is on the next screen. Nothing is asked without it.
people-consent-draft = <b>DRAFT. No lawyer has checked this text and no operator has approved it.</b>
people-consent =
    { $text }

    <i>Version of the text: { $version }</i>
people-agree = I agree
people-disagree = I do not agree
people-declined =
    All right. Without the consent the bot keeps nothing about you and asks nothing.
    The service helps without the bot too: turn to the methodist or to your organisation's coordinator. If you change your mind, send /start.
people-consent-first = The consent comes first. Send /start.
people-not-open-yet = The service is still preparing the bot: it has no organisation yet. Look in again in a day or two.

## Links: why one did not open

people-link-unknown = We have no such link. Ask for it once more.
people-link-revoked = This link was taken back. Ask for a new one.
people-link-expired = This link has expired. Ask for a new one.
people-link-used = This link has been used. Ask for a new one.
people-link-others = This link is for another person. Ask for one of your own.
people-without-link = Register without a link
people-link-needs-organisation = This role needs an organisation. Make such a link in the bot itself.
people-link-personal-only = This role is given by a personal link only: choose a person.
people-invite-namesakes = There are several people of this name. Choose one from the organisation's list.
people-role-asked = You opened a link: { $role }. The role comes when it is confirmed. We will write at once.
people-role-added = Done, you have a new role: { $role }. What shall we open?

## Questions

people-form-registration = Getting acquainted
people-form-name = Your name
people-form-refusal = Refusal
people-form-invite = New link
people-form-appoint = New role
people-ask-municipality = Where do you work? Choose the municipality.
people-ask-municipality-short = Municipality
people-ask-organisation = Choose the organisation. Type its number or a part of its name to make the list shorter.
people-ask-organisation-short = Organisation
people-ask-name = Write your surname, given name and patronymic in full. For example: Иванова Мария Петровна.
people-ask-name-short = Name
people-ask-own-name = Write your surname, given name and patronymic. Colleagues will see you so.
people-ask-post = What is your post? Choose from the list or type a part of it.
people-ask-post-short = Post
people-ask-subjects = Which subjects do you teach? Type a name or turn the pages, mark one or several and press "Done".
people-ask-subjects-short = Subjects
people-registration-preview =
    <b>Is everything right?</b>

    { $name }
    { $organisation }
    Post: { $post }
    Subjects: { $subjects }

    If so, press "Send".
people-waiting =
    { $name }, the card is ready. It waits for confirmation: { $organisation }. Usually this takes one day.
    There is nothing to do, we will write at once.
people-waiting-role = The role after confirmation: { $role }.
people-leave = Take the application back
people-leave-ask = Take back the application and the consent? What you wrote about yourself will not be needed.
people-leave-yes = Yes, take back
people-left = The application and the consent are taken back. If you change your mind, press "Begin anew".
people-let-in =
    { $name }, welcome!
    Roles: { $roles }.
people-refused-because =
    The registration is not confirmed yet. This is why:

    { $reason }

    You can correct it and send it again.
people-register-anew = Fill in again

## Who waits for confirmation

people-newcomers = Waiting for confirmation: { $count }. Press a name to look.
people-newcomers-none = Nobody waits for confirmation now.
people-newcomers-more = Who else waits
people-newcomer =
    <b>{ $name }</b>
    { $organisation }
    Post: { $post }
    Subjects: { $subjects }
people-newcomer-role = Asks for a role by a link: { $role }.
people-newcomer-found = There is such a person in the staff list. If it is the one, confirm by the upper button.
people-newcomer-choose = There are people alike in the list. Is it one of them or a new person?
people-newcomer-nobody = There is no such name in the staff list. If the person works with you, press "New person".
people-this-is = It is { $person }
people-born = born { $year }
people-newcomer-new = New person
people-newcomer-new-done = A new record was added to the staff list.
people-newcomer-refuse = Refuse
people-newcomer-confirmed = { $name }: confirmed. A message was sent.
people-newcomer-refused = The refusal was sent with your explanation.
people-own-approval = This is your own card: the log says that you confirmed it yourself.
people-ask-reason = Why do you not confirm? Write one phrase, the person will read it.
people-has-account = This record has another account.
people-has-account-ask =
    Another account is tied to this record. Move it to the new one?
    This is done when a person has a new phone. The former account gets a message, the move goes to the log. If in doubt, call the person first.
people-move-account = Move to the new account
people-record-has-roles = This record has roles that you do not give. A methodist or the head of the service can confirm it.
people-registration-decided = This application is decided already.
people-registration-withdrawn = The consent is taken back, there is nothing to confirm.

## Invite links

people-invite = Invite
people-invites = Open links: { $count }. Press one to forward it or to take it back.
people-invites-none = There are no open links. Make the first one.
people-invite-new = New link
people-invite-list = My links
people-invite-row = { $role }: { $whom }
people-invite-for-many = for several
people-invite-revoke = Take the link back
people-invite-revoked = The link is taken back, nobody can use it any more.
people-invite-one = For one person
people-invite-many = For several
people-ask-role = Whom do you invite? Choose the role.
people-ask-role-short = Role
people-ask-whose = A link for one person or for several? A personal one lets in at once, a common one waits for your confirmation.
people-ask-whose-short = For whom
people-ask-who =
    { $options ->
        [0] Whom is the link for? Write surname, given name and patronymic in full.
       *[other] Whom is the link for? Choose from the list or write surname, given name and patronymic in full.
    }
people-ask-who-short = Person
people-ask-direction = Which subjects does the methodist lead? Mark them and press "Done".
people-ask-direction-short = Subjects
people-all-subjects = All subjects
people-ask-municipalities = In which municipalities? Mark them and press "Done".
people-ask-municipalities-short = Municipalities
people-all-municipalities = All municipalities
people-ask-days = How many days shall the link work?
people-ask-days-short = Term
people-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
people-ask-uses = How many people may come by the link?
people-ask-uses-short = How many people
people-uses =
    { $uses ->
        [one] { $uses } person
       *[other] { $uses } people
    }
people-make-link = Make the link
people-invite-preview = <b>New link: { $role }</b>
people-invite-preview-place = Organisation: { $organisation }
people-invite-preview-who = For whom: { $name }
people-invite-preview-subjects = Subjects: { $subjects }
people-invite-preview-municipalities = Municipalities: { $municipalities }
people-invite-preview-days = Works for days: { $days }
people-invite-preview-uses = People: { $uses }
people-link-personal =
    <b>Personal link</b>
    { $name }, role: { $role }. Good until: { $until }.

    { $link }

    Forward it to this person and to nobody else: whoever opens it first is let in at once.
people-link-role =
    <b>Link for several</b>
    { $organisation }, role: { $role }. Good until: { $until }. Entries left: { $left }.

    { $link }

    Forward it to colleagues. Everybody who opens it waits for confirmation.
people-link-moves = Mind: this person has an account. By the link the card moves to the new one, the former one gets a message.
people-invite-person = Personal link
people-invite-move = Link for a new phone

## Card and roles

people-card = <b>{ $name }</b>
people-card-job = { $organisation }, { $post }
people-card-subjects = Subjects: { $subjects }
people-card-born = Year of birth: { $year }
people-card-career = Career since: { $day }
people-card-roles = <b>Roles</b>
people-card-consent = Consent: { $day }, text { $version }.
people-card-wrong = If something is wrong, tell your organisation's coordinator or the methodist: they will correct it.
people-role-line = • { $role }
people-until = until { $day }
people-order = order { $number }
people-withdraw = Withdraw the consent
people-withdraw-ask =
    Withdraw the consent? The bot stops writing to you at once, the account leaves the card.
    The service helps without the bot too. You may come back any day by /start.
people-withdraw-yes = Yes, withdraw the consent
people-withdrawn =
    The consent is withdrawn. The bot will not write to you first any more.
    The account has left the card, the consent is closed. The staff card stays with the service.
    To have its data deleted, write a letter to the address in the text of the consent. Thank you for being with us.
people-staff-account = Uses the bot.
people-staff-no-account = Does not use the bot yet.
people-staff-roles = <b>Roles</b>
people-staff-no-roles = No roles yet.
people-service-itself = The service
people-staff-other = To the list of staff
people-appoint = Give a role
people-appoint-yes = Appoint
people-ask-appointed-role = { $name }: which role?
people-ask-appointed-role-short = Role
people-ask-order = The number of the order, if there is one. For example: 12-к от 01.09.
people-ask-order-short = Order
people-appoint-preview =
    <b>{ $name }</b>
    New role: { $role }

    The role starts at once, a message will be sent.
people-role-end = End: { $role }
people-role-end-ask = End this role? The rights go at once, the history stays.
people-role-end-yes = Yes, end
people-role-end-done = The role is ended.
people-appoint-oneself = Nobody appoints oneself. Ask the head of the service or another methodist.
people-wider-direction = This is wider than your direction. Choose subjects and municipalities of your own, "all" does not fit here.
people-role-held = There is such a role already.
people-role-ended-already = This role is ended already.
people-last-admin = This is the last administrator. Appoint another first, else nobody could run the bot.
people-head-exists = The head of the service is appointed already. A second one is appointed by the head.
people-term-past = This day is over.

## Staff table

people-table-how-button = Load staff
people-table-how =
    Send an XLSX, XLS, ODS or CSV file with the staff here.

    The columns «ФИО» and «Организация» are needed. Also possible: «Муниципалитет», «Должность», «Предметы», «Год рождения», «Начало работы», «Категория», «Роль». Phones and passports are not read.

    First we show what will change. Nothing is loaded without your button.
people-table = <b>Staff table</b>: { $file }
people-table-counts =
    New people: { $new }
    Will change: { $changed }
    There already, unchanged: { $same }
    Rows left out: { $stopped }
people-table-places =
    Unknown organisations: { $count }
    { $names }
people-table-place = • { $name } ({ $kind })
people-table-private = These columns are neither read nor kept: { $columns }.
people-table-problems =
    <b>Remarks</b>
    { $rows }
people-table-problems-more = More remarks: { $count }. All of them are in the file under the button.
people-table-problem = Row { $row }: { $why }
people-table-nothing = There is nothing to load: correct the table and send it again.
people-table-load = Load
people-table-load-places = Load, make organisations: { $count }
people-table-load-known = Known organisations only
people-table-problems-file = All remarks as a file
people-table-problems-title = Remarks
people-table-problems-name = remarks
people-table-problems-sent = All remarks on the table. Correct the rows and send the file again; the right rows can be loaded now.
people-table-column-row = Row
people-table-column-why = What is wrong
people-table-column-out = Row left out
people-table-loaded =
    Loaded.
    New people: { $people }
    Changed: { $changed }
    New organisations: { $places }
    Roles given: { $roles }

    Now colleagues can be invited. Until one of them comes in, the load can be undone as a whole.
people-table-found =
    In the list already, not added again: { $count }. This table was probably loaded before.
people-table-undo = Undo the load
people-table-undo-ask = Remove everything this table has added: people, jobs, organisations?
people-table-undo-yes = Yes, remove
people-table-undone = The load is undone, everything is as before.
people-table-over = This table is loaded or cancelled already.
people-table-touched = These people are in work already: somebody has come in or a record was changed. The load cannot be undone as a whole.
people-table-not-yours = { $name }: the organisation "{ $organisation }" is not yours, the row is left out.
people-table-namesakes = { $name }: several people of this name work in the organisation. Add the year of birth.
people-table-elsewhere = { $name }: there is such a person in another organisation. Add the year of birth to tell whether it is the same.
people-table-initials = { $name }: a new person is written in full, without initials.
people-table-no-municipality = { $name }: the organisation "{ $organisation }" is unknown. Add the column «Муниципалитет».
people-table-near = { $name }: looks like "{ $other }". A new person will be added.
people-table-near-asked = { $name }: "{ $other }" works in this organisation. Load the table through the bot and choose whether it is the same person.
people-table-asked = Unclear who it is, rows: { $count }. Press "Clear up", else they stay out.
people-table-ask = Clear up
people-table-load-rest = Load without it
people-table-who =
    <b>Who is it?</b>
    Line { $row }: { $name }, { $place }
people-table-who-namesakes = Several people fit. Choose the right one.
people-table-who-elsewhere = The name is the same, the organisation is another. The same person or a namesake?
people-table-who-loose = The name is not complete. Is it the same person?
people-table-who-near = Somebody with a similar name works here already. Perhaps the surname changed?
people-table-candidate = { $number }. { $name }, { $place }{ $more }
people-table-born = , born { $year }
people-table-who-new = It is a new person
people-table-who-skip = Leave the line out
people-table-who-later = To the table
people-table-name =
    <b>Which name is right?</b>
    In the bot: { $known }
    In the table: { $said }
people-table-name-take = { $name }
people-table-name-keep = { $name }
people-table-role = { $name }: you cannot give the role of the table, the person is taken without it.
people-file-unasked = This file answers no question. Open the section in the menu, it will ask for the file.

## Notices

people-go-on = Go on
people-look = Look
people-look-answer = See the answer
people-open-menu = Open the menu
people-notice-unfinished = You began to get acquainted and did not finish. A few questions are left, it takes two minutes.
people-notice-waits = Somebody in your organisation waits for confirmation. Look who it is: one button is enough.
people-notice-confirmed =
    { $name ->
        [none] Everything is confirmed.
       *[other] { $name }, everything is confirmed.
    } Welcome! Menu: /menu.
people-notice-refused = There is an answer to your registration. Open it, it says what to do next.
people-notice-digest =
    { $name ->
        [none] Good morning!
       *[other] { $name }, good morning!
    } Waiting for confirmation: { $count }. It takes a minute.
people-notice-moved-away =
    Your card was moved to another account. The bot shows your data here no more.
    If you did not ask for it, tell the methodist or the coordinator at once.
people-notice-appointed =
    { $name ->
        [none] You have
       *[other] { $name }, you have
    } a new role: { $role }. New buttons are in the menu.
people-notice-dismissed =
    { $name ->
        [none] A role is ended:
       *[other] { $name }, a role is ended:
    } { $role }. Everything done is kept.

## Help and commands

people-command-unknown = There is no such command.
people-not-understood = This message could not be understood.
people-help-newcomer =
    This is the bot of the methodical service. Press "Begin": you will see the consent and answer a few questions.
    If you do not need the bot, the service helps without it.
people-help-head = <b>What one can do here</b>
people-help-teacher = <b>Teacher</b>: see your steps and meetings with the mentor, learn of events, ask the service, keep your card right.
people-help-mentor = <b>Mentor</b>: log meetings with mentees, look at their steps and answer them.
people-help-coordinator = <b>Coordinator</b>: confirm colleagues, keep the staff list, invite by a link. A staff table can be sent as a file.
people-help-methodist = <b>Methodist</b>: keep people and organisations of your direction, give roles, invite. A staff table can be sent as a file.
people-help-admin = <b>Administrator</b>: organisations, staff, the first invitations. All this is under "Set-up".
people-help-commands =
    /menu: all sections
    /card: my card
    /cancel: cancel the open form
    /help: this help

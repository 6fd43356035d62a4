## Organisations and the first set-up

organisations-name-needed = Write the name of the organisation.
organisations-setup =
    <b>Set-up</b>
    Organisations: { $places }
    People in the list: { $people }
    Methodists: { $methodists }
organisations-next-organisations = Begin with organisations: add them one by one or load a staff table, the bot will offer to make the organisations in it.
organisations-next-staff = Now load the staff: send an XLSX, XLS, ODS or CSV file here.
organisations-next-methodist = What is left is to invite the first methodist, who will do the rest.
organisations-next-nothing = Everything is ready. Here you can add an organisation, load staff, invite colleagues.
organisations-add = Add an organisation
organisations-add-more = Add another
organisations-to-setup = To the set-up
organisations-form = New organisation
organisations-ask-name = What is the organisation called? Write it short, as people call it. For example: МБОУ СОШ № 12.
organisations-ask-name-short = Name
organisations-ask-kind = What kind of organisation is it?
organisations-ask-kind-short = Kind
organisations-ask-municipality = In which municipality?
organisations-ask-municipality-short = Municipality
organisations-preview =
    <b>{ $name }</b>
    { $kind }, { $municipality }

    If it is right, press "Save".
organisations-added = { $name }: it is in the list.

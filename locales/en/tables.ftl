## The file as a whole

tables-unknown-kind = This is not a table. Send an XLSX, XLS, ODS or CSV file.
tables-protected = The file is locked with a password. Save it without one and send it again.
tables-empty = The file has no rows.
tables-too-large = The file is larger than { $most } MB. Remove pictures and spare sheets or split the table.
tables-too-many-rows = The table has more than { $most } rows. Split it into several files.
tables-too-many-sheets = The workbook has more than { $most } sheets. Leave only the ones needed.
tables-too-wide = The table has more than { $most } columns. Keep only those that are needed.
tables-damaged = The file is damaged and does not open. Save the table anew and send it again.
tables-busy = There is much to do just now, the file could not be read in time. Try again in a minute.
tables-kept = The file "{ $file }" is not lost, there is no need to send it again.
tables-read-again = Read it again
tables-hostile = The file is built in a way that is not safe to open. Copy the rows you need into a new workbook and send that.

## Headings of columns

tables-staff-heading =
    No headings found: they are looked for in the first { $searched } rows.
    The columns «ФИО» and «Организация» are needed; «Должность», «Предметы», «Муниципалитет», «Год рождения», «Начало работы», «Категория», «Роль» are welcome.
tables-results-heading =
    No headings found: they are looked for in the first { $searched } rows.
    The columns «ФИО» and «Уровень» are needed; «Организация», «Предмет», «Область», «Балл», «Процент», «Дата», «Дефициты» are welcome.
tables-no-name-column = There is no column «ФИО». Three will do as well: «Фамилия», «Имя», «Отчество».
tables-no-organisation-column = There is no column «Организация».
tables-no-result-column = There is no column with a result: «Уровень», «Балл», «Процент» or «Дефициты» is needed.

## A row that will not be taken

tables-no-organisation = { $name }: no organisation is given.
tables-staff-twice = { $name }: repeats row { $first }. If this is one person, put all subjects into one row; if they are namesakes, both need a year of birth.
tables-no-result = { $name }: neither a level nor a score nor deficits.
tables-result-twice = { $name }: the same result as in row { $first }.
tables-bad-day = “{ $text }” is no day. Write 05.03.2026 or “March 2026”.
tables-unknown-about = “{ $text }”: which subject or area is it? Name the column in words, for example “Mathematics”.
tables-future-day = “{ $text }”: this day has not come yet.
tables-bad-number = Column “{ $column }”: “{ $text }” is not a number.
tables-bad-percent = Column “{ $column }”: “{ $text }”, but a percent is never above a hundred.
tables-unknown-level = Unknown level “{ $text }”. Known ones: { $known }.
tables-unknown-area = Unknown area “{ $text }”. Known ones: { $known }.
tables-result-subject = Unknown subject “{ $text }”. Correct the name and send the file again.

## A row that will be taken without this value

tables-unknown-post = Unknown position “{ $text }”, it stays empty.
tables-unknown-subject = Unknown subject “{ $text }”, left out.
tables-unknown-municipality = Unknown municipality “{ $text }”, left out.
tables-unknown-category = Unknown category “{ $text }”, left out.
tables-unknown-role = Unknown role “{ $text }”, not given.
tables-bad-birth = “{ $text }” does not look like a date or year of birth, left out.
tables-bad-career = “{ $text }” does not look like a date or year of the start of work, left out.

## Questions about columns

tables-unknown = This is neither a staff table nor a table of results. The headings «ФИО» and «Организация» or «ФИО» and «Уровень» are needed.
tables-ask = Table “{ $file }”.
tables-ask-kind = What is in this table?
tables-ask-sheet = The workbook has several tables. Which sheet should be loaded?
tables-ask-name = Which column holds the full name? The answer will be remembered for such tables.
tables-ask-organisation = Which column holds the organisation? The answer will be remembered for such tables.
tables-ask-result = Which column holds the result? The answer will be remembered for such tables.
tables-ask-meaning = What is written in the column { $columns }?
tables-ask-group = The result stands in several columns side by side. Which one to load? The answer is kept for such tables.
tables-ask-marks = What does a plus mean in the columns { $columns }?
tables-kind-staff = A staff list
tables-kind-results = Results of diagnostics
tables-kind-none = Neither
tables-all-sheets = All sheets, one after another
tables-no-such-column = There is no such column
tables-meaning-level = Level
tables-meaning-percent = Percent
tables-meaning-score = Score
tables-meaning-deficits = Deficits
tables-meaning-none = None of these, leave it out
tables-marks-deficit = Plus: there is a deficit
tables-marks-skill = Plus: there is no deficit
tables-marks-none = This is not about deficits
tables-again = Name the columns again
tables-on-sheet = Sheet “{ $sheet }”. { $words }

## A name: in a form and in a row of a table, so nobody is addressed

people-name-empty = There is no name. Surname, given name and patronymic are needed: Иванова Мария Петровна.
people-name-short = Surname and given name are needed, the patronymic if there is one: Иванова Мария Петровна.
people-name-surname = The surname is missing. Surname first, then given name and patronymic: Иванова Мария Петровна.
people-name-many = Too many words for a name. Surname, given name and patronymic are needed: Иванова Мария Петровна.
people-name-letters = A name may hold Russian letters, hyphens and spaces only.
people-name-long = The name is too long: up to { $most } characters fit.
people-name-initials = Given name and patronymic are needed in full, without initials: Иванова Мария Петровна.

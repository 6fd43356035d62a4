## Разделы и списки

meetings-section = Мои встречи
meetings-journal-section = Журнал встреч
meetings-journal =
    <b>Журнал встреч</b>
    Ждут записи: { $to_log }, впереди: { $ahead }, прошло: { $past }.

    Нажмите встречу, чтобы открыть, или назначьте новую.
meetings-journal-none = Журнал пока пуст: у вас ещё нет пары. Её создаёт методист или координатор, бот сразу сообщит.
meetings-mine =
    <b>Мои встречи</b>
    Впереди: { $ahead }, ждут вашего подтверждения: { $to_confirm }.

    Нажмите встречу, чтобы открыть.
meetings-mine-not-planned =
    <b>Мои встречи</b>
    Следующая встреча не назначена, ждут вашего подтверждения: { $to_confirm }.

    Откройте пару и предложите день.
meetings-mine-none = Встреч пока нет: пару для вас ещё не создали. Если нужна поддержка, напишите методисту через «Спросить».
meetings-pair-with = Пара: { $name }
meetings-past = Прошедшие ({ $count })
meetings-past-head = <b>Прошедшие встречи: { $count }</b>
meetings-past-none = Прошедших встреч пока нет. Вернитесь назад.
meetings-of-pair =
    <b>Встречи пары: { $count }</b>
    Нажмите встречу, чтобы открыть.
meetings-as-docx = Журнал (Word)
meetings-as-xlsx = Журнал (Excel)
meetings-journal-file = Журнал встреч, { $mentee }, { $day }
meetings-journal-paper = Журнал встреч пары: можно напечатать и подписать.
meetings-journal-table = Журнал встреч пары таблицей.
meetings-paper-title = Журнал встреч наставнической пары
meetings-paper-side = { $side }: { $name }
meetings-label-pair = { $mentor } и { $mentee }
meetings-column-number = № п/п
meetings-column-day = Дата и время
meetings-column-form = Форма
meetings-column-topic = Тема
meetings-column-length = Сколько
meetings-column-agreed = О чём договорились
meetings-column-confirmed = Подтверждено
meetings-column-voice = записано голосом
meetings-column-disputed = не согласовано
meetings-column-missed = Встречи не было: { $reason }
meetings-label = { $moment }, { $name }
meetings-label-to-log = Записать: { $label }
meetings-label-to-confirm = Проверить: { $label }
meetings-label-planned = { $moment }, назначена
meetings-label-held = { $moment }, записана
meetings-label-not_held = { $moment }, не было

## Одна встреча

meetings-head = <b>{ $moment }</b>, { $name }
meetings-what =
    Как пройдёт: { $form }.
    Тема: { $topic }.
meetings-form-in_person = очно
meetings-form-call = звонок
meetings-form-lesson = урок
meetings-topic-open = выберете вместе
meetings-discuss = Что обсудить: { $discuss }.
meetings-partner-comes = { $name }: «Буду».
meetings-you-come = Вы: «Буду».
meetings-is-to-log = Встреча прошла? Запишите её, хватит минуты.
meetings-cancelled-line = Встреча отменена.
meetings-missed-line = Встреча не состоялась.
meetings-reason-line = Причина: { $reason }.
meetings-reason-illness = болезнь
meetings-reason-school = срочное дело в школе
meetings-reason-travel = поездка
meetings-reason-no_time = не хватает времени
meetings-lasted = Длилась: { $length }.
meetings-agreed = Договорились: { $agreed }
meetings-next-on = Договорились встретиться: { $day }.
meetings-correction = Поправка: «{ $text }»
meetings-confirmed = Запись подтверждена обоими.
meetings-unconfirmed = Запись ещё не подтверждена.
meetings-as-it-is = Здесь уже всё изменилось. Вот как сейчас:

## Дела и заметки

meetings-todo-head = <b>Что сделать:</b>
meetings-todo-line = • { $text } ({ $who }, до { $day })
meetings-todo-late = • { $text } ({ $who }, срок был { $day })
meetings-todo-both = вместе
meetings-todo-tick = Сделано: { $text }
meetings-todo-drop = Убрать: { $text }
meetings-todo-trim = Убрать лишние дела
meetings-todo-all = Все дела ({ $count })
meetings-todo-none = Дел после встреч сейчас нет.
meetings-todo-done = Отмечено: сделано.
meetings-todo-is-done = Сделано
meetings-action-dropped = Это дело уже убрано из списка. Отмечать его не нужно.
meetings-notes-open = Заметки
meetings-notes-none = Заметок пока нет.
meetings-note =
    <b>{ $day }</b>, { $author }. Видно: { $readers }.
    { $text }
meetings-note-write = Написать заметку
meetings-note-kept = Заметка сохранена.
meetings-ask-readers = Кто увидит заметку?
meetings-readers-own = только я
meetings-readers-pair = мы двое
meetings-readers-service = я и методист
meetings-ask-note = Заметку увидят: <b>{ $readers }</b>. Напишите её одним сообщением.
meetings-agreed-by-voice = О чём договорились, записано голосом.
meetings-voice = Прослушать запись
meetings-voice-shown = Голосовая запись встречи.
meetings-voice-too-short = Запись слишком короткая, в ней ничего не слышно. Запишите ещё раз или напишите словами.

## Кнопки

meetings-plan = Назначить встречу
meetings-record = Записать встречу
meetings-log = Записать
meetings-was-moved = Перенесли
meetings-missed = Не было
meetings-move = Перенести
meetings-cancel = Отменить встречу
meetings-to-calendar = В календарь
meetings-calendar-title = Встреча: { $name }
meetings-calendar-file = Встреча { $day }.ics
meetings-calendar-ready = Откройте файл, и телефон добавит встречу в свой календарь. Если встречу перенесут, нажмите «В календарь» ещё раз: запись в нём сдвинется.
meetings-coming = Буду
meetings-suits = Подходит
meetings-open = Открыть
meetings-look = Посмотреть
meetings-ask-day = Другой день
meetings-confirm = Подтверждаю
meetings-correct = Поправить
meetings-rewrite = Изменить запись
meetings-to-pair = К паре
meetings-open-record = Открыть запись
meetings-open-next = Следующая встреча

## Вопросы

meetings-ask-pair = С кем встреча?
meetings-ask-pair-was = С кем была встреча?
meetings-no-pair = Встречу назначают в паре, а у вас пары сейчас нет. Её создаёт методист или координатор.
meetings-ask-day-plan = На какой день? Выберите или напишите, например: «завтра в 15:30».
meetings-ask-day-move = На какой день перенести? Выберите или напишите, например: «в пятницу в 14:00».
meetings-ask-day-was = Когда была встреча? Выберите или напишите день, например: «20 ноября».
meetings-today = Сегодня, { $day }
meetings-tomorrow = Завтра, { $day }
meetings-yesterday = Вчера, { $day }
meetings-in-week = Через неделю, { $day }
meetings-ask-time = Во сколько? Выберите или напишите, например: «15:30».
meetings-as-last = Как в прошлый раз: { $time }, { $form }
meetings-same-time = В то же время, { $time }
meetings-ask-form = Как пройдёт встреча?
meetings-ask-topic = О чём поговорите? Выберите тему или напишите свою.
meetings-topic-later = Выберем вместе
meetings-ask-topic-was = О чём говорили? Выберите тему или напишите свою.
meetings-ask-minutes-topic = Тема: { $topic }. Сколько длилась встреча?
meetings-ask-minutes = Сколько длилась встреча?
meetings-topic-unnamed = не названа
meetings-name-topic = Назвать тему
meetings-another-topic = Тема была другая
meetings-ask-next = Когда встретитесь снова? Встреча назначится на то же время, её можно перенести.
meetings-next-week = Через неделю, { $day }
meetings-next-two_weeks = Через две недели, { $day }
meetings-next-month = Через месяц, { $day }
meetings-next-none = Без даты
meetings-leave = Оставить как есть
meetings-ask-minutes-anew = Сколько длилась встреча? Сейчас в записи: { $length }.
meetings-ask-agreed-anew = Что договорились? Напишите заново или оставьте как есть.
meetings-ask-agreed =
    Что договорились? Напишите или надиктуйте одним сообщением. Запись увидите вы двое и методист.

    Каждая строка станет делом. Можно указать, кто и когда: «Я: посетить урок до 10 декабря».
meetings-ask-reason = По какой причине? Коллега увидит её на странице встречи.
meetings-ask-missed = Почему не получилось? Можно пропустить.
meetings-ask-correction = Что поправить? Напишите одной строкой. Её увидят наставник и методист.

## Ответы

meetings-planned = Встреча назначена. Сообщение коллеге отправлено, напоминания придут вам обоим.
meetings-moved = Встреча перенесена. Сообщение коллеге отправлено, напоминания переставлены.
meetings-cancelled = Встреча отменена. Сообщение коллеге отправлено, напоминаний больше не будет.
meetings-coming-done = Отмечено: вы будете.
meetings-confirm-done = Спасибо, запись подтверждена.
meetings-logged = Записано, спасибо. Запись отправлена на подтверждение.
meetings-logged-next = Следующая встреча: <b>{ $moment }</b>. Напоминания придут обоим.
meetings-logged-no-next = Следующая встреча не назначена. Назначьте её, когда будет удобно.
meetings-missed-done = Отмечено. Назначьте другой день, когда будет удобно.
meetings-corrected = Поправка передана.
meetings-rewritten = Запись изменена и снова отправлена на подтверждение.

## Отказы

meetings-at-night = Это ночное время. Встречи назначают с { $earliest } до { $latest }: напишите другой час, например «15:00».
meetings-not-yet = Этот день или час ещё впереди: записать можно встречу, которая уже была.
meetings-too-old =
    { $days ->
        [one] Встреча была больше { $days } дня назад, её уже не записать.
       *[other] Встреча была больше { $days } дней назад, её уже не записать.
    }
meetings-pair-closed = Эта пара завершена. Журнал можно читать, новых встреч в ней не будет.
meetings-is-cancelled = Эта встреча уже отменена. Назначьте новую.
meetings-is-held = Эта встреча уже записана в журнал.
meetings-is-missed = Уже отмечено, что этой встречи не было. Назначьте новую.
meetings-is-moved = Встречу тем временем перенесли. Откройте её ещё раз.
meetings-has-begun = Встреча уже началась. Запишите её или отметьте, что её не было.
meetings-is-confirmed = Запись уже подтверждена, менять её нельзя. Напишите методисту, если в ней ошибка.

## Сообщения

meetings-notice-planned = Назначена встреча в паре { $when } ({ $name }). Тема внутри.
meetings-notice-reminder = Напоминаем: { $when } встреча в паре ({ $name }). Тема внутри.
meetings-notice-moved =
    Встреча в паре ({ $name }), новое время: { $moment }.
    Прежнее время: { $old }.
meetings-notice-cancelled = Встреча в паре ({ $name }), { $old }, отменяется. Причина внутри, другой день можно предложить.
meetings-notice-after = Встреча ({ $name }) состоялась? Две строки в журнал, и готово.
meetings-notice-confirm = В журнале новая запись о встрече { $day }. Посмотрите, всё ли верно.
meetings-notice-disputed = Записи о встрече { $day } двое видят по-разному. Посмотрите и помогите договориться.
meetings-notice-action = Сегодня срок дела, о котором вы договорились на встрече.
meetings-notice-todo =
    { $count ->
        [one] К встрече есть { $count } дело.
        [few] К встрече есть { $count } дела.
       *[other] К встрече есть { $count } дел.
    }
meetings-notice-note = Есть новая заметка о паре. Слова внутри.
meetings-notice-corrected = К записи о встрече { $day } есть поправка. Посмотрите, нужно ли изменить запись.

## Короткий отчёт о маршруте раз в месяц

reports-menu = Отчёты
reports-menu-own = Мой отчёт
reports-form = отчёт о маршруте
reports-request =
    { $name ->
        [no] Как идёт маршрут? Короткий отчёт за { $month }: пять вопросов, одна минута.
       *[other] { $name }, как идёт маршрут? Короткий отчёт за { $month }: пять вопросов, одна минута.
    }
reports-overdue =
    { $name ->
        [no] Остался короткий отчёт за { $month }: пять вопросов, одна минута. Успеете сегодня?
       *[other] { $name }, остался короткий отчёт за { $month }: пять вопросов, одна минута. Успеете сегодня?
    }
reports-answer = Ответить
reports-tomorrow = Завтра
reports-answer-now = Ответить сейчас
reports-postponed = Хорошо, напомним { $when }. Ответить можно и раньше.

reports-ask-pace = Отчёт за { $month }. Как идёт маршрут?
reports-pace-on_plan = По плану
reports-pace-behind = Немного отстаю
reports-pace-stuck = Стою на месте
reports-pace-ahead = Раньше срока
reports-ask-step = Какой шаг дал больше всего?
reports-no-step = Пока никакой
reports-ask-tried = Что уже попробовали на уроке? Напишите одной фразой.
reports-ask-obstacle = Что мешает?
reports-obstacle-time = Время
reports-obstacle-no_course = Нет курса
reports-obstacle-hard = Тема трудная
reports-obstacle-no_mentor = Нет связи с наставником
reports-obstacle-nothing = Ничего
reports-ask-help = Нужна помощь методиста?
reports-filed = Спасибо! Отчёт за { $month } принят.
reports-filed-help = Спасибо! Отчёт за { $month } принят. Методист узнает, что нужна помощь.
reports-filed-already = Отчёт за этот месяц уже принят. Спасибо, больше ничего не нужно.
reports-nothing-asked = Сейчас отчёт не нужен. Когда придёт время, бот напомнит.
reports-step-gone = Этого шага в маршруте уже нет. Выберите другой.

## Свои отчёты

reports-own-open = Отчёт ждёт ответа: пять вопросов, одна минута.
reports-own-done = Все отчёты приняты. О следующем бот напомнит в конце месяца.
reports-own-line = { $month }: принят, { $day }
reports-fill = Ответить за { $month }

## Для тех, кто читает отчёты

reports-help-notice = В отчёте за { $month } просят помощи методиста. Ответы по кнопке.
reports-open = Открыть отчёт
reports-no-months = Отчётов пока нет. Педагогов с маршрутом бот спросит 25 числа.
reports-which-month = За какой месяц показать отчёты?
reports-overview =
    <b>Отчёты за { $month }</b>

    Педагогов с маршрутом: { $expected }
    Ответили: { $filed } ({ $share } %)
    Пока без ответа: { $missing }
    Просят помощи: { $wishes }
reports-filed-list = Кто ответил
reports-missing-list = Кто ещё нет
reports-table = Таблица
reports-other-month = Другой месяц
reports-filed-head = Ответили за { $month }: { $count }. Ответы открываются по имени.
reports-filed-none = За { $month } пока никто не ответил.
reports-name = { $name } · { $note }
reports-wants-help = просит помощи
reports-missing-head = Пока без ответа за { $month }: { $count }.
reports-missing-none = За { $month } ответили все.
reports-organisation = <b>{ $name }</b>
reports-nowhere = Организация не указана
reports-person = { $name }
reports-card =
    <b>{ $name }</b>
    Отчёт за { $month }, принят { $day }

    Как идёт маршрут: { $pace }
    Больше всего дал шаг: { $step }
    Что попробовали на уроке: { $tried }
    Что мешает: { $obstacle }
    Нужна помощь методиста: { $help }
reports-file-name = Отчёты за { $month }.xlsx
reports-table-ready = Таблица за { $month }: на одном листе ответы, на другом те, кто ещё не ответил.
reports-sheet-head = Отчёты за { $month }
reports-sheet-filed = Ответили
reports-sheet-missing = Ещё нет
reports-column-organisation = Организация
reports-column-name = Педагог
reports-column-pace = Как идёт маршрут
reports-column-step = Какой шаг дал больше всего
reports-column-tried = Что попробовали на уроке
reports-column-obstacle = Что мешает
reports-column-help = Нужна помощь
reports-column-when = Когда

## Отчёт наставника о паре

reports-pair-form = Отчёт о паре
reports-pair-request =
    { $name ->
        [no] Короткий отчёт о паре за { $month }: пять вопросов, одна минута.
       *[other] { $name }, короткий отчёт о паре за { $month }: пять вопросов, одна минута.
    }
reports-pair-ask-meetings = Отчёт за { $month } о паре: { $name }, встреч в журнале { $count }. Верно? Если нет, напишите число.
reports-pair-right = Верно: { $count }
reports-meetings-odd = Напишите число встреч за месяц, от 0 до { $limit }.
reports-pair-ask-dynamics = Есть динамика?
reports-dynamics-clear = Заметная
reports-dynamics-some = Есть
reports-dynamics-none = Пока нет
reports-pair-ask-best = Что получилось лучше всего? Одна фраза.
reports-pair-ask-support = Где нужна поддержка службы?
reports-support-course = Курс
reports-support-visit = Посещение урока
reports-support-consultation = Консультация
reports-support-revision = Пересмотр маршрута
reports-support-nothing = Не нужна
reports-pair-ask-on = Оставляем пару на следующий месяц?
reports-pair-talk = Обсудить
reports-pair-filed = Спасибо! Отчёт о паре за { $month } принят.
reports-pair-filed-talk = Спасибо! Отчёт о паре за { $month } принят. Методист узнает, что пару стоит обсудить.
reports-pair-talk-notice = Наставник хочет обсудить пару. Отчёт внутри.
reports-pairs = Отчёты наставников
reports-pairs-head = <b>Отчёты наставников, { $month }</b>: { $filed } из { $count }
reports-pairs-missing = Пока нет отчёта:
reports-pairs-line = { $mentor }: { $mentee }
reports-pair-card =
    <b>Отчёт о паре, { $month }</b>
    Наставник: { $mentor }
    Подопечный: { $mentee }
    Встреч: { $meetings }
    Динамика: { $dynamics }
    Лучше всего: { $best }
    Нужна поддержка: { $support }
    Оставляем пару: { $on }
reports-pair-fill = Отчёт о паре: { $name }

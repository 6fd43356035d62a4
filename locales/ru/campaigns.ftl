## Приглашение и ответы

campaigns-day = { $day }
campaigns-days = с { $first } по { $last }
campaigns-what = { $days } пройдёт { $kind }.
campaigns-subjects = По предметам: { $subjects }
campaigns-venue = Место: { $venue }
campaigns-online = Тест проходят по ссылке. Входить будете своим логином, боту он не нужен.
campaigns-invite-ask = Результаты помогут подобрать шаги лично вам. Участвуете?
campaigns-coming = Буду
campaigns-done = Тест пройден
campaigns-cannot = Не смогу
campaigns-question = Вопрос
campaigns-to-test = Открыть тест
campaigns-to-results = Мои результаты
campaigns-details = Подробнее
campaigns-said-coming = буду
campaigns-said-absent = не смогу
campaigns-said-done = тест пройден
campaigns-said-silent = нет ответа
campaigns-own-answer = Ваш ответ: { $answer }. Его можно изменить.
campaigns-thanks-coming = Записали: будете. Накануне напомним.
campaigns-thanks-done = Записали: тест пройден. Результаты придут сюда же.
campaigns-thanks-absent = Записали: не сможете. Методист предложит другой день.
campaigns-ask-reason = Что помешает?
campaigns-reason-ill = болезнь
campaigns-reason-lessons = уроки
campaigns-reason-away = отъезд
campaigns-reason-other = другое
campaigns-not-invited = На эту диагностику вас не приглашали.
campaigns-is-cancelled = Эту диагностику отменили.
campaigns-is-over = Эта диагностика уже прошла.
campaigns-status-cancelled = Отменена.
campaigns-status-over = Уже прошла.
campaigns-status-ready = Ваш результат уже загружен.
campaigns-sample = Так это увидят люди. Здесь кнопки не работают.

## Короткие сообщения

campaigns-reminder = Диагностика { $when }.
campaigns-reminder-last = Последний день диагностики: { $when }.
campaigns-nudge-notice = Ждём ваш ответ о диагностике.
campaigns-moved-notice = Диагностика переносится, было: { $old }.
campaigns-cancelled-notice = Отменяется: { $kind }, { $days }.

## Кампании службы, школы и объединения

campaigns-section = Приглашения на диагностику
campaigns-head = <b>Приглашения на диагностику</b>: { $count }
campaigns-none =
    <b>Приглашения на диагностику</b>
    Пока ни одного. Бот позовёт людей, соберёт ответы и напомнит; сам тест проходит вне бота.
campaigns-label = { $days }: { $kind }
campaigns-counts =
    Приглашены: { $invited }. Будут: { $coming }, прошли: { $done }, не смогут: { $absent }, молчат: { $silent }.
campaigns-counts-results = Результаты уже есть у { $count }.
campaigns-counts-no-account = Без бота, их зовёт школа: { $count }.
campaigns-who = Кто что ответил
campaigns-paper = Список таблицей
campaigns-paper-sent = Список приглашённых в файле.
campaigns-nudge = Напомнить молчащим: { $count }
campaigns-nudged = Напоминаем тем, кто не ответил: { $count }.
campaigns-nudged-today = Сегодня уже напоминали. Завтра можно ещё раз.
campaigns-list-coming = Будут: { $count }
campaigns-list-done = Прошли: { $count }
campaigns-list-absent = Не смогут: { $count }
campaigns-list-silent = Не ответили: { $count }
campaigns-sheet = Приглашённые
campaigns-sheet-name = ФИО
campaigns-sheet-place = Организация
campaigns-sheet-answer = Ответ
campaigns-sheet-reason = Причина
campaigns-sheet-result = Результат загружен

## Новая кампания

campaigns-new = Пригласить на диагностику
campaigns-ask-kind = Какая это диагностика?
campaigns-ask-who = Кого приглашаем?
campaigns-who-teachers = Педагогов
campaigns-who-managers = Руководителей
campaigns-who-everybody = Всех
campaigns-ask-subjects = По каким предметам?
campaigns-all-subjects = По всем
campaigns-ask-municipalities = Откуда приглашаем?
campaigns-all-municipalities = Отовсюду
campaigns-ask-first = Когда начало? Выберите день или напишите, например: 14 декабря.
campaigns-ask-last = До какого дня?
campaigns-one-day = Один день
campaigns-ask-venue = Где и во сколько? Напишите одной строкой.
campaigns-only-online = Только онлайн
campaigns-ask-link = Ссылка на тест? Пришлите адрес целиком.
campaigns-no-link = Без ссылки
campaigns-no-place = Нужно место или ссылка на тест: иначе людям некуда идти.
campaigns-bad-link = Не похоже на адрес. Пришлите его целиком, например: https://test.example/iku
campaigns-last-before-first = Последний день раньше первого. Выберите день позже.
campaigns-too-long = Слишком долго: поместится до { $days } дней.
campaigns-nobody = Приглашать некого: под ваш выбор никто не подходит.
campaigns-preview = Пригласим человек: { $count }, через бота получат { $reachable }. Напомним за неделю и за день.
campaigns-announce = Пригласить
campaigns-announced = <b>Приглашения отправлены.</b>
campaigns-announced-later = <b>Приглашения уйдут { $when }.</b>
campaigns-move = Перенести
campaigns-preview-move =
    Было: { $old }
    Станет: { $new }
    Все, кроме тех, кто не сможет, узнают об этом.
campaigns-move-confirm = Перенести
campaigns-moved = <b>Перенесли, люди узнают.</b>
campaigns-changed = Её только что изменили. Откройте ещё раз.
campaigns-cancel = Отменить
campaigns-cancel-ask = Отменить диагностику, { $days }? Все, кроме тех, кто не сможет, узнают об этом.
campaigns-cancel-yes = Да, отменить
campaigns-cancelled-done = <b>Отменили, люди узнают.</b>

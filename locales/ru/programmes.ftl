## Программа пары

programmes-section = Программа
programmes-none = Программы пока нет. Её составляет наставник до { $day }.
programmes-none-mentor = Программы пока нет. Составьте её до { $day }: пять вопросов, дорожная карта с датами получится сама.
programmes-waiting =
    <b>Программы на утверждении: { $count }</b>
    Откройте, прочтите, утвердите или верните со словами.
programmes-waiting-none = Все программы рассмотрены. Спасибо!
programmes-write = Составить программу
programmes-rewrite = Составить заново
programmes-submit = Отправить на утверждение
programmes-own = Свою программу утверждает кто-то другой: координатор школы или методист.
programmes-approve = Утвердить
programmes-return = Вернуть
programmes-map = Дорожная карта ({ $count })
programmes-close = Подвести итог
programmes-docx = Программа (Word)
programmes-head = <b>Программа пары</b>, { $state }. Срок: до { $day }.
programmes-state-draft = черновик
programmes-state-submitted = на утверждении
programmes-state-approved = утверждена
programmes-state-done = выполнена
programmes-goals = Цели:
programmes-goal = • { $text }
programmes-situation = С чего начинаем: { $text }
programmes-expected = Что получится: { $text }
programmes-comment = Просят поправить: «{ $text }»
programmes-progress = Сделано { $done } из { $total }, срок прошёл: { $late }.
programmes-closing-mentor = Итог наставника: «{ $text }»
programmes-closing-mentee = Итог подопечного: «{ $text }»

## Дорожная карта

programmes-map-head = <b>Дорожная карта</b>
programmes-line-planned = • { $day }: { $title }
programmes-line-late = • { $day }: { $title }, срок прошёл
programmes-line-done = • { $day }: { $title }, сделано
programmes-kind-meeting = Встреча по теме
programmes-kind-visit = Посещение урока
programmes-kind-open_lesson = Открытый урок
programmes-kind-review = Обсуждение полугодия
programmes-kind-own = Своё мероприятие
programmes-item = <b>{ $title }</b>, { $day }. Что с этим пунктом?
programmes-done = Сделано
programmes-move = Перенести
programmes-drop = Не понадобится
programmes-add = Добавить пункт
programmes-item-done = Отмечено: сделано.
programmes-item-dropped = Пункт убран.
programmes-item-moved = Срок перенесён.
programmes-item-added = Пункт добавлен.

## Вопросы

programmes-ask-goals = Какие цели у пары? Напишите одну, две или три, каждую с новой строки.
programmes-ask-situation = С чего начинаете? Опыт, нагрузка, что уже получается. Можно пропустить.
programmes-ask-topics = О чём будете говорить? Отметьте темы, даты бот поставит сам.
programmes-all-topics = Все { $count } тем
programmes-ask-years = На какой срок программа?
programmes-years =
    { $count ->
        [one] { $count } год
       *[other] { $count } года
    }
programmes-ask-expected = Что должно получиться? Напишите одной фразой.
programmes-ask-comment = Что поправить? Напишите одним сообщением, наставник его прочитает.
programmes-ask-closing = Что получилось за время программы? Напишите два предложения.
programmes-ask-day = На какой день?
programmes-ask-title = Что запланировать? Напишите коротко.

## Ответы

programmes-written = Программа составлена, даты расставлены. Посмотрите и отправьте на утверждение.
programmes-submitted = Программа отправлена на утверждение.
programmes-approved = Программа утверждена. Обоим ушло сообщение.
programmes-returned = Программа возвращена, наставник увидит ваши слова.
programmes-closing-kept = Ваш итог записан. Спасибо.
programmes-none-yet = Программы у этой пары пока нет. Её составляет наставник.
programmes-is-draft = Программа ещё в черновике. Сначала её отправляют на утверждение.
programmes-is-submitted = Программа на утверждении. Подождите ответа.
programmes-is-approved = Программа уже утверждена. Дорожную карту можно менять по пунктам.
programmes-is-done = Программа уже выполнена. Её можно читать и печатать.
programmes-item-is-settled = Этот пункт уже отмечен. Откройте дорожную карту ещё раз.
programmes-day-outside = Этот день вне срока программы. Выберите другой.
programmes-too-many-goals = Получилось целей: { $count }. Оставьте не больше трёх, по одной в строке.

## Бумага

programmes-paper-title = Персонифицированная программа наставничества
programmes-paper-term = Срок: с { $start } по { $end }
programmes-paper-goals = Цели: { $text }
programmes-paper-situation = Исходная ситуация: { $text }
programmes-paper-expected = Ожидаемый результат: { $text }
programmes-paper-approved = Утверждаю
programmes-column-number = № п/п
programmes-column-item = Мероприятие
programmes-column-kind = Форма
programmes-column-day = Срок
programmes-form-meeting = встреча
programmes-form-visit = на уроке
programmes-form-open_lesson = открытый урок
programmes-form-review = беседа
programmes-form-own = по договорённости
programmes-column-mark = Отметка
programmes-mark-done = выполнено
programmes-file = Программа наставничества, { $mentee }, { $day }
programmes-paper-ready = Программа с дорожной картой: можно напечатать и подписать.

## Сообщения

programmes-notice-missing = Пора составить программу вашей пары. Пять вопросов, даты бот расставит сам.
programmes-notice-missing-service = Пара уже две недели без программы. Посмотрите, нужна ли помощь.
programmes-notice-submitted = Программа наставнической пары ждёт вашего решения.
programmes-notice-approved = Программа вашей пары утверждена. Дорожная карта внутри.
programmes-notice-returned = Программу вашей пары просят поправить. Слова внутри.
programmes-notice-soon = По дорожной карте пары впереди пункт: { $day }. Подробности внутри.
programmes-notice-day = Сегодня срок пункта дорожной карты. Получилось?
programmes-notice-late = В дорожных картах пар есть пункты с прошедшим сроком: { $count }.

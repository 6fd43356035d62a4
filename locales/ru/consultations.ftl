## Спросить

consultations-section = Спросить
consultations-waiting-section = Вопросы
consultations-ask-head = Задайте вопрос своими словами. Его увидит методист вашего предмета, ответ придёт сюда.
consultations-ask = Задать вопрос
consultations-ask-this = Спросить методиста
consultations-to-step = К шагу
consultations-heard = Это вопрос методисту? Нажмите кнопку, и он уйдёт в ваших словах. Если нет, откройте меню.
consultations-heard-menu = Чтобы продолжить, откройте меню.
consultations-words-lost = Этих слов у бота уже нет. Напишите вопрос ещё раз или нажмите «Спросить» в меню.
consultations-ask-question = О чём спросить методиста? Напишите одним сообщением.
consultations-ask-topic = О чём вопрос? Выберите или пропустите.
consultations-topic-subject = Предмет
consultations-topic-iom = Маршрут
consultations-topic-adaptation = Первые годы работы
consultations-topic-attestation = Курсы, аттестация
consultations-topic-contest = Конкурс
consultations-topic-fgos = ФГОС
consultations-topic-vpr = ВПР
consultations-topic-literacy = Функциональная грамотность
consultations-topic-upbringing = Воспитание
consultations-topic-career = Профориентация
consultations-topic-other = Другое
consultations-asked = Вопрос передан. Ответ придёт сюда, обычно в течение трёх рабочих дней.
consultations-my-question = Мой вопрос
consultations-own-open = Мои вопросы ({ $count })
consultations-own-head =
    <b>Мои вопросы: { $count }</b>
    Нажмите вопрос, чтобы прочитать.
consultations-label-answered = Есть ответ: { $text }
consultations-label-waits = { $day }: { $text }

## Один вопрос

consultations-question =
    <b>Ваш вопрос</b>, { $day }
    { $text }
consultations-waits = Ответа ещё нет. Он придёт отдельным сообщением.
consultations-answer =
    <b>Ответ</b>, { $name }
    { $text }
consultations-methodist = методист
consultations-helped = Помогло?
consultations-rating-yes = Да
consultations-rating-partly = Отчасти
consultations-rating-no = Нет
consultations-rated = Спасибо, отмечено.
consultations-more = Уточнить
consultations-read = Прочитать
consultations-no-answer-yet = Ответа ещё нет. Он придёт отдельным сообщением.

## Методисту

consultations-none = Вопросов без ответа нет. Когда появится новый, бот сообщит.
consultations-waiting =
    <b>Ждут ответа: { $count }</b>
    Сверху те, кто ждёт дольше. Нажмите, чтобы прочитать и ответить.
consultations-label = { $name }, { $day }
consultations-from = <b>{ $name }</b>, { $day }
consultations-from-topic = Тема: { $topic }
consultations-about-step = Вопрос задан со страницы шага.
consultations-about-route = Просят составить маршрут.
consultations-begin-route = Составить маршрут
consultations-about-pair = Вопрос задан о встречах в паре.
consultations-before =
    До этого спрашивали: { $question }
    Ответ был: { $answer }
consultations-text = Вопрос: { $text }
consultations-reply = Ответить
consultations-ask-answer = Напишите ответ одним сообщением.
consultations-sent = Ответ отправлен.
consultations-answered-already = На этот вопрос уже есть ответ, второй не нужен.
consultations-own = Это ваш собственный вопрос. На него ответит другой методист.

## Сообщения

consultations-open = Открыть
consultations-notice-asked = Пришёл вопрос от коллеги. Достаточно ответить одним сообщением.
consultations-notice-waits = Вопрос коллеги ждёт второй рабочий день. Ответьте, пожалуйста, сегодня.
consultations-notice-late = Вопрос педагога ждёт ответа методиста уже четыре рабочих дня.
consultations-notice-answered = Есть ответ на ваш вопрос.

## Раздел

activists-section = Методический актив
activists-head =
    <b>Методический актив: { $count }</b>
    Сколько есть и сколько нужно по предметам:
activists-count = • { $subject }: { $count } из { $needed }
activists-label-proposed = Ждёт решения: { $name }
activists-label-approved = { $name }
activists-propose = Предложить человека
activists-quota = Сколько нужно
activists-card = <b>{ $name }</b>, { $state }
activists-card-what = { $subject }, уровень: { $level }. Основание: { $ground }.
activists-card-proof =
    Диагностика: { $diagnostics }
    Обучение: { $training }
activists-card-until = Срок: до { $day }, потом пересмотр.
activists-state-proposed = ждёт решения руководителя
activists-state-approved = в методическом активе
activists-state-refused = не утверждено
activists-state-ended = участие завершено
activists-state-withdrawn = предложение снято
activists-ground-leader = руководит объединением
activists-ground-exam_expert = эксперт ОГЭ или ЕГЭ
activists-ground-mentor = наставник
activists-ground-community = ведёт сообщество
activists-ground-results = устойчивые результаты
activists-level-municipal = муниципальный
activists-level-regional = региональный
activists-do-approve = Утвердить
activists-do-refuse = Не утверждать
activists-do-prolong = Продлить на год
activists-do-end = Завершить участие
activists-do-withdraw = Снять предложение

activists-head-read =
    <b>Методический актив: { $count }</b>
    Коллеги, которые помогают другим: советуют, разбирают уроки, вместе составляют маршрут.
activists-count-read = • { $subject }: { $count }
activists-who = Кого пригласить
activists-who-head =
    <b>Кого пригласить в методический актив</b>: { $count }
    За этих людей говорят их результаты. Сверху предметы, где людей не хватает. Решаете вы.
activists-who-none = Пока некого: сильных результатов без тем для усиления здесь нет.
activists-who-line = { $name }: { $subject }, { $why }
activists-who-label = { $name }, { $subject }
activists-who-card = <b>{ $name }</b>, { $subject }
activists-who-why = • { $why }
activists-who-ground =
    В предложении будет основание «{ $ground }» и диагностика: { $proof }. Обучение укажете потом.
activists-who-propose = Предложить
activists-who-sheet = Лист результатов
activists-who-proposed = Предложение записано. Укажите обучение, и оно уйдёт руководителю.
activists-reason-strong = { $level } уровень, область { $area }
activists-reason-steady = сильный результат два раза подряд
activists-reason-leads = руководит объединением
activists-reason-mentors = уже наставник
activists-proof = { $kind }, { $month }
activists-training = Указать обучение
activists-training-change = Изменить обучение
activists-training-none = пока не указано

## Вопросы

activists-ask-person = Кого предлагаете? Выберите или напишите фамилию.
activists-ask-subject = По какому предмету?
activists-ask-ground = На каком основании?
activists-ask-level = Какой это уровень?
activists-ask-diagnostics = Какая диагностика пройдена? Напишите название и месяц, без баллов.
activists-ask-training = Какое обучение пройдено? Напишите документ и часы.
activists-ask-quota-subject = По какому предмету?
activists-ask-needed = Сколько человек нужно? Напишите число.

## Ответы

activists-proposed = Предложение отправлено руководителю.
activists-quota-kept = Записано.
activists-done-approve = Утверждено. Роль действует год, сообщение ушло.
activists-done-refuse = Отмечено: не утверждено.
activists-done-prolong = Участие продлено на год.
activists-done-end = Участие завершено, роль снята.
activists-done-withdraw = Предложение снято. Человек о нём не узнает.
activists-already = Этот человек уже в базе или ждёт решения. Второй раз предлагать не нужно.
activists-number-needed = Напишите число от 0 до 999, например «3».
activists-is-proposed = Это предложение ещё ждёт решения руководителя.
activists-is-approved = Этот человек уже утверждён. Продлить или завершить можно на его странице.
activists-is-refused = Это предложение уже отклонено. Предложить можно заново.
activists-is-ended = Участие уже завершено. Предложить можно заново.
activists-is-withdrawn = Это предложение уже снято. Предложить можно заново.
activists-no-training = Сначала нужно указать обучение: утверждают, когда пройдены и диагностика, и обучение.
activists-suggestion-gone = Результаты с тех пор изменились или человек уже в базе. Откройте список ещё раз.

## Сообщения

activists-notice-proposed = Есть предложение в методический актив. Посмотрите и решите.
activists-notice-approved = Вы в методическом активе службы. Спасибо, что готовы помогать коллегам.
activists-notice-review = Скоро закончится год участия в методическом активе. Посмотрите, продлить или завершить.

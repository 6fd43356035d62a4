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
activists-already = Этот человек уже в базе или ждёт решения. Второй раз предлагать не нужно.
activists-number-needed = Напишите число от 0 до 999, например «3».
activists-is-proposed = Это предложение ещё ждёт решения руководителя.
activists-is-approved = Этот человек уже утверждён. Продлить или завершить можно на его странице.
activists-is-refused = Это предложение уже отклонено. Предложить можно заново.
activists-is-ended = Участие уже завершено. Предложить можно заново.

## Сообщения

activists-notice-proposed = Есть предложение в методический актив. Посмотрите и решите.
activists-notice-approved = Вы в методическом активе службы. Спасибо, что готовы помогать коллегам.
activists-notice-review = Скоро закончится год участия в методическом активе. Посмотрите, продлить или завершить.

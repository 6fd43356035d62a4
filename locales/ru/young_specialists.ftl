## Раздел

young_specialists-section = Молодые специалисты
young_specialists-head =
    <b>Молодые специалисты: { $count }</b>
    Без наставника: { $alone }. Нажмите фамилию, чтобы открыть.
young_specialists-none = Молодых специалистов сейчас нет. Бот считает их сам по году рождения и началу работы из списка сотрудников.
young_specialists-moods = Ответили о месяце: хорошо { $good }, по-разному { $mixed }, тяжело { $hard }.
young_specialists-label = { $name }, { $organisation }
young_specialists-label-alone = Без наставника: { $name }, { $organisation }
young_specialists-card = <b>{ $name }</b>, { $organisation }
young_specialists-year = Год работы: { $year }-й.
young_specialists-mentors = Наставник: { $names }.
young_specialists-no-mentor = Наставника пока нет.
young_specialists-check-works =
    { $years ->
        [one] Через { $years } год: работает.
       *[other] Через { $years } года: работает.
    }
young_specialists-check-gone =
    { $years ->
        [one] Через { $years } год: уже не работает.
       *[other] Через { $years } года: уже не работает.
    }
young_specialists-no-pulse = Ответов о месяце пока нет. Вопросы приходят двадцатого числа.
young_specialists-pulse-line = { $month }: { $mood }; помощь наставника: { $help }.
young_specialists-pulse-words = «{ $text }»

## Вопросы о месяце

young_specialists-pulse = Три вопроса о месяце
young_specialists-answer = Ответить
young_specialists-ask-mood = Как месяц? Ответ увидит только методист.
young_specialists-mood-good = Хорошо
young_specialists-mood-mixed = По-разному
young_specialists-mood-hard = Тяжело
young_specialists-ask-help = Хватает помощи наставника?
young_specialists-help-enough = Да
young_specialists-help-sometimes = Не всегда
young_specialists-help-no = Нет
young_specialists-ask-words = О чём рассказать методисту? Напишите или пропустите. Видит только методист.
young_specialists-pulse-kept = Спасибо, ответ передан методисту. Больше его никто не увидит.
young_specialists-pulse-filed = Вы уже рассказали об этом месяце. Новые вопросы придут через месяц.
young_specialists-pulse-over = Этот месяц уже закончился. Новые вопросы придут сами.
young_specialists-not-any-more = Эти вопросы приходят молодым специалистам. Для вас они закончились.

## Сообщения

young_specialists-notice-found =
    { $count ->
        [one] В вашем направлении новый молодой специалист. Посмотрите, есть ли наставник.
       *[other] В вашем направлении новые молодые специалисты: { $count }. Посмотрите, у всех ли есть наставник.
    }
young_specialists-notice-pulse = Как ваш месяц? Три вопроса, минута. Ваши слова видит только методист.
young_specialists-notice-look = Есть ответ молодого специалиста, которому может быть нужна поддержка.
young_specialists-notice-grown = Первые годы в профессии позади, спасибо за них. Дальше вас ждут объединения и маршруты.

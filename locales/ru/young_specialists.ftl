## Раздел

young-section = Молодые специалисты
young-head =
    <b>Молодые специалисты: { $count }</b>
    Без наставника: { $alone }. Нажмите фамилию, чтобы открыть.
young-none = Молодых специалистов сейчас нет. Бот считает их сам по году рождения и началу работы из списка сотрудников.
young-moods = Ответили о месяце: хорошо { $good }, по-разному { $mixed }, тяжело { $hard }.
young-label = { $name }, { $organisation }
young-label-alone = Без наставника: { $name }, { $organisation }
young-card = <b>{ $name }</b>, { $organisation }
young-year = Год работы: { $year }-й.
young-mentors = Наставник: { $names }.
young-no-mentor = Наставника пока нет.
young-check-works =
    { $years ->
        [one] Через { $years } год: работает.
       *[other] Через { $years } года: работает.
    }
young-check-gone =
    { $years ->
        [one] Через { $years } год: уже не работает.
       *[other] Через { $years } года: уже не работает.
    }
young-no-pulse = Ответов о месяце пока нет. Вопросы приходят двадцатого числа.
young-pulse-line = { $month }: { $mood }; помощь наставника: { $help }.
young-pulse-words = «{ $text }»

## Вопросы о месяце

young-pulse = Три вопроса о месяце
young-answer = Ответить
young-ask-mood = Как месяц? Ответ увидит только методист.
young-mood-good = Хорошо
young-mood-mixed = По-разному
young-mood-hard = Тяжело
young-ask-help = Хватает помощи наставника?
young-help-enough = Да
young-help-sometimes = Не всегда
young-help-no = Нет
young-ask-words = О чём рассказать методисту? Напишите или пропустите. Видит только методист.
young-pulse-kept = Спасибо, ответ передан методисту. Больше его никто не увидит.
young-pulse-filed = Вы уже рассказали об этом месяце. Новые вопросы придут через месяц.
young-pulse-over = Этот месяц уже закончился. Новые вопросы придут сами.
young-not-any-more = Эти вопросы приходят молодым специалистам. Для вас они закончились.

## Сообщения

young-notice-found =
    { $count ->
        [one] В вашем направлении новый молодой специалист. Посмотрите, есть ли наставник.
       *[other] В вашем направлении новые молодые специалисты: { $count }. Посмотрите, у всех ли есть наставник.
    }
young-notice-pulse = Как ваш месяц? Три вопроса, минута. Ваши слова видит только методист.
young-notice-look = Есть ответ молодого специалиста, которому может быть нужна поддержка.
young-notice-grown = Первые годы в профессии позади, спасибо за них. Дальше вас ждут объединения и маршруты.

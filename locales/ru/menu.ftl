## Главное меню

menu-head = Что откроем?
menu-counted = { $label } ({ $count })
menu-confirm = Подтвердить
menu-staff = Сотрудники
menu-invite = Пригласить
menu-setup = Настройка
menu-card = Моя карточка
menu-steps = Мои шаги
menu-results = Мои результаты
menu-check = Проверить шаги
menu-diagnostics = Диагностика
menu-routes = Маршруты

## Что ждёт сегодня. Каждая строка открывает ровно то, что посчитано

menu-today =
    { $count ->
        [one] Сегодня вас ждёт одно дело. Нажмите на него.
       *[other] Сегодня вас ждут дела. Нажмите на строку, чтобы открыть.
    }
menu-today-nothing = Сегодня всё сделано, никто вас не ждёт. Хорошего дня!
menu-today-more = Показать остальные дела: { $count }
menu-today-offers =
    { $count ->
        [one] { $count } предложение о паре ждёт ответа
        [few] { $count } предложения о паре ждут ответа
       *[other] { $count } предложений о паре ждут ответа
    }
menu-today-steps_late =
    { $count ->
        [one] { $count } ваш шаг: день уже прошёл
        [few] { $count } ваших шага: день уже прошёл
       *[other] { $count } ваших шагов: день уже прошёл
    }
menu-today-steps_soon =
    { $count ->
        [one] { $count } ваш шаг на этой неделе
        [few] { $count } ваших шага на этой неделе
       *[other] { $count } ваших шагов на этой неделе
    }
menu-today-to_agree =
    { $count ->
        [one] { $count } маршрут ждёт вашего согласия
        [few] { $count } маршрута ждут вашего согласия
       *[other] { $count } маршрутов ждут вашего согласия
    }
menu-today-to_confirm =
    { $count ->
        [one] { $count } встреча: подтвердить запись
        [few] { $count } встречи: подтвердить запись
       *[other] { $count } встреч: подтвердить запись
    }
menu-today-campaigns =
    { $count ->
        [one] { $count } приглашение на диагностику
        [few] { $count } приглашения на диагностику
       *[other] { $count } приглашений на диагностику
    }
menu-today-sessions =
    { $count ->
        [one] { $count } заседание: придёте?
        [few] { $count } заседания: придёте?
       *[other] { $count } заседаний: придёте?
    }
menu-today-evidence =
    { $count ->
        [one] { $count } шаг прислали вам на проверку
        [few] { $count } шага прислали вам на проверку
       *[other] { $count } шагов прислали вам на проверку
    }
menu-today-to_log =
    { $count ->
        [one] { $count } встречу надо записать
        [few] { $count } встречи надо записать
       *[other] { $count } встреч надо записать
    }
menu-today-todos =
    { $count ->
        [one] { $count } дело по договорённости
        [few] { $count } дела по договорённости
       *[other] { $count } дел по договорённости
    }
menu-today-report =
    { $count ->
        [one] { $count } отчёт за месяц, пять вопросов
        [few] { $count } отчёта за месяц, пять вопросов
       *[other] { $count } отчётов за месяц, пять вопросов
    }
menu-today-pair_reports =
    { $count ->
        [one] { $count } отчёт о паре за месяц
        [few] { $count } отчёта о парах за месяц
       *[other] { $count } отчётов о парах за месяц
    }
menu-today-newcomers =
    { $count ->
        [one] { $count } коллега ждёт подтверждения
        [few] { $count } коллеги ждут подтверждения
       *[other] { $count } коллег ждут подтверждения
    }
menu-today-questions =
    { $count ->
        [one] { $count } вопрос без ответа
        [few] { $count } вопроса без ответа
       *[other] { $count } вопросов без ответа
    }
menu-today-routes_to_approve =
    { $count ->
        [one] { $count } маршрут утвердить
        [few] { $count } маршрута утвердить
       *[other] { $count } маршрутов утвердить
    }
menu-today-routes_to_change =
    { $count ->
        [one] { $count } маршрут просят изменить
        [few] { $count } маршрута просят изменить
       *[other] { $count } маршрутов просят изменить
    }
menu-today-evidence_alone =
    { $count ->
        [one] { $count } шаг проверить за наставника
        [few] { $count } шага проверить за наставника
       *[other] { $count } шагов проверить за наставника
    }
menu-today-routes_to_judge =
    { $count ->
        [one] { $count } маршрут пройден: подвести итог
        [few] { $count } маршрута пройдены: подвести итог
       *[other] { $count } маршрутов пройдены: подвести итог
    }
menu-today-wishes =
    { $count ->
        [one] { $count } просьба о паре
        [few] { $count } просьбы о паре
       *[other] { $count } просьб о паре
    }
menu-today-programmes =
    { $count ->
        [one] { $count } программу пары утвердить
        [few] { $count } программы пар утвердить
       *[other] { $count } программ пар утвердить
    }
menu-today-steps_of_others_late =
    { $count ->
        [one] { $count } шаг педагога: день прошёл
        [few] { $count } шага педагогов: день прошёл
       *[other] { $count } шагов педагогов: день прошёл
    }
menu-today-pairs_ailing =
    { $count ->
        [one] { $count } паре нужна поддержка
       *[other] { $count } парам нужна поддержка
    }
menu-today-reports_missing =
    { $count ->
        [one] { $count } педагог не прислал отчёт
        [few] { $count } педагога не прислали отчёт
       *[other] { $count } педагогов не прислали отчёт
    }
menu-today-tables =
    { $count ->
        [one] { $count } таблица не загружена до конца
        [few] { $count } таблицы не загружены до конца
       *[other] { $count } таблиц не загружены до конца
    }

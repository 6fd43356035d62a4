## Профессиональные конкурсы: объявление, желание участвовать, срок

contests-section = Конкурсы
contests-named = Конкурс «{ $title }»
contests-about =
    <b>{ $name }</b>
    Кто участвует: { $who }
    Заявки до: { $day }, 18:00
contests-materials =
    Что нужно:
    { $materials }
contests-we-help = Поможем подготовиться. Хотите участвовать?
contests-apply = Хочу участвовать
contests-withdraw = Не буду участвовать
contests-details = Подробнее
contests-later = Не сейчас
contests-deadline = { $name }: приём заявок закончится { $until } ({ $day }, 18:00). Проверьте, всё ли готово.
contests-cancelled-notice = { $name }: его отменили, готовить заявку не нужно. Посмотрите другие конкурсы.
contests-others = Другие конкурсы

contests-said-yes = хочу участвовать
contests-said-nothing = пока нет
contests-applied = Записали вас. Напомним о сроке, методист видит вас в списке.
contests-withdrawn = Хорошо, вас в списке больше нет, напоминаний не будет.
contests-later-done = Хорошо. { $name } останется в разделе «Конкурсы», вернуться можно до конца приёма заявок.
contests-status-own = Вы участвуете. О сроке напомним.
contests-status-over = Приём заявок закончился.
contests-status-cancelled = Конкурс отменён.
contests-hint = Нажмите «Хочу участвовать», и методист поможет подготовиться.

contests-head =
    { $count ->
        [one] Открыт { $count } конкурс. Откройте, чтобы прочитать и записаться.
        [few] Открыто { $count } конкурса. Откройте, чтобы прочитать и записаться.
       *[other] Открыто { $count } конкурсов. Откройте, чтобы прочитать и записаться.
    }
contests-none = Сейчас открытых конкурсов нет. Когда появятся, бот сообщит.
contests-head-service = Конкурсы и сколько человек хотят участвовать. Откройте, чтобы увидеть список.
contests-none-service = Конкурсов пока нет. Объявите первый.
contests-label = { $title }, до { $day }
contests-label-own = ✓ { $title }, до { $day }
contests-label-counted = { $title } ({ $count })
contests-to-list = К конкурсам

## Кто объявляет конкурсы

contests-new = Объявить конкурс
contests-ask-title = Какой конкурс? Выберите или напишите название.
contests-ask-title-short = Название
contests-ask-who =
    { $options ->
        [0] Напишите, кто может участвовать.
       *[other] Кто может участвовать? Выберите или напишите.
    }
contests-ask-who-short = Кто участвует
contests-who-default = по положению о конкурсе
contests-ask-materials = Что нужно прислать? Напишите одним сообщением, можно со ссылкой на положение.
contests-ask-materials-short = Что нужно
contests-ask-deadline = До какого дня принимаем заявки? День закончится в 18:00.
contests-ask-deadline-short = Заявки до
contests-ask-audience = Кому сообщить?
contests-ask-audience-short = Кому
contests-ask-subjects = По каким предметам? Отметьте один или несколько.
contests-ask-subjects-short = Предметы
contests-audience-teachers = Всем педагогам
contests-audience-managers = Руководителям
contests-audience-subjects = По предметам
contests-preview =
    Выше объявление, каким его увидят коллеги.
    Получат: { $count }, из них пользуются ботом: { $reachable }.

    Отправляем?
contests-announce = Объявить
contests-announced = Готово, объявление уходит коллегам.
contests-announced-later = Готово. Сейчас тихие часы, объявление уйдёт коллегам { $when }.
contests-sample = Это образец. Кнопки заработают, когда объявление уйдёт коллегам.
contests-count = Хотят участвовать: { $count }
contests-names = Список ({ $count })
contests-names-head =
    <b>{ $name }</b>, хотят участвовать: { $count }

    { $names }
contests-names-none = { $name }: пока никто не записался.
contests-cancel = Отменить конкурс
contests-cancel-ask =
    { $name }. Отменить его? { $count ->
        [0] Пока никто не записался.
        [one] Сообщим { $count } участнику.
       *[other] Сообщим { $count } участникам.
    }
contests-cancel-yes = Да, отменить конкурс
contests-cancelled-done = Конкурс отменён, участникам сообщаем.

## Почему не получилось

contests-is-over = Приём заявок на этот конкурс уже закончился. Открытые конкурсы есть в меню.
contests-is-cancelled = Этот конкурс отменён. Открытые конкурсы есть в меню.
contests-nobody = Некому сообщить: таких коллег в списке нет. Выберите других.

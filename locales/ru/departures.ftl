## Конец работы и новое место

departures-title = Работа закончилась
departures-end = Работа здесь закончилась
departures-end-of = Закончилась: { $place }
departures-begin = Указать место работы
departures-ask =
    <b>{ $name }</b>, { $place }.
    Что случилось? Дальше будет видно, что изменится. Пока ничего не меняется.
departures-left = Увольнение
departures-moved = Переход в другую организацию
departures-pause = Отпуск или болезнь: это пауза
departures-ask-place = Куда переходит? Если организации нет в списке, выберите «Пока неизвестно»: маршрут и пары сохранятся, место укажет методист.
departures-ask-place-short = Новое место
departures-place-unknown = Пока неизвестно
departures-ask-day = Какой день был последним рабочим?
departures-ask-day-short = Последний день
departures-today = Сегодня, { $day }
departures-yesterday = Вчера, { $day }
departures-day-odd = Последний рабочий день должен быть сегодня или раньше, но не больше двух месяцев назад.
departures-preview-left =
    <b>{ $name }</b>
    { $place }: последний день { $day }.
departures-preview-moved =
    <b>{ $name }</b>
    { $place }: последний день { $day }.
    Новое место: { $where }

    Маршрут, пары и встречи идут дальше. Роль координатора и школьные объединения прежнего места закончатся.
departures-other-job = Другая работа остаётся, поэтому маршрут, пары и роли тоже остаются.
departures-kept = Роли в службе остаются ({ $roles }), вместе с ними маршрут и пары. Роль завершают отдельной кнопкой в карточке.
departures-ends =
    Это последняя работа. Закончится:
    { $lines }
    История, материалы и журналы сохранятся.
departures-ends-routes = • маршруты: { $count }
departures-ends-pairs = • пары: { $count }, вторая сторона получит сообщение
departures-ends-meetings = • назначенные встречи: { $count }
departures-ends-guided = • наставничество в маршрутах: { $count }, методист назовёт другого наставника
departures-ends-roles = • роли: { $roles }
departures-ends-reminders = • напоминания и рассылки
departures-yes = Да, записать
departures-done = Записано: работа закончена. Кому нужно, сообщения уже отправлены.
departures-done-moved = Записано. Маршрут и пары идут дальше.
departures-begin-title = Место работы
departures-ask-new-place = Где теперь работает? Выберите организацию или напишите часть названия.
departures-ask-new-place-short = Организация
departures-begin-preview =
    <b>{ $name }</b>
    Место работы: { $place }
    Должность: { $post }
departures-begun = Место работы записано.
departures-gone = Больше не работает с { $day }.
departures-not-oneself = Свою работу заканчивает кто-то другой: руководитель службы, методист или координатор.
departures-ended-already = Эта работа уже закончена.
departures-works-already = Этот человек здесь уже работает.
departures-absent = Нет в таблице: { $count }
departures-absent-list =
    В базе есть, а в этой таблице больше нет: { $count }.
    Само ничего не изменится. Откройте карточку, если работа закончилась.
departures-absent-none = Все сотрудники этих организаций есть в таблице.
departures-back-to-table = К таблице

## Сообщения

departures-notice-ended = { $name } больше не работает в организации «{ $place }».
departures-notice-asks = { $name } переходит из организации «{ $place }» в другую. Укажите новое место работы: маршрут и пары сохранены.
departures-notice-begun = В вашей организации новый сотрудник: { $name }.
departures-notice-own = Ваша работа в организации «{ $place }» отмечена законченной. Спасибо за совместную работу! Если это ошибка, скажите методисту: он вернёт.
departures-notice-moved = Ваше место работы теперь «{ $place }». Маршрут, пары и встречи идут дальше.
departures-card = Открыть карточку

## Разделы

pairs-section = Пары
pairs-own-section = Мои подопечные

## Список службы и школы

pairs-head =
    <b>Пары: { $count }</b>
    Нажмите пару, чтобы открыть её, или создайте новую.
pairs-empty = Пар пока нет. Создайте первую: понадобятся два ответа, подходящих людей бот предложит сам.
pairs-label = { $mentee }, наставник { $mentor }
pairs-make = Создать пару
pairs-make-another = Создать ещё пару
pairs-open = Открыть пару
pairs-to-list = К списку пар
pairs-silent-open = Давно не встречались ({ $count })
pairs-silent-head =
    <b>Давно не встречались: { $count }</b>
    Обоим в паре бот уже напомнил. Откройте пару, чтобы посмотреть, что мешает.
pairs-silent-none = Все пары встречаются вовремя. Вернитесь к списку пар.

pairs-waiting-open = Ждут ответа ({ $count })
pairs-waiting-head =
    <b>Предложения без ответа: { $count }</b>
    Через три дня бот напомнит сам, через неделю предложение закончится.
pairs-waiting-none = Все предложения получили ответ. Вернитесь к списку пар.

## Подопечные наставника

pairs-own-head =
    <b>Мои подопечные: { $count }</b>
    Выберите, с кем работаем.
pairs-own-none = Подопечных пока нет. Пару создаёт методист или координатор вашей школы, бот сразу об этом сообщит.
pairs-person = { $name }, { $organisation }

## Одна пара

pairs-side = { $role }: <b>{ $name }</b>, { $organisation }
pairs-ground = Основание: { $kind }, с { $day }.
pairs-ground-offer = Основание: { $kind }. Встречи примерно раз в { $rhythm }.
pairs-rhythm-month = месяц
pairs-rhythm-days =
    { $days ->
        [7] неделю
        [14] две недели
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
pairs-skill = Над чем работаем: { $skill }.
pairs-paper-on = Письменное согласие оформлено, { $day }.
pairs-until = Срок пары: до { $day }.
pairs-before = До { $day } наставником был другой человек: { $name }. Прежний журнал сохранён.
pairs-replaces = Когда пара начнёт работать, она сменит прежнюю (наставник: { $name }).
pairs-waits-for = Ждём ответа: { $name }, до { $day }.
pairs-waits-for-service = Это просьба руководителя объединения. Её рассмотрит методист.
pairs-was-declined = Предложение отклонено. Причина: { $reason }.
pairs-ended = Пара завершена { $day }. Причина: { $reason }.
pairs-ordered-on = Приказ { $number }, { $day }.
pairs-ordered = Приказ { $number }.
pairs-order = Номер приказа
pairs-ask-order = Какой номер у приказа о паре? Напишите, например: «45-од».
pairs-ask-term = До какого дня назначена пара? Выберите или пропустите. За месяц до срока бот напомнит.
pairs-term-years =
    { $count ->
        [one] На { $count } год, до { $day }
       *[other] На { $count } года, до { $day }
    }
pairs-ask-order-day = От какого дня приказ? Выберите или пропустите.
pairs-order-today = Сегодня, { $day }
pairs-order-done = Приказ записан. Его видно на странице пары.
pairs-nudge = Напомнить обоим
pairs-nudged = Напоминание о встрече отправлено обоим.
pairs-nudged-today = Сегодня обоим уже напоминали. Второй раз не нужно.
pairs-meets-already = Следующая встреча уже назначена, напоминать не нужно.
pairs-next =
    Следующая встреча: <b>{ $moment }</b>, { $form }.
    Тема: { $topic }.
pairs-next-bare = Следующая встреча: { $moment }.
pairs-next-none = Следующая встреча не назначена.
pairs-last = Последняя встреча: { $day }. Всего записано: { $count }.
pairs-last-none = Записанных встреч пока нет.
pairs-wish = Пожелание о дне: «{ $wish }».
pairs-hint-mentor = Назначьте встречу или запишите ту, что уже прошла.
pairs-hint-mentee = Напишите, когда вам удобно: день назначит тот, кто вас сопровождает.
pairs-open-next = Следующая встреча
pairs-meetings = Все встречи ({ $count })
pairs-paper = Согласие оформлено
pairs-paper-done = Отмечено: письменное согласие оформлено.
pairs-replace = Сменить наставника
pairs-find-another = Подобрать наставника
pairs-close = Завершить пару
pairs-details = Подробнее
pairs-need-help = Нужна помощь
pairs-to-silent = Открыть список

## Новая пара

pairs-ask-kind = На каком основании пара?
pairs-ask-senior = Выберите: { $role }. Найти можно и по фамилии: напишите её.
pairs-ask-junior = Выберите: { $role }. Найти можно и по фамилии: напишите её.
pairs-ask-area = В какой области нужна компетенция?
pairs-ask-competence = Над чем пара будет работать?
pairs-fitting-head =
    <b>Кто подойдёт</b>
    { $name }. { $kind }.
pairs-fitting-one =
    { $number }. <b>{ $name }</b>, { $organisation }
    { $why }
pairs-fitting-hint = Нажмите фамилию, чтобы предложить пару. Решаете вы.
pairs-fitting-none = Подходящих людей бот не нашёл. Найдите человека по фамилии.
pairs-why-subject = общий предмет: { $subjects }
pairs-why-surplus = сильная сторона там, где нужна поддержка
pairs-why-level = высокий результат по предмету
pairs-why-activist = в методическом активе
pairs-why-mentor = уже наставник
pairs-why-school = та же организация
pairs-why-town = тот же муниципалитет
pairs-why-load =
    { $count ->
        [0] сейчас без подопечных
       *[other] подопечных сейчас: { $count }
    }
pairs-why-crowded = подопечных уже { $count }, это много
pairs-search = Найти по фамилии
pairs-preview = <b>Новая пара</b>: { $kind }
pairs-preview-side = { $role }: { $name }
pairs-crowded =
    { $count ->
        [one] Внимание: у наставника уже { $count } подопечный. Обычно берут не больше трёх.
        [few] Внимание: у наставника уже { $count } подопечных. Обычно берут не больше трёх.
       *[other] Внимание: у наставника уже { $count } подопечных. Обычно берут не больше трёх.
    }
pairs-no-account = { $name } пока без бота: пара будет, но сообщения дойдут только после регистрации по приглашению.
pairs-preview-skill = Над чем работать: { $skill }
pairs-offer-what-next = Сначала бот спросит того, кто помогает, потом того, кому помогают. Отказаться можно одним нажатием.
pairs-offer-send = Предложить
pairs-offer-agreed = Оба уже согласны
pairs-offered = Предложение отправлено. Ответ придёт вам сообщением.
pairs-made = Пара создана. Обоим ушло сообщение, теперь наставник может назначить первую встречу.
pairs-oneself = Наставник и подопечный должны быть разными людьми. Выберите другого человека.
pairs-kind-not-yours = Пары на таком основании создаёт методист. Выберите другое основание.
pairs-person-left = Этот человек больше не работает в системе. Выберите другого.
pairs-already = Такая пара уже есть и работает. Второй раз создавать не нужно.
pairs-has-another = У этого коллеги уже есть пара на таком основании (наставник: { $name }). Откройте её и нажмите «Сменить наставника».
pairs-competence-needed = Для пары на таком основании нужно назвать компетенцию. Начните создание пары заново.

## Предложение

pairs-yes-mentor = Да, помогу
pairs-yes-mentee = Да, согласие
pairs-no = Сейчас не могу
pairs-discuss = Обсудить
pairs-hint-answer = Решаете вы. Отказ ни на что не влияет.
pairs-take-up = Предложить эту пару
pairs-on-paper = Согласие получено лично
pairs-withdraw = Отозвать предложение
pairs-agreed-done = Спасибо, ответ записан.
pairs-on-paper-done = Записано: согласие получено лично.
pairs-withdrawn-done = Предложение отозвано.
pairs-decline = Отказ от пары
pairs-ask-decline = Почему не получится? Выберите или напишите. Причину увидит тот, кто предложил пару.
pairs-decline-time = Нет времени
pairs-decline-load = Уже много подопечных
pairs-decline-subject = Другой предмет
pairs-decline-other = Хочу другую пару
pairs-declined-done = Спасибо за честный ответ. Мы подберём другой вариант.
pairs-is-proposed = Об этой паре только попросили. Её рассматривает методист.
pairs-is-offered = Предложение уже отправлено и ждёт ответа.
pairs-is-agreed = Ответ уже записан. Теперь ждём вторую сторону.
pairs-is-active = Пара уже работает. Откройте её в меню.
pairs-is-closed = Эта пара уже завершена. Новую можно создать в разделе «Пары».
pairs-is-declined = На это предложение уже ответили отказом. Подобрать можно другого человека.
pairs-is-expired = Предложение осталось без ответа, срок прошёл. Предложить можно заново.
pairs-is-withdrawn = Это предложение отозвано. Отвечать на него не нужно.

## Завершение и пожелание

pairs-ask-reason = Почему пара завершается? Выберите или напишите сами. Назначенные встречи отменятся, журнал сохранится.
pairs-reason-reached = Цель достигнута
pairs-reason-term = Срок закончился
pairs-reason-change = Смена наставника
pairs-reason-left = Человек уходит с работы
pairs-closed-done = Пара завершена, обоим ушло сообщение. Журнал встреч сохранён.
pairs-wish-open = Предложить день
pairs-ask-wish = Когда вам удобно встретиться? Напишите одним сообщением, например: «по средам после 15:00».
pairs-wish-done = Передано. Когда встреча будет назначена, вы получите сообщение.

## Сообщения

pairs-notice-offer-mentor = Коллеге ({ $organisation }) нужна ваша поддержка. Примерно одна встреча в { $rhythm }. Возьмётесь?
pairs-notice-offer-mentee = Предлагаем вам пару. { $role }: { $name }. Темы и время выберете вместе. Согласны?
pairs-notice-offer-waits = Предложение о паре ждёт вашего ответа до { $day }.
pairs-notice-offer-ended = Предложение о паре ({ $name }) закончилось без согласия. Посмотрите и подберите другого наставника.
pairs-notice-proposed = Руководитель объединения просит создать пару. Посмотрите и решите.
pairs-notice-term = Через месяц заканчивается срок пары ({ $name }), { $day }. Решите, завершить или продлить.
pairs-notice-mentor = У вас новый подопечный ({ $role }): { $name }. Назначьте первую встречу, когда вам удобно.
pairs-notice-mentee = С вами будет работать { $role }: { $name }. Когда удобно встретиться в первый раз?
pairs-notice-closed = Пара ({ $name }) завершена, назначенные встречи отменены. Спасибо за совместную работу.
pairs-notice-wish = Есть пожелание о дне встречи ({ $name }). Посмотрите и назначьте день.
pairs-notice-silent = Давно не было встречи в паре ({ $name }). Назначим день?
pairs-notice-silent-service =
    Пары без встреч по вашему направлению: { $count }. Посмотрите, нужна ли помощь.

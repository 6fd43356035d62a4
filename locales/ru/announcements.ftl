## Сообщения многим: кому, что, кто прочёл

announcements-menu-service = Кому написать
announcements-menu-own = Сообщение коллегам
announcements-head-service =
    Здесь пишут сразу многим: всем, одной школе, учителям одного предмета.
    Перед отправкой видно, сколько человек получит сообщение.
announcements-head-own =
    Здесь пишут сразу всем своим коллегам.
    Перед отправкой видно, сколько человек получит сообщение.
announcements-write = Новое сообщение
announcements-mine = Мои сообщения
announcements-form = сообщение коллегам

## Вопросы

announcements-ask-sender = От чьего имени пишем?
announcements-ask-sender-short = От кого
announcements-ask-category = О чём сообщение?
announcements-ask-category-short = О чём
announcements-ask-whom =
    Кому пишем?

    { announcements-reach }
announcements-ask-whom-short = Кому
announcements-whom-some = Выбрать, кому
announcements-ask-municipalities =
    В какие муниципалитеты? Можно выбрать несколько.

    { announcements-reach }
announcements-ask-municipalities-short = Муниципалитеты
announcements-ask-organisations =
    В какие организации? Можно выбрать несколько или написать часть названия.

    { announcements-reach }
announcements-ask-organisations-short = Организации
announcements-ask-subjects =
    Учителям каких предметов? Можно выбрать несколько или написать часть названия.

    { announcements-reach }
announcements-ask-subjects-short = Предметы
announcements-ask-roles =
    Кому из них? Можно выбрать несколько.

    { announcements-reach }
announcements-ask-roles-short = Роли
announcements-ask-bodies =
    Участникам какого объединения? Можно выбрать несколько.

    { announcements-reach }
announcements-ask-bodies-short = Объединения
announcements-ask-text =
    Напишите текст одним сообщением. Коллеги увидят его так, как вы напишете.

    { announcements-reach }
announcements-ask-text-short = Текст
announcements-ask-file =
    { $over ->
        [0] Приложить фото или документ? Пришлите один файл или пропустите.
       *[other]
        Приложить фото или документ? Пришлите один файл или пропустите.

        Текст длинный: знаков { $length }, а с файлом поместится { $limit } вместе с заголовком и подписью. Без файла уйдёт целиком; с файлом сократите на { $over }: кнопка «Назад».
    }
announcements-ask-file-short = Приложение
announcements-ask-ack =
    { $over ->
        [0] Нужна отметка о прочтении?
       *[other]
        С файлом поместится { $limit } знака вместе с заголовком и подписью, а сейчас { $length }. Текст и файл сохранены: перед отправкой сократите текст на { $over } или уберите файл, кнопка «Изменить».

        Нужна отметка о прочтении?
    }
    Кто не отметит, получит напоминание, а вы увидите список организаций.
announcements-ask-ack-short = Отметка
announcements-ack-yes = Да, важно
announcements-ack-no = Нет
announcements-all = Всем
announcements-no-file = Без приложения
announcements-photo = фото
announcements-everybody = всем
announcements-and-groups =
    { $count ->
        [one] { $audience }; и в группу { $titles }
       *[other] { $audience }; и в группы { $titles }
    }
announcements-lost-why =
    { $blocked ->
        [0] без аккаунта { $without }
       *[other]
        { $without ->
            [0] заблокировали бота { $blocked }
           *[other] без аккаунта { $without }, заблокировали бота { $blocked }
        }
    }
announcements-reach =
    { $people ->
        [0] Под такой выбор никто не подходит.
       *[other]
        { $lost ->
            [0] Получат все, человек: { $people }.
           *[other] Получат { $reachable } из { $people }: { announcements-lost-why }.
        }
    }

## Перед отправкой и после неё

announcements-preview =
    Выше сообщение, каким его увидят коллеги.

    Кому: { $audience }
    { announcements-reach }
    { $leaves }
announcements-when = Когда отправить
announcements-ask-goes =
    Когда отправить?
    Выберите кнопкой или напишите день и время, например «5 декабря в 14:00».
announcements-ask-goes-short = Когда
announcements-when-now = Сейчас
announcements-when-urgent = Срочно, не ждать утра
announcements-when-morning = Завтра утром, в { $time }
announcements-in-past = Это время уже прошло. Выберите другое: кнопка «Когда отправить». Текст сохранён.
announcements-too-far = Слишком далеко: можно назначить не дальше чем на { $days } дней вперёд.
announcements-leaves-now = Уйдёт через минуту: до этого отправку можно отменить.
announcements-leaves-at = Уйдёт { $when }.
announcements-leaves-urgent = Уйдёт через минуту, хотя сейчас тихое время.
announcements-leaves-later = В это время сообщения не приходят: уйдёт { $when }.
announcements-crowd =
    Сообщение адресовано сразу многим: { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[other] { $count } человек
    }.
    { announcements-reach }
    Всё верно?
announcements-crowd-yes = Отправить, человек: { $count }
announcements-many = Получателей много: { $count }. Подтвердите отправку ещё раз.
announcements-nobody = Под такой выбор никто не подходит. Измените, кому писать: текст сохранён.
announcements-enough-that-day =
    { $limit ->
        [one] В день можно отправить { $limit } сообщение, и этот день занят. Текст сохранён: выберите другой день кнопкой «Когда отправить».
        [few] В день можно отправить { $limit } сообщения, и этот день занят. Текст сохранён: выберите другой день кнопкой «Когда отправить».
       *[other] В день можно отправить { $limit } сообщений, и этот день занят. Текст сохранён: выберите другой день кнопкой «Когда отправить».
    }
announcements-left-today =
    { $left ->
        [0] На сегодня всё: { $limit } из { $limit }. Новое сообщение можно написать сейчас и назначить на другой день.
       *[other] Сегодня можно отправить ещё { $left } из { $limit }.
    }
announcements-left-place = { $place }. { $words }
announcements-sent =
    { $lost ->
        [0] Принято. Уйдёт через минуту, человек: { $people }.
       *[other] Принято. Уйдёт через минуту, человек: { $reachable }. Не дойдёт: { $lost } ({ announcements-lost-why }).
    }
announcements-sent-later =
    Сообщение принято и уйдёт { $when }.
    { announcements-reach }
announcements-undo = Отменить
announcements-undone = Отправка отменена: никто ничего не получит. Текст сохранён.
announcements-already-leaves = Уже уходит, отменить поздно. Сообщение можно отозвать: кнопка «Кто получил».
announcements-write-again = Изменить и отправить
announcements-what-became = Кто получил

## Как его видят коллеги

announcements-body =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>
announcements-body-ack =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>

    Нажмите «Прочитано», чтобы мы знали, что сообщение дошло.
announcements-body-group =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>

    Отметьте прочтение в личном чате с ботом.
announcements-body-marked =
    <b>{ $heading }</b>

    { $text }

    <i>{ $signature }</i>

    Отметка поставлена.
announcements-read = Прочитано
announcements-sample = Это образец: так сообщение увидят коллеги.
announcements-thanks = Спасибо, отметили.
announcements-thanked = Отметка уже стоит, спасибо.
announcements-not-yours = Это сообщение адресовано не вам или уже убрано.
announcements-repeat =
    Важное сообщение «{ $heading }» ({ $day }) ждёт вашей отметки.
    Посмотрите, пожалуйста, и нажмите «Прочитано».
announcements-show = Показать
announcements-changed =
    Сообщение «{ $heading }» ({ $day }), которое вы отметили, исправлено: изменилось важное.
    Посмотрите, пожалуйста, новый текст и отметьте его.
announcements-show-new = Показать новый текст
announcements-text-changed = Этот текст только что исправили. Новый на его месте: прочтите, пожалуйста, и отметьте его.
announcements-silent =
    Сообщение «{ $heading }» ({ $day }). Без отметки: { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }, организаций: { $schools }. Список внутри.

## Что с ним стало

announcements-none = Вы ещё не отправляли сообщений. Новое пишут кнопкой в этом же разделе.
announcements-mine-head = Ваши сообщения, новые сверху. Нажмите, чтобы увидеть, кто получил и прочёл.
announcements-line = { $day } · { $state } · { $text }
announcements-line-waits = ждёт отправки
announcements-line-leaving = уходит
announcements-line-read = отметили { $read } из { $people }
announcements-line-stopped = остановлено
announcements-line-undone = отменено
announcements-line-withdrawn = отозвано
announcements-card =
    <b>{ $heading }</b>, { $moment }

    { $text }
announcements-card-people = Кому адресовано, человек: { $count }
announcements-card-delivered = Доставлено: { $count }
announcements-card-read = Отметили «Прочитано»: { $count }
announcements-card-waiting = Ждут отправки: { $count }
announcements-card-anew = Отметили прежний текст, просим отметить новый: { $count }
announcements-card-unreachable = Не дойдёт, нет аккаунта или бот заблокирован: { $count }
announcements-card-failed = Не отправлено: { $count }
announcements-card-unknown = Неизвестно, дошло ли: { $count }
announcements-card-group = В группу «{ $title }»: { $state }
announcements-leaves-soon = Уйдёт через минуту.
announcements-is-leaving =
    Отправляется. Осталось: { $waiting }, { $minutes ->
        [0] почти всё
        [1] около минуты
        [one] около { $minutes } минуты
       *[other] около { $minutes } минут
    }.
announcements-has-left = Отправка закончена.
announcements-is-undone = Отменено до отправки: никто ничего не получил.
announcements-is-stopped = Остановлено. Ждут вашего слова: { $waiting }.
announcements-is-corrected = Исправлено у { $done } из { $told }.
announcements-is-withdrawn = Отозвано. Убрано у { $done } из { $told }.
announcements-stop = Остановить
announcements-stopped = Остановлено. Ждут отправки: { $count }.
announcements-resume = Продолжить
announcements-resumed = Отправка идёт дальше. Ждут отправки: { $count }.
announcements-not-going = Сейчас ничего не отправляется.
announcements-not-stopped = Отправка не остановлена.
announcements-resend = Отправить ещё раз: { $count }
announcements-resent = Отправляем ещё раз, получателей: { $count }.
announcements-remind = Напомнить молчащим
announcements-reminded = Напоминание уйдёт тем, кто не отметил: { $count }.
announcements-reminded-today = Сегодня уже напоминали. Следующее напоминание можно отправить завтра.
announcements-no-mark-asked = В этом сообщении отметка не нужна: напоминать не о чем.
announcements-lost = Не дойдёт: { $count }
announcements-lost-head = Не дойдёт, нет аккаунта или бот заблокирован: { $count }.
announcements-name = { $name }
announcements-over = Это сообщение уже отозвано или изменено другим человеком. Откройте его ещё раз.

## Исправить и отозвать

announcements-correct = Исправить текст
announcements-correction = исправление сообщения
announcements-ask-correction =
    Сейчас написано:

    { $text }

    Пришлите новый текст целиком.
announcements-ask-correction-short = Новый текст
announcements-ask-weight =
    Что исправлено?
    Если важное (дата, место, требования), тех, кто уже отметил прежний текст, бот попросит отметить новый.
announcements-ask-weight-short = Что исправлено
announcements-weight-meaning = Важное, спросить ещё раз
announcements-weight-slip = Опечатка, смысл прежний
announcements-correct-preview = Выше исправленное сообщение. Прежний текст заменится у всех, человек: { $people }.
announcements-correct-anew = Отметить новый текст попросим, человек: { $count }.
announcements-correct-yes = Исправить у всех
announcements-correcting =
    { $waiting ->
        [0] Исправляем. Прежний текст заменится у всех, кто его получил: { $told }.
       *[other] Исправляем. Уже получили прежний текст: { $told }, у них он заменится. Остальным ({ $waiting }) уйдёт новый.
    }
announcements-corrected = <i>Исправлено: это новый текст.</i>
announcements-withdraw = Отозвать
announcements-withdraw-sure =
    Отозвать сообщение? Получателей: { $people }.
    Кому не ушло, тот не получит. У остальных оно исчезнет, а отправленное раньше двух дней назад сменится словами «Сообщение отозвано».
announcements-withdraw-yes = Отозвать у всех
announcements-withdrawn = Сообщение отозвано отправителем.
announcements-by-school = По организациям
announcements-table = Таблица
announcements-text = Показать сообщение
announcements-schools-head = Сколько отметили «Прочитано» из всех, кому адресовано. Имена по кнопке.
announcements-school = { $name }: { $read } из { $people }
announcements-school-head = <b>{ $name }</b>
announcements-nowhere = Организация не указана
announcements-person = { $name }: { $state }
announcements-state-waiting = ждёт отправки
announcements-state-delivered = доставлено
announcements-state-read = прочитано
announcements-state-read-before = отмечен прежний текст
announcements-state-unreachable = не дойдёт
announcements-state-failed = не отправлено
announcements-state-unknown = неизвестно, дошло ли
announcements-state-cancelled = не ушло, отменено
announcements-column-organisation = Организация
announcements-column-name = Кому
announcements-column-state = Состояние
announcements-column-read = Отметка
announcements-column-read-before = Отметка о прежнем тексте
announcements-file-name = Кто прочёл { $day }.xlsx
announcements-table-ready = Таблица: кто получил и кто отметил прочтение.

## Лист ознакомления, длина

announcements-caption-too-long = С файлом поместится до { $limit } знаков вместе с заголовком и подписью, а сейчас { $length }: сократите текст на { $over } или уберите файл.
announcements-acquaintance = Лист ознакомления
announcements-acquaintance-about = Сообщение от { $moment }: { $text }
announcements-acquaintance-corrected = Выше текст после исправления. Прежний приведён ниже; отметка, сделанная под ним, так и подписана.
announcements-acquaintance-before = Прежний текст { $number } (до { $moment }): { $text }
announcements-acquaintance-mark-before = { $moment } (прежний текст { $number })
announcements-acquaintance-made = Составлено: { $day }
announcements-acquaintance-signature = Ответственный
announcements-column-number = № п/п
announcements-column-person = ФИО
announcements-column-post = Должность
announcements-column-read-at = Дата и время ознакомления
announcements-paper-name = Лист ознакомления { $day }.docx
announcements-paper-ready = Лист ознакомления: можно распечатать.

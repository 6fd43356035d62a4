## Имя: в форме и в строке таблицы, поэтому без обращения

people-name-empty = Имя не указано. Нужны фамилия, имя и отчество: Иванова Мария Петровна.
people-name-short = Нужны фамилия и имя, отчество если есть: Иванова Мария Петровна.
people-name-surname = Не видно фамилии. Сначала фамилия, потом имя и отчество: Иванова Мария Петровна.
people-name-many = Слишком много слов для имени. Нужны фамилия, имя и отчество: Иванова Мария Петровна.
people-name-letters = В имени могут быть только русские буквы, дефис и пробелы.
people-name-long = Имя слишком длинное: поместится до { $most } знаков.
people-name-initials = Имя и отчество нужны полностью, без сокращений: Иванова Мария Петровна.

## У входа

people-welcome =
    Здравствуйте! На связи { $service }.
    Здесь ваши шаги, встречи с наставником, заседания и конкурсы. Начнём с нескольких вопросов, это две минуты.
people-begin = Начать
people-begin-anew = Начать заново
people-begin-hint = Нажмите «Начать», и познакомимся. Это две минуты.
people-what-kept = Что вы храните?
people-kept =
    <b>Что хранит бот</b>
    Имя, место работы, должность и предметы. Позже: результаты диагностики, маршрут, встречи и участие в мероприятиях.

    <b>Кто видит</b>
    Карточку видят ваша организация и служба. Результаты видите вы, методисты вашего предмета и руководство службы, каждый просмотр записывается.

    <b>Чего бот не делает</b>
    Не пишет о результатах в уведомлениях и не передаёт данные другим организациям.

    Полный текст согласия будет на следующем экране. Без него бот ничего не спрашивает.
people-consent-draft = <b>ПРОЕКТ. Текст ещё не проверен юристом и не утверждён оператором.</b>
people-consent =
    { $text }

    <i>Версия текста: { $version }</i>
people-agree = Даю согласие
people-disagree = Не даю согласия
people-declined =
    Понятно. Без согласия бот ничего о вас не хранит и ничего не спрашивает.
    Служба поможет и без бота: обратитесь к методисту или к координатору своей организации. Если передумаете, отправьте /start.
people-consent-first = Сначала нужно согласие. Отправьте /start.
people-not-open-yet = Служба ещё готовит бота: в нём пока нет ни одной организации. Загляните через день или два.

## Ссылки: почему не открылась

people-link-unknown = Такой ссылки у нас нет. Попросите прислать её ещё раз.
people-link-revoked = Эту ссылку отозвали. Попросите новую.
people-link-expired = Срок этой ссылки вышел. Попросите новую.
people-link-used = По этой ссылке уже вошли. Попросите новую.
people-link-others = Эта ссылка для другого человека. Попросите ссылку для себя.
people-without-link = Зарегистрироваться без ссылки
people-link-needs-organisation = Для этой роли нужна организация. Такую ссылку создают в самом боте.
people-link-personal-only = Эту роль дают только личной ссылкой: выберите человека.
people-invite-namesakes = Таких людей несколько. Выберите нужного из списка организации.
people-role-asked = Вы открыли ссылку: { $role }. Роль появится, когда её подтвердят. Сообщим сразу.
people-role-added = Готово, у вас новая роль: { $role }. Что откроем?

## Анкета

people-form-registration = Знакомство
people-form-name = Ваше имя
people-form-refusal = Отказ в подтверждении
people-form-invite = Новая ссылка
people-form-appoint = Новая роль
people-ask-municipality = Где вы работаете? Выберите муниципалитет.
people-ask-municipality-short = Муниципалитет
people-ask-organisation = Выберите организацию. Можно написать номер или часть названия, список станет короче.
people-ask-organisation-short = Организация
people-ask-name = Напишите фамилию, имя и отчество полностью. Например: Иванова Мария Петровна.
people-ask-name-short = Имя
people-ask-own-name = Напишите свои фамилию, имя и отчество. Так вас увидят коллеги.
people-ask-post = Какая у вас должность? Выберите из списка или напишите её часть.
people-ask-post-short = Должность
people-ask-subjects = Какие предметы вы ведёте? Напишите название или листайте список, отметьте один или несколько и нажмите «Готово».
people-ask-subjects-short = Предметы
people-registration-preview =
    <b>Проверьте, всё ли верно</b>

    { $name }
    { $organisation }
    Должность: { $post }
    Предметы: { $subjects }

    Если верно, нажмите «Отправить».
people-waiting =
    { $name }, карточка готова. Ждём подтверждения: { $organisation }. Обычно это один день.
    Ничего делать не нужно, сообщим сразу.
people-waiting-role = Роль после подтверждения: { $role }.
people-leave = Отозвать заявку
people-leave-ask = Отозвать заявку и согласие? То, что вы написали о себе, больше не понадобится.
people-leave-yes = Да, отозвать
people-left = Заявка и согласие отозваны. Если передумаете, нажмите «Начать заново».
people-let-in =
    { $name }, добро пожаловать!
    Роли: { $roles }.
people-refused-because =
    Регистрацию пока не подтвердили. Вот почему:

    { $reason }

    Можно исправить и отправить ещё раз.
people-register-anew = Заполнить ещё раз

## Кто ждёт подтверждения

people-newcomers = Ждут подтверждения: { $count }. Нажмите на имя, чтобы посмотреть.
people-newcomers-none = Сейчас никто не ждёт подтверждения.
people-newcomers-more = Кто ещё ждёт
people-newcomer =
    <b>{ $name }</b>
    { $organisation }
    Должность: { $post }
    Предметы: { $subjects }
people-newcomer-role = По ссылке просит роль: { $role }.
people-newcomer-found = Такой человек есть в списке сотрудников. Если это он, подтвердите верхней кнопкой.
people-newcomer-choose = В списке есть похожие люди. Это кто-то из них или новый человек?
people-newcomer-nobody = В списке сотрудников такого имени нет. Если человек у вас работает, нажмите «Новый человек».
people-this-is = Это { $person }
people-born = { $year } г. р.
people-newcomer-new = Новый человек
people-newcomer-new-done = Добавлена новая запись в списке сотрудников.
people-newcomer-refuse = Отказать
people-newcomer-confirmed = { $name }: подтверждено. Сообщение отправлено.
people-newcomer-refused = Отказ отправлен вместе с вашим объяснением.
people-own-approval = Это ваша собственная карточка: в журнале отмечено, что вы подтвердили её сами.
people-ask-reason = Почему не подтверждаете? Напишите одной фразой, человек её прочитает.
people-has-account = У этой записи уже есть другой аккаунт.
people-has-account-ask =
    К этой записи уже привязан другой аккаунт. Перенести её на новый?
    Так делают, когда человек сменил телефон. Прежний аккаунт получит сообщение, перенос попадёт в журнал. Если сомневаетесь, сначала позвоните человеку.
people-move-account = Перенести на новый аккаунт
people-record-has-roles = У этой записи есть роли, которых вы не назначаете. Подтвердить может методист или руководитель службы.
people-registration-decided = По этой заявке решение уже принято.
people-registration-withdrawn = Согласие отозвано, подтверждать нечего.

## Ссылки-приглашения

people-invite = Пригласить
people-invites = Действующих ссылок: { $count }. Нажмите на ссылку, чтобы переслать её или отозвать.
people-invites-none = Действующих ссылок нет. Создайте первую.
people-invite-new = Новая ссылка
people-invite-list = Мои ссылки
people-invite-row = { $role }: { $whom }
people-invite-for-many = для нескольких
people-invite-revoke = Отозвать ссылку
people-invite-revoked = Ссылка отозвана, по ней больше никто не войдёт.
people-invite-one = Для одного человека
people-invite-many = Для нескольких
people-ask-role = Кого приглашаете? Выберите роль.
people-ask-role-short = Роль
people-ask-whose = Ссылка для одного человека или для нескольких? Личная впускает сразу, общая ждёт вашего подтверждения.
people-ask-whose-short = Для кого
people-ask-who =
    { $options ->
        [0] Для кого ссылка? Напишите фамилию, имя и отчество полностью.
       *[other] Для кого ссылка? Выберите из списка или напишите фамилию, имя и отчество полностью.
    }
people-ask-who-short = Человек
people-ask-direction = Какие предметы ведёт методист? Отметьте и нажмите «Готово».
people-ask-direction-short = Предметы
people-all-subjects = Все предметы
people-ask-municipalities = В каких муниципалитетах? Отметьте и нажмите «Готово».
people-ask-municipalities-short = Муниципалитеты
people-all-municipalities = Все муниципалитеты
people-ask-days = Сколько дней ссылка будет работать?
people-ask-days-short = Срок
people-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
people-ask-uses = Сколько человек смогут войти по ссылке?
people-ask-uses-short = Сколько человек
people-uses =
    { $uses ->
        [one] { $uses } человек
        [few] { $uses } человека
       *[other] { $uses } человек
    }
people-make-link = Создать ссылку
people-invite-preview = <b>Новая ссылка: { $role }</b>
people-invite-preview-place = Организация: { $organisation }
people-invite-preview-who = Для кого: { $name }
people-invite-preview-subjects = Предметы: { $subjects }
people-invite-preview-municipalities = Муниципалитеты: { $municipalities }
people-invite-preview-days = Действует дней: { $days }
people-invite-preview-uses = Человек: { $uses }
people-link-personal =
    <b>Личная ссылка</b>
    { $name }, роль: { $role }. Действует до: { $until }.

    { $link }

    Перешлите её этому человеку и никому больше: кто откроет первым, войдёт сразу.
people-link-role =
    <b>Ссылка для нескольких</b>
    { $organisation }, роль: { $role }. Действует до: { $until }. Осталось входов: { $left }.

    { $link }

    Перешлите её коллегам. Каждый, кто откроет, дождётся подтверждения.
people-link-moves = Внимание: у этого человека уже есть аккаунт. По ссылке карточка перейдёт на новый, прежний получит сообщение.
people-invite-person = Личная ссылка
people-invite-move = Ссылка для нового телефона

## Карточка и роли

people-card = <b>{ $name }</b>
people-card-job = { $organisation }, { $post }
people-card-subjects = Предметы: { $subjects }
people-card-born = Год рождения: { $year }
people-card-career = Начало работы: { $day }
people-card-roles = <b>Роли</b>
people-card-consent = Согласие: { $day }, текст { $version }.
people-card-wrong = Если что-то неверно, скажите координатору своей организации или методисту: они исправят.
people-role-line = • { $role }
people-until = до { $day }
people-order = приказ { $number }
people-withdraw = Отозвать согласие
people-withdraw-ask =
    Отозвать согласие? Бот сразу перестанет писать вам, аккаунт отвяжется от карточки.
    Служба поможет и без бота. Вернуться можно в любой день через /start.
people-withdraw-yes = Да, отозвать согласие
people-withdrawn =
    Согласие отозвано. Бот больше не будет писать вам первым.
    Аккаунт отвязан от карточки, согласие закрыто. Карточка сотрудника остаётся у службы.
    Чтобы её данные удалили, напишите письмо по адресу из текста согласия. Спасибо, что были с нами.
people-staff-account = Пользуется ботом.
people-staff-no-account = Ботом пока не пользуется.
people-staff-roles = <b>Роли</b>
people-staff-no-roles = Ролей пока нет.
people-service-itself = Служба
people-staff-other = К списку сотрудников
people-appoint = Назначить роль
people-appoint-yes = Назначить
people-ask-appointed-role = { $name }: какую роль назначить?
people-ask-appointed-role-short = Роль
people-ask-order = Номер приказа, если он есть. Например: 12-к от 01.09.
people-ask-order-short = Приказ
people-appoint-preview =
    <b>{ $name }</b>
    Новая роль: { $role }

    Роль начнёт действовать сразу, придёт сообщение.
people-role-end = Завершить: { $role }
people-role-end-ask = Завершить эту роль? Права уйдут сразу, история останется.
people-role-end-yes = Да, завершить
people-role-end-done = Роль завершена.
people-appoint-oneself = Себе роль не назначают. Попросите руководителя службы или другого методиста.
people-wider-direction = Это шире вашего направления. Выберите предметы и муниципалитеты из своих, «все» здесь не подходит.
people-role-held = Такая роль уже есть.
people-role-ended-already = Эта роль уже завершена.
people-last-admin = Это последний администратор. Сначала назначьте другого, иначе ботом некому будет управлять.
people-head-exists = Руководитель службы уже назначен. Второго назначает он сам.
people-term-past = Эта дата уже прошла.

## Таблица сотрудников

people-table-how-button = Загрузить сотрудников
people-table-how =
    Пришлите сюда файл XLSX, XLS, ODS или CSV с сотрудниками.

    Нужны столбцы «ФИО» и «Организация». Можно ещё: «Муниципалитет», «Должность», «Предметы», «Год рождения», «Начало работы», «Категория», «Роль». Телефоны и паспорта бот не читает.

    Сначала покажем, что изменится. Без вашей кнопки ничего не загрузится.
people-table = <b>Таблица сотрудников</b>: { $file }
people-table-counts =
    Новых людей: { $new }
    Изменится: { $changed }
    Уже есть, без изменений: { $same }
    Строк не войдёт: { $stopped }
people-table-places =
    Незнакомые организации: { $count }
    { $names }
people-table-place = • { $name } ({ $kind })
people-table-private = Эти столбцы бот не читает и не хранит: { $columns }.
people-table-problems =
    <b>Замечания</b>
    { $rows }
people-table-problems-more = И ещё замечаний: { $count }. Все они в файле по кнопке.
people-table-problem = Строка { $row }: { $why }
people-table-nothing = Загружать нечего: исправьте таблицу и пришлите её ещё раз.
people-table-load = Загрузить
people-table-load-places = Загрузить, создать организации: { $count }
people-table-load-known = Только знакомые организации
people-table-problems-file = Все замечания файлом
people-table-problems-title = Замечания
people-table-problems-name = zamechaniya
people-table-problems-sent = Все замечания к таблице. Исправьте строки и пришлите файл ещё раз; верные строки можно загрузить уже сейчас.
people-table-column-row = Строка
people-table-column-why = Что не так
people-table-column-out = Строка не войдёт
people-table-loaded =
    Загружено.
    Новых людей: { $people }
    Изменено: { $changed }
    Новых организаций: { $places }
    Назначено ролей: { $roles }

    Теперь можно приглашать коллег. Пока никто из них не вошёл, загрузку можно отменить целиком.
people-table-found =
    Уже были в списке, второй раз не добавлены: { $count }. Наверное, эту таблицу загружали раньше.
people-table-undo = Отменить загрузку
people-table-undo-ask = Убрать всё, что добавила эта таблица: людей, места работы, организации?
people-table-undo-yes = Да, убрать
people-table-undone = Загрузка отменена, всё стало как до неё.
people-table-over = Эта таблица уже загружена или отменена.
people-table-touched = С этими людьми уже работают: кто-то вошёл или запись изменилась. Отменить загрузку целиком нельзя.
people-table-not-yours = { $name }: организация «{ $organisation }» не ваша, строка не войдёт.
people-table-namesakes = { $name }: в организации несколько человек с таким именем. Впишите год рождения.
people-table-elsewhere = { $name }: такой человек есть в другой организации. Впишите год рождения, чтобы понять, он ли это.
people-table-initials = { $name }: нового человека нужно записать полностью, без сокращений.
people-table-no-municipality = { $name }: организация «{ $organisation }» незнакома. Добавьте столбец «Муниципалитет».
people-table-near = { $name }: похоже на «{ $other }». Будет добавлен новый человек.
people-table-near-asked = { $name }: в этой организации есть «{ $other }». Загрузите таблицу через бота и выберите, тот ли это человек.
people-table-asked = Неясно, кто это, строк: { $count }. Нажмите «Уточнить», иначе они не войдут.
people-table-ask = Уточнить
people-table-load-rest = Загрузить без уточнений
people-table-who =
    <b>Кто это?</b>
    Строка { $row }: { $name }, { $place }
people-table-who-namesakes = Подходят несколько человек. Выберите нужного.
people-table-who-elsewhere = Имя совпадает, а организация другая. Это тот же человек или его тёзка?
people-table-who-loose = Имя написано неполно. Это тот же человек?
people-table-who-near = Здесь уже работает человек с похожим именем. Может быть, сменилась фамилия?
people-table-candidate = { $number }. { $name }, { $place }{ $more }
people-table-born = , { $year } г. р.
people-table-who-new = Это новый человек
people-table-who-skip = Пропустить строку
people-table-who-later = К таблице
people-table-name =
    <b>Какое имя верное?</b>
    В боте: { $known }
    В таблице: { $said }
people-table-name-take = { $name }
people-table-name-keep = { $name }
people-table-role = { $name }: роль из таблицы вы назначить не можете, человек войдёт без неё.
people-file-unasked = Файл пришёл не к вопросу. Откройте нужный раздел в меню, там попросим файл.

## Сообщения

people-go-on = Продолжить
people-look = Посмотреть
people-look-answer = Посмотреть ответ
people-open-menu = Открыть меню
people-notice-unfinished = Вы начали знакомство и не закончили. Осталось ответить на несколько вопросов, это две минуты.
people-notice-waits = В вашей организации ждут подтверждения. Посмотрите, кто это: хватит одной кнопки.
people-notice-confirmed =
    { $name ->
        [none] Всё подтверждено.
       *[other] { $name }, всё подтверждено.
    } Добро пожаловать! Меню: /menu.
people-notice-refused = По вашей регистрации есть ответ. Откройте его, там сказано, что делать дальше.
people-notice-digest =
    { $name ->
        [none] Доброе утро!
       *[other] { $name }, доброе утро!
    } Ждут подтверждения: { $count }. Это минута.
people-notice-moved-away =
    Вашу карточку перенесли на другой аккаунт. Здесь бот больше не покажет ваши данные.
    Если вы этого не просили, сразу сообщите методисту или координатору.
people-notice-appointed =
    { $name ->
        [none] У вас
       *[other] { $name }, у вас
    } новая роль: { $role }. Новые кнопки уже в меню.
people-notice-dismissed =
    { $name ->
        [none] Завершена
       *[other] { $name }, завершена
    } роль: { $role }. Всё сделанное сохранено.

## Справка и команды

people-command-unknown = Такой команды нет.
people-not-understood = Не получилось понять это сообщение.
people-help-newcomer =
    Это бот методической службы. Нажмите «Начать»: покажем согласие и зададим несколько вопросов.
    Если бот вам не нужен, служба поможет и без него.
people-help-head = <b>Что здесь можно</b>
people-help-teacher = <b>Педагогу</b>: видеть свои шаги и встречи с наставником, узнавать о событиях, спрашивать службу, хранить карточку в порядке.
people-help-mentor = <b>Наставнику</b>: записывать встречи с подопечными, смотреть их шаги и отвечать на них.
people-help-coordinator = <b>Координатору</b>: подтверждать коллег, вести список сотрудников, приглашать по ссылке. Таблицу сотрудников можно прислать файлом.
people-help-methodist = <b>Методисту</b>: вести людей и организации своего направления, назначать роли, приглашать. Таблицу сотрудников можно прислать файлом.
people-help-admin = <b>Администратору</b>: организации, сотрудники, первые приглашения. Всё это в разделе «Настройка».
people-help-commands =
    /menu: все разделы
    /card: моя карточка
    /cancel: отменить начатую анкету
    /help: эта справка

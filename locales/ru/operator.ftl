## Командная строка: слова для того, кто запускает бота

operator-about = Маршрут: бот методической службы.
operator-help-run = запустить бота
operator-help-migrate = привести базу к этой версии
operator-help-doctor = проверить, всё ли в порядке
operator-help-backup = сделать копию базы и файлов (можно при работающем боте)
operator-help-restore = вернуть базу и файлы из копии (бот должен быть остановлен)
operator-wrong-setting =
    { $name }: не подходит { $value }. { $field ->
        [admin_ids] Нужны номера через запятую, например 17, 42.
        [allow_draft_consent] Нужно 0 или 1.
        [send_rate] Нужно число больше 0 и не больше 1000.
        [http_port] Нужно целое число от 0 до 65535.
        [log_format] Нужно text или json.
        [database_url] Нужен адрес вида postgresql://имя:пароль@сервер/база.
        [redis_url] Нужен адрес вида redis://сервер.
       *[other] Нужен адрес вида https://сервер.
    }
operator-slip-of-setting = { $name }: такой настройки нет, она ничего не меняет. Похоже на { $near }.
operator-no-such-setting = { $name }: такой настройки нет, она ничего не меняет.
operator-data-folder = В папку { $path } (MARSHRUT_DATA_DIR) нельзя писать: { $reason }
operator-no-token = Нет токена. Получите его у @BotFather и запишите MARSHRUT_BOT_TOKEN в файл .env.
operator-wrong-token = Telegram не принимает этот токен. Проверьте MARSHRUT_BOT_TOKEN: он мог быть отозван или записан с ошибкой.
operator-no-network = Нет связи с Telegram. Проверьте сеть и адрес MARSHRUT_BOT_API_URL, затем запустите снова.
operator-second-poller = С этим токеном уже работает другая копия бота. Остановите её и запустите снова.
operator-place-lost = Пока эта копия бота была без связи с базой, её место заняла другая.
operator-webhook = У этого бота включён вебхук. Отключите его методом deleteWebhook или задайте MARSHRUT_WEBHOOK_URL и запустите снова.
operator-standing-by = На этой базе работает другая копия бота. Эта наготове: начнёт сама, как только та остановится.
operator-webhook-secret = К MARSHRUT_WEBHOOK_URL нужен MARSHRUT_WEBHOOK_SECRET: от 1 до 256 латинских букв, цифр, знаков _ и -.
operator-webhook-port = К MARSHRUT_WEBHOOK_URL нужен MARSHRUT_HTTP_PORT: порт, на котором бот принимает вебхук.
operator-webhook-refused = Telegram не принимает MARSHRUT_WEBHOOK_URL: { $reason }
operator-port-taken = Порт { $port } занят. Освободите его или задайте другой MARSHRUT_HTTP_PORT.
operator-workers-need-webhook = MARSHRUT_REDIS_URL нужен нескольким процессам за одним вебхуком: задайте MARSHRUT_WEBHOOK_URL или уберите MARSHRUT_REDIS_URL.
operator-workers-need-postgresql = Несколько процессов сразу (MARSHRUT_REDIS_URL) работают только на PostgreSQL: задайте MARSHRUT_DATABASE_URL или уберите MARSHRUT_REDIS_URL.
operator-draft-consent = Текст согласия в profiles/{ $profile }/consent.md ещё проект. Утвердите его (draft: no) или для пробы задайте MARSHRUT_ALLOW_DRAFT_CONSENT=1.
operator-running = Бот { $bot } работает. Остановить: Ctrl+C.
operator-stopped = Бот остановлен, ничего не потеряно.
operator-migrated = База соответствует этой версии.
operator-copy = Копия базы: { $path }
operator-copy-files = Копия файлов: { $path }, файлов: { $count }
operator-healthy = Всё в порядке.
operator-disk = На диске мало места: { $megabytes } МБ. Освободите место: без него бот не сможет ничего сохранить.
operator-no-database = Базы ещё нет. Она появится при первом запуске или по команде migrate.
operator-old-schema = База от другой версии. Выполните команду migrate.
operator-database-away = База не отвечает. Проверьте MARSHRUT_DATABASE_URL.
operator-database-broken = Файл базы повреждён. Верните копию командой restore.
operator-set-aside =
    { $count ->
        [one] Отложено { $count } сообщение, которое бот не смог разобрать: причина в журнале под его номером.
        [few] Отложено { $count } сообщения, которые бот не смог разобрать: причины в журнале под их номерами.
       *[other] Отложено { $count } сообщений, которые бот не смог разобрать: причины в журнале под их номерами.
    }
operator-failed-notices =
    { $count ->
        [one] За неделю не отправлено { $count } уведомление: причина в журнале.
        [few] За неделю не отправлено { $count } уведомления: причины в журнале.
       *[other] За неделю не отправлено { $count } уведомлений: причины в журнале.
    }
operator-doctor-database = База: { $engine }, схема { $revision }.
operator-doctor-lives = Бот работает на этой базе.
operator-doctor-idle = Бот на этой базе сейчас не запущен.
operator-doctor-late =
    { $count ->
        [one] Уведомления ждут отправки уже { $count } минуту. Если бот запущен, посмотрите /health и журнал.
        [few] Уведомления ждут отправки уже { $count } минуты. Если бот запущен, посмотрите /health и журнал.
       *[other] Уведомления ждут отправки уже { $count } минут. Если бот запущен, посмотрите /health и журнал.
    }
operator-doctor-unknown =
    { $count ->
        [one] За неделю { $count } уведомление ушло, но связь оборвалась, и дошло ли оно, неизвестно. Спросите получателя.
        [few] За неделю { $count } уведомления ушли, но связь оборвалась, и дошли ли они, неизвестно. Спросите получателей.
       *[other] За неделю { $count } уведомлений ушло, но связь оборвалась, и дошли ли они, неизвестно. Спросите получателей.
    }
operator-doctor-redis = Redis из MARSHRUT_REDIS_URL не отвечает: нажатия приняты, но ждут. Запустите его, хранить в нём нечего.
operator-doctor-no-webhook = Вебхук из MARSHRUT_WEBHOOK_URL в Telegram ещё не задан. Запустите бота: он задаст его сам.
operator-doctor-other-webhook = В Telegram задан другой вебхук: { $url }. Проверьте MARSHRUT_WEBHOOK_URL и перезапустите бота.
operator-doctor-webhook-error = Telegram за последний час не смог доставить нажатия по вебхуку: { $reason }. Проверьте адрес, сертификат и прокси.
operator-doctor-pending =
    { $count ->
        [one] В Telegram ждёт { $count } нажатие. Если бот запущен, посмотрите журнал: он не успевает или не забирает их.
        [few] В Telegram ждут { $count } нажатия. Если бот запущен, посмотрите журнал: он не успевает или не забирает их.
       *[other] В Telegram ждут { $count } нажатий. Если бот запущен, посмотрите журнал: он не успевает или не забирает их.
    }
operator-must-be-stopped = На этой базе работает бот. Остановите его и повторите команду.
operator-no-program = Нет программы { $program }. Поставьте клиент PostgreSQL (пакет postgresql-client) и повторите.
operator-dump-failed = Программа { $program } не справилась, база осталась прежней: { $reason }
operator-not-a-copy = Это не копия базы Маршрута: { $path }
operator-restored = База возвращена из копии { $path }
operator-restored-files = Возвращено файлов: { $count }
operator-help-invite = дать ссылку-приглашение на роль
operator-invite = Ссылка на одно использование, до { $day }: { $link }
operator-first-link = В службе ещё нет администратора. Откройте в Telegram: { $link }
operator-help-import-staff = загрузить таблицу сотрудников (без --yes только показать, что будет)
operator-help-import-results = загрузить таблицу результатов диагностики (без --yes только показать, что будет)
operator-staff-counts = Новых людей: { $new }, изменений: { $changed }, без изменений: { $same }, новых организаций: { $places }.
operator-results-rows = Строк, понятных боту: { $rows }.
operator-results-loaded = Загружено. Людей: { $people }, результатов: { $results }, дефицитов: { $deficits }.
operator-row = Строка { $row }: { $reason }
operator-loaded = Загружено.
operator-only-looked = Ничего не изменено. Чтобы загрузить, добавьте --yes.
operator-no-file = Файл не открывается: { $path }
operator-help-export = выгрузить таблицу: staff, routes, meetings, reports (--month 2026-11, --to ФАЙЛ.xlsx)
operator-exported = Таблица готова: { $path }, строк: { $rows }.
operator-not-written = Файл не записывается: { $path }
operator-month-wrong = Месяц не читается: { $text }. Напишите, например: 2026-11

## The command line: words for the one who runs the bot

operator-about = Marshrut: the bot of a methodical service.
operator-help-run = run the bot
operator-help-migrate = bring the database to this version
operator-help-doctor = say whether all is well
operator-help-backup = make a copy of the database and of the files (the bot may run)
operator-help-restore = put the database and the files back from a copy (the bot must be stopped)
operator-wrong-setting =
    { $name }: this will not do: { $value }. { $field ->
        [admin_ids] Ids separated by commas are needed, 17, 42 for example.
        [allow_draft_consent] 0 or 1 is needed.
        [send_rate] A number above 0 and at most 1000 is needed.
        [http_port] A whole number from 0 to 65535 is needed.
        [log_format] text or json is needed.
        [database_url] An address like postgresql://name:password@server/base is needed.
        [redis_url] An address like redis://server is needed.
       *[other] An address like https://server is needed.
    }
operator-slip-of-setting = { $name }: there is no such setting, it changes nothing. It looks like { $near }.
operator-no-such-setting = { $name }: there is no such setting, it changes nothing.
operator-data-folder = The folder { $path } (MARSHRUT_DATA_DIR) cannot be written: { $reason }
operator-no-token = There is no token. Get one from @BotFather and write MARSHRUT_BOT_TOKEN into the file .env.
operator-wrong-token = Telegram does not take this token. Check MARSHRUT_BOT_TOKEN: it may be revoked or mistyped.
operator-no-network = Telegram cannot be reached. Check the network and MARSHRUT_BOT_API_URL, then start again.
operator-second-poller = Another copy of the bot runs with this token. Stop it and start again.
operator-place-lost = While this copy of the bot could not reach the database, another one has taken its place.
operator-webhook = This bot has an active webhook. Remove it by the method deleteWebhook or set MARSHRUT_WEBHOOK_URL, and start again.
operator-standing-by = Another copy of the bot runs on this database. This one stands by and takes over as soon as that one stops.
operator-webhook-secret = MARSHRUT_WEBHOOK_URL needs MARSHRUT_WEBHOOK_SECRET: 1 to 256 Latin letters, digits, _ and -.
operator-webhook-port = MARSHRUT_WEBHOOK_URL needs MARSHRUT_HTTP_PORT: the port at which the bot takes the webhook.
operator-webhook-refused = Telegram does not take MARSHRUT_WEBHOOK_URL: { $reason }
operator-port-taken = Port { $port } is taken. Free it or set another MARSHRUT_HTTP_PORT.
operator-workers-need-webhook = MARSHRUT_REDIS_URL is for several processes behind one webhook: set MARSHRUT_WEBHOOK_URL or remove MARSHRUT_REDIS_URL.
operator-workers-need-postgresql = Several processes at once (MARSHRUT_REDIS_URL) work on PostgreSQL only: set MARSHRUT_DATABASE_URL or remove MARSHRUT_REDIS_URL.
operator-draft-consent = The consent text in profiles/{ $profile }/consent.md is a draft. Approve it (draft: no) or, for a trial, set MARSHRUT_ALLOW_DRAFT_CONSENT=1.
operator-running = The bot { $bot } is running. Stop it by Ctrl+C.
operator-stopped = The bot has stopped, nothing is lost.
operator-migrated = The database is of this version.
operator-copy = Copy of the database: { $path }
operator-copy-files = Copy of the files: { $path }, files: { $count }
operator-healthy = All is well.
operator-disk = The disk is nearly full: { $megabytes } MB left. Make room: without it the bot can save nothing.
operator-no-database = There is no database yet. It comes with the first run or by the command migrate.
operator-old-schema = The database is of another version. Run the command migrate.
operator-database-away = The database does not answer. Check MARSHRUT_DATABASE_URL.
operator-database-broken = The database file is damaged. Put a copy back by the command restore.
operator-set-aside =
    { $count ->
        [one] { $count } update is set aside because the bot could not handle it: the log has the reason under its number.
       *[other] { $count } updates are set aside because the bot could not handle them: the log has the reasons under their numbers.
    }
operator-failed-notices =
    { $count ->
        [one] { $count } notice of this week was not sent: the log has the reason.
       *[other] { $count } notices of this week were not sent: the log has the reasons.
    }
operator-doctor-database = Database: { $engine }, schema { $revision }.
operator-doctor-lives = A bot lives on this database.
operator-doctor-idle = No bot runs on this database now.
operator-doctor-late =
    { $count ->
        [one] Notices have been waiting for { $count } minute. If the bot runs, look at /health and the log.
       *[other] Notices have been waiting for { $count } minutes. If the bot runs, look at /health and the log.
    }
operator-doctor-unknown =
    { $count ->
        [one] { $count } notice of this week left, but the connection broke, and whether it arrived is unknown. Ask the recipient.
       *[other] { $count } notices of this week left, but the connection broke, and whether they arrived is unknown. Ask the recipients.
    }
operator-doctor-redis = Redis of MARSHRUT_REDIS_URL does not answer: presses are taken and wait. Start it; nothing in it has to be kept.
operator-doctor-no-webhook = The webhook of MARSHRUT_WEBHOOK_URL is not set at Telegram yet. Start the bot: it sets it by itself.
operator-doctor-other-webhook = Telegram has another webhook: { $url }. Check MARSHRUT_WEBHOOK_URL and restart the bot.
operator-doctor-webhook-error = Within the last hour Telegram could not deliver to the webhook: { $reason }. Check the address, the certificate and the proxy.
operator-doctor-pending =
    { $count ->
        [one] { $count } press waits at Telegram. If the bot runs, look at the log: it is too slow or does not fetch them.
       *[other] { $count } presses wait at Telegram. If the bot runs, look at the log: it is too slow or does not fetch them.
    }
operator-must-be-stopped = A bot lives on this database. Stop it and give the command again.
operator-no-program = The program { $program } is missing. Install PostgreSQL's client (package postgresql-client) and try again.
operator-dump-failed = The program { $program } failed, the database stays as it was: { $reason }
operator-not-a-copy = This is no copy of Marshrut's database: { $path }
operator-restored = The database is put back from the copy { $path }
operator-restored-files = Files put back: { $count }
operator-help-invite = give an invite link for a role
operator-invite = A link for one use, until { $day }: { $link }
operator-first-link = The service has no administrator yet. Open in Telegram: { $link }
operator-help-import-staff = load a staff table (without --yes: only show what would happen)
operator-help-import-results = load a table of diagnostic results (without --yes: only show what would happen)
operator-staff-counts = New people: { $new }, changes: { $changed }, as before: { $same }, new organisations: { $places }.
operator-results-rows = Rows that are understood: { $rows }.
operator-results-loaded = Loaded. People: { $people }, results: { $results }, deficits: { $deficits }.
operator-row = Row { $row }: { $reason }
operator-loaded = Loaded.
operator-only-looked = Nothing is changed. Add --yes to load.
operator-no-file = The file cannot be opened: { $path }
operator-help-export = export a table: staff, routes, meetings, reports (--month 2026-11, --to FILE.xlsx)
operator-exported = The table is ready: { $path }, rows: { $rows }.
operator-not-written = The file cannot be written: { $path }
operator-month-wrong = Not a month: { $text }. Write, for example: 2026-11

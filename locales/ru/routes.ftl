## Маршрут: картина целиком

routes-head-own = <b>Ваш маршрут</b>
routes-head-other = <b>Маршрут: { $name }</b>
routes-status-draft = Черновик: выбираем шаги
routes-status-agreed = Согласован, ждёт утверждения
routes-status-approved = Утверждён, скоро начнётся
routes-status-in_progress = В работе
routes-status-steps_done = Все шаги приняты, ждёт итоговой оценки
routes-status-completed = Завершён
routes-status-cancelled = Закрыт без продолжения
routes-status-expired = Закрыт: срок прошёл
routes-mentor = Наставник: { $name }
routes-verdict-success = Итог: цель достигнута
routes-verdict-partial = Итог: цель достигнута частично
routes-verdict-failed = Итог: цель пока не достигнута
routes-plan = Шагов: { $steps }, всего около { $hours } ч, до { $until }
routes-progress = Готово шагов: { $done } из { $steps }, часов: { $hours } из { $total }
routes-now = <b>Сейчас</b>
routes-later = <b>Дальше</b>
routes-done = <b>Готово</b>
routes-draft-step =
    <b>Шаг { $number }.</b> { $topic }
    { $kind }: { $title }, около { $hours } ч, до { $until }
routes-draft-transfer =
    <b>Шаг { $number }, последний.</b> Перенос в практику
    Показать новое коллегам: форму выберете потом. Около { $hours } ч, до { $until }
routes-line = { $number }. { $title }: { $state }
routes-name = { $kind }
routes-name-titled = { $kind }, { $title }
routes-state-planned = придёт { $day }
routes-state-offered = новый, до { $day }
routes-state-in_work = в работе, до { $day }
routes-state-returned = просят дополнить, до { $day }
routes-state-overdue = ждёт вас, срок был { $day }
routes-state-submitted = отправлен на проверку
routes-state-accepted = принят
routes-state-skipped = пропущен
routes-comment = Методист просит: { $words }
routes-own-approval = Утверждён тем же человеком, который участвует в маршруте. Это отмечено в журнале.
routes-none = Маршрута пока нет. Он появится после диагностики: методист предложит первые шаги, а вы выберете.
routes-none-yet = Результаты диагностики у вас есть, а маршрута пока нет. Методист предложит первые шаги и напишет вам.

## Черновик

routes-agree-ask = Посмотрите шаги. Любой можно заменить другим вариантом. Если всё подходит, нажмите «Согласовать».
routes-agree-ask-mentor = Посмотрите шаги вместе с коллегой. Если всё подходит, нажмите «Согласовать».
routes-agree-waits-mentor = Дальше слово наставника. Пока шаги ещё можно заменить.
routes-agree-waits-teacher = Дальше слово педагога. Пока шаги ещё можно заменить.
routes-swap = Заменить шаг { $number }
routes-agree = Согласовать
routes-ask = Спросить методиста
routes-options =
    <b>Шаг { $number }.</b> { $topic }

    Как вам удобнее? Выберите один вариант.
routes-option =
    <b>{ $number }. { $kind }</b>: { $title }
    Около { $hours } ч. Подтверждение: { $hint }
routes-option-pick = { $number }. { $kind }
routes-swapped = Шаг { $number } заменён.
routes-agreed-one = Записали, спасибо. Ждём слова второго человека в паре.
routes-agreed-both = Маршрут согласован и отправлен методисту на утверждение.
routes-started = Маршрут составлен и отправлен на согласование.
routes-no-account = Маршрут составлен. Педагог ещё не вошёл в бот: пригласите его, проект его дождётся.
routes-started-before = Маршрут у этого человека уже есть.
routes-guide-title = Другой наставник маршрута
routes-name-mentor = Назвать наставника
routes-change-mentor = Сменить наставника
routes-no-other-mentor = Другого наставника пока нет. Назначьте роль наставника в карточке сотрудника, потом вернитесь сюда.
routes-mentor-named = Наставник назван, ему и педагогу ушло сообщение.
routes-notice-mentor-gone = Маршрут остался без наставника. Назовите другого; до этого шаги проверяете вы.
routes-notice-mentor-named = В вашем маршруте новый наставник. Всё, что сделано, сохранено.
routes-notice-you-mentor = Вы теперь наставник в маршруте коллеги. Посмотрите, что уже сделано.
routes-helper-title = Кто поможет с маршрутом
routes-helper-ask = Кто поможет с маршрутом: { $name }? Выберите наставника или напишите фамилию.
routes-without-mentor = Без наставника, поможет методист

## Шаг на телефоне педагога

routes-step-head =
    <b>Шаг { $number } из { $steps }</b>
    { $title }
routes-step-topic = Тема, которую усилим: { $topic }
routes-step-transfer = Это последний шаг: показать новое в деле. Выберите форму, договоритесь о дне и отметьте, когда пройдёт.
routes-step-state = Сейчас: { $state }. Времени около { $hours } ч.
routes-step-hint = Когда сделаете, нажмите «Сделано» и пришлите одно сообщение: { $hint }.
routes-step-verdict = Слова проверяющего: { $words }
routes-step-done = Сделано
routes-step-move = Перенести
routes-step-add = Добавить ещё
routes-beside-ask =
    { $count ->
        [1] Файл у меня. Добавить его к шагу?
       *[other] Файл у меня. К какому шагу его добавить?
    }
routes-beside-add = К шагу { $number }. { $title }
routes-beside-gone = Этот файл уже добавлен или лежал слишком долго. Если он нужен, пришлите его ещё раз.
routes-step-ask = Вопрос по шагу
routes-open-step = Открыть шаг { $number }
routes-to-route = Мой маршрут
routes-next = Взять следующий шаг сейчас
routes-next-taken = Следующий шаг открыт.
routes-next-none = Сейчас открыть нечего: сначала завершите начатые шаги.
routes-transfer-open_lesson = Открытый урок
routes-transfer-master_class = Мастер-класс
routes-transfer-lesson_visit = Взаимопосещение
routes-transfer-exchange = Обмен опытом
routes-transfer-internship = Стажировка
routes-done-title = Шаг сделан
routes-done-ask =
    <b>Шаг { $number }: что получилось?</b>

    Пришлите одно сообщение: { $hint }. Подойдёт текст, фото, файл или ссылка.
    На фото не должно быть лиц и имён детей.
routes-sent-mentor = Отправлено наставнику. Ответ придёт сюда.
routes-sent-methodist = Отправлено методисту. Ответ придёт сюда.
routes-sent-album = { $said } Все файлы альбома придут вместе.
routes-kept-late = { $why } То, что вы прислали, сохранено вместе с шагом. Делать ничего не нужно.
routes-voice-short = Запись длиной в секунду: наверное, палец соскользнул. Запишите ещё раз или напишите словами.
routes-certificate-needed = Для курса нужен номер удостоверения или его фото. Можно прислать и ссылку.
routes-day-ask = Шаг { $number }, срок: { $day }. На какой день перенести?
routes-day-today = Сегодня
routes-day-tomorrow = Завтра, { $day }
routes-day-week = Через неделю, { $day }
routes-day-own = Свой день
routes-day-title = Новый день шага
routes-day-type = Шаг { $number }, сейчас срок: { $day }. Напишите новый день, например: «в пятницу» или «25 ноября».
routes-moved = Шаг { $number } перенесён, новый срок: { $day }. Напомним заранее.

## Проверка

routes-check-none = Сейчас проверять нечего. Когда коллега пришлёт подтверждение, бот напишет.
routes-check-list = Ждут вашего слова: { $count }. Откройте первый.
routes-check-routes = Маршруты, которые вы сопровождаете: { $count }.
routes-check-line = { $name }, шаг { $number }
routes-of = Маршрут: { $name }
routes-evidence-of = <b>Подтверждение: { $name }</b>
routes-evidence-none = Подтверждения пока нет.
routes-evidence-text = { $when }: { $text }
routes-evidence-just-file = { $when }: файл { $name }
routes-evidence-just-photo = { $when }: фото
routes-evidence-just-voice = { $when }: голосовое сообщение
routes-evidence-just-files =
    { $count ->
        [one] { $when }: { $count } файл
        [few] { $when }: { $count } файла
       *[other] { $when }: { $count } файлов
    }
routes-evidence-one-photo = Фото { $number }
routes-evidence-one-voice = Голосовое { $number }
routes-evidence-earlier = Прошлые версии: { $count }
routes-evidence-file = Файл: { $name }
routes-accept = Принято
routes-return = Доработать
routes-praise = Принять и добавить слова
routes-to-route-of = Весь маршрут
routes-to-checks = Проверить шаги
routes-accepted-said = Шаг { $number } принят. Педагог узнает об этом.
routes-returned-said = Шаг { $number } вернулся к педагогу с вашими словами.
routes-return-title = Что добавить
routes-return-ask = Что добавить? Нажмите готовую фразу или напишите свою.
routes-quick-photo = Добавьте, пожалуйста, фото без детей
routes-quick-conclusion = Добавьте вывод: что возьмёте в работу
routes-quick-date = Напишите, когда и в каком классе это было
routes-quick-details = Расскажите чуть подробнее
routes-praise-title = Слова к принятому шагу
routes-praise-ask = Напишите одну-две фразы. Шаг будет принят, педагог прочтёт ваши слова.

## Методист

routes-lists =
    { $count ->
        [0] На утверждение маршрутов нет. Откройте нужный список.
       *[other] Маршруты, которые ждут вашего слова: { $count }. Откройте нужный список.
    }
routes-lists-empty = Здесь пока пусто. Маршрут составляют в разделе «Диагностика».
routes-list-approve = Утвердить: { $count }
routes-list-overdue = Шаги с прошедшим сроком: { $count }
routes-list-check = Проверить шаги: { $count }
routes-list-judge = Оценить итог: { $count }
routes-list-work = В работе: { $count }
routes-list-draft = Черновики: { $count }
routes-list-closed = Закрытые: { $count }
routes-to-needs = Диагностика
routes-to-lists = К списку маршрутов
routes-counts = <b>Маршруты коллег вашей организации</b>
routes-counts-none = Маршрутов у коллег вашей организации пока нет.
routes-counted = { $status }: { $count }
routes-approve = Утвердить
routes-back = Вернуть с пожеланием
routes-approved-said = Маршрут утверждён. Первый шаг придёт: { $day }.
routes-back-title = Пожелание к маршруту
routes-back-ask = Что изменить в маршруте? Напишите одним сообщением, его прочтут педагог и наставник.
routes-back-said = Маршрут вернулся в пару с вашим пожеланием.
routes-judge-success = Цель достигнута
routes-judge-partial = Достигнута частично
routes-judge-failed = Пока не достигнута
routes-judged-said = Итог записан. Маршрут завершён.
routes-cancel = Закрыть маршрут
routes-cancel-ask = Почему закрываем маршрут? После этого его шаги больше не придут.
routes-reason-leave = Отпуск, болезнь
routes-reason-dismissal = Увольнение
routes-reason-moved = Другая работа
routes-reason-expired = Срок прошёл
routes-reason-wish = По желанию
routes-cancelled-said = Маршрут закрыт. Сделанное сохранено.

## Почему не получилось

routes-no-deficits = Тем для усиления в последних результатах нет. Маршрут по ним не составить.
routes-own-mentor = Наставником самому себе быть нельзя. Выберите другого человека.
routes-mentor-left = Этот человек больше не наставник. Выберите другого.
routes-frozen = Шаги уже согласованы, заменить их здесь нельзя. Напишите методисту, если что-то изменилось.
routes-pair-agrees = Согласуют педагог и его наставник.
routes-teacher-moves = Сроки переносит сам педагог.
routes-move-too-far = Перенести можно не дальше чем на { $days } дней от утверждённого срока. Если нужно больше, спросите методиста.
routes-not-over = Срок ещё не вышел: выберите другую причину.
routes-own-route = Об изменениях и итоге своего маршрута решает другой методист или руководитель службы.
routes-own-evidence = Свой шаг принимает другой человек.
routes-mentor-checks-first = Сначала слово за наставником. Если ответа не будет пять рабочих дней, проверить сможете вы.
routes-still-draft = Маршрут ещё черновик: его согласуют в паре.
routes-waits-approval = Маршрут уже согласован и ждёт методиста.
routes-already-approved = Маршрут уже утверждён.
routes-steps-are-done = Все шаги уже приняты, остался итог.
routes-is-closed = Этот маршрут уже закрыт.
routes-step-not-yet = Этот шаг ещё не начался: он придёт в свой день.
routes-step-no-evidence = По этому шагу ещё ничего не прислали.
routes-step-submitted = Подтверждение уже отправлено и ждёт проверки.
routes-step-accepted = Этот шаг уже принят.
routes-step-returned = Этот шаг уже вернулся к педагогу на доработку.
routes-step-skipped = Этот шаг пропущен.

## Короткие сообщения

routes-notice-draft = Пора наметить маршрут: две-три темы и несколько шагов. Вы выбираете, наставник подскажет. Срок: до { $until }.
routes-notice-draft-mentor = Для вашего коллеги составлен черновик маршрута. Посмотрите шаги и согласуйте. Срок: до { $until }.
routes-notice-draft-again = Черновик маршрута ждёт вашего слова. Это несколько нажатий.
routes-notice-draft-late = Один маршрут уже две недели остаётся черновиком. Посмотрите, нужна ли помощь.
routes-notice-changed = Проект маршрута изменился. Посмотрите и согласуйте ещё раз.
routes-notice-start = Посмотреть шаги
routes-notice-open = Открыть
routes-notice-approve = Маршрут согласован в паре и ждёт утверждения до { $until }.
routes-notice-approve-again = Маршрут всё ещё ждёт утверждения, срок: до { $until }.
routes-notice-returned = У методиста есть пожелание к маршруту. Оно внутри, вместе с шагами.
routes-notice-approved = Маршрут утверждён. Первый шаг придёт { $day }. Если жизнь изменится, сроки можно сдвинуть.
routes-notice-approved-mentor = Маршрут вашего коллеги утверждён. Когда придёт первое подтверждение, бот напишет.
routes-notice-step = Есть новый шаг маршрута: № { $number }. Срок до { $day }, около { $hours } ч. Всё подробно внутри.
routes-notice-due-today = Сегодня срок шага № { $number }. Получается?
routes-notice-due = Скоро срок шага № { $number }: { $when }. Получается?
routes-notice-overdue = Шаг № { $number } ждёт вас. Бывает. Выберите новый день или скажите, что мешает.
routes-notice-new-day = Новый день
routes-notice-help = Нужна помощь
routes-notice-question = Вопрос
routes-notice-check = Пришло подтверждение шага. Достаточно одного нажатия или одной фразы.
routes-notice-check-late = Подтверждение шага ждёт проверки больше пяти рабочих дней. Теперь его можете принять вы.
routes-notice-accepted = Шаг принят, спасибо.
routes-notice-accepted-words = Шаг принят, спасибо. Внутри есть слова от того, кто проверял.
routes-notice-read = Прочитать
routes-notice-evidence-back = Почти готово. Просят кое-что добавить, подробности внутри.
routes-notice-last = Почти все шаги позади, спасибо за труд. Остался последний: показать новое в деле. Форму выберете сами.
routes-notice-shape = Выбрать форму
routes-notice-judge = В одном маршруте приняты все шаги. Нужна ваша итоговая оценка.
routes-notice-completed = Маршрут завершён. Спасибо за труд! Что дальше, решим вместе.
routes-notice-completed-mentor = Маршрут вашего коллеги завершён. Спасибо за помощь!
routes-notice-results = Посмотреть итоги
routes-notice-cancelled = Маршрут закрыт, новых шагов не будет. Всё, что сделано, сохранено.

## Изменить утверждённый маршрут

routes-change = Изменить маршрут
routes-change-which = Что в маршруте изменить?
routes-change-new = Добавить свой шаг
routes-change-what = Как изменить этот шаг?
routes-change-due = Другой срок
routes-change-swap = Вместо этого { $kind }: { $title }
routes-change-drop = Убрать шаг
routes-change-title = Что это за шаг? Напишите коротко, например: «Прочитать книгу о вопросах на уроке».
routes-change-how-long = Сколько времени займёт?
routes-hours = { $hours } ч
routes-change-day = До какого дня?
routes-change-why = Почему? Нажмите причину или напишите свою.
routes-cannot = Не могу к сроку
routes-cannot-title = Не получается к сроку
routes-cannot-why = Шаг { $number }, срок { $day }. Что мешает? Выберите или напишите одной фразой.
routes-cannot-until = До какого дня получится? Выберите или напишите день.
routes-cannot-week = На неделю, до { $day }
routes-cannot-two-weeks = На две недели, до { $day }
routes-cannot-four-weeks = На месяц, до { $day }
routes-cannot-longer = Дольше, до { $day }: решит методист
routes-cannot-done = Хорошо, новый срок { $day }. Наставник узнает, почему.
routes-cannot-asked = Передано методисту. Пока он не ответил, срок прежний.
routes-why-busy = Не хватает времени
routes-why-ill = Болезнь
routes-why-course_moved = Перенесли курс
routes-why-new_result = Новый результат диагностики
routes-why-too_hard = Слишком трудно
routes-why-done_early = Сделано раньше срока
routes-change-made = Маршрут изменён. Прежняя версия сохранена.
routes-change-asked = Просьба отправлена методисту. Пока маршрут прежний, ответ придёт сюда.
routes-change-is-asked = Просят изменить: { $what }. Причина: { $why }
routes-grant = Разрешить
routes-refuse = Отказать
routes-change-granted = Маршрут изменён, педагог и наставник узнают об этом.
routes-change-refused = Маршрут остался прежним. Ваши слова прочтёт тот, кто просил.
routes-refuse-title = Ответ на просьбу
routes-refuse-ask = Почему маршрут лучше не менять? Напишите одним сообщением.
routes-history-open = История
routes-history = <b>Как менялся маршрут</b>
routes-version-first = Версия 1, { $day }: маршрут утверждён.
routes-version = Версия { $number }, { $day }: { $what }. Причина: { $why }
routes-version-asked = { $day }, ждёт методиста: { $what }. Причина: { $why }
routes-version-refused =
    { $words ->
        [no] { $day }, не изменили: { $what }. Причина просьбы: { $why }
       *[other] { $day }, не изменили: { $what }. Причина просьбы: { $why }. Ответ: { $words }
    }
routes-did-due = срок шага { $number }: был { $old }, стал { $day }
routes-did-swap = шаг { $number } заменён другим
routes-did-drop = шаг { $number } убран
routes-did-add = добавлен шаг «{ $title }» до { $day }
routes-short = { $number }. { $title }
routes-move-far-ask = { $day } дальше чем на { $days } дней от утверждённого срока. Такой перенос решает методист: просьба займёт одно нажатие.
routes-move-far = Попросить методиста
routes-list-change = Просят изменить: { $count }
routes-transfer-stays = Последний шаг убрать нельзя: им маршрут завершается. Можно изменить его срок.
routes-change-waits = Одна просьба изменить маршрут уже ждёт методиста.
routes-change-decided = На эту просьбу уже ответили.
routes-change-in-draft = Маршрут ещё черновик: шаги меняются прямо в нём.
routes-notice-change = Просят изменить маршрут. Ответ нужен до { $until }.
routes-notice-corrected = Маршрут изменён. Что и почему, видно внутри.
routes-notice-not-corrected = На просьбу изменить маршрут ответил методист. Ответ внутри.

## Маршрут не по результатам; черновик

routes-begin = Составить маршрут самому
routes-begin-for = Составить маршрут: { $name }
routes-begin-ask = Попросить методиста
routes-begin-more = Ещё один маршрут
routes-begin-basis = Маршрут к аттестации или по запросу
routes-bases-taken = Маршруты на всех основаниях уже есть. Откройте тот, который нужен.
routes-basis-title = Новый маршрут
routes-basis-ask = Для чего маршрут?
routes-basis-results = По результатам диагностики
routes-basis-request = По своему запросу
routes-basis-attestation = К аттестации
routes-basis-novice = Молодой специалист
routes-basis-line = Основание: { $basis }
routes-area-ask = Что хочется усилить? Выберите область.
routes-topics-ask = Отметьте темы, две-три будет в самый раз.
routes-too-many-topics = Возьмите не больше { $limit } тем: остальные подождут следующего маршрута.
routes-started-own = Черновик готов. Посмотрите шаги, измените что нужно и согласуйте.
routes-several = У вас несколько маршрутов. Какой открыть?
routes-draft-edit = Изменить шаги
routes-draft-changed = Черновик изменён. Согласуйте его, когда всё подойдёт.
routes-change-hours = Другое время
routes-hours-odd = Столько часов у шага не бывает. Напишите число от 1 до 500.
routes-did-hours = время шага { $number }: { $hours } ч
routes-last-step-stays = В маршруте должен остаться хотя бы один шаг до переноса в практику.
routes-too-many-steps = В маршруте уже { $limit } шагов. Больше за год не пройти: уберите лишний.
routes-view-strengths = Что получается: { $text }
routes-view-constraints = Что мешает: { $text }

## Итог маршрута и месяц

routes-word = Сказать о маршруте
routes-word-title = Слово о маршруте
routes-word-ask = Что получилось? Это ваша оценка, её увидят пара и методист.
routes-word-more = Добавьте фразу: что изменилось на уроках. Можно пропустить.
routes-word-said = Записано, спасибо. Итог подведёт методист.
routes-word-teacher = Педагог: { $verdict }
routes-word-mentor = Наставник: { $verdict }
routes-again = Новая диагностика, { $day }: из тем маршрута больше не нужны { $done } из { $topics }.
routes-again-left = Ещё стоит усилить: { $topics }
routes-notice-word = Все шаги маршрута приняты, спасибо за труд! Скажите, что получилось: это два нажатия.
routes-notice-word-mentor = Ваш коллега прошёл все шаги маршрута. Скажите, что получилось: это два нажатия.
routes-notice-say = Сказать
routes-notice-month = Итоги месяца по маршрутам готовы: { $month }.
routes-to-month = Итоги месяца
routes-month-none = Итогов пока нет: они появятся в последний день месяца.
routes-month = <b>Маршруты: { $month }</b>
routes-month-whole = Разработано { $developed }, в работе { $work }, реализовано { $implemented }
routes-month-before = { $month }: разработано { $developed }, в работе { $work }, реализовано { $implemented }
routes-month-subject = { $subject }: разработано { $developed }, в работе { $work }, реализовано { $implemented }
routes-month-few = { $subject }: не показано. Здесь меньше { $least } маршрутов, или по ним можно вычислить такую строку.
routes-month-all = Всего
routes-month-no-sum = Общей суммы нет: маршрут учителя двух предметов стоит в обеих строках.

## Маршрут на бумаге и картинкой

routes-picture = Картинка
routes-paper = На подпись
routes-paper-ready = Маршрут в документе: распечатайте и подпишите. Если маршрут изменится, возьмите документ ещё раз.
routes-paper-file = Маршрут { $name } { $day }
routes-paper-title = Индивидуальный образовательный маршрут
routes-paper-teacher = Педагог: { $name }, { $post }
routes-paper-place = Организация: { $name }
routes-paper-period = Срок: с { $start } по { $end }, общее время { $hours } ч
routes-paper-days = с { $start } по { $end }
routes-paper-transfer = Показать новое в практике коллегам
routes-paper-sign-teacher = Педагог: { $name }
routes-paper-sign-methodist = Методист
routes-column-number = Шаг
routes-column-content = Содержание: что усиливаем
routes-column-form = Форма
routes-column-technology = Технология: что делаем
routes-column-pace = Темп: сроки
routes-column-hours = Часы
routes-column-evidence = Подтверждение
routes-column-mark = Отметка
routes-list-quiet = Тихо больше 30 дней: { $count }
routes-list-ending = Скоро конец: { $count }
routes-notice-school = В вашей организации утверждён ещё один маршрут. Сколько их и на каком они этапе, видно внутри.

## Реестр маршрутов

routes-register = Реестр таблицей
routes-register-file = Реестр маршрутов { $day }
routes-register-ready =
    Реестр маршрутов: { $routes }.
    Тем по результатам, для которых нет шага: { $deficits }.
    Шагов, добавленных не из темы: { $steps }.
    Они на отдельных листах. В таблице имена: не выкладывайте её в общий доступ.
routes-register-sheet = Реестр маршрутов
routes-register-lone-deficits = Темы без шага
routes-register-lone-steps = Шаги без темы
routes-register-place = Организация
routes-register-teacher = Педагог
routes-register-basis = Основание
routes-register-mentor = Наставник
routes-register-status = Состояние маршрута
routes-register-approved = Утверждён
routes-register-start = Начало
routes-register-due = Срок
routes-register-state = Шаг
routes-register-accepted = Принят
routes-register-verdict = Итог
routes-register-subject = Предмет
routes-register-area = Область
routes-register-assessed = Диагностика

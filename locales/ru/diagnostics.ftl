## Таблица результатов

diagnostics-preview = <b>{ $file }</b>
diagnostics-preview-counts =
    Будет загружено результатов: { $results }, людей: { $people }, тем для усиления: { $deficits }.
    Диагностика: { $kind }.
diagnostics-preview-day = Дата для строк без даты: { $day }.
diagnostics-preview-no-day = Строк без даты: { $count }. Нажмите «Указать дату», иначе они не загрузятся.
diagnostics-preview-people = Неясно, чей результат: { $count }. Нажмите «Уточнить» и выберите человека.
diagnostics-preview-wordings = Незнакомых формулировок: { $count }. Нажмите «Уточнить» и выберите тему.
diagnostics-preview-said = Прочитано по вашим ответам, сегодняшним или прежним, формулировок: { $count }. Проверьте их.
diagnostics-said = Проверить ответы
diagnostics-said-head =
    <b>Как прочитаны формулировки</b>
    Бот помнит, что вы ответили о каждой в этом предмете. Если ответ не подходит, нажмите на формулировку: бот спросит снова.
diagnostics-said-line = «{ $text }» ({ $place }): { $meaning }
diagnostics-said-again = Спросить снова: { $text }
diagnostics-preview-skipped = Пропущено по вашему решению строк: { $count }.
diagnostics-preview-repeated = Такие результаты уже есть, второй раз не загрузим, строки: { $rows }. Если вы исправили темы или уровень, сначала уберите прежнюю загрузку: меню, «Диагностика», «Таблицы», «Отменить». Потом пришлите таблицу ещё раз.
diagnostics-preview-faults = Не будут загружены, замечаний: { $count }.
diagnostics-preview-ignored = Эти столбцы не загружаем: { $columns }.
diagnostics-preview-nothing = Загружать пока нечего. Исправьте таблицу и пришлите ещё раз.
diagnostics-fault = Строка { $row }. { $words }
diagnostics-faults = <b>Замечаний: { $count }</b>
diagnostics-all-faults = Все замечания
diagnostics-ask = Уточнить
diagnostics-ask-day = Указать дату
diagnostics-load = Загрузить
diagnostics-load-rest = Загрузить без уточнений
diagnostics-change-kind = Другая диагностика
diagnostics-kinds = Что это за диагностика?
diagnostics-who =
    <b>Кто это?</b>
    Строка { $row }: { $name }, { $place }
diagnostics-who-namesakes = Подходят несколько человек. Выберите нужного.
diagnostics-who-elsewhere = Имя совпадает, а организация другая. Это тот же человек?
diagnostics-who-loose = Имя написано неполно. Это тот же человек?
diagnostics-who-near = Точно такого имени нет, есть похожее. Это тот же человек?
diagnostics-candidate = { $number }. { $name }, { $place }{ $more }
diagnostics-born = , { $year } г. р.
diagnostics-nobody-of-them = Никто из них, пропустить
diagnostics-what =
    <b>Что это за тема?</b>
    В таблице: «{ $text }» ({ $place })
diagnostics-topic = { $number }. { $title }
diagnostics-other-topic = Другая тема
diagnostics-no-topic = Не тема для усиления
diagnostics-areas = В таблице: «{ $text }». Выберите подходящее.
diagnostics-loaded =
    Загружено результатов: { $results }, людей: { $people }, тем для усиления: { $deficits }.
    Каждый, у кого есть бот, получит короткое сообщение и откроет свой лист. Дальше можно составить маршруты.
diagnostics-to-needs = Кому нужен маршрут
diagnostics-undo = Отменить загрузку
diagnostics-undo-yes = Да, убрать результаты
diagnostics-undo-ask =
    <b>{ $file }</b>
    Вместе с загрузкой уйдут результаты: { $results }, людей: { $people }, тем для усиления: { $deficits }.
diagnostics-undo-told = Сообщение «результаты готовы» уже получили: { $count }. Их листы изменятся, отдельно бот об этом не напишет.
diagnostics-undo-routes = Убрать нельзя: по этим результатам составлено маршрутов: { $count }. Сначала закройте их.
diagnostics-undo-route-line = { $name }: { $status }
diagnostics-restore = Вернуть загрузку
diagnostics-restore-table = Вернуть: { $file }
diagnostics-restored = Загрузка возвращена, результатов: { $count }.
diagnostics-nothing-to-restore = Возвращать нечего: все эти результаты загружены заново.
diagnostics-undone = Загрузка отменена, убрано результатов: { $count }.
diagnostics-cancelled = Отменено, из таблицы ничего не загружено.
diagnostics-day-title = Дата диагностики
diagnostics-day-ask = Когда прошла диагностика? Напишите дату, например: 14.10.2025.

## Замечания к строкам и отказы

diagnostics-nobody = { $name }: такого человека нет в списках. Сначала добавьте его в штат.
diagnostics-not-yours = { $name }: этот человек или предмет не в вашем направлении.
diagnostics-row-asked = { $name }: неясно, кто это. Загрузите таблицу через бота и выберите человека.
diagnostics-wording-asked = «{ $text }»: неясно, какая это тема. Загрузите таблицу через бота и выберите тему.
diagnostics-out-of-reach = Этот человек не в вашем направлении. Строку можно пропустить.
diagnostics-import-over = Эта таблица уже загружена или отменена.
diagnostics-import-undone = Эта загрузка уже отменена.
diagnostics-undo-own = Отменить загрузку может тот, кто её сделал, или руководитель службы.
diagnostics-undo-route = По этим результатам уже составлен маршрут, поэтому отменить загрузку нельзя. Сначала закройте маршрут.
diagnostics-nothing-to-load = Загружать пока нечего: уточните строки или исправьте таблицу.
diagnostics-day-unclear = Не получилось прочитать дату. Напишите так: 14.10.2025.
diagnostics-day-ahead = Эта дата ещё не наступила. Нужен день, когда диагностика прошла.

## Лист результатов

diagnostics-own-head = <b>Ваши результаты</b>
diagnostics-own-none = Результатов диагностики пока нет. Когда они появятся, бот напишет.
diagnostics-person-head = <b>Результаты: { $name }</b>
diagnostics-person-none = { $name }: результатов пока нет.
diagnostics-strengths = <b>Сильные стороны</b>
diagnostics-others = <b>Что можно усилить</b>
diagnostics-line = { $about }. Уровень: { $level }, { $day }
diagnostics-line-no-level = { $about }. Уровень не указан, { $day }
diagnostics-before = Раньше, { $day }: { $level }
diagnostics-before-grown = Раньше, { $day }: { $level }. Вы выросли.
diagnostics-before-same = Раньше, { $day }: так же.
diagnostics-before-no-level = Раньше, { $day }: без уровня.
diagnostics-to-all = Все результаты: { $count }
diagnostics-all-own = <b>Все ваши результаты</b>
diagnostics-all-person = <b>Все результаты: { $name }</b>
diagnostics-element = • { $title }: { $number }
diagnostics-view-say = Рассказать о себе
diagnostics-view-change = Изменить рассказ о себе
diagnostics-view-title = Рассказ о себе
diagnostics-view-own = <b>Вы о себе</b>, { $day }
diagnostics-view-person = <b>Человек о себе</b>, { $day }
diagnostics-view-strengths = Получается: { $text }
diagnostics-view-constraints = Мешает: { $text }
diagnostics-view-ask-strengths =
    Что у вас получается лучше всего?
    Отметьте или напишите своими словами. Это увидят вы, наставник и методист, школа не увидит.
diagnostics-view-ask-constraints =
    Что мешает учиться и что учесть в маршруте?
    Отметьте или напишите своими словами.
diagnostics-view-saved = Записано. Это учтут, когда будут намечать шаги.
diagnostics-strength-children = контакт с детьми
diagnostics-strength-subject = знание предмета
diagnostics-strength-exams = подготовка к экзаменам
diagnostics-strength-projects = проекты и исследования
diagnostics-strength-digital = цифровые инструменты
diagnostics-strength-calm = спокойствие в трудном классе
diagnostics-constraint-time = мало времени
diagnostics-constraint-load = большая нагрузка
diagnostics-constraint-far = далеко ездить
diagnostics-constraint-devices = не хватает техники
diagnostics-constraint-group = нет коллег по предмету
diagnostics-constraint-nothing = ничего не мешает
diagnostics-about = { $subject }, область: { $area }
diagnostics-about-area = Область: { $area }
diagnostics-topics = <b>Темы, которые усилим</b>
diagnostics-topic-line = • { $title }
diagnostics-own-next = Методист предложит первые шаги, а вы выберете. Писать никуда не нужно: бот пришлёт сообщение.
diagnostics-to-route = Мой маршрут
diagnostics-open-route = Открыть маршрут
diagnostics-start = Составить маршрут
diagnostics-helper = Выбрать наставника

## Раздел методиста

diagnostics-home =
    <b>Диагностика</b>
    Чтобы загрузить результаты, пришлите сюда таблицу XLSX, XLS, ODS или CSV: ФИО, организация, предмет, область, уровень, дефициты.
diagnostics-needs = Есть темы для усиления и пока нет маршрута, человек: { $count }. Откройте первого.
diagnostics-no-needs = У всех, кому он нужен, маршрут есть.
diagnostics-need = { $name }, тем: { $count }
diagnostics-invited = Диагностика { $days }
diagnostics-invited-ask = Ответить: диагностика { $days }
diagnostics-to-campaigns = Пригласить на диагностику
diagnostics-to-loaded = Таблицы: { $count }
diagnostics-tables = <b>Таблицы результатов</b>
diagnostics-table-preview = { $file }: начата { $when }, ещё не загружена ({ $results })
diagnostics-table-confirmed = { $file }: загружена { $when }, результатов: { $results }
diagnostics-table-undone = { $file }: загрузка { $when } отменена, было результатов: { $results }
diagnostics-undo-table = Отменить: { $file }
diagnostics-go-on = Продолжить: { $file }

## Короткие сообщения

diagnostics-notice-ready = Ваши результаты готовы. Их видите вы, методисты и руководство службы.
diagnostics-notice-look = Посмотреть

## Карта дефицитов

diagnostics-map = Карта дефицитов
diagnostics-map-head = <b>Карта дефицитов</b>: { $place }
diagnostics-map-everywhere = всё, что вам доступно
diagnostics-map-what = Сколько результатов показывают, что нужна поддержка. Считается последний результат каждого.
diagnostics-map-empty = Результатов здесь пока нет.
diagnostics-map-as-of = Состояние на { $day }. Новое добавится в конце месяца.
diagnostics-map-stands = Эта строка на { $day }: с тех пор она изменилась слишком мало, чтобы показать разницу.
diagnostics-map-outside = Строки, где меньше { $least } человек, и те, по которым их можно вычислить, не показаны.
diagnostics-map-label = { $label }: { $need } из { $assessed }
diagnostics-map-no-subject = Без предмета
diagnostics-map-by-area = По областям
diagnostics-map-by-subject = По предметам
diagnostics-map-where = Выбрать, где
diagnostics-map-ask-where = Чью карту показать? Выберите или начните писать название.
diagnostics-map-table = Вся карта таблицей
diagnostics-map-sent = Карта в файле.
diagnostics-map-rows = <b>{ $label }</b>: { $place }
diagnostics-map-before-on = «Было» значит на { $day }.
diagnostics-map-row =
    <b>{ $label }</b>
    Нужна поддержка: { $need } из { $assessed } ({ $share } %)
diagnostics-map-row-before = Было: { $need } из { $assessed } ({ $share } %)
diagnostics-map-row-hidden =
    <b>{ $label }</b>
    Не показано: людей мало, или разница рассказала бы о немногих.
diagnostics-map-hidden = не показано
diagnostics-map-level = { $level }: { $count }
diagnostics-map-topic = • { $title }: { $count }
diagnostics-map-about = { $subject } ({ $area })
diagnostics-sheet-head = Карта дефицитов: { $place }
diagnostics-sheet-subject = Предмет
diagnostics-sheet-area = Область
diagnostics-sheet-assessed = Оценено
diagnostics-sheet-in-need = Нужна поддержка
diagnostics-sheet-before-need = Было: нужна поддержка
diagnostics-sheet-before-assessed = Было: оценено
diagnostics-sheet-as-of = Состояние на
diagnostics-sheet-topics = Темы
diagnostics-risk = Кому помочь первым
diagnostics-risk-head = <b>Кому помочь первым</b>: { $count }
diagnostics-risk-none = Здесь никому не нужна срочная поддержка.
diagnostics-risk-line = { $name }: { $why }
diagnostics-risk-low = нужна поддержка: { $about }
diagnostics-risk-topics = тем: { $count }
diagnostics-strong = Кто может поделиться
diagnostics-strong-head =
    <b>Кто может поделиться</b>: { $count }
    Сильные результаты без тем: кого пригласить в методический актив или наставники, решаете вы.
diagnostics-strong-none = Таких результатов здесь пока нет.
diagnostics-strong-line = { $name }: { $about }, { $level }

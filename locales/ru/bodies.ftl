## Объединения: кого они собирают, кто ведёт, как вступить

bodies-section = { TERM("association", form: "pl", cap: "yes", short: "yes") }
bodies-head =
    { $count ->
        [one] Здесь { $count } объединение.
        [few] Здесь { $count } объединения.
       *[other] Здесь { $count } объединений.
    } Выберите, какое открыть.
bodies-none = Объединений пока нет. Когда служба их создаст, они появятся здесь.
bodies-none-yet = Объединений пока нет. Создайте первое: понадобятся предмет и руководитель.
bodies-label = { $name } ({ $count })
bodies-label-own = ✓ { $name } ({ $count })
bodies-kind = { TERM($term, cap: "yes") }
bodies-candidate = { $name }, { $organisation }
bodies-quoted = «{ $name }»
bodies-bracketed = ({ $subject })

bodies-make = Новое объединение
bodies-ask-kind = Какое объединение создаём?
bodies-ask-kind-short = Вид
bodies-ask-subject = По какому предмету? Выберите кнопкой или напишите начало названия.
bodies-ask-subject-short = Предмет
bodies-ask-leader = Кто руководитель? Напишите фамилию или выберите из списка.
bodies-ask-leader-short = Руководитель
bodies-ask-name = Как назвать? Возьмите готовое название или напишите своё.
bodies-ask-name-short = Название
bodies-preview =
    <b>{ $name }</b>
    Вид: { TERM($term) }
    Предмет: { $subject }
    Руководитель: { $leader }

    Всё верно? Руководитель получит сообщение, педагоги предмета войдут в состав сами.
bodies-leader-without-account = Руководитель ещё не пользуется ботом: сообщение придёт, когда подключится. Пригласите по ссылке из раздела «Пригласить».
bodies-make-confirm = Создать
bodies-made = Готово, объединение создано. Теперь можно назначить первое заседание.

bodies-card =
    <b>{ $name }</b>
    { TERM($term, cap: "yes") }, участников: { $count }
bodies-card-subject = Предмет: { $subject }
bodies-card-leader = Руководитель: { $name }
bodies-card-no-leader = Руководитель пока не назначен
bodies-card-next = Ближайшее заседание: { $moment }, «{ $topic }»
bodies-hint-member = Вы в составе. О заседаниях бот сообщит заранее.
bodies-hint-join = Вступите, чтобы получать приглашения на заседания.
bodies-open = Открыть объединение
bodies-session-open = Ближайшее заседание
bodies-members = Состав ({ $count })
bodies-members-head =
    <b>{ $name }</b>, участников: { $count }

    { $names }
bodies-members-none = В составе пока никого. Обновите состав или подождите, пока коллеги вступят.
bodies-refresh = Обновить состав
bodies-refreshed =
    { $count ->
        [0] Состав уже полный: новых педагогов предмета нет.
        [one] Состав обновлён: { $count } новый участник.
        [few] Состав обновлён: { $count } новых участника.
       *[other] Состав обновлён: { $count } новых участников.
    }
bodies-join = Вступить
bodies-joined = Вы теперь в составе. Приглашения на заседания будут приходить сюда.
bodies-leave = Выйти
bodies-leave-ask = Выйти из состава «{ $name }»? Приглашения приходить перестанут. Вернуться можно в любой день.
bodies-leave-yes = Да, выйти
bodies-left = Вы вышли из состава. Вернуться можно кнопкой ниже.

bodies-notice-leader = Вы теперь руководитель: { $name }. Посмотрите состав и назначьте первое заседание.

## Почему не получилось

bodies-no-kind = Такие объединения служба не ведёт. Выберите из тех, что на экране.
bodies-leader-left = Этот человек больше не числится в организации. Выберите другого руководителя.
bodies-leader-without-school = Руководитель школьного объединения должен работать в школе. Выберите другого.
bodies-closed = Этого объединения уже нет. Другие есть в меню.
bodies-elsewhere = Это объединение другой организации или другого округа. Своё вы найдёте в списке.
bodies-leader-stays = Вы руководитель и остаётесь в составе. Если нужно передать объединение, напишите методисту.

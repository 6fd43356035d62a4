## Вопросы по одному: слова, общие для всех анкет

forms-step = <i>{ $step } из { $steps }</i>
forms-done-picked =
    { $count ->
        [0] Готово
       *[other] Готово, выбрано: { $count }
    }
forms-answer = { $question }: { $answer }
forms-which-answer = Какой ответ изменить?
forms-earlier = ← { $page } из { $pages }
forms-later = Дальше →
forms-go-on = Вернуться к начатому
forms-over = Эта анкета уже закрыта. Ответы из неё сохранены или отменены раньше.
forms-expired = Начатая анкета пролежала слишком долго и закрыта. Откройте её из меню ещё раз.
forms-pick-one = Выберите хотя бы один вариант.
forms-option-gone = Этого варианта уже нет. Выберите из тех, что на экране.
forms-nothing-found = По словам «{ $text }» ничего не нашлось. Напишите иначе или выберите кнопкой.
forms-file-too-big = Файл больше 20 МБ, бот не может его забрать. Пришлите ссылку или файл поменьше.
forms-send-text-or-file = Пришлите текст одним сообщением или файл.
forms-calendar = Другой день
forms-near-days = Ближайшие дни
forms-taken-up = Продолжаем с того места, где остановились.

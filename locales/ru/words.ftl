## Слова, общие для всех экранов

words-yes = Да
words-no = Нет
words-back = Назад
words-cancel = Отмена
words-skip = Пропустить
words-menu = Меню
words-change = Изменить
words-send = Отправить
words-save = Сохранить
words-refresh = Обновить
words-earlier = Раньше
words-later = Позже
words-page = Страница { $page } из { $pages }
words-find = Найти по фамилии
words-find-all = Показать всех
words-find-staff = Найти сотрудника
words-find-staff-ask = Ищете сотрудника по словам «{ $text }»? Нажмите «Найти сотрудника». Если это вопрос, выберите другую кнопку.
words-find-ask = Чью фамилию ищем? Хватит первых букв, одна ошибка не страшна.
words-found = Поиск «{ $search }», нашлось: { $count }
words-none = нет
words-preparing = Готовлю…
words-more = и ещё { $count }

## Когда

words-when-today = сегодня в { $time }
words-when-tomorrow = завтра в { $time }
words-when-day = { $day } в { $time }
words-until-today = сегодня
words-until-tomorrow = завтра
words-until-days =
    через { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
words-length-minutes = { $minutes } мин
words-length-hours = { $hours } ч
words-length-both = { $hours } ч { $minutes } мин

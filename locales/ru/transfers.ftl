## Перенос в практику

transfers-title = Перенос в практику
transfers-ask-form = Как вы показали новое в практике?
transfers-ask-topic = Какой урок или тема? Одной строкой.
transfers-ask-day = Когда это было?
transfers-ask-audience = Какой класс или для кого? Выберите или напишите, например: 8 «Б».
transfers-ask-guests = Кто был в гостях? Выберите или напишите.
transfers-ask-changed = Что теперь иначе на ваших уроках? Одной-двумя фразами, без имён детей.
transfers-ask-file = Можно добавить фото, документ или голосовое. На фото не должно быть детей.
transfers-no-file = Без файла
transfers-today = Сегодня, { $day }
transfers-yesterday = Вчера, { $day }
transfers-audience-school = Коллеги своей школы
transfers-audience-town = Педагоги разных школ
transfers-guests-mentor = Наставник
transfers-guests-methodist = Методист
transfers-guests-colleagues = Коллеги
transfers-guests-nobody = Никого не было
transfers-day-odd = Рассказать можно о том, что уже прошло: сегодня или не раньше трёх месяцев назад.
transfers-form = <b>Форма:</b> { $form }
transfers-told =
    <b>Урок или тема:</b> { $topic }
    <b>Когда:</b> { $day }
    <b>Для кого:</b> { $audience }
    <b>В гостях:</b> { $visitors }
transfers-changed = <b>Что изменилось:</b> { $changed }
transfers-paper = { $topic }. { $day }, для кого: { $audience }; в гостях: { $visitors }. Что изменилось: { $changed }

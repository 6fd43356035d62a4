## Заседания: приглашение, ответ, перенос, отмена

events-section = Заседания
events-poster = Афиша
events-what = заседание { TERM($term, form: "gen") } { $about }
events-what-seminar = семинар { $about }
events-invitation = Приглашаем на { $what }. Сможете прийти?
events-title = <b>{ $what }</b>
events-topic = Тема: «{ $topic }»
events-lines =
    { $topic }Когда: { $moment }
    Где: { $place }
events-agenda =
    В программе:
    { $agenda }
events-reminder =
    Напоминаем: { $when } { $what }.
    { $topic }Где: { $place }
events-reminder-ask = Вы ещё не ответили. Сможете прийти?
events-moved-notice =
    { $what } перенесли.
    { $topic }Было: { $old }
    Стало: { $new }
    Где: { $place }

    Сможете прийти в новое время?
events-cancelled-notice =
    { $what } отменили: { $moment } приходить не нужно.
    { $topic }Что ещё впереди, видно в афише.

events-press-coming = Приду
events-press-online = Подключусь онлайн
events-press-absent = Не смогу
events-said-coming = приду
events-said-online = подключусь онлайн
events-said-absent = не смогу
events-said-nothing = пока нет
events-own-answer = Ваш ответ: { $answer }. Изменить его можно кнопкой ниже.
events-ask-answer = Ответьте кнопкой ниже: руководителю важно знать, сколько будет людей.
events-thanks-coming = Спасибо, ждём вас. Напомним заранее.
events-thanks-online = Спасибо, ждём вас онлайн. Напомним заранее.
events-thanks-absent = Понятно, спасибо, что ответили. Напоминаний не будет.
events-details = Подробнее
events-status-cancelled = Заседание отменено.
events-status-over = Заседание уже прошло.

## Афиша

events-poster-head = Что впереди. Откройте, чтобы ответить.
events-poster-none = Пока ничего не назначено. Приглашения на заседания и конкурсы придут сюда сами.
events-poster-session =
    { $moment }
    { $what }
    Ваш ответ: { $answer }
events-poster-contest =
    До { $day }
    { $name }
    Ваш ответ: { $answer }
events-label = { $moment } · { $name }

## Кто назначает заседания

events-head =
    { $count ->
        [one] Впереди { $count } заседание. Откройте, чтобы увидеть ответы, перенести или отменить.
        [few] Впереди { $count } заседания. Откройте, чтобы увидеть ответы, перенести или отменить.
       *[other] Впереди { $count } заседаний. Откройте, чтобы увидеть ответы, перенести или отменить.
    }
events-none = Назначенных заседаний пока нет.
events-past = Прошедшие
events-past-head = Прошедшие заседания. Откройте, чтобы увидеть, кто отвечал.
events-past-none = Прошедших заседаний пока нет.
events-no-body = Сначала нужно объединение с участниками: заседание назначают для него.
events-new = Назначить заседание
events-ask-body = Для какого объединения?
events-ask-body-short = Объединение
events-ask-day = В какой день? Выберите или напишите, например: «25 ноября» или «в пятницу в 15:00».
events-ask-day-short = День
events-ask-time = Во сколько? Выберите или напишите, например: 15:30.
events-ask-time-short = Время
events-ask-topic = Какая тема? Возьмите готовую или напишите свою.
events-ask-topic-short = Тема
events-ask-place = Где собираемся? Напишите адрес и кабинет или пришлите ссылку.
events-ask-place-short = Место
events-ask-agenda =
    Какая программа? { $ready }
events-ask-agenda-short = Программа
events-agenda-own = Напишите пункты, каждый с новой строки, или назначьте без программы.
events-agenda-plan =
    Возьмите готовую или напишите свою:

    { $items }
events-agenda-ready = Взять готовую
events-without-agenda = Без программы
events-preview-group = Приглашение придёт и в группу «{ $title }».
events-preview =
    Выше приглашение, каким его увидят участники ({ $count }). Напоминания придут за неделю, за день и за два часа.

    Отправляем?
events-announce = Пригласить
events-announced = Готово, приглашения уходят участникам.
events-announced-later = Готово. Сейчас тихие часы, приглашения уйдут участникам { $when }.
events-sample = Это образец. Кнопки заработают, когда приглашение уйдёт участникам.
events-move = Перенести
events-preview-move =
    Переносим { $what }.
    Было: { $old }
    Станет: { $new }

    Участникам придёт сообщение с новым временем.
events-move-confirm = Перенести и сообщить
events-moved = Готово, заседание перенесено. Участникам сообщаем новое время.
events-cancel = Отменить
events-cancel-ask = Отменить { $what }, { $moment }? Участникам придёт сообщение.
events-cancel-yes = Да, отменить заседание
events-cancelled-done = Заседание отменено, участникам сообщаем.
events-who = Кто придёт
events-counts =
    Придут: { $coming }
    Онлайн: { $online }
    Не смогут: { $absent }
    Не ответили: { $silent }
events-list-coming = Придут: { $count }
events-list-online = Онлайн: { $count }
events-list-absent = Не смогут: { $count }
events-list-silent = Не ответили: { $count }

## Почему не получилось

events-is-over = Это заседание уже началось или прошло, ответ больше не нужен.
events-is-cancelled = Это заседание отменено. Другие есть в афише.
events-not-member = Это заседание для участников объединения. Вступить можно в разделе «Афиша».
events-moved-meanwhile = Время этого заседания уже изменилось. Откройте его ещё раз и посмотрите.
events-body-closed = Этого объединения уже нет, заседание не назначено.

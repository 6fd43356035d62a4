## Меры по карте дефицитов

measures-to-none = { $label }: создать меру
measures-to-some = { $label }: меры ({ $count })
measures-head = <b>Меры</b>: { $cell }
measures-none = Мер здесь пока нет. Создайте первую: семинар, заседание объединения или маршруты для этих людей.
measures-new = Создать меру
measures-make = Создать
measures-line-routes = Маршруты: { $count }, пройдено { $done }
measures-line-seminar = Семинар, { $moment }. Приглашено: { $count }, придут: { $coming }
measures-line-seminar-cancelled = Семинар, { $moment }: отменён
measures-line-session = Заседание, { $moment }. Приглашено: { $count }, придут: { $coming }
measures-line-session-cancelled = Заседание, { $moment }: отменено
measures-for = Для кого: { $aim }
measures-then = Создано { $day }, тогда поддержка была нужна: { $need } из { $assessed }
measures-open-routes = Маршруты ({ $count })
measures-open-seminar = Семинар, { $moment }
measures-open-session = Заседание, { $moment }
measures-aim-need = кому нужна поддержка
measures-aim-level = уровень «{ $level }»
measures-aim-topic = { $title }
measures-routes-head = <b>Маршруты</b>: { $cell }, { $count }
measures-routes-line = { $name }: { $status }

## Вопросы

measures-ask-whom = Для кого мера? Имён здесь нет, только сколько людей.
measures-ask-whom-short = Для кого
measures-whom-need = Кому нужна поддержка: { $count }
measures-whom-level = Уровень «{ $level }»: { $count }
measures-whom-topic = { $title }: { $count }
measures-whom-body = Все участники «{ $name }»: { $count }
measures-ask-what = Что сделаем?
measures-ask-what-short = Мера
measures-what-seminar = Пригласить на семинар
measures-what-routes = Составить маршруты
measures-ask-topic = О чём разговор? Выберите или напишите. В сообщении темы не будет: она откроется в приглашении.
measures-ask-topic-short = Тема
measures-body-name = Семинар: { $about }
measures-preview-seminar =
    Семинар для людей: { $count }.
    Когда: { $when }
    Где: { $place }
    Тема: «{ $topic }»

    Приглашение не говорит, почему позвали именно этих людей. Кто придёт, видят методисты и руководство службы.
measures-preview-body =
    Заседание, участников: { $count }.
    Когда: { $when }
    Где: { $place }
    Тема: «{ $topic }»

    Всем участникам придёт приглашение с темой.
measures-preview-routes =
    Составим проекты маршрутов, людей: { $count }. У кого маршрут уже есть, останется прежний.

    Каждый получит короткое сообщение и сам выберет шаги.
measures-called = Готово, приглашения уходят. Мера записана к этой строке карты.
measures-begun = Готово. Новых маршрутов: { $new }, уже были: { $known }, без тем, проекта нет: { $without }.
measures-nobody = Этих людей в строке карты уже нет: результаты изменились. Откройте карту ещё раз.
measures-too-many = Здесь больше { $limit } человек. Выберите уровень, тему или школу, чтобы маршрутов было меньше.
measures-no-topics = У этих людей нет тем для усиления, маршрут составлять не из чего. Пригласите их на семинар.

## Список всех сотрудников

colleagues-head =
    <b>Сотрудники: { $count }</b>
    Первыми стоят те, кому сейчас что-то нужно.
colleagues-only = Показаны только: { $filters }
colleagues-none = Никого не нашлось. Измените фильтр или поищите по фамилии.
colleagues-person = { $name }: { $need }
colleagues-need-overdue = день шага прошёл
colleagues-need-evidence = ждёт проверки шага
colleagues-need-no_route = нет маршрута
colleagues-need-no_mentor = нет наставника
colleagues-need-not_registered = ещё не в боте
colleagues-filters = Выбрать, кого показать
colleagues-filters-on = Изменить выбор
colleagues-all = Снять выбор
colleagues-filters-ask = Кого показать? Выбор сохранится до следующего раза.
colleagues-pick-overdue = У кого день шага прошёл
colleagues-pick-evidence = Чей шаг ждёт проверки
colleagues-pick-no_route = У кого нет маршрута
colleagues-pick-no_mentor = У кого нет наставника
colleagues-pick-not_registered = Кто ещё не в боте
colleagues-place = Где работает: { $place }
colleagues-subject = Предмет: { $subject }
colleagues-any-place = Все организации
colleagues-any-subject = Все предметы
colleagues-ask-place = Чьих сотрудников показать? Выберите организацию или напишите часть названия.
colleagues-ask-subject = Кто какого предмета нужен? Выберите или напишите часть названия.

## Карточка сотрудника

colleagues-needs = <b>Нужно внимание:</b> { $needs }
colleagues-route = Маршрут ({ $basis }): { $status }
colleagues-open-route = Маршрут: { $basis }
colleagues-pair-senior = Сам наставник, подопечный: { $name } ({ $kind })
colleagues-pair-junior = Пара, наставник: { $name } ({ $kind })
colleagues-held = Встреч проведено: { $count }
colleagues-next-meeting = Ближайшая встреча: { $moment }
colleagues-next-session = Ближайшее заседание: { $moment }
colleagues-results = Результаты диагностики

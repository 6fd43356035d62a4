## Таблицы, которые выгружает служба

exports-staff = Сотрудники
exports-routes = Маршруты
exports-meetings = Встречи пар
exports-meetings-head = Встречи пар за { $month }
exports-municipality = Муниципалитет
exports-organisation = Организация
exports-name = Фамилия, имя, отчество
exports-post = Должность
exports-subjects = Предметы
exports-account = В боте
exports-state = Состояние маршрута
exports-from = Начало
exports-to = Окончание
exports-steps = Шагов
exports-accepted = Принято
exports-pairs = Пар
exports-planned = Назначено
exports-held = Проведено
exports-confirmed = Подтверждено

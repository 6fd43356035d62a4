## Главное меню

menu-head = Что откроем?
menu-counted = { $label } ({ $count })
menu-confirm = Подтвердить
menu-staff = Сотрудники
menu-invite = Пригласить
menu-setup = Настройка
menu-card = Моя карточка
menu-steps = Мои шаги
menu-results = Мои результаты
menu-check = Проверить шаги
menu-diagnostics = Диагностика
menu-routes = Маршруты

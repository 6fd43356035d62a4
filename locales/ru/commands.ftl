commands-start = Начать
commands-menu = Меню
commands-card = Моя карточка
commands-help = Что здесь можно
commands-cancel = Отменить начатое

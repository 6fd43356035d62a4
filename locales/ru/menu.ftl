## Главное меню

menu-head = Что откроем?
menu-counted = { $label } ({ $count })

## The main menu

menu-head = What shall we open?
menu-counted = { $label } ({ $count })

## The main menu

menu-head = What shall we open?

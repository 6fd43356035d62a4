commands-start = Begin
commands-menu = Menu
commands-card = My card
commands-help = What one can do here
commands-cancel = Cancel what was begun

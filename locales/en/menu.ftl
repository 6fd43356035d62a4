## The main menu

menu-head = What shall we open?
menu-counted = { $label } ({ $count })
menu-confirm = Confirm
menu-staff = Staff
menu-invite = Invite
menu-setup = Set-up
menu-card = My card
menu-steps = My steps
menu-results = My results
menu-check = Check steps
menu-diagnostics = Diagnostics
menu-routes = Routes

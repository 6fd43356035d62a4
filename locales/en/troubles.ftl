## In the morning to the administrator: what the bot could not do in a day

troubles-morning = The bot could not do everything in the last day.
troubles-failed = Notices not sent: { $count }. Telegram did not take them.
troubles-unknown = Arrived or not, unknown: { $count }. The connection broke after they left.
troubles-set-aside = Messages from people set aside: { $count }. The bot could not handle them, the people got a code.
troubles-what-to-do = The command doctor on the server shows the details, the log has the reasons.

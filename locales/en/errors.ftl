## When it did not work: what happened and what to do next

errors-bug =
    It was not saved. Your answer is not lost, please try again.
    If it fails once more, tell the methodist the code { $code }.
errors-unshown =
    The answer could not be shown, but what you did is kept. Open the menu: /menu
    If it happens again, tell the methodist the code { $code }.
errors-no-rights = This is not open to you yet. If it should be, write to the methodist.
errors-stale-button = This button is out of date. Here is what you can do now.
errors-gone = It is not there any more: the record is closed or removed.
errors-already-done = This is done already, no need to do it twice.
errors-cancelled = Cancelled, nothing was sent.
errors-nothing-to-cancel = There is nothing to cancel.
errors-empty = There are no records here yet.
errors-too-long = Too long: { $length }. Up to { $limit } characters fit, please shorten it and send it again.
errors-text-needed = A text is needed here. Write the answer in one message.
errors-photo-needed = A photo is needed here. Send it as a photo, not as a file.
errors-file-needed = A file is needed here. Send it as a document.
errors-file-empty = The file is empty. Please send it again.
errors-file-kind = The bot keeps no files of this kind. A photo, PDF, document, table, slides, sound or a link will do.
errors-file-odd = The file does not open as what it is called. Save it anew and send it again, or give a link.
errors-button-needed = Choose the answer with a button under the message.
errors-edited = The bot does not read a corrected message again. Send the answer as a new message.
errors-write-privately = For work matters please write to me privately: { $link }

errors-not-taken =
    A message of the bot was not sent: Telegram refused it and answered “{ $words }”. It will not go by itself any more.
    Please pass this on to whoever looks after the bot.

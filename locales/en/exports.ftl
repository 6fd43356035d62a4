## Tables that the service exports

exports-staff = Staff
exports-routes = Routes
exports-meetings = Meetings of pairs
exports-meetings-head = Meetings of pairs in { $month }
exports-municipality = Municipality
exports-organisation = Organisation
exports-name = Full name
exports-post = Position
exports-subjects = Subjects
exports-account = In the bot
exports-state = State of the route
exports-from = From
exports-to = To
exports-steps = Steps
exports-accepted = Accepted
exports-pairs = Pairs
exports-planned = Planned
exports-held = Held
exports-confirmed = Confirmed

"""What the author prints: the acquaintance sheet, "Лист ознакомления"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.screens import shorten
from bot.turn import Turn
from locales.terms import label
from models.announcements import Announcement
from services.documents import Paper
from storage.announcements import PersonLine


def acquaintance_sheet(turn: Turn, row: Announcement, people: Sequence[PersonLine]) -> Paper:
    """Everybody of the audience by organisation; who has not marked it has room to sign by hand."""
    t = turn.t
    posts = {post.id: post.label for post in turn.catalogue.positions}
    return Paper(
        title=t.plain("announcements-acquaintance"),
        lines=(
            turn.profile.service.name,
            t.plain("announcements-acquaintance-about", moment=t.moment(row.goes_at), text=shorten(row.text, 300)),
            t.plain("announcements-acquaintance-made", day=t.day(turn.now)),
        ),
        headings=(
            t.plain("announcements-column-number"),
            t.plain("announcements-column-person"),
            t.plain("announcements-column-organisation"),
            t.plain("announcements-column-post"),
            t.plain("announcements-column-read-at"),
        ),
        widths=(1, 6, 7, 5, 5),
        rows=[
            (
                str(number),
                line.person.full_name,
                line.organisation,
                label(t, "position", line.post, posts[line.post]) if line.post in posts else line.post,
                t.moment(line.read_at) if line.read_at is not None else "",
            )
            for number, line in enumerate(people, 1)
        ],
        signatures=(t.plain("announcements-acquaintance-signature"),),
    )

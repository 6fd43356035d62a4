"""What the author prints: the acquaintance sheet, "Лист ознакомления"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.turn import Turn
from locales.terms import label
from models.announcements import Announcement, Edition
from services.announcements import marks
from services.documents import Paper
from storage.announcements import PersonLine


def acquaintance_sheet(
    turn: Turn, row: Announcement, people: Sequence[PersonLine], replaced: Sequence[Edition]
) -> Paper:
    """Everybody of the audience by organisation; who has not marked it has room to sign by hand. Each mark says under
    which text it was made, and every text stands above the table: an inspection sees what exactly was read."""
    t = turn.t
    posts = {post.id: post.label for post in turn.catalogue.positions}
    return Paper(
        title=t.plain("announcements-acquaintance"),
        lines=(
            turn.profile.service.name,
            t.plain("announcements-acquaintance-about", moment=t.dated(row.goes_at), text=row.text),
            *_texts_before(turn, row, replaced),
            t.plain("announcements-acquaintance-made", day=t.dated(turn.now)),
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
                _mark_words(turn, row, line),
            )
            for number, line in enumerate(people, 1)
        ],
        signatures=(t.plain("announcements-acquaintance-signature"),),
    )


def _texts_before(turn: Turn, row: Announcement, replaced: Sequence[Edition]) -> list[str]:
    t = turn.t
    if not row.revision:
        return []
    return [
        t.plain("announcements-acquaintance-corrected"),
        *(
            t.plain(
                "announcements-acquaintance-before",
                number=edition.revision + 1,
                moment=t.dated(edition.until_at),
                text=edition.text,
            )
            for edition in replaced
        ),
    ]


def _mark_words(turn: Turn, row: Announcement, line: PersonLine) -> str:
    """The moment with its year; a mark of a replaced text says so, and leaves room for the one that is missing."""
    t = turn.t
    now, before = marks(row, line)
    lines = [t.dated(now.at)] if now is not None else []
    if before is not None:
        lines.append(
            t.plain("announcements-acquaintance-mark-before", moment=t.dated(before.at), number=before.revision + 1)
        )
    return "\n".join(lines)

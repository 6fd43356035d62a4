"""editions of announcements"""

import sqlalchemy as sa
from alembic import op

import models.base


revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

# Which text was marked: as many corrections as stand in the audit before the mark.
MARKED = """
    update deliveries set read_revision = (
        select count(*) from audit_entries
        where audit_entries.thing = 'announcement' and audit_entries.action = 'correct'
            and audit_entries.thing_id = deliveries.announcement_id and audit_entries.at <= deliveries.read_at
    )
    where read_at is not null
"""


def upgrade() -> None:
    op.create_table(
        "announcement_editions",
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("until_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcements.id"],
            name=op.f("fk_announcement_editions_announcement_id_announcements"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("announcement_id", "revision", name=op.f("pk_announcement_editions")),
    )
    op.add_column("announcements", sa.Column("asked_revision", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("announcements", sa.Column("asked_at", models.base.UtcDateTime(timezone=True)))
    op.add_column("deliveries", sa.Column("read_revision", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("deliveries", sa.Column("earlier_read_at", models.base.UtcDateTime(timezone=True)))
    op.add_column("deliveries", sa.Column("earlier_revision", sa.Integer()))
    op.execute(MARKED)


def downgrade() -> None:
    op.drop_column("deliveries", "earlier_revision")
    op.drop_column("deliveries", "earlier_read_at")
    op.drop_column("deliveries", "read_revision")
    op.drop_column("announcements", "asked_at")
    op.drop_column("announcements", "asked_revision")
    op.drop_table("announcement_editions")

"""handled updates are remembered"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

WAITS = sa.text("owner IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("inbox_updates") as batch:
        batch.alter_column("owner", existing_type=sa.Integer(), nullable=True)
    op.create_index(
        "ix_inbox_updates_waiting",
        "inbox_updates",
        ["person_key", "update_id"],
        sqlite_where=WAITS,
        postgresql_where=WAITS,
    )


def downgrade() -> None:
    op.drop_index("ix_inbox_updates_waiting", "inbox_updates")
    op.execute("DELETE FROM inbox_updates WHERE owner IS NULL")  # the older bot would handle them again
    with op.batch_alter_table("inbox_updates") as batch:
        batch.alter_column("owner", existing_type=sa.Integer(), nullable=False)

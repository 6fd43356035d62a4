"""lanes of notices"""

import sqlalchemy as sa
from alembic import op


revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

WAITING = sa.text("status = 'new'")
INDEXES = {"ix_notices_waiting": ["priority", "due_at", "id"], "ix_notices_due": ["due_at"]}


def upgrade() -> None:
    # What stood outside of the lanes was never taken by the sender: it goes with reminders.
    op.execute("UPDATE notices SET priority = 4 WHERE priority NOT IN (1, 4, 7)")
    _rebuild(lambda batch: batch.create_check_constraint(op.f("ck_notices_lane"), "priority IN (1, 4, 7)"))


def downgrade() -> None:
    _rebuild(lambda batch: batch.drop_constraint(op.f("ck_notices_lane"), type_="check"))


def _rebuild(change) -> None:
    """SQLite copies the table; its partial indexes are made anew with their condition."""
    for name in INDEXES:
        op.drop_index(name, table_name="notices")
    with op.batch_alter_table("notices") as batch:
        change(batch)
    for name, columns in INDEXES.items():
        op.create_index(name, "notices", columns, sqlite_where=WAITING, postgresql_where=WAITING)

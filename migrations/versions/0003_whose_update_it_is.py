"""whose update it is"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("inbox_updates") as batch:
        batch.add_column(sa.Column("owner", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("inbox_updates") as batch:
        batch.alter_column("owner", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("inbox_updates") as batch:
        batch.drop_column("owner")

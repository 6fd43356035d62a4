"""why a job ended: the person left work, or moved to another organisation"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("positions", sa.Column("end_reason", sa.String(length=40), nullable=False, server_default=""))
    with op.batch_alter_table("positions") as batch:
        batch.alter_column("end_reason", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("positions") as batch:
        batch.drop_column("end_reason")

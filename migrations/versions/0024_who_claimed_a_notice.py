"""the process that took a notice last"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("notices", sa.Column("claimed_by", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("notices", "claimed_by")

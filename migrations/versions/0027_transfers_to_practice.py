"""what was shown in practice at the end of a route"""

import sqlalchemy as sa
from alembic import op

import models.base

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "iom_transfers",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("audience", sa.String(length=200), nullable=False),
        sa.Column("visitors", sa.String(length=200), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("said_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["step_id"], ["iom_steps.id"], name=op.f("fk_iom_transfers_step_id_iom_steps"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("step_id", name=op.f("pk_iom_transfers")),
    )


def downgrade() -> None:
    op.drop_table("iom_transfers")

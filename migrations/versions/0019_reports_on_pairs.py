"""reports on pairs"""

import sqlalchemy as sa
from alembic import op

import models.base


revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pair_reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(length=64), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("month_on", sa.Date(), nullable=False),
        sa.Column("meetings", sa.Integer(), nullable=False),
        sa.Column("dynamics", sa.String(length=40), nullable=False),
        sa.Column("best", sa.Text(), nullable=False),
        sa.Column("support", sa.String(length=40), nullable=False),
        sa.Column("goes_on", sa.Boolean(), nullable=False),
        sa.Column("filed_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pairs.id"], name=op.f("fk_pair_reports_pair_id_pairs"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["persons.id"], name=op.f("fk_pair_reports_mentor_id_persons"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_reports")),
        sa.UniqueConstraint("pair_id", "month_on", name=op.f("uq_pair_reports_pair_id_month_on")),
        sa.UniqueConstraint("run_id", name=op.f("uq_pair_reports_run_id")),
    )
    op.create_index(op.f("ix_pair_reports_pair_id"), "pair_reports", ["pair_id"])
    op.create_index(op.f("ix_pair_reports_mentor_id"), "pair_reports", ["mentor_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_pair_reports_mentor_id"), "pair_reports")
    op.drop_index(op.f("ix_pair_reports_pair_id"), "pair_reports")
    op.drop_table("pair_reports")

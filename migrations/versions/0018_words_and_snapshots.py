"""words and snapshots of routes"""

import sqlalchemy as sa
from alembic import op

import models.base


revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "iom_words",
        sa.Column("iom_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("is_teacher", sa.Boolean(), nullable=False),
        sa.Column("verdict", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("said_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["iom_id"], ["ioms.id"], name=op.f("fk_iom_words_iom_id_ioms"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_iom_words_person_id_persons"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("iom_id", "person_id", name=op.f("pk_iom_words")),
    )
    op.create_table(
        "iom_snapshots",
        sa.Column("month_on", sa.Date(), nullable=False),
        sa.Column("municipality", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("developed", sa.Integer(), nullable=False),
        sa.Column("in_work", sa.Integer(), nullable=False),
        sa.Column("implemented", sa.Integer(), nullable=False),
        sa.Column("succeeded", sa.Integer(), nullable=False),
        sa.Column("closed", sa.Integer(), nullable=False),
        sa.Column("taken_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("month_on", "municipality", "subject", name=op.f("pk_iom_snapshots")),
    )


def downgrade() -> None:
    op.drop_table("iom_snapshots")
    op.drop_table("iom_words")

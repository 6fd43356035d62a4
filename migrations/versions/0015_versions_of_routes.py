"""versions of routes"""

import sqlalchemy as sa
from alembic import op

import models.base


revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "iom_revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(length=64), nullable=True),
        sa.Column("iom_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("change", sa.JSON(), nullable=False),
        sa.Column("old", sa.JSON(), nullable=False),
        sa.Column("new", sa.JSON(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["iom_id"], ["ioms.id"], name=op.f("fk_iom_revisions_iom_id_ioms"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["persons.id"], name=op.f("fk_iom_revisions_asked_by_persons"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["persons.id"], name=op.f("fk_iom_revisions_decided_by_persons"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_iom_revisions")),
        sa.UniqueConstraint("run_id", name=op.f("uq_iom_revisions_run_id")),
    )
    op.create_index(op.f("ix_iom_revisions_iom_id"), "iom_revisions", ["iom_id"])
    op.create_index(
        "uq_iom_revisions_asked_iom_id",
        "iom_revisions",
        ["iom_id"],
        unique=True,
        sqlite_where=sa.text("status = 'asked'"),
        postgresql_where=sa.text("status = 'asked'"),
    )


def downgrade() -> None:
    op.drop_index("uq_iom_revisions_asked_iom_id", "iom_revisions")
    op.drop_index(op.f("ix_iom_revisions_iom_id"), "iom_revisions")
    op.drop_table("iom_revisions")

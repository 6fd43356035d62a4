"""measures of the deficit map, and the routes that they began"""

import sqlalchemy as sa
from alembic import op

import models.base

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "measures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("aim", sa.String(length=60), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("municipalities", sa.JSON(), nullable=False),
        sa.Column("in_need", sa.Integer(), nullable=False),
        sa.Column("assessed", sa.Integer(), nullable=False),
        sa.Column("body_session_id", sa.Integer(), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column("created_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_session_id"],
            ["body_sessions.id"],
            name=op.f("fk_measures_body_session_id_body_sessions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["persons.id"], name=op.f("fk_measures_created_by_persons"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measures")),
        sa.UniqueConstraint("run_id", name=op.f("uq_measures_run_id")),
    )
    op.create_table(
        "measure_routes",
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("iom_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measures.id"], name=op.f("fk_measure_routes_measure_id_measures"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["iom_id"], ["ioms.id"], name=op.f("fk_measure_routes_iom_id_ioms"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("measure_id", "iom_id", name=op.f("pk_measure_routes")),
    )


def downgrade() -> None:
    op.drop_table("measure_routes")
    op.drop_table("measures")

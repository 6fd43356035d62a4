"""parts of a result, results taken back, what people say of themselves"""

import sqlalchemy as sa
from alembic import op

import models.base

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("assessment_results", schema=None) as batch_op:
        batch_op.add_column(sa.Column("elements", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "withdrawn_results",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("score", sa.Double(), nullable=True),
        sa.Column("elements", sa.JSON(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.Column("deficits", sa.JSON(), nullable=False),
        sa.Column("withdrawn_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"],
            ["table_imports.id"],
            name=op.f("fk_withdrawn_results_import_id_table_imports"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_withdrawn_results_person_id_persons"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawn_results")),
    )
    op.create_index(op.f("ix_withdrawn_results_import_id"), "withdrawn_results", ["import_id"])
    op.create_index(op.f("ix_withdrawn_results_person_id"), "withdrawn_results", ["person_id"])
    op.create_table(
        "own_views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("strengths", sa.String(length=600), nullable=False),
        sa.Column("constraints", sa.String(length=600), nullable=False),
        sa.Column("said_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_own_views_person_id_persons"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_views")),
        sa.UniqueConstraint("run_id", name=op.f("uq_own_views_run_id")),
    )
    op.create_index(op.f("ix_own_views_person_id"), "own_views", ["person_id"])


def downgrade() -> None:
    op.drop_table("own_views")
    op.drop_table("withdrawn_results")
    with op.batch_alter_table("assessment_results", schema=None) as batch_op:
        batch_op.drop_column("elements")

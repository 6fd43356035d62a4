"""what was shown in practice is kept with each try"""

from typing import Any

import sqlalchemy as sa
from alembic import op

import models.base

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_STEPS = sa.table(
    "iom_steps",
    sa.column("id", sa.Integer()),
    sa.column("transfer_form", sa.String()),
)
_TRIES = sa.table(
    "evidence",
    sa.column("id", sa.Integer()),
    sa.column("step_id", sa.Integer()),
    sa.column("created_at", models.base.UtcDateTime()),
)
_TOLD = (
    sa.column("topic", sa.String()),
    sa.column("held_on", sa.Date()),
    sa.column("audience", sa.String()),
    sa.column("visitors", sa.String()),
    sa.column("changed", sa.Text()),
)


def _lines() -> list[sa.Column[Any]]:
    return [
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("audience", sa.String(length=200), nullable=False),
        sa.Column("visitors", sa.String(length=200), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
    ]


def upgrade() -> None:
    told = sa.table("iom_transfers", sa.column("step_id", sa.Integer()), sa.column("said_at", models.base.UtcDateTime()), *_TOLD)
    tried = (
        sa.select(sa.func.max(_TRIES.c.id))
        .where(_TRIES.c.step_id == told.c.step_id, _TRIES.c.created_at <= told.c.said_at)
        .scalar_subquery()
    )
    query = (
        sa.select(tried.label("evidence_id"), _STEPS.c.transfer_form.label("form"), *(told.c[one.name] for one in _TOLD))
        .join_from(told, _STEPS, _STEPS.c.id == told.c.step_id)
        .where(tried.is_not(None))
    )
    rows = [dict(row) for row in op.get_bind().execute(query).mappings()]
    op.drop_table("iom_transfers")
    table = op.create_table(
        "iom_transfers",
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        *_lines(),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_iom_transfers_evidence_id_evidence"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_iom_transfers")),
    )
    op.bulk_insert(table, rows)


def downgrade() -> None:
    """The newest try of each step stays."""
    told = sa.table("iom_transfers", sa.column("evidence_id", sa.Integer()), *_TOLD)
    query = (
        sa.select(_TRIES.c.step_id, _TRIES.c.created_at.label("said_at"), *(told.c[one.name] for one in _TOLD))
        .join_from(told, _TRIES, _TRIES.c.id == told.c.evidence_id)
        .order_by(_TRIES.c.id)
    )
    rows = {row["step_id"]: dict(row) for row in op.get_bind().execute(query).mappings()}
    op.drop_table("iom_transfers")
    table = op.create_table(
        "iom_transfers",
        sa.Column("step_id", sa.Integer(), nullable=False),
        *_lines(),
        sa.Column("said_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["step_id"], ["iom_steps.id"], name=op.f("fk_iom_transfers_step_id_iom_steps"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("step_id", name=op.f("pk_iom_transfers")),
    )
    op.bulk_insert(table, [*rows.values()])

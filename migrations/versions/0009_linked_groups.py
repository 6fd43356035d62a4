"""group chats of bodies, and notices to them"""

import sqlalchemy as sa
from alembic import op

import models.base

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

LIVE = "chat_id IS NOT NULL AND ended_at IS NULL"


def upgrade() -> None:
    op.create_table(
        "linked_groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("offered_by", sa.Integer(), nullable=True),
        sa.Column("expires_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("messenger", sa.String(length=40), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.String(length=255), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("linked_by", sa.Integer(), nullable=True),
        sa.Column("linked_at", models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", models.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ending", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["bodies.id"], name=op.f("fk_linked_groups_body_id_bodies"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["offered_by"], ["persons.id"], name=op.f("fk_linked_groups_offered_by_persons"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["linked_by"], ["persons.id"], name=op.f("fk_linked_groups_linked_by_persons"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linked_groups")),
        sa.UniqueConstraint("token", name=op.f("uq_linked_groups_token")),
    )
    op.create_index(op.f("ix_linked_groups_body_id"), "linked_groups", ["body_id"])
    for name, columns in (("body", ["body_id"]), ("chat", ["messenger", "chat_id"])):
        op.create_index(
            f"uq_linked_groups_live_{name}",
            "linked_groups",
            columns,
            unique=True,
            sqlite_where=sa.text(LIVE),
            postgresql_where=sa.text(LIVE),
        )
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("group_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            op.f("fk_notices_group_id_linked_groups"), "linked_groups", ["group_id"], ["id"], ondelete="CASCADE"
        )


def downgrade() -> None:
    op.execute("DELETE FROM notices WHERE group_id IS NOT NULL")
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("fk_notices_group_id_linked_groups"), type_="foreignkey")
        batch_op.drop_column("group_id")
    op.drop_table("linked_groups")

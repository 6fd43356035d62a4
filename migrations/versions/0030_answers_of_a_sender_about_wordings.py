"""answers of a sender about wordings"""

import sqlalchemy as sa
from alembic import op

import models.base

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was said before holds for the one who said it, in any subject until it is asked anew."""
    op.create_table(
        "deficit_answers",
        sa.Column("sender_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("wording_key", sa.String(length=250), nullable=False),
        sa.Column("catalogue_id", sa.String(length=40), nullable=False),
        sa.Column("explained_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["sender_id"], ["persons.id"], name=op.f("fk_deficit_answers_sender_id_persons"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sender_id", "subject", "wording_key", name=op.f("pk_deficit_answers")),
    )
    op.execute(
        "INSERT INTO deficit_answers (sender_id, subject, wording_key, catalogue_id, explained_at) "
        "SELECT explained_by, '', wording_key, catalogue_id, explained_at FROM deficit_aliases "
        "WHERE explained_by IS NOT NULL"
    )
    op.drop_table("deficit_aliases")


def downgrade() -> None:
    op.create_table(
        "deficit_aliases",
        sa.Column("wording_key", sa.String(length=250), nullable=False),
        sa.Column("catalogue_id", sa.String(length=40), nullable=False),
        sa.Column("explained_by", sa.Integer(), nullable=True),
        sa.Column("explained_at", models.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["explained_by"], ["persons.id"], name=op.f("fk_deficit_aliases_explained_by_persons"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("wording_key", name=op.f("pk_deficit_aliases")),
    )
    op.execute(
        "INSERT INTO deficit_aliases (wording_key, catalogue_id, explained_by, explained_at) "
        "SELECT wording_key, catalogue_id, sender_id, explained_at FROM ("
        "SELECT *, ROW_NUMBER() OVER (PARTITION BY wording_key ORDER BY explained_at DESC, sender_id) AS place "
        "FROM deficit_answers) AS ranked WHERE place = 1"
    )
    op.drop_table("deficit_answers")

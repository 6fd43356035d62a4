"""a pair is offered before it works; its competence, its paper, its term and the pair before it"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

OPEN = sa.text("status IN ('proposed', 'offered', 'agreed', 'active')")
ACTIVE = sa.text("status = 'active'")
NEW, OLD = "uq_pairs_open_kind_mentor_id_mentee_id", "uq_pairs_active_kind_mentor_id_mentee_id"
SIDES = ["kind", "mentor_id", "mentee_id"]


def upgrade() -> None:
    op.drop_index(OLD, "pairs")
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("competence", sa.String(length=40), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("asked_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("paper_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("until_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("replaces_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_pairs_replaces_id_pairs"), "pairs", ["replaces_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index(NEW, "pairs", [*SIDES, "competence"], unique=True, sqlite_where=OPEN, postgresql_where=OPEN)


def downgrade() -> None:
    # The older bot knows active and closed pairs only: an offer that nobody has answered is no pair for it.
    op.execute("UPDATE pairs SET status = 'closed' WHERE status NOT IN ('active', 'closed')")
    # Two pairs of the same people about different competences are one pair for it: the eldest stays.
    op.execute(
        "UPDATE pairs SET status = 'closed' WHERE status = 'active' AND EXISTS (SELECT 1 FROM pairs AS elder "
        "WHERE elder.status = 'active' AND elder.kind = pairs.kind AND elder.mentor_id = pairs.mentor_id "
        "AND elder.mentee_id = pairs.mentee_id AND elder.id < pairs.id)"
    )
    op.drop_index(NEW, "pairs")
    with op.batch_alter_table("pairs", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_pairs_replaces_id_pairs"), type_="foreignkey")
        for column in ("replaces_id", "until_on", "paper_on", "asked_on", "competence"):
            batch_op.drop_column(column)
    op.create_index(OLD, "pairs", SIDES, unique=True, sqlite_where=ACTIVE, postgresql_where=ACTIVE)

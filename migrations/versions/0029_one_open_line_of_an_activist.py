"""of one person one line of the base of activists is open"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

OPEN = sa.text("status IN ('proposed', 'approved')")


def upgrade() -> None:
    """Of lines that were made at one moment the first approved stays, else the first proposed."""
    earlier = "SELECT 1 FROM activists AS other WHERE other.person_id = activists.person_id AND other.id < activists.id"
    op.execute(
        "UPDATE activists SET status = 'ended' WHERE status = 'approved' "
        f"AND EXISTS ({earlier} AND other.status = 'approved')"
    )
    op.execute(
        "UPDATE activists SET status = 'withdrawn' WHERE status = 'proposed' AND EXISTS "
        "(SELECT 1 FROM activists AS other WHERE other.person_id = activists.person_id AND other.status = 'approved')"
    )
    op.execute(
        "UPDATE activists SET status = 'withdrawn' WHERE status = 'proposed' "
        f"AND EXISTS ({earlier} AND other.status = 'proposed')"
    )
    op.create_index(
        "uq_activists_open_person_id",
        "activists",
        ["person_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )


def downgrade() -> None:
    op.drop_index("uq_activists_open_person_id", "activists")

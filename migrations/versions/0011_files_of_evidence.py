"""files of evidence"""

import sqlalchemy as sa
from alembic import op


revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evidence_files",
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_evidence_files_evidence_id_evidence"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_files.id"], name=op.f("fk_evidence_files_file_id_stored_files")
        ),
        sa.PrimaryKeyConstraint("evidence_id", "place", name=op.f("pk_evidence_files")),
    )
    op.execute(
        "INSERT INTO evidence_files (evidence_id, place, file_id) "
        "SELECT id, 1, file_id FROM evidence WHERE file_id IS NOT NULL"
    )
    with op.batch_alter_table("evidence") as table:
        table.add_column(sa.Column("album", sa.String(length=64), server_default="", nullable=False))
        table.drop_constraint("fk_evidence_file_id_stored_files", type_="foreignkey")
        table.drop_column("file_id")
    with op.batch_alter_table("evidence") as table:
        table.alter_column("album", server_default=None)
        table.create_index(op.f("ix_evidence_album"), ["album"])


def downgrade() -> None:
    with op.batch_alter_table("evidence") as table:
        table.drop_index(op.f("ix_evidence_album"))
        table.drop_column("album")
        table.add_column(sa.Column("file_id", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_evidence_file_id_stored_files"), "stored_files", ["file_id"], ["id"])
    op.execute(
        "UPDATE evidence SET file_id = (SELECT file_id FROM evidence_files "
        "WHERE evidence_files.evidence_id = evidence.id AND evidence_files.place = 1)"
    )
    op.drop_table("evidence_files")

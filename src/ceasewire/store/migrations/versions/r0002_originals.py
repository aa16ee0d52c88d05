"""The bytes of documents as they came, beside what was read in them.

What stands here is never edited once a ledger may have it: a change is a new revision.
"""

import sqlalchemy as sa
from alembic import op

from ceasewire.store.dialects import append_only

revision = "0002"
down_revision = "0001"

# Each table that is only ever added to, with the columns of its keys.
APPEND_ONLY = {"contents": [["sha256"]], "originals": [["document"]]}


def upgrade() -> None:
    """Make the tables and their triggers. Documents that are there already have no bytes until they are added again."""
    op.create_table(
        "contents",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "originals",
        sa.Column("document", sa.Text, sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
    )
    for table, keys in APPEND_ONLY.items():
        for statement in append_only(op.get_bind(), table, keys):
            op.execute(statement)

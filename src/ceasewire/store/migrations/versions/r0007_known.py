"""An index by which it is quick to see whether any reading became known after a moment.

Every question asks for that, and without the index it looked at each reading. What stands here is never edited once a
ledger may have it: a change is a new revision.
"""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_readings_known", "readings", ["known"])

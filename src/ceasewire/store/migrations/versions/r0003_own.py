"""Which records a person added, so that they hold whatever is read anew.

What stands here is never edited once a ledger may have it: a change is a new revision.
"""

import sqlalchemy as sa
from alembic import op

from ceasewire.store.dialects import append_only

revision = "0003"
down_revision = "0002"

# What no reading added is a person's, and so is a judgement that came with a reading and is no rule's.
FILL = """
    INSERT INTO own (record) SELECT id FROM records
    WHERE NOT EXISTS (SELECT 1 FROM additions WHERE additions.record = records.id)
    OR (kind = 'judgement' AND json NOT LIKE '%"decided_by":"rule:%')
"""


def upgrade() -> None:
    """Make the table, and note what persons added before there was one."""
    op.create_table("own", sa.Column("record", sa.Text, sa.ForeignKey("records.id"), primary_key=True))
    op.execute(FILL)
    for statement in append_only(op.get_bind(), "own", [["record"]]):
        op.execute(statement)

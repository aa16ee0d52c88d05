"""Frozen records, in the order in which data goes: spans, page, reading, resolution, ledger."""

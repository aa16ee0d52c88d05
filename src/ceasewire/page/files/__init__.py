"""Files to documents: what kind bytes are, what they hold, and their characters."""

"""The same reading mapped over many documents by an existing engine."""

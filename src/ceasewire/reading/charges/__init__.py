"""Charges: the words that lay a deed to somebody, claim it or deny it, and the deed they name."""

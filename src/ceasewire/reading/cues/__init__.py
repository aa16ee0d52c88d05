"""Cues: the words that report what somebody says, who stands beside them, and what of the sentence is said."""

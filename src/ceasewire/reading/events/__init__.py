"""Events: what happened or is said to have, to whom, by whom, where, how often, and who answers for it."""

"""Parts of the cast: who is mentioned, which mentions are of one actor, and whom a word stands for."""

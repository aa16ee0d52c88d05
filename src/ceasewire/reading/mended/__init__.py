"""The parse set right: what the parser gets wrong again and again in news of conflicts."""

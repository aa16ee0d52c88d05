"""Terms: who would do what, on which conditions, by what is said, agreed or due."""

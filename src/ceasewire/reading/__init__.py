"""Article to reading: actors, statements, terms, events, responsibility, processes, times."""

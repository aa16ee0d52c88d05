"""Rules as data: cues, actors, verbs, condition words, times; loaded once, passed as an argument."""

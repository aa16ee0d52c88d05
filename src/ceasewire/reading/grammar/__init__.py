"""What the parse says, whatever the words are about: tokens, phrases, clauses, and what they tell of as so."""

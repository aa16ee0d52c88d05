"""Tags, names and marks that rules ask for together, in spaCy's words: each such set is written once."""

# Nouns and names.
NOMINAL = frozenset({"NOUN", "PROPN"})
# Nouns, names and what stands for them.
NOMINAL_OR_PRONOUN = frozenset({"NOUN", "PRON", "PROPN"})
# Who does it, or whom it is done to, before the verb.
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# The same, clauses and "there" included.
ANY_SUBJECTS = frozenset({"csubj", "expl", "nsubj", "nsubjpass"})
# Verbs that make a clause of their own.
FINITE = frozenset({"VBD", "VBP", "VBZ"})
# The same, with "may" and "will".
FINITE_OR_MODAL = frozenset({"MD", "VBD", "VBP", "VBZ"})
# Verbs of now.
PRESENT = frozenset({"VBP", "VBZ"})
# Verbs of what was, and what was done.
PAST = frozenset({"VBD", "VBN"})
# Words that ask, or join a clause to what it is about.
ASKING_TAGS = frozenset({"WDT", "WP", "WRB"})
# Names of days and hours.
TIME_NAMES = frozenset({"DATE", "TIME"})
# Names of places, and of what stands there.
PLACE_NAMES = frozenset({"FAC", "GPE", "LOC"})
# Names of lands, and of who is from there.
PEOPLES = frozenset({"GPE", "NORP"})
# Marks that open a quotation.
OPENING_QUOTES = frozenset({'"', "``", "“"})
# Marks that close one.
CLOSING_QUOTES = frozenset({'"', "''", "’’", "”"})
# What joins the parts of a word.
HYPHENS = frozenset({"-", "‑", "–"})
# Verbs that help another, and may stand for it.
HELPERS = frozenset({"be", "do", "have"})

"""Closed classes of words that several rooms ask for: articles, pronouns, relatives, joints, modals."""

# Articles and determiners.
INDEFINITE_ARTICLES = frozenset({"a", "an"})
ARTICLES = frozenset({"a", "an", "the"})
# One of a kind, whichever.
ANY_ARTICLES = frozenset({"a", "an", "any"})
# "another truce", "one truce": what one more of a kind is told with.
ONE_MORE = frozenset({"a", "an", "another", "one"})
DEFINITE_DETERMINERS = frozenset({"that", "the", "this"})
ALL_DEFINITE_DETERMINERS = frozenset({"that", "the", "these", "this", "those"})
NEGATIVE_DETERMINERS = frozenset({"neither", "no"})
# With which none of a kind is told of as being there.
NO_OR_ANY = frozenset({"any", "neither", "no"})

# Pronouns.
FIRST_PERSON = frozenset({"i", "we"})
FIRST_OR_SECOND_PERSON = frozenset({"i", "we", "you"})
FIRST_PERSON_OBJECTS = frozenset({"me", "us"})
FIRST_PERSON_POSSESSIVES = frozenset({"my", "our"})
THIRD_PERSON = frozenset({"he", "it", "she", "they"})
# "It", "they": a body, a country or several people, and nobody alone.
IT_OR_THEY = frozenset({"it", "they"})
# What takes up a whole clause: "this is denied", "it came after ...".
CLAUSE_PRONOUNS = frozenset({"it", "that", "this"})
NEGATIVE_PRONOUNS = frozenset({"nobody", "none", "nothing"})

# What opens a relative clause.
RELATIVES_OF_THINGS = frozenset({"that", "which"})
RELATIVE_SUBJECTS = frozenset({"that", "which", "who"})
RELATIVES = frozenset({"that", "which", "who", "whom"})

# What joins.
AND_OR = frozenset({"and", "or"})
AND_BUT = frozenset({"and", "but"})
IF_OR_UNLESS = frozenset({"if", "unless"})

# Modals.
MODALS_OF_CHANCE = frozenset({"could", "may", "might"})
WOULD = frozenset({"'d", "would", "’d"})

"""Where a sentence leaves what one report says: the speaker reports on, somebody else does, or the reporter goes on.

The parser hangs "..., but warned that", "..., adding that", "..., and officials said" on the words said as often as on
the verb that reports them. Tense, commas and subjects decide whose they are.
"""

from collections.abc import Iterator

from ceasewire.reading.grammar.classes import FIRST_OR_SECOND_PERSON, FIRST_PERSON, INDEFINITE_ARTICLES, THIRD_PERSON
from ceasewire.reading.grammar.phrases import VERBAL, ancestors, child, has_subject, is_negated, is_passive
from ceasewire.reading.grammar.questions import question_behind
from ceasewire.reading.grammar.tokens import Doc, Token

# Words that open the next clause after a comma, where the content of the first has ended.
_BREAKERS = frozenset({"but", "while", "whereas", "although", "though"})
# Words by which, after a comma, another one's report is set against the first.
_CONTRASTS = frozenset({"while", "whereas"})
# Words by which the same one goes on to grant something ("though it admits that").
_CONCEDING = frozenset({"though", "although"})
_OBJECTS = {"he": "him", "she": "her", "they": "them", "i": "me", "we": "us"}
# What tells, on the reporting verb itself, when and amid what somebody spoke.
_SCENE = frozenset({"as", "after", "while", "when", "before"})
# So many tokens at most tell, behind a report that ends its sentence, when and where it was made.
_LONGEST_TAIL = 7
# What one does in speaking to or of somebody.
_ADDRESSING = frozenset({"accuse", "urge", "praise", "criticize", "criticise", "thank", "denounce", "condemn", "blame"})
_PAST, _PRESENT = frozenset({"VBD"}), frozenset({"VBZ", "VBP"})


def leave_content(verb: Token, clause: Token, cues_at: frozenset[int]) -> list[int]:
    """Return the tokens where a sentence leaves what is said.

    Args:
        verb: the verb that reports.
        clause: the verb or noun that heads what is said.
        cues_at: the tokens of all reporting verbs of the paragraph.
    """
    starts = [_back_over(verb.doc, i) for c in verb.children if (i := _beside_content(c, clause, cues_at)) is not None]
    for i in cues_at:
        token = verb.doc[i]
        if token.i > clause.i and token.sent.start == verb.sent.start and takes_over(token, verb, clause):
            starts.append(_back_over(verb.doc, _own_start(token)))
    starts.extend(_breaks_off(verb, clause, cues_at))
    starts.extend(_ends_before_main(verb, clause, cues_at))
    starts.extend(leaves_unsaid(clause))
    starts.extend(_says_nothing(clause))
    starts.extend(_tells_outcome(clause))
    starts.extend(judges(clause, cues_at))
    starts.extend(answers(clause, cues_at))
    starts.extend(_tells_when(clause))
    starts.extend(_names_source(clause))
    starts.extend(_asks_on(clause))
    starts.extend(_acts_then(verb, clause))
    wished = [c for c in clause.rights if c.dep_ == "xcomp"] if _tense(clause) == "present" else []
    for act in (clause, *wished):  # "has said he wants TO SELL and pointed to the cost"
        starts.extend(_back_over(verb.doc, c.i) for c in act.rights if _goes_on_with_deed(c, act))
    return starts


def _ends_before_main(verb: Token, clause: Token, cues_at: frozenset[int]) -> Iterator[int]:
    """Yield the semicolon before the sentence's main verb, where it is reported by itself ("; it was, she added")."""
    root = verb.sent.root
    if verb.dep_ == "ccomp" and root.i > clause.i and any(c.dep_ == "parataxis" and c.i in cues_at for c in root.lefts):
        yield from [t.i for t in verb.doc[clause.i : root.i] if t.text == ";"][:1]


def _says_nothing(clause: Token) -> Iterator[int]:
    """Yield where it is told that another one said nothing of it ("; the Pentagon did not comment")."""
    doc, commenting = clause.doc, clause.doc.clause_words.commenting
    for token in doc.tokens[clause.i + 1 : clause.sent.end]:
        if token.lemma_ not in commenting:
            continue
        silent = is_negated(token) and not any(c.tag_ == "MD" for c in token.lefts)
        if silent or token.head.lemma_ == "decline":
            yield from [i for i in range(token.i, clause.i, -1) if doc[i].text == ";"][:1]


def leaves_unsaid(clause: Token) -> Iterator[int]:
    """Yield where it is told what the speaker left out (", without giving details")."""
    for token in clause.sent:
        left_out = token.lower_ == "without" and token.i > clause.i
        if left_out and any(c.tag_ == "VBG" and c.lemma_ in clause.doc.clause_words.telling for c in token.children):
            yield token.i - (token.nbor(-1).text == ",")


def _tells_outcome(clause: Token) -> Iterator[int]:
    """Yield where the reporter goes on to tell what came of it that somebody said so."""
    words = clause.doc.clause_words
    for token in clause.doc.tokens[clause.i + 1 : clause.sent.end]:
        if token.tag_ != "VBG" or token.dep_ not in {"advcl", "acl"} or token.nbor(-1).text != ",":
            continue
        moved = child(token, "dobj")
        trades = token.lemma_ in words.moving and moved is not None and moved.lemma_ in words.traded
        tells = token.lemma_ in words.outcome or trades
        if tells and child(token, "dobj", "prt", "prep") is not None:
            yield token.i - 1


def judges(clause: Token, cues_at: frozenset[int]) -> Iterator[int]:
    """Yield where the reporter says what he, or another one, makes of it (", a move that critics called").

    Args:
        clause: the verb or noun that heads what is said or done.
        cues_at: the tokens of all reporting verbs of the paragraph.
    """
    for token in clause.doc.tokens[clause.i + 1 : clause.sent.end]:
        if token.dep_ not in {"appos", "npadvmod", "conj", "attr"}:
            continue
        first = token.left_edge
        bare = first is token or first.i == token.i  # ", LANGUAGE that traders took as a threat"
        if not (bare or first.lower_ in INDEFINITE_ARTICLES):
            continue
        if first.i <= clause.i or not _behind_comma(first):
            continue
        told = (c for c in token.rights if c.dep_ in {"relcl", "acl"} and c.i in cues_at)
        called = token.lemma_.lower() in token.doc.clause_words.calling and (not bare or _is_told_of(token))
        if called or (not bare and any(has_subject(c) for c in told)):
            yield first.i - 1


def answers(clause: Token, cues_at: frozenset[int]) -> Iterator[int]:
    """Yield where the reporter tells how another takes what is said (", which one of them called a gift", "denies")."""
    yield from _calls_it(clause, cues_at)
    words = clause.doc.clause_words
    for token in (t for t in clause.sent if t.dep_ == "relcl"):
        which = token.left_edge
        told = which.lower_ == "which" and which.i > clause.i and _behind_comma(which)
        if told and token.lemma_ in words.denying | words.refusing and token.right_edge.i >= clause.sent.end - 3:
            thing = child(token, "dobj")
            if thing is None or thing.lower_ in {"it", "this", "that", "which"}:
                yield which.i - 1


def _calls_it(clause: Token, cues_at: frozenset[int]) -> Iterator[int]:
    """Yield where a clause that ends the sentence tells what another calls it (", which one of them called a gift")."""
    for token in (clause.doc.tokens[i] for i in cues_at):
        if token.dep_ != "relcl":
            continue
        which = token.left_edge
        told = which.lower_ == "which" and which.i > clause.i and _behind_comma(which)
        subject = child(token, "nsubj")
        own = subject is None or subject.lower_ in THIRD_PERSON | FIRST_OR_SECOND_PERSON
        own = own or (subject is not None and subject.i == which.i and not _has_clause(token))
        if told and not own and token.right_edge.i >= clause.sent.end - 3:
            yield which.i - 1


def _tells_when(clause: Token) -> Iterator[int]:
    """Yield where it is told how long after something else it was said (", HOURS AFTER two groups had denied it")."""
    for token in clause.sent[1:]:
        if token.dep_ != "mark" or token.lower_ not in {"after", "before"}:
            continue
        span = token.nbor(-1)
        timed = span.ent_type_ in {"DATE", "TIME"} and span.pos_ == "NOUN"
        if timed and span.left_edge.i > clause.i and span.left_edge.nbor(-1).text == ",":
            yield span.left_edge.i - 1


def _behind_comma(word: Token) -> bool:
    """Whether a comma stands right before a word, or in the quotation that ends there ("“in time,” a phrase that")."""
    before = word.nbor(-1)
    return before.text == "," or (before.is_quote and before.i > 0 and before.nbor(-1).text == ",")


def _is_told_of(noun: Token) -> bool:
    """Whether a relative clause with a subject of its own tells of a noun ("language THAT TRADERS TOOK AS")."""
    return any(c.dep_ == "relcl" and has_subject(c) for c in noun.rights)


def _acts_then(verb: Token, clause: Token) -> Iterator[int]:
    """Yield where it is told what the speaker did next ("said that he had won AND THEN LEFT")."""
    for then in (t for t in clause.sent if t.lower_ == "then" and t.i > clause.i and t.dep_ == "advmod"):
        deed = then.head
        later = deed.dep_ == "conj" and deed.head is clause and deed.tag_ == "VBD" and not has_subject(deed)
        if later and then.i == deed.i - 1 and _tense(verb) == "past" and (_is_pluperfect(clause) or not _tense(clause)):
            yield then.i - 1


def _names_source(clause: Token) -> Iterator[int]:
    """Yield where another source is named for the whole report (", according to two aides")."""
    for token in clause.sent[:-1]:
        behind = token.lower_ == "according" and token.i > clause.i and token.nbor(-1).text == ","
        if behind and token.nbor(1).lower_ == "to":
            yield token.i - 1


def _asks_on(clause: Token) -> Iterator[int]:
    """Yield where the reporter asks on ("said it would sail - BUT WHO WILL PAY?")."""
    last = clause.doc[clause.sent.end - 1]
    behind = question_behind(clause, last.i) if last.text == "?" else None
    if behind is not None:
        yield behind


def _goes_on_with_deed(c: Token, clause: Token) -> bool:
    """Whether a past form is coordinated with an infinitive: it is the speaker's ("asked them to go and called X")."""
    infinitive = clause.tag_ == "VB" and any(a.lower_ == "to" for a in clause.lefts)
    return infinitive and c.dep_ == "conj" and c.tag_ in {"VBD", "VBN"} and not has_subject(c)


def _breaks_off(verb: Token, clause: Token, cues_at: frozenset[int]) -> Iterator[int]:
    """Yield where another one's report begins behind a semicolon, or ends the sentence (", a study said.")."""
    doc, end = verb.doc, verb.sent.end
    for i in cues_at:
        token = doc[i]
        if not clause.i < i < end or not has_subject(token):
            continue
        first = _own_start(token)
        if first <= clause.i:
            continue
        semicolon = next((k for k in range(first, clause.i, -1) if doc[k].text == ";"), None)
        if token.tag_ == "VBG" and doc[first - 1].lower_ == "with" and doc[first - 2].text == ",":
            yield first - 2  # "..., WITH THE UNION CLAIMING that": another one's report
        elif semicolon is not None and _says_something(token):
            yield semicolon
        elif doc[first - 1].text == "," and _closes_sentence(token) and token.dep_ != "relcl":
            yield first - 1
        elif doc[first - 1].lower_ in _CONTRASTS and doc[first - 2].text == "," and _says_something(token):
            yield first - 2
        elif doc[first - 1].text == "," and _stands_aside(token) and doc[first - 2].dep_ != "mark":
            yield first - 1  # "believe that he fled, AN AIDE SAID, because": another one reports the belief
        elif doc[first - 1].lower_ in _CONCEDING and _is_own(doc[first]) and _says_something(token):
            yield first - 1 - (doc[first - 2].text == ",")
        elif doc[first - 1].lower_ in _CONCEDING and doc[first - 2].text == "," and _reports_beside(token, verb):
            yield first - 2  # "said it would stay, THOUGH AIDES SAID that it might not"


def _reports_beside(token: Token, verb: Token) -> bool:
    """Whether a verb reports a clause in the tense in which another one does."""
    return _has_clause(token) and _tense(token) == _tense(verb) != ""


def _stands_aside(token: Token) -> bool:
    """Whether a report with its subject is set between commas."""
    return token.dep_ == "parataxis" and token.nbor(1).text == ","


def _is_own(word: Token) -> bool:
    """Whether a word stands for the speaker or opens the name of his own people ("though IT warns", "ITS authors")."""
    return word.lower_ in THIRD_PERSON or word.tag_ == "PRP$"


def _closes_sentence(token: Token) -> bool:
    """Whether nothing follows a reporting verb in its sentence but when and where it was said."""
    rest = token.doc[token.i + 1 : token.sent.end]
    return len(rest) <= _LONGEST_TAIL and not any(t.pos_ in VERBAL or t.text == "," or t.is_quote for t in rest)


def _beside_content(c: Token, clause: Token, cues_at: frozenset[int]) -> int | None:
    """Return where a clause begins that hangs on the reporting verb beside what is said and is none of it."""
    if c.i <= clause.i or c.dep_ not in {"conj", "advcl", "dep", "parataxis"}:
        return None
    subtree = [t.i for t in c.subtree if t.i > clause.i]
    if not subtree or (c.dep_ == "conj" and c.i not in cues_at and has_subject(c)):
        return None
    if c.dep_ == "advcl" and c.i not in cues_at and not is_participle(c) and not _sets_scene(c):
        return None
    return min(subtree)


def _sets_scene(c: Token) -> bool:
    return any(m.dep_ in {"mark", "advmod"} and m.lower_ in _SCENE and m.i < c.i for m in c.children)


def takes_over(token: Token, verb: Token, clause: Token) -> bool:
    """Whether a reporting verb that hangs on what another reports begins a report of its own.

    Args:
        token: the reporting verb that comes later.
        verb: the one before it.
        clause: what heads the words that `verb` reports.
    """
    before = token.nbor(-1) if token.i else token
    if token.tag_ == "VBG" and is_participle(token):
        if clause.tag_ == "VBG" and _coordinated_with(token, clause):
            return False  # "remembers opening the file and ASSUMING that"
        return before.text in {",", "while", "and"} and token.dep_ in {"advcl", "conj", "acl", "dep"}
    if token.dep_ != "conj" or not _coordinated_with(token, clause) or _has_that(token):
        return False
    if token.lemma_ in {"be", "stand", "remain"}:
        return False  # "said Moscow was alarmed and STOOD ready to help"
    if _tells_speaker(token, verb):
        return False  # "He said the airline had paid him and TOLD HIM to wait"
    above = verb.head if is_participle(verb) and verb.dep_ in {"advcl", "acl"} else verb  # "STATING that it is so and"
    tense, own = _tense(above), _tense(token)
    if above is not verb and tense == own == "past" and _tense(clause) == "present":
        return not has_subject(token)
    if own == "past" and _is_perfect(verb) and _tense(clause) != "past" and not has_subject(token):
        return True  # "has said he wants to go AND POINTED TO the cost"
    if token.tag_ == "VB" and _speaks_as_we(verb) and _has_clause(token):
        return not has_subject(token)  # "We call on both to stop and NOTE that time is short"
    if token.tag_ == "VB" and verb.tag_ == "VBP" and token.nbor(-1).lower_ == "but" and _has_clause(token):
        return not has_subject(token)  # "say it could fail, but WARN that": the parser takes it with "could"
    if tense == "past" and own == "present" and _tense(clause) == "past" and _has_clause(token):
        return not has_subject(token)  # "said he had left AND ALLEGES that"
    if not tense or tense != own:
        return False
    if has_subject(token):
        if not _tense(clause) and _names_one(token):  # "said she would go if it was fine, and she LEFT OPEN a return"
            return _after_break(token) and _says_something(token)
        judged = _has_that(clause) and own == "present" and _is_perfect(token) and child(token, "dobj") is not None
        return _after_break(token) and (_has_clause(token) or judged)  # ", and the union HAS DENOUNCED the plan"
    if _has_clause(token) and (_speaks_of_self(clause) or verb.lemma_ in verb.doc.clause_words.refusing):
        return True  # "said it had struck the town and warns it will", "denies that X did and says that"
    if token.tag_ == "VBZ" and token.head.lemma_ == "be" and token.nbor(-1).lower_ == "but":
        return True  # "says a war is unlikely but REFUSES to hold talks"
    told_of = is_passive(token.head) or (token.tag_ == "VBP" and token.head.lemma_ == "be")
    if (
        token.tag_ == verb.tag_
        and token.tag_ in {"VBD", "VBP"}
        and told_of
        and not is_passive(token)
        and _after_break(token)
    ):
        return True  # "said nine men were killed, AND CALLED ON all to stop"
    if token.tag_ in {"VBD", "VBZ"} and token.head.tag_ == "VBG" and _tense(token.head):
        return True  # "said the army was shelling the town and URGED it to stop"
    if token.tag_ == "VBD" and token.lemma_ in _ADDRESSING and _names_other(token):
        return True  # "wrote that it paid well AND ACCUSED THE CHIEF of"
    if token.tag_ == "VBD" and (_is_pluperfect(token.head) or token.head.lemma_ == "be"):
        return True  # "said it had hit a depot and denied that", "said the raid was a breach and urged them to"
    return _tense(token.head) != tense or (_after_break(token) and _has_clause(token))


def _names_other(token: Token) -> bool:
    """Whether a verb has somebody for its object, and no pronoun that may stand for whoever speaks before it."""
    whom = child(token, "dobj")
    return whom is not None and whom.pos_ in {"NOUN", "PROPN"} and child(token, "aux", "auxpass") is None


def _tells_speaker(token: Token, verb: Token) -> bool:
    """Whether a verb has him for its object who speaks: then he is not the one who does it."""
    thing = child(token, "dobj", "dative")
    speaker = child(verb, "nsubj")
    return thing is not None and speaker is not None and _OBJECTS.get(speaker.lower_) == thing.lower_


def reporter_over(token: Token, cues_at: frozenset[int]) -> Token | None:
    """Return the reporting verb whose speaker goes on with this one (", adding that", ", but warned that"), or null."""
    if has_subject(token):
        return None
    if token.dep_ == "conj" and token.tag_ in {"VBD", "VBN"} and (not _tense(token.head) or token.lemma_ == "add"):
        asides = [c for c in token.head.children if c.i in cues_at and c.i < token.i and has_subject(c)]
        if asides and asides[-1].tag_ == "VBD":
            return asides[-1]  # "It may not end the war, he said, but insisted that", "It fell, he said, and added"
    for above in ancestors(token):
        if above.i in cues_at and above.i < token.i:
            clause = next((c for c in above.children if c.i <= token.i and _holds(c, token)), None)
            if clause is not None and clause.dep_ in {"ccomp", "xcomp"} and clause.i < token.i:
                return above if takes_over(token, above, clause) else None
    return None


def is_participle(verb: Token) -> bool:
    """Whether a verb stands without helping verbs as a participle."""
    return verb.tag_ in {"VBG", "VBN"} and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)


def _holds(top: Token, token: Token) -> bool:
    return top.i == token.i or top.is_ancestor(token)


def _coordinated_with(token: Token, clause: Token) -> bool:
    while token.dep_ == "conj":
        token = token.head
        if token.i == clause.i:
            return True
    return False


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.lower_ in {"has", "have"} and c.dep_ == "aux" for c in verb.lefts)


def _tense(verb: Token) -> str:
    """Return whether a clause is told in the past or the present, by its own first verb; "" where by neither."""
    tags = {verb.tag_} | {c.tag_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}}
    if "MD" in tags:
        return ""
    return "past" if tags & _PAST else "present" if tags & _PRESENT else ""


def _speaks_of_self(clause: Token) -> bool:
    """Whether the clause reported is about who "it" or "he" is: most often the speaker."""
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ in THIRD_PERSON for c in clause.lefts)


def _speaks_as_we(verb: Token) -> bool:
    return verb.tag_ == "VBP" and any(c.dep_ == "nsubj" and c.lower_ in FIRST_PERSON for c in verb.lefts)


def _names_one(token: Token) -> bool:
    """Whether the subject of a verb is a pronoun of the third person."""
    return any(c.dep_ == "nsubj" and c.lower_ in THIRD_PERSON for c in token.lefts)


def _is_pluperfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.lefts)


def _after_break(token: Token) -> bool:
    """Whether a comma or a word of contrast stands before the verb with its subject."""
    at = _own_start(token)
    before = {t.lower_ for t in token.doc[max(0, at - 2) : at]}
    return bool(before & {",", ";", *_BREAKERS})


def _own_start(token: Token) -> int:
    """Return where a verb begins with its own subject and helping verbs."""
    parts = [c for c in token.lefts if c.dep_ in {"nsubj", "nsubjpass", "aux", "neg", "advmod"}]
    return min([t.i for c in parts for t in c.subtree] + [token.i])


def _has_clause(token: Token) -> bool:
    """Whether a verb has words that it reports: a clause, or a quotation right behind it."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return any(c.dep_ == "ccomp" and c.i > token.i for c in token.children) or after.is_quote


def _says_something(token: Token) -> bool:
    """Whether a verb has words that it reports, a noun's included ("denied any involvement")."""
    return _has_clause(token) or any(c.dep_ in {"dobj", "xcomp"} for c in token.rights)


def _has_that(token: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)


def _back_over(doc: Doc, i: int) -> int:
    """Return the place of the conjunction or comma that leads to a token."""
    while i > 0 and (doc[i - 1].text in {",", ";"} or doc[i - 1].lower_ in {"and", *_BREAKERS}):
        i -= 1
    return i

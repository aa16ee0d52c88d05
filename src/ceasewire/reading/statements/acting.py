"""The words of an act in the parse: where a verb or noun with its objects begins and ends, and what governs it."""

from collections.abc import Collection, Iterable

from ceasewire.reading.cues.continuations import judges
from ceasewire.reading.grammar.classes import AND_OR
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    coordinated,
    has_to,
    is_passive,
    objects_of,
    prepositions,
    trim,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft

# How many tokens may stand between verbs that share an object ("slow, halt and").
_SHARED_REACH = 4
# What an act is demanded as ("withdraw AS A CONDITION for talks").
_CONDITIONS = frozenset({"condition", "precondition", "prerequisite"})
# What an act is agreed, refused or told of after: it hangs on none of them.
_PARLEYS = frozenset({"talk", "negotiation", "meeting", "consultation", "summit", "mediation"})
# Dependents of an act's verb that are not part of the act.
_NOT_ACT = frozenset({
    "nsubj", "nsubjpass", "aux", "auxpass", "neg", "mark", "cc", "conj", "advcl", "punct", "parataxis",
    "ccomp_report", "expl",
})  # fmt: skip


def act_edges(paragraph: Paragraph, head: Token) -> tuple[int, int]:
    """Return the token edges of an act: a verb with its objects and phrases, or a noun phrase."""
    doc = paragraph.doc
    if head.pos_ in VERBAL:
        first, last = _chain_start(head).i, head.i
        for c in head.lefts:
            if c.dep_ == "compound" and c.lower_ == "de":
                first = c.i  # "de-escalate"
            if (
                c.dep_ in {"advmod"}
                and c.i == head.i - 1
                and c.lower_ not in {"not", "never", "also", "then", "longer", "only"}
            ):
                first = c.i
        passive = is_passive(head)
        if passive:
            aux = child(head, "auxpass")
            first = aux.i if aux is not None and aux.i < head.i and aux.i >= head.i - 3 else first
        for c in head.rights:
            if c.dep_ in _NOT_ACT or _reporting(c):
                if c.dep_ in {"advcl", "cc", "conj", "punct"}:
                    continue
                continue
            last = max(last, max(t.i for t in c.subtree))
    else:
        tokens = [t.i for c in head.lefts if c.dep_ not in {"cc", "punct", "conj"} for t in c.subtree] + [head.i]
        first = min(tokens)
        while first < head.i and doc[first].lower_ in {"the", "a", "an", "no"}:
            first += 1
        last = head.i
        for c in head.rights:
            if c.dep_ in {"conj", "cc", "punct", "appos", "relcl"} or (c.dep_ == "prep" and c.lower_ == "as"):
                continue  # "rejected talks AS A TRICK"
            words = c.doc.clause_words
            if c.dep_ == "acl" and c.lemma_.lower() in words.dating:
                break
            if c.dep_ == "acl" and c.lemma_.lower() in words.arranging and child(c, "agent") is not None:
                break  # "a truce brokered by the envoy"
            last = max(last, _phrase_end(c))
        last = _with_parties(head, last)
    judged = [i - 1 for i in judges(head, frozenset()) if i > head.i]  # "stop its raids, A MOVE THE FRONT REJECTED"
    last = min(last, _conj_cut(head, last), _aside_cut(head, last), _choice_cut(head, last), *judged)
    region = paragraph.quoted(head)
    while last > head.i and region is not None and doc[last].idx + len(doc[last]) >= region.end:
        last -= 1
    first, last = trim(doc[first], doc[last])
    return first, paragraph.closing(first, last)


def driven_act(verb: Token, driving: Collection[str]) -> tuple[Token, Token] | None:
    """Return who is made to act, and the act, under a verb that says so ("would force THE ARMY to RESPOND"), or null.

    Args:
        verb: any verb.
        driving: the lemmas of the verbs that say so.
    """
    if verb.lemma_ not in driving or is_passive(verb):
        return None
    act = next((c for c in verb.rights if c.dep_ in {"xcomp", "ccomp", "advcl"} and has_to(c)), None)
    if act is None:
        return None
    who = child(act, "nsubj") or child(verb, "dobj")
    return (who, act) if who is not None and verb.i < who.i < act.i else None


def _choice_cut(head: Token, last: int) -> int:
    """Return the last token before "or else", which opens what happens otherwise."""
    doc = head.doc
    choice = (i for i in range(head.i + 1, last + 1) if doc.lowered[i] == "or" and i + 1 < len(doc))
    return next((i - 1 for i in choice if doc[i + 1].lower_ in doc.clause_words.otherwise), last)


def _phrase_end(part: Token) -> int:
    """Return the last token of what belongs to a noun, before "agreeing to", which tells of another act."""
    agreeing = (t for t in part.subtree if t.tag_ == "VBG" and t.dep_ in {"acl", "advcl"} and t.i > part.i + 1)
    cut = next((t for t in agreeing if any(c.dep_ == "xcomp" and has_to(c) for c in t.children)), None)
    return cut.i - 1 if cut is not None else part.right_edge.i


def _with_parties(noun: Token, last: int) -> int:
    """Return the last token of "with the front" right behind a noun, which the parser hung on the verb above."""
    after = noun.doc[last + 1] if last + 1 < len(noun.doc) else None
    joined = after is not None and after.dep_ == "prep" and after.lower_ in {"with", "between"}
    if after is None or not joined or noun.dep_ != "dobj" or after.head != noun.head:
        return last
    return _phrase_end(after)


def shares_object(verb: Token) -> Token | None:
    """Return the verb right behind that a bare verb shares its object with ("declare and keep a truce"), or null."""
    after = _next_verb(verb)
    if after is None or any(c.dep_ not in {"conj", "cc", "punct", "advmod"} for c in verb.rights):
        return None
    between = verb.doc[verb.i + 1 : after.i]
    joints = {"cc", "punct", "advmod", "conj"}
    near = len(between) <= _SHARED_REACH and all(t.dep_ in joints and not _has_own(t) for t in between)
    return after if near else None


def last_sharing(head: Token) -> Token:
    """Return the last of the verbs that share an object with this one and hold it ("slow, halt and end the siege")."""
    seen = 0
    while seen < 5 and (after := shares_object(head)) is not None:
        head, seen = after, seen + 1
    return head


def _next_verb(verb: Token) -> Token | None:
    """Return the next verb of a list of verbs, past one that the tagger takes for another word ("slow, HALT and")."""
    for c in (c for c in verb.rights if c.dep_ == "conj"):
        if c.tag_ == verb.tag_ and c.pos_ == "VERB":
            return c
        if c.pos_ == "ADJ" and (later := _next_verb_of(c, verb.tag_)) is not None:
            return later
    return None


def _next_verb_of(word: Token, tag: str) -> Token | None:
    return next((c for c in word.rights if c.dep_ == "conj" and c.tag_ == tag and c.pos_ == "VERB"), None)


def _has_own(word: Token) -> bool:
    """Whether a word of a list has objects or phrases of its own."""
    return any(c.dep_ not in {"conj", "cc", "punct", "advmod"} for c in word.children)


def _chain_start(verb: Token) -> Token:
    """Return the first of the verbs that share this one's object, or the verb itself."""
    seen = 0
    while verb.dep_ == "conj" and seen < 5:
        before = verb.head if verb.head.pos_ == "VERB" or verb.head.dep_ != "conj" else verb.head.head
        if shares_object(before) != verb:
            break
        verb, seen = before, seen + 1
    return verb


def _conj_cut(head: Token, last: int) -> int:
    """Return the last token before a coordinated act begins."""
    cuts = []
    if head.tag_ == "VB":  # ", listen to ..., and build": bare verbs after a comma are acts of their own
        for i in range(head.i + 2, last + 1):
            token = head.doc[i]
            if token.tag_ == "VB" and token.nbor(-1).text in {",", "and"} and token.dep_ != "xcomp":
                cuts.append(i - 2)
            if _goes_on_above(token) and i - 3 > head.i:
                cuts.append(i - 3)
    for c in (*coordinated(head)[1:], *modal_verbs(head), *joined_inside(head)):
        start = min(t.i for t in c.subtree)
        while start - 1 > head.i and (
            head.doc[start - 1].dep_ == "cc" or head.doc[start - 1].text == "," or head.doc[start - 1].lower_ in AND_OR
        ):
            start -= 1
        if start > head.i:
            cuts.append(start - 1)
    return min(cuts, default=last)


def joined_inside(head: Token) -> list[Token]:
    """Return the bare verbs joined to what is to go on, which are acts of their own ("continue to talk AND WORK")."""
    inner = child(head, "xcomp") if head.lemma_ == "continue" else None
    if inner is None or not has_to(inner) or shares_object(inner) is not None:
        return []
    return [
        c for c in coordinated(inner)[1:] if c.tag_ in {"VB", "VBP"} and not has_to(c) and child(c, "nsubj") is None
    ]


def _aside_cut(head: Token, last: int) -> int:
    """Return the last token before words that only say why or amid what, or tell more of a noun."""
    doc = head.doc
    for i in range(head.i + 1, last + 1):
        token = doc[i]
        if i == head.i + 1 and head.pos_ != "NOUN" and token.lower_ != "under":
            continue
        aside = token.lower_ in token.doc.clause_words.circumstances or (
            token.lower_ == "in" and i + 1 < len(doc) and doc[i + 1].lower_ in {"response", "keeping"}
        )
        aside = aside or (token.lower_ == "as" and any(n.lemma_ in _CONDITIONS for n in objects_of(token)))
        aside = aside or (token.lower_ == "after" and any(n.lemma_ in _PARLEYS for n in objects_of(token)))
        aside = aside or (token.lower_ == "on" and any(n.lower_ == "eve" for n in objects_of(token)))
        aside = aside or (token.lower_ == "under" and any(_is_deal(n) for n in objects_of(token)))
        aside = aside or (token.lower_ == "in" and any(_is_arranged(n) for n in objects_of(token)))
        # ", a DEMAND that the state has turned down"
        aside = aside or (token.dep_ == "det" and token.head.dep_ == "appos" and _is_asked(token.head))
        if token.lower_ == "which" and doc[i - 1].lower_ == "after" and doc[i - 2].text == "," and i - 3 > head.i:
            return i - 3  # "would free nine men, AFTER WHICH the army would leave"
        if token.lower_ == "but" and i + 1 < len(doc) and doc[i + 1].lower_ == "not" and head.pos_ in VERBAL:
            return i - 2 if doc[i - 1].text == "," else i - 1  # "agreed to help BUT NOT TO PAY"
        if token.lower_ == "with" and token.dep_ == "prep" and _goes_beside(token):
            return i - 2 if doc[i - 1].text == "," else i - 1
        more = token.tag_ in {"WDT", "WP", "WRB"} and doc[i - 1].text == ","
        if aside and token.dep_ in {"prep", "det", "mark", "amod", "acomp", "pcomp", "advmod"}:
            return i - 2 if doc[i - 1].text == "," else i - 1
        if more:
            return i - 2
    return last


def _is_arranged(noun: Token) -> bool:
    """Whether a noun names the deal in which something is done by who brought it about ("in a SWAP MEDIATED BY")."""
    named = noun.lemma_.lower() in noun.doc.clause_words.deals | {"swap", "exchange"}
    by = (c for c in noun.rights if c.dep_ == "acl" and agent_of(c) is not None)
    return named and next(by, None) is not None


def _goes_beside(preposition: Token) -> bool:
    """Whether "with" opens what goes on beside an act ("will stop, WITH A TEAM due in Oslo", "WITH MORE under way")."""
    inner = objects_of(preposition)
    apart = preposition.doc[preposition.i - 1].text == ","
    going_on = any(p.lower_ == "under" for n in inner for p in n.rights if p.dep_ == "prep")
    return bool(inner) and (apart or going_on)


def _is_asked(noun: Token) -> bool:
    """Whether a noun behind a comma calls the act before it a demand."""
    return noun.lemma_.lower() in noun.doc.clause_words.calls and noun.doc[noun.left_edge.i - 1].text == ","


def _is_deal(noun: Token) -> bool:
    """Whether a noun is a deal, or its terms."""
    words, lemma = noun.doc.clause_words, noun.lemma_.lower()
    return lemma in words.deals or (lemma in words.deal_parts and bool(prepositions(noun, "of")))


def modal_verbs(head: Token) -> list[Token]:
    """Return verbs with a helping verb of their own that go on a list the parser broke ("shall leave, shall free")."""
    own = [c.lower_ for c in head.children if c.tag_ == "MD"]
    if head.tag_ != "VB" or not own:
        return []
    found = []
    for verb in head.sent:
        helper = child(verb, "aux")
        after = verb.i > head.i + 1 and verb.tag_ == "VB" and verb not in coordinated(head)
        if not after or helper is None or helper.lower_ not in own or child(verb, "nsubj", "nsubjpass", "mark"):
            continue
        if head.is_ancestor(verb) and helper.nbor(-1).text in {",", "and", ";"}:
            found.append(verb)
    return found


def bare_verbs(head: Token) -> list[Token]:
    """Return bare verbs after a comma that go on a list of acts ("to end the war, open the port, and")."""
    if head.tag_ != "VB":
        return []
    conjuncts = set(coordinated(head))
    inside = [t for t in head.subtree if t.i > head.i + 1 and t.tag_ == "VB" and t not in conjuncts]
    again = [t for t in inside if _goes_on_above(t)]
    inside += [t for t in head.sent if t.i > head.i + 1 and t not in inside and _strayed(t, head)]
    return again + [
        t
        for t in inside
        if t.nbor(-1).text in {",", "and"}
        and t.dep_ != "xcomp"
        and not has_to(t)
        and t.sent == head.sent
        and not _shares_to(t, head)
    ]


def _shares_to(verb: Token, head: Token) -> bool:
    """Whether a verb shares the "to" of another right before it ("their ability TO ENTER AND SETTLE")."""
    return verb.dep_ == "conj" and verb.head.i == verb.i - 2 and verb.head.i != head.i and has_to(verb.head)


def _goes_on_above(verb: Token) -> bool:
    """Whether an infinitive joined to a gerund goes on the list above it ("to stop bombing the town AND TO RENEW")."""
    joined = verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.tag_ == "VBG" and has_to(verb)
    return joined and verb.i >= 2 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lower_ in {"and", "or", ","}


def _strayed(verb: Token, head: Token) -> bool:
    """Whether the parser joined a bare verb of a list to the finite verb above ("reached a deal to end it, reopen")."""
    if verb.tag_ != "VB" or verb.dep_ != "conj" or any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in verb.children):
        return False
    first = verb
    while first.dep_ == "conj" and first.tag_ == "VB" and first.head.i != first.i:
        first = first.head
    return first.i < head.i and first.tag_ in {"VBN", "VBD", "VBZ", "VBP", "VBG"} and first.is_ancestor(head)


def clause_edges(verb: Token) -> tuple[int, int]:
    """Return the first and last token of a verb's clause, without its marker."""
    subject = child(verb, "nsubj", "nsubjpass")
    fronted = (c for c in verb.lefts if subject is not None and c.i < subject.i)
    before = [c for c in fronted if c.dep_ in {"advcl", "parataxis"} or _is_inverted(c)]
    apart = {t.i for c in before for t in c.subtree}  # "SHOULD THEY FAIL, HE ADDED, the road would be closed"
    tokens = [t.i for t in verb.subtree if t.dep_ != "mark" and t.i not in apart]
    first, last = min(tokens), max(tokens)
    return (trim(verb.doc[first], verb.doc[last])[0] if apart else first), last


def _is_inverted(clause: Token) -> bool:
    """Whether a clause opens with its helping verb ("SHOULD they fail")."""
    return clause.left_edge.dep_ == "aux" and clause.left_edge.lower_ in {"should", "were", "had"}


def noun_window(noun: Token) -> tuple[int, int]:
    """Return the edges of the words near a noun that may say of which kind its act is."""
    tokens = [t.i for t in noun.subtree if abs(t.i - noun.i) <= 8]
    return min(tokens), max(tokens)


def kept_up(verb: Token) -> Token:
    """Return the act of "keep talking about a truce", "go on fighting", "begin to leave"; any other verb as it is."""
    inner = child(verb, "xcomp") if verb.lemma_ in {"keep", "continue", "go", "begin", "start"} else None
    begins = inner is not None and verb.lemma_ in {"begin", "start"} and has_to(inner)
    return inner if inner is not None and (begins or inner.tag_ == "VBG") else verb


def measured(noun: Token) -> Token:
    """Return the act of "30 days of calm", "a week of quiet"; any other noun as it is."""
    if noun.ent_type_ not in {"DATE", "TIME"} and noun.lemma_.lower() != "period":
        return noun
    inner = next((n for p in prepositions(noun, "of") for n in objects_of(p)), None)
    return inner if inner is not None and inner.pos_ == "NOUN" else noun


def _reporting(token: Token) -> bool:
    """Whether a part of a clause says who says so ("the road will open, ACCORDING TO the accord", "he SAID")."""
    if token.lower_ == "according" and token.dep_ in {"prep", "advcl"}:
        return True
    return token.dep_ == "ccomp" and token.lemma_ in {"say", "add", "tell"}


def only_describes(head: Token) -> bool:
    """Whether words only describe a noun or say what for: "forces fighting for the town", "an embargo to stop him"."""
    if head.dep_ in {"relcl", "amod"}:
        return True
    if head.dep_ == "acl":
        return not has_to(head)
    return head.pos_ in VERBAL and ((head.dep_ == "advcl" and has_to(head)) or head.dep_ == "pcomp")


def find_complement(verb: Token, frames: Iterable[str]) -> Token | None:
    """Return the head of the act that a committing verb governs, by its frames."""
    for frame in frames:
        for c in verb.children:
            if frame == "to" and c.dep_ in {"xcomp", "ccomp"} and has_to(c) and c.i > verb.i:
                return c
            if frame == "object_rest" and c.dep_ in {"xcomp", "ccomp"} and has_to(c) and c.i > verb.i:
                return c
            if (
                frame == "object"
                and ((c.dep_ == "dobj" and c.i > verb.i) or c.dep_ == "nsubjpass")
                and c.pos_ in {"NOUN", "PROPN"}
            ):
                return c
            if frame == "gerund" and c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VBG":
                return c
            if frame.startswith("prep:") and c.dep_ == "prep" and c.lower_ == frame[5:] and c.i > verb.i:
                inner = objects_of(c)  # not "the front, for its part, called"
                if inner:
                    return inner[0]
            if frame == "prep:for" and c.i > verb.i and has_to(c) and _marked_for(c):
                return c
            if frame.startswith("prep:") and c.dep_ == "prt" and c.lower_ == frame[5:]:
                return task_of(verb)  # "call on donors to": the parser takes the preposition for a particle
    return None


def task_of(verb: Token) -> Token | None:
    """Return the infinitive that says what somebody is asked to do, wherever the parser hung it behind the verb."""
    under = (c for d in verb.rights for c in (d, *d.rights, *(n for p in d.rights for n in p.rights)))
    tasks = (c for c in under if c.dep_ in {"xcomp", "advcl", "acl", "ccomp", "relcl"} and has_to(c))
    return next(tasks, None)


def _marked_for(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children)


def first_infinitive(statement: Draft) -> Token | None:
    """Return the first to-infinitive among the words said, whatever the parser hung it on."""
    doc = statement.paragraph.doc
    for start, end in statement.content:
        inside = [t for t in doc if start <= t.idx < end]
        for n, token in enumerate(inside[:14]):
            if token.lower_ == "to" and token.tag_ == "TO":
                verb = next((t for t in inside[n + 1 : n + 4] if t.tag_ == "VB"), None)
                if verb is not None:
                    return verb
    return None

"""Whether what is said accuses another of a wrong or a hostile deed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceasewire.lexicon.acts import ActWords
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.clauses import Clause, read_clause
from ceasewire.reading.grammar.phrases import SIDE_NOUNS, agent_of, child, objects_of, prepositions
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.statements.voices import PARTIES, is_onlooker, is_partisan, is_party

if TYPE_CHECKING:
    from ceasewire.reading.statements.drafts import Draft

# Who may be accused: a party, or a body of states ("the coalition had shelled a bridge").
_ABLE = PARTIES | {ActorKind.IGO}
# What people undergo by what others do.
_SUFFERING = frozenset({"kill", "die", "wound", "injure", "hurt", "displace", "flee", "perish"})


def accuses(clause: Clause, draft: "Draft", cast: Cast, words: ActWords) -> bool:
    """Whether the clause says that another named party did a wrong, or a party that it did a hostile deed."""
    if any(accuses(read_clause(reason), draft, cast, words) for reason in reasons_in(clause)):
        return True
    if clause.modal or clause.infinitive:
        return False
    if is_onlooker(draft, cast, words) or any(cast.entity(i).kind is ActorKind.MEDIA for i in draft.speaker):
        return False
    if clause.subject is not None and is_the_other(clause.subject) and len(draft.speaker) > 1:
        return _tells_wrong(clause, words) or (not clause.negated and is_hostile_deed(clause.verb, words))
    if (doer := _named_as_doer(clause, words)) is not None:
        return _is_other(cast.resolve(draft.paragraph, doer), draft, cast)
    if not _tells_wrong(clause, words):
        takes_sides = is_party(draft, cast) or is_partisan(draft, cast, words)
        if not takes_sides or clause.negated or not is_hostile_deed(clause.verb, words):
            return False
    return any(_is_other(named, draft, cast) for named in _doers(clause, draft, cast))


def is_the_other(noun: Token) -> bool:
    """Whether each of two speaks of the other one ("each said THE OTHER had fired", "both said THE OTHER SIDE had")."""
    words = {c.lower_ for c in noun.lefts}
    return "the" in words and (noun.lower_ == "other" or ("other" in words and noun.lower_ in SIDE_NOUNS))


def reasons_in(clause: Clause) -> Iterator[Token]:
    """Yield the verbs of the clauses that give a reason, or say of what people were killed.

    "It is over BECAUSE THEY BROKE it", "nine were killed WHEN THE ARMY SHELLED a church".
    """
    verb = clause.verb
    suffered = verb.lemma_ in _SUFFERING and (clause.passive or child(verb, "dobj") is None)
    marks = {"because", "when", "after"} if suffered and agent_of(verb) is None else {"because"}
    for c in verb.children:
        if c.dep_ == "advcl" and c.i != verb.i and any(m.lower_ in marks for m in c.lefts):
            yield c


def _tells_wrong(clause: Clause, words: ActWords) -> bool:
    """Whether a clause tells of a wrong: by its verb, its noun, or a duty that is not done."""
    verb = clause.verb
    if clause.negated:
        return verb.lemma_ in words.duties
    if verb.lemma_ in words.wrongs or says_responsible(verb):
        return True
    nouns = [c for c in verb.children if c.dep_ == "attr" or (c.dep_ == "dobj" and verb.lemma_ in words.light)]
    return any(_is_hostile(noun, words) for noun in nouns)


def is_hostile_deed(verb: Token, words: ActWords) -> bool:
    """Whether a verb, or it with its object, is a hostile deed: "attacked", "OPENED FIRE"."""
    thing = child(verb, "dobj")
    return verb.lemma_ in words.hostile or (thing is not None and f"{verb.lemma_} {thing.lower_}" in words.hostile)


def _is_hostile(noun: Token, words: ActWords) -> bool:
    """Whether a noun, or what it is an act of ("an act of aggression"), is a hostile deed."""
    inner = [n for of in prepositions(noun, "of") for n in objects_of(of)]
    return any(n.lemma_.lower() in words.hostile_nouns for n in (noun, *inner))


def says_responsible(verb: Token) -> bool:
    """Whether a clause says that its subject is responsible for something, or stands behind it."""
    held = next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ in {"responsible", "guilty"}), None)
    if held is not None and any(c.dep_ == "pcomp" for p in prepositions(held, "for") for c in p.children):
        return False  # "responsible for disarming the group": a duty
    behind = verb.lemma_ == "be" and any(c.dep_ == "prep" and c.lower_ == "behind" for c in verb.children)
    return behind or (held is not None and any(c.dep_ == "prep" for c in held.children))


def _named_as_doer(clause: Clause, words: ActWords) -> Token | None:
    """Return whose deed something is said to be: "was Iran's doing", "the responsibility lies with Tbilisi"."""
    if clause.negated:
        return None
    noun = next((c for c in clause.verb.children if c.dep_ == "attr" and c.lemma_.lower() in words.doings), None)
    if noun is not None:
        return child(noun, "poss")
    about = clause.subject is not None and clause.subject.lemma_ in {"responsibility", "blame", "fault"}
    if not about or clause.verb.lemma_ not in {"lie", "rest", "be"}:
        return None
    return next((n for p in prepositions(clause.verb, "with", "on") for n in objects_of(p)), None)


def _doers(clause: Clause, draft: "Draft", cast: Cast) -> Iterator[tuple[str, ...]]:
    """Yield whom a clause names as the doer: its subject or agent, whose deed its subject is, by whom in what."""
    verb, paragraph = clause.verb, draft.paragraph
    doer = agent_of(verb) if clause.passive else clause.subject
    if doer is None:
        inside = [n for p in prepositions(verb, "in", "during", "by") for n in objects_of(p)]
        inside += [n for i in inside for p in prepositions(i, "on") for n in objects_of(p)]  # "in a raid ON A TOWN by"
        doers = (n for i in inside for p in prepositions(i, "by") for n in objects_of(p))
        yield from (cast.resolve(paragraph, n) or cast.modifiers(paragraph, n) for n in doers)
        return
    named = cast.resolve(paragraph, doer)
    if named:
        yield named
        return
    by = [agent_of(c) for c in doer.children if c.dep_ == "acl"] + [
        n for p in prepositions(doer, "by", "of") for n in objects_of(p)[:1]
    ]
    named = tuple(i for n in by if n is not None for i in cast.resolve(paragraph, n))
    yield named or cast.modifiers(paragraph, doer)


def _is_other(named: tuple[str, ...], draft: "Draft", cast: Cast) -> bool:
    """Whether one of these can be a party and is not of the speaker's side."""
    able = [i for i in named if cast.entity(i).kind in _ABLE or cast.entity(i).person]
    return bool(able) and not cast.same_side(draft.speaker, able)

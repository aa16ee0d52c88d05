"""The act of a statement, where the words said decide it and not the reporting verb.

"Said it will withdraw" is a pledge, "said it will strike back" a threat, "said the army must leave" a demand.
Of several acts the one that binds the speaker most counts; `SpeechAct` lists them in that order.
"""

from typing import TYPE_CHECKING

from ceasewire.lexicon.acts import ActWords
from ceasewire.lexicon.cues import Strength, VerbCue
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.unmarked import done_by_whoever
from ceasewire.reading.cues.fitting import cue_beside
from ceasewire.reading.grammar.classes import CLAUSE_PRONOUNS, IF_OR_UNLESS, WOULD
from ceasewire.reading.grammar.clauses import Clause, has_negative_subject, read_clause
from ceasewire.reading.grammar.harms import act_lemmas, is_harm, is_idle_by, turns_down
from ceasewire.reading.grammar.mandates import is_mandated
from ceasewire.reading.grammar.phrases import agent_of, child, has_subject, is_negated, meant, objects_of, prepositions
from ceasewire.reading.grammar.presupposed import DEFINITE
from ceasewire.reading.grammar.questions import is_asked, is_indirect_question
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.statements.accusing import accuses, is_hostile_deed, is_the_other, reasons_in
from ceasewire.reading.statements.acting import driven_act
from ceasewire.reading.statements.promising import (
    announced_act,
    hopes_or_fears,
    is_announced_now,
    is_idle,
    mirrors,
    promises_whoever,
    refuses_now,
    waits_for,
)
from ceasewire.reading.statements.said import main_verbs, said_roots
from ceasewire.reading.statements.voices import bodies, is_bystander, is_onlooker, is_party, on_own_side, speaks_of_own

if TYPE_CHECKING:
    from ceasewire.reading.statements.drafts import Draft

ORDER = {act: n for n, act in enumerate(SpeechAct)}
# Acts that the words said may sharpen; the others stand as the cue gives them.
_OPEN_ACTS = frozenset({SpeechAct.SAY, SpeechAct.PLEDGE, SpeechAct.ASSESS})
# Words by which what would be done is tied to something ("we would stop IF they did", "in EXCHANGE").
_HINGES = frozenset(
    {"if", "unless", "should", "provided", "providing", "when", "once", "exchange", "return", "condition"}
)
_ANNOUNCING = frozenset({"announce", "declare", "reveal", "unveil"})
# Verbs that say what something is called.
_NAMING = frozenset({"call", "brand", "label", "describe", "term"})


def refine_act(draft: "Draft", cast: Cast, lexicon: Lexicon) -> None:
    """Set the act of a draft by what is said, where its cue leaves that open."""
    match = draft.match
    if draft.act is SpeechAct.BLAME and match is not None and match.blame_if_agent and not _names_doer(draft, cast):
        draft.act = SpeechAct.SAY
        return
    if draft.act is SpeechAct.ACCEPT and _only_sides(draft, lexicon):
        draft.act = SpeechAct.SAY
    if draft.act is SpeechAct.DEMAND and match is not None and goes_on(match.anchor, lexicon.acts):
        draft.act = SpeechAct.PLEDGE
    if draft.act not in _OPEN_ACTS:
        return
    if match is not None and match.anchor.lemma_ in _NAMING and _names_untrue(draft, lexicon):
        draft.act = SpeechAct.DENY  # "called the claim absolute nonsense"
        return
    if (
        draft.act is SpeechAct.PLEDGE
        and draft.told_by("announce", "declare", "proclaim")
        and (is_bystander(draft, cast) or _is_between_others(draft, cast))
    ):
        draft.act = SpeechAct.SAY  # the UN announces a truce of others
    if draft.act is SpeechAct.PLEDGE and draft.told_by("decide") and _is_of_others(draft, cast, lexicon):
        draft.act = SpeechAct.SAY
    acts = [draft.act]
    if draft.act is SpeechAct.SAY and any(_weighs(root, draft, cast, lexicon.acts) for root in said_roots(draft)):
        acts.append(SpeechAct.ASSESS)
    for verb in main_verbs(draft):
        if is_undone(verb) or is_indirect_question(verb):
            continue  # "would rather resign than agree", "wondered whether it would last", "asked WHY they had not"
        act = _act_of(read_clause(verb), draft, cast, lexicon)
        if act is SpeechAct.DEMAND and draft.told_by("suggest") and is_mandated(verb):
            act = SpeechAct.PROPOSE  # "suggested that both move back"
        if act is SpeechAct.ACCEPT and is_asked(verb):
            continue  # "“When did we ever agree to that?” he retorted"
        if act is not None:
            acts.append(act)
            draft.rules.append(f"act:{act}:{verb.lemma_}")
    nominal = _act_of_noun(draft, cast, lexicon)
    if nominal is not None:
        acts.append(nominal)
        draft.rules.append(f"act:{nominal}:{draft.frame}")
    best = min(acts, key=ORDER.__getitem__)
    if draft.act is SpeechAct.PLEDGE and best is not SpeechAct.THREATEN:
        return
    draft.act = best


def _is_of_others(draft: "Draft", cast: Cast, lexicon: Lexicon) -> bool:
    """Whether a body decides what others will do ("THE ARMY will leave, the cabinet decided")."""
    doers = [read_clause(v).subject for v in main_verbs(draft)]
    return bool(doers) and all(d is not None and not speaks_of_own(d, draft, cast, lexicon.acts) for d in doers)


def goes_on(verb: Token, words: ActWords) -> bool:
    """Whether somebody insists on what he does himself and asks for nothing ("insists on KEEPING troops there")."""
    on = prepositions(verb, "on") if verb.lemma_ == "insist" else []
    deeds = [t for p in on for t in objects_of(p)[:1] if t.tag_ == "VBG"]
    told = ((t, f"{t.lemma_} {t.nbor().lower_}") for t in deeds if t.i + 1 < len(t.doc))  # "on GOING AHEAD"
    return any(not words.going_on.isdisjoint((t.lemma_, turn)) and not has_subject(t) for t, turn in told)


def _only_sides(draft: "Draft", lexicon: Lexicon) -> bool:
    """Whether somebody only favours something that nobody has put to him ("FAVOURS A TRUCE", "backs signing one").

    Who supports the truce, or a plan, accepts it.
    """
    match, head = draft.match, draft.head
    if match is None or head is None or match.anchor.sent.start > head.i:
        return False
    before = match.anchor.doc[match.anchor.i : head.left_edge.i]
    if not any(t.lemma_.lower() in lexicon.acts.siding for t in before):
        return False
    if head.tag_ == "VBG":
        return True
    if head.lemma_.lower() not in lexicon.acts.accords and any(c.lower_ == "of" for c in head.rights):
        return not lexicon.cues.in_group(head.lemma_.lower(), ("plan",))  # "in favour of the RELEASE OF the crew"
    definite = any(c.lower_ in DEFINITE or c.dep_ == "poss" or c.pos_ == "PROPN" for c in head.lefts)
    return not definite and not lexicon.cues.in_group(head.lemma_.lower(), ("plan",))


def _names_untrue(draft: "Draft", lexicon: Lexicon) -> bool:
    """Whether what somebody claimed is called untrue."""
    words = {t.lemma_.lower() for t in draft.words()}
    return bool(words & lexicon.acts.untrue) and any(lexicon.cues.in_group(w, ("claim",)) for w in words)


def _names_doer(draft: "Draft", cast: Cast) -> bool:
    """Whether the words said name who did what is condemned ("condemned the Israeli strikes", "X for Y")."""
    head = draft.head
    if head is None:
        return False
    if any(cast.entity(i).kind != "other" for i in cast.one(draft.paragraph, head)):
        return True
    by = [n for p in prepositions(head, "by") for n in objects_of(p)[:1]]
    return bool(cast.modifiers(draft.paragraph, head) or any(cast.resolve(draft.paragraph, n) for n in by))


def _act_of_noun(draft: "Draft", cast: Cast, lexicon: Lexicon) -> SpeechAct | None:
    """Return the act of content that is no clause: "claimed to have shelled", "warned of war if", "vowed revenge"."""
    head, match = draft.head, draft.match
    if head is None or match is None or draft.frame == "clause":
        return None
    lemma = match.anchor.lemma_
    if lemma == "claim" and draft.frame == "to" and any(c.lower_ == "have" for c in head.children):
        return SpeechAct.CLAIM
    if draft.act is SpeechAct.PLEDGE and is_harm(head, lexicon) and not is_negated(head):
        return SpeechAct.THREATEN
    if (
        lemma == "warn"
        and is_party(draft, cast)
        and (_has_condition(draft) or meant(head).lemma_.lower() in lexicon.acts.menaces)
    ):
        return SpeechAct.THREATEN
    announced = lemma in lexicon.acts.plans and match.anchor.head.lemma_ in _ANNOUNCING
    if announced and draft.frame == "to" and not is_bystander(draft, cast):
        return SpeechAct.THREATEN if is_harm(head, lexicon) else SpeechAct.PLEDGE  # "announced a plan TO LEAVE"
    if lemma in _ANNOUNCING and draft.frame == "object":
        if (planned := _planned_deed(head, lexicon.acts)) is not None and not is_bystander(draft, cast):
            return SpeechAct.THREATEN if is_harm(planned, lexicon) else SpeechAct.PLEDGE
        if _own_deed(draft, head, cast, lexicon):
            return SpeechAct.PLEDGE
    return None


def _planned_deed(noun: Token, words: ActWords) -> Token | None:
    """Return the act of "plans to withdraw", "its decision to stay", or null."""
    if noun.lemma_.lower() not in words.plans:
        return None
    return next(
        (c for c in noun.rights if c.dep_ in {"acl", "relcl"} and any(m.lower_ == "to" for m in c.children)), None
    )


def _own_deed(draft: "Draft", noun: Token, cast: Cast, lexicon: Lexicon) -> bool:
    """Whether what is announced is an act of the speaker's own side: a known kind of act with no other doer."""
    lemmas = {t.lemma_.lower() for t in noun.subtree}
    if lexicon.actions.find(noun.lemma_.lower(), is_verb=False, lemmas=lemmas) is None:
        return False
    doers = cast.modifiers(draft.paragraph, noun)
    between = [
        i for p in prepositions(noun, "between", "by") for n in objects_of(p) for i in cast.resolve(draft.paragraph, n)
    ]
    return is_party(draft, cast) and (not doers or cast.same_side(draft.speaker, doers)) and not between


def _is_between_others(draft: "Draft", cast: Cast) -> bool:
    """Whether what is announced is between sides of which the speaker is none ("a truce between A and B")."""
    if draft.head is None or not draft.speaker:
        return False
    sides = [n for p in prepositions(draft.head, "between") for n in objects_of(p)[:1]]
    parties = tuple(i for n in sides for i in cast.resolve(draft.paragraph, n))
    return len(parties) > 1 and not cast.same_side(draft.speaker, parties)


def _has_condition(draft: "Draft") -> bool:
    words = {t.lower_ for t in draft.words()}
    return bool(words & {"if", "unless", "should"})


def _weighs(verb: Token, draft: "Draft", cast: Cast, words: ActWords) -> bool:
    """Whether a clause only weighs how likely something is ("he believes that", "it is doubtful that")."""
    clause = read_clause(verb)
    if clause.modal or clause.negated:
        return False
    if verb.lemma_ in words.opinions:
        inner = any(c.dep_ == "ccomp" for c in verb.children)
        return (
            inner
            and clause.subject is not None
            and clause.subject.lower_ != "you"
            and speaks_of_own(clause.subject, draft, cast, words)
        )
    doubt = next((c for c in verb.children if c.dep_ in {"acomp", "attr"} and c.lemma_.lower() in words.chances), None)
    if doubt is None or verb.lemma_ != "be":
        return False
    return any(c.dep_ in {"ccomp", "acl"} for c in (*doubt.children, *verb.children))


def _act_of(clause: Clause, draft: "Draft", cast: Cast, lexicon: Lexicon) -> SpeechAct | None:
    """Return the act that a clause of what is said performs; null where it only tells."""
    verb = clause.verb
    driven = driven_act(verb, lexicon.acts.driving) if clause.future or clause.modal == "would" else None
    if driven is not None and not clause.negated and speaks_of_own(driven[0], draft, cast, lexicon.acts):
        return SpeechAct.THREATEN if is_harm(driven[1], lexicon) else SpeechAct.PLEDGE
    if is_mandated(verb):
        return SpeechAct.DEMAND
    own = speaks_of_own(clause.subject, draft, cast, lexicon.acts)
    if own:
        act = _own_act(clause, draft, lexicon)
        if act is not None:
            return act
    else:
        act = _others_act(clause, draft, cast, lexicon)
        if act is not None:
            return act
    who = clause.subject
    if who is not None and verb.lemma_ in lexicon.acts.paying and done_by_whoever(who) and is_party(draft, cast):
        return SpeechAct.THREATEN  # "anyone who breaks the truce will PAY"
    if _rules_out(clause, draft, cast, lexicon):
        return SpeechAct.REJECT
    if (
        _is_imperative(clause)
        and not _only_minds(clause, lexicon.acts)
        and verb.dep_ in {"ROOT", "ccomp", "conj"}
        and draft.paragraph.quoted(verb)
    ):
        return SpeechAct.DEMAND
    if _menaces(clause, draft, cast, lexicon):
        return SpeechAct.THREATEN
    return SpeechAct.ASSESS if own and verb.lemma_ in lexicon.acts.opinions and not clause.modal else None


def _own_act(clause: Clause, draft: "Draft", lexicon: Lexicon) -> SpeechAct | None:
    """Return the act of a clause about the speaker's own side."""
    verb, words = clause.verb, lexicon.acts
    if hopes_or_fears(draft, words):
        return None
    inner = announced_act(verb, words)
    promising = not (is_idle(verb, words) or clause.unreal or _only_imagines(clause, draft)) and (
        clause.future
        or inner is not None
        or is_announced_now(clause, draft, lexicon)
        or (clause.modal in {"would", "'d"} and verb.lemma_ not in words.polite)
    )
    if promising and not _conditional(clause):
        act_verb = inner or verb
        if clause.negated or is_negated(act_verb):
            if is_idle_by(act_verb):
                return SpeechAct.THREATEN  # "will not stand idly by"
            wanted = act_verb.lemma_.lower() in words.wanted or waits_for(verb)
            rejected = (wanted and not is_harm(act_verb, lexicon)) or turns_down(act_verb, lexicon)
            return SpeechAct.REJECT if rejected else SpeechAct.PLEDGE
        harm = is_harm(act_verb, lexicon) or draft.told_by("warn")
        return SpeechAct.THREATEN if harm else SpeechAct.PLEDGE
    if clause.possible and not clause.negated and draft.told_by("warn"):
        return SpeechAct.THREATEN
    if mirrors(clause, lexicon):
        return SpeechAct.THREATEN if is_harm(verb, lexicon) and not clause.negated else SpeechAct.PLEDGE
    if not clause.modal and not clause.negated and not clause.passive and is_harm(verb, lexicon):
        if _has_condition(draft):
            return SpeechAct.THREATEN  # "if they hit us, we hit them"
        if clause.past:
            return SpeechAct.CLAIM
    if clause.modal or clause.infinitive:
        return None
    if _disowns(clause, words):
        return SpeechAct.DENY
    if refuses_now(clause, lexicon):
        return SpeechAct.REJECT
    if clause.negated:
        denied = verb.lemma_.lower() in words.deniable or is_hostile_deed(verb, words)
        return SpeechAct.DENY if denied else None
    return _performed(clause, lexicon)


def _is_imperative(clause: Clause) -> bool:
    """Whether a clause has the form by which somebody is bidden to act."""
    return clause.verb.tag_ == "VB" and clause.subject is None and not clause.infinitive and not clause.modal


def _only_minds(clause: Clause, words: ActWords) -> bool:
    """Whether somebody is only to mind what is said ("IMAGINE the noise", "LET ME tell you", "don't GET ME wrong")."""
    verb = clause.verb
    leads_in = verb.lemma_ in {"let", "get", "tell"} and any(
        t.lower_ == "me" for t in verb.doc[verb.i + 1 : verb.i + 2]
    )
    return _is_imperative(clause) and (leads_in or verb.lemma_.lower() in words.minding)


def _only_imagines(clause: Clause, draft: "Draft") -> bool:
    """Whether somebody says in his own words what would be, and ties it to nothing ("“He WOULD HATE it,” she says")."""
    if clause.modal not in WOULD or draft.paragraph.quoted(clause.verb) is None:
        return False
    return not {t.lower_ for t in draft.words()} & _HINGES


def _disowns(clause: Clause, words: ActWords) -> bool:
    """Whether somebody says that he has no part in a thing ("was not behind it", "had no hand in it")."""
    verb = clause.verb
    if verb.lemma_ == "be" and clause.negated:
        blamed = any(c.dep_ == "acomp" and c.lemma_.lower() in words.disowned for c in verb.rights)
        return blamed or any(objects_of(p) for p in prepositions(verb, "behind"))
    thing = child(verb, "dobj")
    if verb.lemma_ not in {"have", "play", "take"} or thing is None:
        return False
    if thing.lower_ in {"nothing", "anything"}:
        none = thing.lower_ == "nothing" or clause.negated
        return none and any(c.lemma_ == "do" for c in (*thing.rights, *verb.rights))
    none = clause.negated or any(c.lower_ == "no" for c in thing.lefts)
    return none and thing.lemma_.lower() in words.disowned


def _others_act(clause: Clause, draft: "Draft", cast: Cast, lexicon: Lexicon) -> SpeechAct | None:
    """Return the act of a clause about anybody else."""
    verb = clause.verb
    if clause.future and not clause.negated and is_harm(verb, lexicon) and on_own_side(clause.subject, draft, cast):
        return SpeechAct.THREATEN
    if _announces_passive(clause, draft, lexicon):
        return SpeechAct.PLEDGE
    if promises_whoever(clause) and is_party(draft, cast):
        return SpeechAct.THREATEN if is_harm(verb, lexicon) else SpeechAct.PLEDGE
    if _due(clause, lexicon.acts):
        return SpeechAct.DEMAND
    if _calls_untrue(clause, lexicon.acts) or _clears_own(clause, draft, cast, lexicon.acts):
        return SpeechAct.DENY
    if accuses(clause, draft, cast, lexicon.acts):  # "claimed that HIS MEN had taken the hill" blames nobody
        active = not clause.passive and next(reasons_in(clause), None) is None
        active = active and not (clause.subject is not None and is_the_other(clause.subject))
        return SpeechAct.CLAIM if active and on_own_side(clause.subject, draft, cast) else SpeechAct.BLAME
    return None


def _announces_passive(clause: Clause, draft: "Draft", lexicon: Lexicon) -> bool:
    """Whether somebody makes known what will be done, or not done where no other side wants it ("NO CAMPS will be")."""
    told = clause.passive and draft.told_by("announce", "declare") and (clause.future or clause.modal == "would")
    verb = clause.verb
    if not told or not clause.negated:
        return told and clause.future
    things = {t.lemma_.lower() for t in clause.subject.subtree} if clause.subject is not None else set()
    kind = lexicon.actions.find(verb.lemma_.lower(), is_verb=True, lemmas=act_lemmas(verb) | things, objects=things)
    return kind is None and verb.lemma_.lower() not in lexicon.acts.wanted


def _clears_own(clause: Clause, draft: "Draft", cast: Cast, words: ActWords) -> bool:
    """Whether a party says that none of its own did a deed ("NO SOLDIER opened fire", "NONE OF ITS SHELLS hit it")."""
    who, verb = clause.subject, clause.verb
    if who is None or not has_negative_subject(verb) or not clause.past or clause.modal or not is_party(draft, cast):
        return False
    if not is_hostile_deed(verb, words):
        return False
    inner = next((n for p in prepositions(who, "of") for n in objects_of(p)[:1]), who)
    whose = child(inner, "poss")
    if whose is not None and whose.pos_ == "PRON":
        return cast.same_side(draft.speaker, cast.resolve(draft.paragraph, whose))
    forces = inner.lemma_.lower() in words.own_forces | words.own_troops
    return forces and not any(c.dep_ != "det" for c in inner.lefts)


def _due(clause: Clause, words: ActWords) -> bool:
    """Whether the clause says what should be: "must", "it is vital that", "insists that the deal proceed"."""
    verb = clause.verb
    if verb.lemma_ in words.musings or _only_minds(clause, words):
        return False
    if clause.duty or (clause.passive and verb.lemma_ == "need"):
        return True
    if any(c.dep_ == "acomp" and c.lower_ in words.needed for c in verb.children):
        return True
    subjunctive = verb.tag_ == "VB" and verb.dep_ == "ccomp" and not clause.modal and not clause.infinitive
    return (
        subjunctive
        and verb.head.i < verb.i  # and not in "“Gaffes MATTER less than you think,” he said"
        and any(c.dep_ == "nsubj" for c in verb.children)
        and not any(c.dep_ == "aux" for c in verb.children)
    )


def _calls_untrue(clause: Clause, words: ActWords) -> bool:
    """Whether the clause says of what was said before that it isn't so ("that was not true", "it's a lie")."""
    subject = clause.subject
    if clause.verb.lemma_ != "be" or subject is None or subject.lower_ not in CLAUSE_PRONOUNS:
        return False
    said = next((c for c in clause.verb.children if c.dep_ in {"acomp", "attr"}), None)
    if said is None or any(c.dep_ in {"ccomp", "xcomp"} for c in clause.verb.children):
        return False  # "it is not true that": what is denied comes after
    lemma = said.lemma_.lower()
    return (lemma in words.true and clause.negated) or (lemma in words.untrue and not clause.negated)


def _rules_out(clause: Clause, draft: "Draft", cast: Cast, lexicon: Lexicon) -> bool:
    """Whether a party says that something on the table will not be ("there will be no ceasefire until")."""
    if not is_party(draft, cast) or draft.told_by("assure", "guarantee", "reassure"):
        return False  # "assured them that no force would be used" turns nothing down
    if rules_out_being(clause):
        nothing = next(c for c in clause.verb.children if c.dep_ == "attr")
        lemma = nothing.lemma_.lower()
        kinds = lexicon.actions.find(lemma, is_verb=False, lemmas={t.lemma_.lower() for t in nothing.subtree})
        held_back = {t.lower_ for t in draft.words()} & lexicon.acts.holding_back
        return kinds is not None or lemma in lexicon.acts.conceding or bool(held_back)
    if not (clause.future or clause.modal == "would") or _announces_passive(clause, draft, lexicon):
        return False
    if not clause.negated or clause.subject is None or requites(clause, lexicon) or _only_imagines(clause, draft):
        return False
    if any(c.lower_ == "whoever" for c in clause.verb.lefts):
        return False  # "WHOEVER shelters them will be punished"
    if has_negative_subject(clause.verb) and clause.subject.lemma_.lower() in lexicon.acts.own_forces:
        return True  # "not one soldier will leave until"
    return not cast.resolve(draft.paragraph, clause.subject) or leaves_undone(clause, lexicon)


def leaves_undone(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says that what another side wants will not be done to somebody ("they WILL NOT BE FREED")."""
    return clause.negated and clause.passive and agent_of(clause.verb) is None and turns_down(clause.verb, lexicon)


def requites(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says that a deed will be answered ("will not go UNPUNISHED")."""
    return clause.negated and any(c.lower_ in lexicon.acts.unrequited for c in clause.verb.rights)


def rules_out_being(clause: Clause) -> bool:
    """Whether a clause says that there will be none of a thing ("there can be no talks while", "will be no truce")."""
    if clause.verb.lemma_ != "be" or not (clause.future or clause.modal in {"would", "can"}):
        return False
    return any(c.dep_ == "attr" and any(d.lower_ == "no" for d in c.children) for c in clause.verb.children)


def _conditional(clause: Clause) -> bool:
    """Whether the clause is itself a condition; a marker cut off from it by a comma is another clause's."""
    verb = clause.verb
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in IF_OR_UNLESS), None)
    if mark is None:
        return False
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), verb)
    return not any(t.text == "," for t in verb.doc[mark.i : subject.left_edge.i])


def _performed(clause: Clause, lexicon: Lexicon) -> SpeechAct | None:
    """Return the act that one's own verb performs: "we urge", "it has accepted"."""
    verb = clause.verb
    cue = cue_beside(verb, lexicon.cues.verbs_for(verb.lemma_.lower()))
    thing = (
        child(verb, "dobj") or next((n for p in prepositions(verb, cue.prep) for n in objects_of(p)), None)
        if cue
        else None
    )
    asked = cue is not None and "object_rest" in cue.frames and any(_is_infinitive(c) for c in verb.children)
    wished = any(c.dep_ == "xcomp" and child(c, "nsubj") is None for c in verb.children) and child(verb, "dobj") is None
    if (
        cue is None
        or (verb.lemma_ in lexicon.acts.wishing and wished)
        or (cue.strength is Strength.WEAK and not any(_is_infinitive(c) for c in verb.children))
        or (cue.objects and not asked and not _is_thing_of(thing, cue, lexicon))
        or (thing is not None and thing.lower_ == "nothing")
        or cue.act in {SpeechAct.SAY, SpeechAct.ASSESS, SpeechAct.CLAIM, SpeechAct.BLAME}
    ):
        return None
    return cue.act


def _is_thing_of(thing: Token | None, cue: VerbCue, lexicon: Lexicon) -> bool:
    """Whether an object is one that a cue takes."""
    return thing is not None and lexicon.cues.in_group(meant(thing).lemma_.lower(), cue.objects)


def _is_infinitive(clause: Token) -> bool:
    """Whether a verb is what somebody, or the one named before it, is to do ("want TO GO", "want them TO GO")."""
    return clause.dep_ == "xcomp" or (clause.dep_ == "ccomp" and any(c.lower_ == "to" for c in clause.lefts))


def _ends_accord(clause: Clause, words: ActWords) -> bool:
    """Whether a clause says that a truce or talks will come to an end."""
    ends = clause.verb.lemma_ in {"end", "collapse", "expire", "cease"}
    return clause.future and ends and clause.subject is not None and clause.subject.lemma_.lower() in words.accords


def _menaces(clause: Clause, draft: "Draft", cast: Cast, lexicon: Lexicon) -> bool:
    """Whether a party warns of harm that nobody else is named to do ("worse attacks could follow")."""
    if clause.negated and requites(clause, lexicon) and is_party(draft, cast):
        return True
    if not draft.speaker or not (clause.future or clause.possible) or clause.negated:
        return False
    if not is_party(draft, cast) and (is_bystander(draft, cast) or is_onlooker(draft, cast, lexicon.acts)):
        return False
    verb, subject = clause.verb, clause.subject
    if _ends_accord(clause, lexicon.acts) and _has_condition(draft) and is_party(draft, cast):
        return True
    if (clause.future or clause.modal == "would") and verb.lemma_ in lexicon.acts.menacing:
        nouns = [c for c in verb.children if c.dep_ in {"attr", "nsubj", "dobj"}]
        nouns += [n for p in prepositions(verb, "with", "by", "to") for n in objects_of(p)]
        if any(t.lemma_.lower() in lexicon.acts.menaces for n in nouns for t in n.subtree):
            return True
    armed = any(cast.entity(i).kind == "armed_group" for i in (*draft.speaker, *bodies(draft.speaker, cast)))
    if subject is None or not armed:
        return False
    noun = lexicon.actions.find(
        subject.lemma_.lower(), is_verb=False, lemmas={t.lemma_.lower() for t in subject.subtree}
    )
    return noun is not None and noun.harm and not cast.modifiers(draft.paragraph, subject)

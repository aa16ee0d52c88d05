"""Terms: who would do what, and on which conditions.

1. statements give the acts that they pledge, demand, accept, reject, threaten or propose
2. verbs that commit give acts in the article's own voice and inside what somebody says of others
3. each act is typed by its words, trimmed of its conditions and times
4. conditions go to the act that their clause hangs on, or to the nearest act of the sentence
"""

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, Role, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.cues.anonymity import is_talk_unnamed, keeps_unnamed
from ceasewire.reading.grammar.falsehoods import is_disputed, is_taken_back
from ceasewire.reading.grammar.hearsay import is_hedged, is_unsettled, only_seems
from ceasewire.reading.grammar.madeup import is_made_up
from ceasewire.reading.grammar.phrases import VERBAL, ancestors
from ceasewire.reading.grammar.vouching import is_claimed_by_paper, is_hardly_told, is_unvouched
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, innermost_holding
from ceasewire.reading.terms.accords import AccordTerms
from ceasewire.reading.terms.assaults import is_part_of_assault
from ceasewire.reading.terms.attachment import attach_conditions
from ceasewire.reading.terms.choices import Choices
from ceasewire.reading.terms.commitments import Commitments
from ceasewire.reading.terms.contents import settle_parts
from ceasewire.reading.terms.deals import ConditionalDeals
from ceasewire.reading.terms.debtors import Debtors
from ceasewire.reading.terms.drafted import tells_of_draft
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.dues import Dues
from ceasewire.reading.terms.echoes import Echoes, fold_back, take_up
from ceasewire.reading.terms.making import TermMaker, is_known
from ceasewire.reading.terms.pointers import point_back
from ceasewire.reading.terms.preconditions import Preconditions
from ceasewire.reading.terms.predicates import Predicates
from ceasewire.reading.terms.saidterms import StatementTerms
from ceasewire.reading.terms.sought import Sought
from ceasewire.reading.terms.spotted import SpottedTerms
from ceasewire.reading.terms.tagged import tag_paragraphs
from ceasewire.reading.terms.tags import Tagger
from ceasewire.reading.terms.ties import Ties

# Acts of those who put a draft to others, and of those who answer it; it holds them seldom.
_OF_TALKS = frozenset({ActionType.HOLD_TALKS, ActionType.PRESENT_PLAN, ActionType.SIGN_AGREEMENT})
# Stances of a truce that is made.
_MADE = frozenset({TermStance.PLEDGED, TermStance.AGREED})


def find_terms(
    paragraphs: tuple[Paragraph, ...],
    statements: list[Draft],
    conditions: list[Found],
    cast: Cast,
    lexicon: Lexicon,
    tagger: Tagger | None = None,
) -> list[TermDraft]:
    """Return the terms of an article in reading order; a tagger is asked where the rules may have left some."""
    maker = TermMaker(cast, lexicon, conditions)
    debtors = Debtors(maker, cast, lexicon)
    commitments = Commitments(maker, cast, lexicon, conditions, debtors)
    finder = StatementTerms(maker, commitments, debtors, cast, lexicon)
    accords, dues = AccordTerms(maker, cast, lexicon), Dues(maker, cast, lexicon)
    deals = ConditionalDeals(maker, cast, lexicon)
    echoes = Echoes(lexicon.markers, deals)
    drafts: list[TermDraft] = []
    for statement in statements:
        drafts.extend(finder.of_statement(statement))
    choices, ties = Choices(maker, cast, lexicon), Ties(maker, cast, lexicon, conditions)
    preconditions, predicates = Preconditions(maker, cast, lexicon), Predicates(maker, cast, lexicon)
    sought = Sought(maker, cast, lexicon)
    for paragraph in paragraphs:
        drafts.extend(choices.of_paragraph(paragraph, statements))
        drafts.extend(ties.of_paragraph(paragraph, statements))
        drafts.extend(preconditions.of_paragraph(paragraph, statements))
        drafts.extend(predicates.of_paragraph(paragraph, statements))
        drafts.extend(dues.of_paragraph(paragraph, statements))
        drafts.extend(accords.of_paragraph(paragraph, statements))
        drafts.extend(commitments.of_article(paragraph, statements))
    drafts = _once(drafts)
    _cut_choices(drafts)
    drafts = settle_parts(drafts, lexicon)
    taken = maker.inside | {(t.paragraph.index, i) for t in drafts for i in range(t.first, t.last + 1)}
    tagged = tag_paragraphs(paragraphs, tagger, lexicon, taken)
    spotted = SpottedTerms(maker, debtors, cast, tagged, lexicon.acts.calling_off, lexicon.acts.agreeing)
    for paragraph in paragraphs:
        drafts.extend(spotted.of_paragraph(paragraph, drafts, statements))
        told = {i for t in drafts if t.paragraph is paragraph for i in range(t.first, t.last + 1)}
        drafts.extend(t for t in sought.of_paragraph(paragraph, statements) if t.head.i not in told)
    for condition in attach_conditions(drafts, conditions):
        if not echoes.of_condition(condition, drafts):
            for draft in deals.of_condition(condition, statements):
                _add_on_condition(drafts, draft)
    for paragraph in paragraphs:
        drafts.extend(echoes.of_paragraph(paragraph, drafts, statements))
    point_back(drafts)
    drafts = [t for t in drafts if not (is_made_up(t.head, lexicon.fiction) or _is_denied(t, lexicon))]
    drafts = [t for t in drafts if not (is_part_of_assault(t, lexicon) or _is_told_unnamed(t, lexicon))]
    _lay_on_table(drafts, lexicon)
    drafts.sort(key=lambda t: (t.paragraph.index, t.first))
    _name_performers(drafts)
    _name_makers(drafts)
    take_up(drafts, lexicon.acts.matching)
    return fold_back(drafts)


def _lay_on_table(drafts: list[TermDraft], lexicon: Lexicon) -> None:
    """Make proposed what the article tells as to come, of a draft put to others right before it, or if they agree."""
    for draft in drafts:
        own = draft.statement is None and draft.stance is TermStance.PLEDGED
        of_draft = own and draft.action_type not in _OF_TALKS and tells_of_draft(draft.head, lexicon.accords)
        running = "accord:running" in draft.rules
        if of_draft or (running and any(_is_still_to_agree(c, lexicon) for c in draft.conditions)):
            draft.stance = TermStance.PROPOSED


def _is_still_to_agree(condition: Found, lexicon: Lexicon) -> bool:
    """Whether a truce waits for somebody's yes ("ASSUMING CHAD AGREES, the truce will begin on Sunday")."""
    verb = condition.head
    return condition.role is Role.IF and verb is not None and verb.lemma_ in lexicon.acts.agreeing


def _name_performers(drafts: list[TermDraft]) -> None:
    """Give a condition that another term asks for those who are asked ("gave them a day to LEAVE, failing which")."""
    asked = {
        (t.paragraph.index, t.head.i): t.debtor for t in drafts if t.debtor and t.stance is TermStance.DEMANDED
    }  # fmt: skip
    for condition in (c for t in drafts for c in t.conditions if c.head is not None):
        if condition.head is not None:
            condition.performers = asked.get((condition.paragraph.index, condition.head.i), ())


def _name_makers(drafts: list[TermDraft]) -> None:
    """Give a truce of which only its time is told those who made the last one told of ("THE truce begins at noon")."""
    for at, draft in enumerate(drafts):
        if draft.debtor or "accord:running" not in draft.rules or not is_known(draft.head):
            continue
        made = (
            d
            for d in reversed(drafts[:at])
            if d.debtor and d.action_type is ActionType.CEASE_HOSTILITIES and d.stance in _MADE
        )
        before = next(made, None)
        if before is not None:
            draft.debtor, draft.creditor, draft.stance = before.debtor, before.creditor, before.stance


def _is_told_unnamed(term: TermDraft, lexicon: Lexicon) -> bool:
    """Whether a term is only that somebody talks to a reporter unnamed, or asks to stay so."""
    asked = term.stance is TermStance.DEMANDED and keeps_unnamed(term.head)
    return asked or is_talk_unnamed(term.head, lexicon.cues.groups["unnamed"])


def _is_denied(term: TermDraft, lexicon: Lexicon) -> bool:
    """Whether another party denies what is told of as agreed, or it is only thought or seems to be: nothing is."""
    verbs = [t for t in (term.head, *ancestors(term.head)) if t.pos_ in VERBAL]
    if term.stance is not TermStance.AGREED or not verbs:
        return False
    if term.statement is not None and term.statement.act is SpeechAct.ASSESS:
        return True  # "he guessed that they had agreed"
    if any(v.i != term.head.i and is_unvouched(v) and not lexicon.cues.verbs_for(v.head.lemma_.lower()) for v in verbs):
        return True  # "her hunch that they agreed to a truce"
    if any(is_claimed_by_paper(v) or is_hardly_told(v) for v in verbs):
        return True
    unsettled = is_unsettled(verbs[0]) if verbs[0].dep_ == "ccomp" else is_taken_back(verbs[0])  # "ruled out THAT"
    return unsettled or is_disputed(verbs[0]) or only_seems(verbs[0]) or is_hedged(verbs[0])


def _add_on_condition(drafts: list[TermDraft], draft: TermDraft) -> None:
    """Add a term that only its condition shows; a further condition of the same act goes to the term that is there."""
    for other in drafts:
        same = other.paragraph is draft.paragraph and other.head.i == draft.head.i and other.rules == draft.rules
        if same and other.stance is draft.stance:
            other.conditions.extend(draft.conditions)
            return
    drafts.append(draft)


def _once(drafts: list[TermDraft]) -> list[TermDraft]:
    """Drop a term whose words another term of the same statement has already; a choice gives that one its condition."""
    kept: list[TermDraft] = []
    for draft in drafts:
        same = next(
            (
                k
                for k in kept
                if k.paragraph is draft.paragraph
                and k.head.i == draft.head.i
                and ("commit:answered" not in draft.rules or (k.debtor == draft.debtor and k.stance is draft.stance))
                and (k.stance is draft.stance or k.statement is draft.statement or _is_made_together(k, draft))
            ),
            None,
        )
        if same is None:
            kept.append(draft)
            continue
        if _is_made_together(same, draft):
            same.stance = TermStance.AGREED
        if same.statement is not None and not same.statement.holds(draft.paragraph, draft.head):
            same.statement = draft.statement or same.statement  # "said it agreed but DEMANDED guarantees": the demand's
        elif draft.statement is not None:
            told = [s for s in (same.statement, draft.statement) if s is not None]
            same.statement = innermost_holding(told, draft.paragraph, draft.head) or same.statement
        if draft.conditions and not same.conditions:
            same.stance, same.conditions = draft.stance, list(draft.conditions)
            same.debtor = draft.debtor or same.debtor
    return kept


def _is_made_together(term: TermDraft, draft: TermDraft) -> bool:
    """Whether a deal that several announce as theirs is told of once more as made ("A AND B ANNOUNCED a truce")."""
    return term.stance is TermStance.PLEDGED and draft.stance is TermStance.AGREED and term.debtor == draft.debtor


def _cut_choices(drafts: list[TermDraft]) -> None:
    """End an act that is asked for where what comes otherwise begins ("leave the town OR FACE AN ATTACK")."""
    for choice in (d for d in drafts if "choice" in d.rules):
        asked = choice.conditions[0]
        for draft in drafts:
            if draft.paragraph is choice.paragraph and draft.head.i == asked.first and draft.last >= choice.first:
                draft.last = asked.last

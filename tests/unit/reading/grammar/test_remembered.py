"""What is asked of a token is worked out once."""

from ceasewire.lexicon.clauses import load_clause_words
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser


def parse(text: str) -> Doc:
    return Doc(load_parser(DEFAULT_PARSER)(text), load_clause_words())


def test_a_question_is_worked_out_once_for_each_token_of_each_paragraph() -> None:
    asked: list[str] = []

    @remembered
    def shout(token: Token) -> str:
        """Return its word in capitals."""
        asked.append(token.text)
        return token.text.upper()

    first, second = parse("Quiet held."), parse("Nobody fired.")
    told = [shout(token) for doc in (first, second, first) for token in doc]
    assert told == ["QUIET", "HELD", ".", "NOBODY", "FIRED", ".", "QUIET", "HELD", "."]
    assert asked == ["Quiet", "held", ".", "Nobody", "fired", "."]
    assert shout.__doc__ == "Return its word in capitals."


def test_two_questions_keep_their_answers_apart_and_nothing_is_an_answer_too() -> None:
    asked: list[str] = []

    @remembered
    def find_head(token: Token) -> Token | None:
        asked.append(token.text)
        return token.head if token.head is not token else None

    @remembered
    def count(token: Token) -> int:
        return len(token)

    word = parse("Stay.")[0]
    assert [find_head(word), find_head(word), count(word)] == [None, None, 4]
    assert asked == ["Stay"]

"""Whether a pronoun can be a person's: "she" is no Mr., and "he" no spokeswoman.

Only what the text shows counts: titles, the nouns for a person, and first names. Of most persons it shows nothing, and
either pronoun fits.
"""

from collections.abc import Iterable

from ceasewire.lexicon.actorwords import ActorWords
from ceasewire.reading.actors.entities import Entity
from ceasewire.text.fold import fold_name


def may_be(entity: Entity, pronoun: str, words: ActorWords) -> bool:
    """Whether a person may be taken up by "he" or "she", in any of their cases, in small letters."""
    woman = is_woman(entity, words)
    return woman is None or woman is (pronoun in words.she)


def is_woman(entity: Entity, words: ActorWords) -> bool | None:
    """Return whether the text shows a person to be a woman, or a man; null where it shows neither, or both."""
    titles = {w.strip(".") for title in entity.titles for w in title.split()}
    for told in (titles & (words.women | words.men), _called(entity, words), _first_names(entity)):
        woman = bool(told & (words.women | words.female_names))
        man = bool(told & (words.men | words.male_names))
        if woman is not man:
            return woman
    return None


def tells_of_woman(titles: Iterable[str], words: ActorWords) -> bool | None:
    """Return whether titles are a woman's ("Ms."), or a man's; null where they are neither's, or both's."""
    told = {w.strip(".").casefold() for title in titles for w in title.split()}
    woman, man = bool(told & words.women), bool(told & words.men)
    return woman if woman is not man else None


def _called(entity: Entity, words: ActorWords) -> set[str]:
    """Return the nouns that end a description of somebody, or stand before his name ("a spokeswoman", "Ms. Pinto")."""
    found: set[str] = set()
    for form in (entity.name, *entity.forms):
        parts = [p.strip(".,") for p in form.casefold().split()]
        found.update(parts[:1], parts[-1:])
    return found & (words.women | words.men)


def _first_names(entity: Entity) -> set[str]:
    """Return the first name of somebody who is called by a full one; of one with a hyphen also its last part.

    "Anne-Marie" is neither in the lists nor a man; of "Jean-Claude" the last part tells.
    """
    first, _, rest = entity.name.partition(" ")
    if not entity.name_given or not rest or not fold_name(rest):
        return set()
    parts = fold_name(first).split(" ")
    return {parts[-1], " ".join(parts)} if len(parts) > 1 else set(parts)

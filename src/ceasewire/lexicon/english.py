"""All of the lexicon that the reading needs, in one record."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.accords import Accords, load_accords
from ceasewire.lexicon.actions import Actions, load_actions
from ceasewire.lexicon.actorwords import ActorWords, load_actor_words
from ceasewire.lexicon.acts import ActWords, load_act_words
from ceasewire.lexicon.bonds import Bonds, load_bonds
from ceasewire.lexicon.callings import Callings, load_callings
from ceasewire.lexicon.clauses import ClauseWords, load_clause_words
from ceasewire.lexicon.conditions import Markers, load_markers
from ceasewire.lexicon.cues import Cues, load_cues
from ceasewire.lexicon.dealings import Dealings, load_dealings
from ceasewire.lexicon.events import Events, load_events
from ceasewire.lexicon.fiction import Fiction, load_fiction
from ceasewire.lexicon.gazetteer import Gazetteer, load_gazetteer
from ceasewire.lexicon.moves import Moves, load_moves
from ceasewire.lexicon.people import People, load_people
from ceasewire.lexicon.places import Places, load_places
from ceasewire.lexicon.senses import Senses, load_senses
from ceasewire.lexicon.talks import Talks, load_talks
from ceasewire.lexicon.times import TimeWords, load_times
from ceasewire.lexicon.tricks import Planted, load_tricks


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of one language: actors, places, cues, acts, markers, talks, times, events, dealings, clauses."""

    gazetteer: Gazetteer
    places: Places
    people: People
    actors: ActorWords
    bonds: Bonds
    callings: Callings
    cues: Cues
    accords: Accords
    actions: Actions
    acts: ActWords
    markers: Markers
    talks: Talks
    times: TimeWords
    events: Events
    fiction: Fiction
    senses: Senses
    dealings: Dealings
    moves: Moves
    planted: Planted
    clauses: ClauseWords


@cache
def load_lexicon(language: str = "en") -> Lexicon:
    """Return the lexicon of a language; read once.

    Raises:
        LexiconError: if a file breaks its schema.
    """
    return Lexicon(
        gazetteer=load_gazetteer(),
        places=load_places(),
        people=load_people(),
        actors=load_actor_words(language),
        bonds=load_bonds(language),
        callings=load_callings(language),
        cues=load_cues(),
        accords=load_accords(language),
        actions=load_actions(language),
        acts=load_act_words(language),
        markers=load_markers(language),
        talks=load_talks(language),
        times=load_times(),
        events=load_events(),
        fiction=load_fiction(language),
        senses=load_senses(language),
        dealings=load_dealings(language),
        moves=load_moves(language),
        planted=load_tricks(language),
        clauses=load_clause_words(language),
    )

"""News stories made up for measuring the page room: their parts are known, so that pages made of them have a truth.

A story is drawn from templates over many conflicts; or its text is taken from a collection of open texts, where one is
given. Nothing here is news: the fronts, the people and what they do are invented.
"""

import json
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """The names that a story's templates are filled with."""

    country: str
    capital: str
    town: str
    region: str
    group: str
    leader: str
    minister: str
    mediator: str
    crossing: str


CONFLICTS = tuple(
    Conflict(**dict(zip(Conflict.__slots__, row, strict=True)))
    for row in (
        ("Sudan", "Khartoum", "El Tala", "North Darfur", "Desert Shield Movement", "Adam Jaber", "Salwa Idris", "Kenya", "Tarif crossing"),
        ("Yemen", "Sanaa", "Bab al-Rih", "Taiz", "Highland Front", "Nasser Qaid", "Huda Mansour", "Oman", "Wadi Nur road"),
        ("Iraq", "Baghdad", "Tell Marwan", "Kirkuk", "River Brigades", "Kamal Sabri", "Zeinab Hadi", "Jordan", "Qasr bridge"),
        ("Myanmar", "Naypyitaw", "Hkawng", "Kachin State", "Northern Alliance Army", "Zau Lat", "Myint Swe Oo", "Thailand", "Panwa gate"),
        ("Colombia", "Bogotá", "Puerto Alto", "Cauca", "Southern Column", "Iván Roldán", "Clara Peña", "Norway", "Río Seco pass"),
        ("Ethiopia", "Addis Ababa", "Mai Dera", "Amhara", "Plateau Defence Force", "Getachew Alemu", "Hirut Bekele", "Djibouti", "Gobe tunnel"),
        ("Ukraine", "Kyiv", "Verkhivka", "Donetsk", "Eastern Command", "Oleh Marchenko", "Iryna Bondar", "Switzerland", "Siverskyi ferry"),
        ("Congo", "Kinshasa", "Kibati Hill", "North Kivu", "Lake Coalition", "Jean-Bosco Mira", "Aline Kabongo", "Angola", "Rutoboka bridge"),
        ("Philippines", "Manila", "Datu Pagas", "Maguindanao", "Marsh Battalion", "Omar Tawan", "Liza Ocampo", "Malaysia", "Kabacan checkpoint"),
        ("Lebanon", "Beirut", "Ain Safra", "the Bekaa", "Valley Resistance", "Fadi Haydar", "Rima Aoun", "France", "Masnaa road"),
        ("Libya", "Tripoli", "Wadi Zuwara", "Fezzan", "Southern Shield", "Khalifa Suleiman", "Amal Ghariani", "Tunisia", "Ras Lanuf port"),
        ("Somalia", "Mogadishu", "Bulo Hawl", "Galmudug", "Coast Vanguard", "Abdi Farah", "Hodan Warsame", "Turkey", "Dhusamareb airstrip"),
        ("Armenia", "Yerevan", "Sarnakunk", "Syunik", "Border Guard League", "Vahan Petrosyan", "Anahit Grigoryan", "Georgia", "Zod pass"),
        ("Mali", "Bamako", "Tin Essako", "Kidal", "Azawad Patrol", "Alhassane Ag Issa", "Fatoumata Keita", "Algeria", "Anefis well"),
    )
)  # fmt: skip

HEADLINES = (
    "{group} offers {n}-day truce in {region} if {country} opens {crossing}",
    "{country} army denies shelling {town} as talks in {capital} stall",
    "Envoys from {mediator} carry new proposal to {capital}",
    "Prisoners freed at {crossing} after night of bargaining",
    "'No one will disarm first': inside the standoff over {town}",
    "{minister} rules out pullback from {town} without monitors",
    "Aid convoy turned back at {crossing}, {group} blamed",
    "Why the pause in {region} may not last the month",
    "{mediator} says both sides accepted map of {region} front line",
    "Shells fall on {town} hours before ceasefire was due",
    "UN warns of hunger in {region} as {crossing} stays closed",
    "{leader} threatens to quit talks over raids near {town}",
    "What the {region} deal says - and what it leaves open",
    "Families in {town} wait for names on the prisoner list",
)
FIRST = (
    "The {group} said on {day} that it would halt its attacks in {region} for {n} days, provided the government of {country} reopens the {crossing} to food and fuel.",
    "{country}'s army denied on {day} that its guns had hit {town}, hours after the {group} accused it of breaking a pause agreed last week.",
    "Negotiators from {mediator} arrived in {capital} on {day} with a proposal that would freeze the front in {region} for {n} days.",
    "At least {n} people were killed when shells struck the market of {town} in {region}, medics said on {day}, in the worst breach of the truce so far.",
    "The government of {country} will not withdraw from {town} unless monitors are posted on both sides of the line, Defence Minister {minister} said on {day}.",
    "A convoy of {n} trucks was turned back at the {crossing} on {day}, leaving thousands of people in {region} without flour for a second week.",
    "Both sides in the war over {region} have accepted a map of the front line, mediators from {mediator} said on {day}, but not who is to hold {town}.",
)
MIDDLE = (
    "“Our fighters will keep their fingers off the trigger as long as the road stays open,” said {leader}, who leads the {group}. “The moment it is closed, the offer is gone.”",
    '"We did not fire on {town}," {minister} told reporters in {capital}. "Those who did want the talks to fail."',
    "The ministry said in a statement that {n} soldiers had been wounded near {town} since the pause began, and that its patience was not endless.",
    "Mediators have shuttled between {capital} and the hills of {region} since January, carrying drafts that neither side has signed.",
    "Residents of {town} said the shelling had stopped at dawn. Shops reopened for a few hours before a drone was heard again.",
    "The {group} wants {n} of its members freed before any exchange of bodies; the government insists that both happen on one day.",
    "A diplomat from {mediator}, who asked not to be named, said the text was “ninety per cent done” but that the last points were the hardest.",
    "He did not elaborate.",
    "It was not possible to confirm the claim independently.",
    "The United Nations says {n}0,000 people have fled {region} in the past month, most of them on foot toward the {crossing}.",
    "Under the draft, heavy weapons would be moved {n} kilometres back from {town}, and the {crossing} would open for {n} hours a day.",
    "{leader} rejected that reading. “There is no clause about weapons,” he said by telephone. “There is only a clause about the road.”",
    "Asked whether troops would leave the {crossing}, {minister} said: “Not before the last prisoner is home.”",
    "The two sides have blamed each other for the raid that ended an earlier truce in {region}, which held for {n} days.",
    "Human rights monitors counted {n} violations in the first week, among them the arrest of three teachers in {town}.",
    "In {capital}, opposition lawmakers urged the cabinet to publish the proposal. “People have a right to know what is being traded,” one of them said.",
    "The pause does not cover the airport, which {country}'s forces have used to fly in supplies.",
    "Fuel in {town} now costs {n} times what it did in spring, traders said.",
    "“I have packed twice and unpacked twice,” said a nurse at the hospital of {town}, who gave only her first name. “Next time I will not unpack.”",
    "The {group}'s spokesman said fighters would answer any raid “in kind and on the same day”, though he added that the offer stood.",
    "Two earlier rounds, in {mediator}, broke up over the order of steps: first the road, or first the prisoners.",
    "{mediator}'s foreign ministry called on all parties to show restraint and to return to the table without conditions.",
    "State television showed buses waiting at the {crossing} with their engines running.",
    "Nobody was hurt in the incident, a local official said, but a school and {n} houses lost their roofs.",
    "The army says it holds the heights above {town}; the {group} says it left them of its own will.",
    "An official of the finance ministry put the cost of rebuilding {region} at $4.{n} billion, a sum that donors have yet to pledge.",
    "Would the truce survive a change of government in {capital}? Few of those interviewed were willing to say yes.",
    "Doctors at the {town} clinic treated {n} patients for shrapnel wounds on Thursday, according to its director.",
    "The monitors, drawn from {mediator} and two other countries, are to wear white and carry no arms.",
    "“If the guns are silent on Friday, the buses will roll on Saturday,” {minister} said, without naming the route.",
    "It is the third such offer since autumn. The first was withdrawn after a day; the second was never answered.",
    "Relatives of the captives gathered outside the parliament in {capital}, holding photographs and a list with {n} names.",
    "The {group} controls most of {region} outside the towns. It has fought {country}'s government for eleven years.",
    "Army engineers cleared {n} mines from the approaches of the {crossing} this week, the first such work in a year.",
    "{leader} has not been seen in public since a strike on his compound in March, which {country} neither confirmed nor denied.",
    "A second convoy is waiting in {mediator} for permission to leave, the Red Cross said.",
    "Analysts doubt that either side can take {town} by force before the rains. “They are tired, and they know it,” said one.",
    "The draft names no date for the return of the displaced; it says only that they may come back “once it is safe”.",
)
LAST = (
    "Talks are to resume on Monday, if the road is open by then.",
    "The {group} gave the government until the end of the month to reply.",
    "“We will see who keeps his word,” {leader} said.",
    "A spokesman for {mediator} declined to comment.",
    "More than {n},000 people have been killed in {region} since the fighting began.",
)
STANDFIRSTS = (
    "Offer covers {region} but not the airport, and hangs on whether the {crossing} opens",
    "Army blames the {group}; residents say they no longer ask who fires",
    "Mediators from {mediator} say the gap is small. People in {town} are not so sure",
)
CAPTIONS = (
    "Trucks queue at the {crossing} in {region}",
    "A woman carries bread through a street in {town}, {country}",
    "Soldiers stand guard near {town} as a convoy passes",
    "{minister} arrives for talks in {capital}",
    "Smoke rises over {town} after the shelling",
    "Families wait for news of the captives outside the parliament in {capital}",
)
SUBHEADS = (
    "What the draft says",
    "‘We have packed twice’",
    "Who holds the road",
    "A question of order",
    "The price of fuel",
)
SUBHEADS_LONG = (
    "Why the mediators think this time is different",
    "How the exchange of prisoners would work in {region}",
)
BYLINES = (
    "Amal Haddad",
    "Jonas Weber",
    "Lina Saab and Paul Hart",
    "Grace Otieno",
    "María Ferrer",
    "Sami Nasr",
    "Ewa Nowak",
)
WHO = ("Traders", "Teachers", "Farmers", "Pilots", "Nurses")
DID = ("call off strike after vote", "ask court to halt new tax", "win case over pensions in capital")
# So many conflicts are kept for teasers: no story of the page is of theirs.
OTHERS = 4
AGENCIES = ("Reuters", "AFP", "AP", "dpa", "Xinhua", "Anadolu")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(slots=True, kw_only=True)
class MadeStory:
    """A story and its truth.

    Attributes:
        paragraphs: those of its body, subheads among them, without a dateline's own markup.
        subheads: which of them are headings.
        led: whether the page shows the standfirst: then it opens the text.
        captions: of its pictures, each once, without credits.
    """

    headline: str
    standfirst: str
    byline: str
    agency: str
    place: str
    day: date
    paragraphs: list[str]
    captions: list[str] = field(default_factory=list)
    subheads: set[int] = field(default_factory=set)
    dated: bool = True
    titled: bool = True
    language: str = "en"
    led: bool = False

    @property
    def text(self) -> str:
        """Its body, as an article's text has it."""
        return "\n\n".join([self.standfirst, *self.paragraphs] if self.led else self.paragraphs)


class StoryMaker:
    """Stories drawn without repeating a sentence or a conflict on one page."""

    def __init__(self, draw: random.Random, texts: list[dict[str, str]] | None = None) -> None:
        self.draw = draw
        self.texts = texts or []
        self.turn_page()

    def turn_page(self) -> None:
        """Begin a page: all sentences may be used again."""
        drawn = self.draw.sample(CONFLICTS, len(CONFLICTS))
        self.conflicts, self.others = drawn[OTHERS:], drawn[:OTHERS]
        self.headlines = self.draw.sample(HEADLINES, len(HEADLINES))
        self.middle = self.draw.sample(MIDDLE, len(MIDDLE))

    def make(self, *, least: int = 4, most: int = 11, subheads: bool = False) -> MadeStory:
        """Return a story of so many paragraphs."""
        if self.texts and self.draw.random() < 0.5:
            return self._take(least, most)
        conflict = self.conflicts.pop()
        names = {name: getattr(conflict, name) for name in Conflict.__slots__}
        count = self.draw.randint(least, most)

        def fill(template: str) -> str:
            return template.format(**names, n=self.draw.randint(3, 9), day=self.draw.choice(DAYS))

        paragraphs = [fill(self.draw.choice(FIRST))]
        while len(paragraphs) < count - 1:
            if len(self.middle) < 2:
                self.middle = self.draw.sample(MIDDLE, len(MIDDLE))
            sentences = [fill(self.middle.pop()) for _ in range(1 if self.draw.random() < 0.7 else 2)]
            paragraphs.append(" ".join(sentences))
        paragraphs.append(fill(self.draw.choice(LAST)))
        story = MadeStory(
            headline=fill(self.headlines.pop()),
            standfirst=fill(self.draw.choice(STANDFIRSTS)),
            byline=self.draw.choice(BYLINES),
            agency=self.draw.choice(AGENCIES),
            place=conflict.town if self.draw.random() < 0.5 else conflict.capital,
            day=date(2023, 1, 1) + timedelta(days=self.draw.randrange(1000)),
            paragraphs=paragraphs,
            captions=[fill(c) for c in self.draw.sample(CAPTIONS, self.draw.randint(1, 2))],
        )
        if subheads:
            self._set_subheads(story, names)
        return story

    def make_teaser(self) -> tuple[str, str]:
        """Return headline and excerpt of a story that isn't on the page."""
        conflict = self.draw.choice(self.others)
        names = {name: getattr(conflict, name) for name in Conflict.__slots__}
        numbers = {"n": self.draw.randint(3, 9), "day": self.draw.choice(DAYS)}
        title = (
            f"{self.draw.choice(WHO)} {self.draw.choice(DID)}"
            if self.draw.random() < 0.5
            else self.draw.choice(HEADLINES)
        )
        return title.format(**names, **numbers), self.draw.choice(FIRST).format(**names, **numbers)

    def _set_subheads(self, story: MadeStory, names: dict[str, str]) -> None:
        places = range(2, len(story.paragraphs) - 1)
        drawn = sorted(self.draw.sample(places, min(2, len(places))))
        heads = self.draw.sample((*SUBHEADS, *SUBHEADS_LONG), len(drawn))
        for at, head in zip(drawn, heads, strict=True):
            n = at + len(story.subheads)
            story.paragraphs.insert(n, head.format(**names))
            story.subheads.add(n)

    def _take(self, least: int, most: int) -> MadeStory:
        """Return a story whose headline and text are one of the given texts'."""
        long = next((n for n in range(len(self.texts) - 1, -1, -1) if _count(self.texts[n]) >= least), -1)
        row = self.texts.pop(long)
        paragraphs = [" ".join(p.split()) for p in row["text"].split("\n\n") if p.strip()]
        conflict = self.conflicts.pop()
        names = {name: getattr(conflict, name) for name in Conflict.__slots__}
        return MadeStory(
            headline=" ".join(row["headline"].split()),
            standfirst=self.draw.choice(STANDFIRSTS).format(**names),
            byline=self.draw.choice(BYLINES),
            agency=self.draw.choice(AGENCIES),
            place=conflict.capital,
            day=date(2023, 1, 1) + timedelta(days=self.draw.randrange(1000)),
            paragraphs=paragraphs[: max(least, most + 6)],
            captions=[self.draw.choice(CAPTIONS).format(**names)],
        )


def _count(row: dict[str, str]) -> int:
    """Return how many paragraphs a text has."""
    return sum(1 for p in row["text"].split("\n\n") if p.strip())


def load_texts(folder: Path, draw: random.Random) -> list[dict[str, str]]:
    """Return open texts to make stories of, in a drawn order: news, no statements; none where there is no folder."""
    file = folder / "articles.jsonl"
    if not file.exists():
        return []
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    news = [
        row
        for row in rows
        if row["outlet"] in ("Voice of America", "Wikinews", "Global Voices")
        and row["headline"]
        and 3 <= row["text"].count("\n\n") <= 30
    ]
    draw.shuffle(news)
    return news

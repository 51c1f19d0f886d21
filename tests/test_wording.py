"""Properties in other words than those of the vocabulary: what is the same question, and what only looks like it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import contracheck
from contracheck.load import shipped
from contracheck.load.shipped_vocabulary import as_json, shipped_as_written
from contracheck.model import Place, Predicate
from contracheck.names.asking_words import wording
from contracheck.names.known_words import wordings_as_json
from contracheck.names.predicate_index import predicate_index
from contracheck.names.spelled import singular, spelled
from contracheck.values.text.name_key import name_key

KNOWN, _ = predicate_index(shipped())
AT = Place("vocabulary.yaml", 2)

SAME = """
killed: the death toll; number of people killed; how many people were killed; how many were killed; number of persons
  killed; total killed; the total number of deaths; people killed so far; number of the dead; total number of people
  killed; individuals killed
wounded: how many people were injured; total number of injured; the number of people who were hurt; injured people so
  far
missing: how many are missing; the number of people who are missing
rescued: how many were rescued; number of people rescued; rescued persons; total rescued
arrested: number of people arrested; how many people have been arrested; the number of arrests
homes destroyed: how many homes were destroyed; number of homes destroyed; total homes destroyed
votes cast: the total number of votes cast; number of ballots cast
hostages: the number of hostages; how many hostages
abducted on: date of the abduction; abduction date; day of abduction; when they were abducted; the day of the
  abduction; date of his abduction
founding date: when it was founded; the date it was founded; date founded; year of foundation; the founding date; day
  it was founded
completion date: when it was completed; date of completion; the year it was completed; completion date; date on which
  it was completed
launched on: date of the launch; launch date; when it was launched; time of launch; day of launch
signing date: date of the signing; when it was signed; the date of signature
birth place: place of birth; the birth place; where he was born; where she was born
death place: the place of death; where he died; where she died; location of death
burial place: where he is buried; where she was buried; burial location
launch site: the launch location; site of the launch; launch place; location of the launch
landing site: where it landed; the landing place; landing location; site of the landing
cause of death: the cause of death; his cause of death; death cause; cause of her death; causes of death
cause: what caused the fire; what started the fire; the cause of the crash; crash caused by; fire cause; causes of the
  fire; what caused it
referee: name of the referee; the name of the referee; who was the referee; the referee's name
victim: name of the victim; names of the victims; identity of the victim; the victim's name
founder: who founded it; the name of the founder; founders
head coach: name of the coach; who is the coach
siege length: how long the siege lasted; duration of the siege; siege duration; length of the siege; siege lasted; the
  siege's length
contract length: duration of the contract; contract duration; how long the contract is; the length of his contract
earthquake magnitude: the magnitude of the quake; quake magnitude; magnitude of the earthquake
focal depth: depth of the quake; quake depth; how deep the quake was; depth of the earthquake
attendance: crowd size; size of the crowd; how big the crowd was; how large was the crowd
building height: height of the building; building height; how tall the building is
suspect's age: age of the suspect; the defendant's age; age of the defendant; how old the suspect is
unemployment rate: rate of unemployment; the unemployment rate; unemployment rates
vote share: share of the vote; percentage of the vote; vote percentage; proportion of votes
share of women: percentage of women; proportion of women; the share of women
trade deficit: deficit in trade; the trade deficit
defence minister: minister of defense; the minister of defence; name of the defence minister
organiser: the organizer; name of the organizer; who organized it; organisers
carriages derailed: number of derailed carriages; how many carriages were derailed
people on board: number of people aboard; number of people onboard; how many people were on board; total people on
  board
owner: owner of the ferry; the ship's owner; owner of a satellite
running time: running time of the film; the film's running time
homes destroyed: destroyed homes; number of destroyed homes; how many destroyed homes
protesters injured: injured protesters; number of injured protesters; protesters who were injured
dividend: dividend announced; the dividend reported
aircraft type: type of aircraft; what type of aircraft; which type of aircraft; kind of aircraft
"""
"""Each is the one predicate that these ask for (known by one of its words), worked by hand."""

OTHER = """
killed: number of people wounded; how many children were killed; deaths per day; previous death toll; expected deaths;
  death rate; killer; who was killed; when he was killed; where he was killed; number of animals killed; place of
  death; deaths in custody
wounded: wounded soldiers; number of children wounded; who was wounded; seriously wounded
imports: exports; total exports; share of imports; number of imports; import date
exports: total imports; imports; change in exports
start date: end date; date of the end; planned start date; when it ended; next start date
end date: start date; when it started; planned end date
profit: net loss; profit per share; previous profit; expected profit; operating profit; who made the profit
revenue: previous revenue; revenue per employee; revenue growth
inflation rate: core inflation; inflation target; inflation forecast; previous inflation
interest rate: previous interest rate; size of the rate hike; number of interest rates; next interest rate
closing date: expected closing date; planned closing date; closing price; next closing date
vehicles involved: vehicle involved; type of vehicle involved
seats: seat; seats lost; total number of seats; total seats; seat of government; where it has its seat
red cards: red card; who got a red card
damage: damages; damages awarded; damages claimed
flight number: number of flights; how many flights
passengers: name of the passenger; passengers killed; capacity in passengers; passengers per day
arrested: who was arrested; when he was arrested; where he was arrested; people arrested on suspicion of fraud
endorsed by: who he endorsed; whom she endorsed
founded by: who was founded; founded in the city of
age: age of the victim; victim's age; killer's age; average age; age limit; age at death
length: how long; length of the siege; length of the sentence
duration: how long
buyer: seller; who he bought
winner: loser; who lost; name of the runner-up; next winner
birth date: birth rate; date of the next birth; number of births
stake: stakes; price of the stake
shares sold: share sold; share price
predecessor: successor; who replaced him
turnout: expected turnout; turnout in people
budget: who made the budget; budget deficit; date of the budget
owner: owner of the cargo; owner of the ship's cargo; number of owners
president: president of the company; president of the club
killed: death toll of the bombing; deaths due to heat; killed soldiers
start date: start date of the operation; start of the strike
feared dead: dead feared lost
height: height of the company; height of the fall
birth place: birth place of the captain
distance: how far-reaching it is; how far the talks went
"""
"""None of these is that predicate, whatever else it may be."""


def table(text: str) -> list[tuple[str, str]]:
    lines = (line.split(": ") for line in text.strip().replace("\n  ", " ").splitlines())
    return [(name, phrase.strip()) for name, phrases in lines for phrase in phrases.split(";")]


@pytest.mark.parametrize(("word", "phrase"), table(SAME))
def test_the_same_question(word: str, phrase: str) -> None:
    assert KNOWN[name_key(phrase)].name == KNOWN[name_key(word)].name


@pytest.mark.parametrize(("word", "phrase"), table(OTHER))
def test_another_question(word: str, phrase: str) -> None:
    found = KNOWN.get(name_key(phrase))
    assert found is None or found.name != KNOWN[name_key(word)].name


@pytest.mark.parametrize("phrase", ["how long", "who", "who he", "number of", "of", "date of", "total", "overall", "a"])
def test_what_asks_for_nothing_is_not_known(phrase: str) -> None:
    assert name_key(phrase) not in KNOWN
    assert name_key("") not in KNOWN


def test_words_of_the_project_win_in_every_wording() -> None:
    mine = Predicate("siege duration", "quantity", unit="hour", place=AT)
    toll = Predicate("dead", "quantity", unit="count", place=AT)
    known, problems = predicate_index((mine, toll, *shipped()))
    assert problems == ()
    for phrase in ("how long the siege lasted", "length of the siege", "the siege duration"):
        assert known[name_key(phrase)] is mine
    for phrase in ("the dead", "how many are dead", "people who are dead"):
        assert known[name_key(phrase)] is toll, phrase
    assert known["deaths"].name == known["number of dead"].name == "killed"  # words that are told come first


def test_a_replaced_entry_takes_its_wordings_with_it() -> None:
    known, _ = predicate_index((Predicate("siege length", "quantity", place=AT), *shipped()))
    assert known["how long the siege lasted"].place == AT  # a wording of its name
    assert known.get("duration of the hostage crisis") is None  # only a word of the shipped one


def test_a_wording_of_two_is_known_of_neither() -> None:
    one = Predicate("harbour cost", "quantity", place=AT)
    other = Predicate("cost of the harbour", "quantity", place=AT)
    known, problems = predicate_index((one, other))
    assert problems == ()
    assert (known["harbour cost"], known["cost of the harbour"]) == (one, other)
    assert "the harbor cost" not in known


def test_what_may_be_meant_by_two_is_known_of_neither() -> None:
    one = Predicate("people weighed", "quantity", unit="count", place=AT)
    other = Predicate("weighed", "quantity", unit="count", place=AT)
    assert predicate_index((one,))[0]["how many were weighed"] is one
    assert "how many were weighed" not in predicate_index((one, other))[0]


def test_the_length_is_that_of_the_words() -> None:
    one = Predicate("harbour cost", "quantity", synonyms=("port cost",), place=AT)
    known, _ = predicate_index((one,))
    assert "cost of the harbour" in known
    assert sorted(known) == ["harbour cost", "port cost"]
    assert len(known) == 2


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("date of the abduction", "abduction date"),
        ("abducted on", "abducted date"),
        ("when it was first used", "first used date"),
        ("how many people have died so far", "people died number"),
        ("where he was born", "born place"),
        ("depth of the wreck of the ship", "ship wreck depth"),
        ("time it took", "time it took"),
        ("who was arrested", "who was arrested"),
        ("cause", "cause"),
        ("on", "on"),
        ("of", "of"),
    ],
)
def test_wordings(key: str, expected: str) -> None:
    assert wording(key) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("organized", "organised"), ("seize", "seize"), ("size", "size"), ("centers", "centres"),
     ("hospitalizations", "hospitalisations"), ("prize", "prize"), ("people", "people"), ("persons", "people"),
     ("person", "person"), ("defense", "defence")],
)  # fmt: skip
def test_one_spelling(word: str, expected: str) -> None:
    assert spelled(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("countries", "country"), ("losses", "loss"), ("boxes", "box"), ("damages", "damages"), ("arms", "arms"),
     ("crisis", "crisis"), ("virus", "virus"), ("glass", "glass"), ("series", "series"), ("gas", "gas"),
     ("causes", "cause"), ("shares", "shares")],
)  # fmt: skip
def test_one_of_many(word: str, expected: str) -> None:
    assert singular(word) == expected


def test_the_fast_form_of_the_vocabulary_is_fresh() -> None:
    """`docs/build.py` writes both."""
    written = shipped_as_written()
    assert shipped() == written
    folder = Path(contracheck.__file__).parent
    assert (folder / "vocabulary.json").read_text(encoding="utf-8") == as_json(written)
    assert (folder / "wordings.json").read_text(encoding="utf-8") == wordings_as_json(written)
    assert json.loads((folder / "wordings.json").read_text(encoding="utf-8")).keys().isdisjoint(KNOWN)


def test_every_word_of_the_vocabulary_stays_its_own() -> None:
    for predicate in shipped():
        for word in (predicate.name, *predicate.synonyms):
            assert KNOWN[name_key(word)].name == predicate.name

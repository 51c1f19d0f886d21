"""Words in which news and reports ask for the same thing, folded before predicates are compared for a proposal.

Each line of `_SAME` is one question in several words; the first stands for the others. Nothing is merged by them. Not
among them: words of which one counts more than the other (*casualties* and *killed*, *displaced* and *evacuated*).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_SAME = """
abducted: kidnapped, taken hostage, seized captive
aboard: on board, onboard
age: years old, aged
altitude: height above sea level, elevation
annual: yearly, per year, a year
apartments: flats
arrested: detained, taken into custody, apprehended, arrests, detentions, detainees
attackers: assailants, gunmen, perpetrators
author: writer, written by, authored by
began: start, started, starts, begins, begin, beginning, commenced, commencement, start date, start time, date
  started, start day, starting date
birth date: born, born on, date of birth, birthday, birthdate, day of birth
birth place: birthplace, place of birth, born in
boats: vessels
breadth: width, wide
budget: funding, financing
buildings: structures
cancelled: called off, canceled, scrapped, axed
cases: infections, infected
cause: reason, caused by, reason for
chief executive: ceo, chief executive officer
children: kids, minors
citizenship: nationality
closed: shut, shut down, closure
cost: costs, price, total cost
country: nation
crew: crew members, crew size
crowd: crowd size, participants, attendance, protesters, protestors, demonstrators, marchers, attendees, turnout at
  protest, crowd count, number attending, rally attendance, attended
customers without power: customers without electricity, power cuts, blackouts, power outages, homes without power
damages: compensation
dead: killed, deaths, death toll, fatalities, died, casualties killed, lives lost, dead bodies, deceased, fatality
  count, deaths toll
death date: died on, date of death, day of death
death place: died in, place of death
deported: expelled
depth: deep
distance: distance covered, distance travelled, distance traveled
duration: how long, length of time, lasted, time taken
earnings: income, pay, wage, wages, salary
employees: staff, workforce, headcount, employed, workers employed, personnel employed, staff size
ended: end, finished, finish, ends, concluded, end date, end time, date ended, end day, ending date, closing date
established: founded, created, set up, founding date, inception, foundation date, date founded, year founded
evacuated: evacuees, moved to safety
fled: escaped, got away
goals: goals scored
harvest: crop yield
headquarters: head office, hq, based in, main office
height: tall, how tall
hired: recruited, taken on
homes: houses, dwellings, residential buildings
hospitalised: hospitalized, taken to hospital, in hospital, admitted to hospital
hostages: captives
illness: disease, sickness
injured: wounded, hurt, injuries, non fatal injuries
jailed: imprisoned, incarcerated
jobless rate: unemployment rate, unemployment
killer: murderer
layoffs: job cuts, redundancies, jobs cut, jobs lost, job losses, staff cuts, laid off, dismissals, jobs axed
length: long, how long is it
magnitude: strength on the richter scale
market share: share of the market
marriage date: married on, wedding date, date of marriage
missing: unaccounted for, still missing, lost without trace
money raised: funds raised, donations
occupation: profession, job
opened: opening date, inaugurated
owner: owned by, proprietor
pensioners: retirees
pigs: hogs
police officers: policemen, police, cops
population: inhabitants, residents
profit: net income, net profit
rainfall: precipitation
rebels: insurgents
refugees: asylum seekers
rescued: saved, pulled out alive, brought to safety
resigned: stepped down, quit
revenue: turnover, sales
schools closed: school closures
sentence: prison sentence, prison term, jail term
shares: stocks
shots fired: gunshots, rounds fired
speed: velocity, how fast
spouse: husband or wife, married to
students: pupils
suspects: alleged perpetrators
top speed: maximum speed, peak speed
trees felled: trees cut down
troops: soldiers, servicemen, military personnel, forces
vaccinated: inoculated, immunised, immunized
victims: those affected
volunteers: helpers
votes against: no votes, nays, votes opposed
votes in favour: yes votes, ayes, votes in favor, votes for
weapons: arms
weight: mass
women: females
"""

_AMOUNTS = frozenset("amount count figure number size sum toll total".split())
_FILLERS = _AMOUNTS | frozenset(
    """altogether an approximate approximately are been being confirmed estimated had has have individuals is known many
    official officially overall people person persons reported the thereof was were""".split()
)
"""Words that make no other question of a predicate, beside others; after the first ones, *of* goes, too."""
WordRun = tuple[str, ...]


@cache
def everyday() -> Mapping[WordRun, WordRun]:
    """Words -> the words that stand for them."""
    lines = (line.split(": ") for line in _SAME.strip().replace("\n  ", " ").splitlines())
    return {tuple(word.split()): tuple(head.split()) for head, words in lines for word in (head, *words.split(", "))}


def without_fillers(words: WordRun) -> WordRun:
    """The words that ask for something; all of them where none does."""
    before = ("", *words)
    kept = (word for last, word in zip(before, words, strict=False) if not (word == "of" and last in _AMOUNTS))
    return tuple(word for word in kept if word not in _FILLERS) or words

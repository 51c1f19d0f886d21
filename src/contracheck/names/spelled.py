"""Words of a property in one spelling: British, one of two words for the same, singular."""

from __future__ import annotations

import re
from functools import lru_cache

_SAME = {
    "persons": "people", "individuals": "people", "onboard": "aboard", "percent": "%", "pct": "%",
    "aluminum": "aluminium", "analyze": "analyse", "artifact": "artefact", "canceled": "cancelled",
    "catalog": "catalogue", "center": "centre", "color": "colour", "defense": "defence",
    "diarrhea": "diarrhoea", "dialog": "dialogue", "enrollment": "enrolment", "favor": "favour",
    "fiber": "fibre", "fueled": "fuelled", "gray": "grey", "harbor": "harbour", "honor": "honour",
    "jewelry": "jewellery",
    "judgement": "judgment", "labeled": "labelled", "labor": "labour", "license": "licence", "liter": "litre",
    "maneuver": "manoeuvre", "meter": "metre", "kilometer": "kilometre", "mold": "mould", "neighbor": "neighbour",
    "offense": "offence", "pediatric": "paediatric", "plow": "plough", "program": "programme", "rumor": "rumour",
    "skeptic": "sceptic", "sulfur": "sulphur", "theater": "theatre", "tire": "tyre", "traveled": "travelled",
    "traveler": "traveller", "vapor": "vapour", "hypocenter": "hypocentre", "epicenter": "epicentre",
    "airplane": "aeroplane", "inquiry": "enquiry", "skillful": "skilful", "fulfillment": "fulfilment",
    "installment": "instalment", "organizer": "organiser", "counselor": "counsellor", "mom": "mum",
}  # fmt: skip
"""American, or less usual -> as it is compared; their plurals with them."""
_AMERICAN = re.compile(r"(?<=[a-z]{3})iz(?=(?:e[ds]?|ing|ations?|er)$)")
_NOT_ENDINGS = frozenset("prize prized prizes prizing size sized sizes sizing seize seized seizes".split())

_OWN_PLURALS = frozenset(
    """arms assets barracks colours customs damages data earnings economics elections forces funds gas glasses goods
    grounds headquarters holdings honours interests lens letters manners means media minutes news odds papers premises
    proceeds quarters resources returns savings sales seats securities series shares species spirits sports stakes
    stairs standings stocks takings tensions terms times votes waters works yes""".split()
)
"""Words that mean another thing without the `s`, or have none to lose."""


@lru_cache(maxsize=1 << 13)
def spelled(word: str) -> str:
    """`word` as it is compared."""
    if word in _SAME:
        return _SAME[word]
    if word.endswith("s") and word[:-1] in _SAME:
        return _SAME[word[:-1]] + "s"
    return word if word in _NOT_ENDINGS else _AMERICAN.sub("is", word)


@lru_cache(maxsize=1 << 13)
def singular(word: str) -> str:
    """`word` without the ending of a plural, where it has one and means the same without it."""
    if word in _OWN_PLURALS or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]

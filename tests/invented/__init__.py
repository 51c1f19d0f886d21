"""Invented worlds whose truth is known, one file for each kind: what is told of them is true, however loosely.

A kind is a course of things (states, offices, measured values), and tellers who say true things about it as documents
do: rounded, hedged, in other units, with vague dates. Nothing of that may contradict. Its plants are lies about the
same world, each with the class that it must come to.
"""

from __future__ import annotations

from collections.abc import Mapping

from invented import clocks, dates, forecasts, measures, offices, people, periods, shares, states, tolls
from invented.kit import Kind, Off

KINDS: Mapping[str, Kind] = {
    "states": states.world,
    "offices": offices.world,
    "measures": measures.world,
    "shares": shares.world,
    "forecasts": forecasts.world,
    "clocks": clocks.world,
    "dates": dates.world,
    "periods": periods.world,
    "people": people.world,
    "tolls": tolls.world,
}
OFF: Mapping[str, str] = {}
"""Kinds, ways of telling and plants that contracheck does not yet take as it should, and what it makes of them."""
ON: Off = frozenset()
"""Nothing left out."""

"""Invented worlds whose truth is known, one file for each kind: what is told of them is true, however loosely.

A kind is a course of things (states, offices, measured values), and tellers who say true things about it as documents
do: rounded, hedged, in other units, with vague dates. Nothing of that may contradict. Its plants are lies about the
same world, each with the class that it must come to.
"""

from __future__ import annotations

from collections.abc import Mapping

from invented import clocks, dates, forecasts, measures, offices, periods, shares, states, tolls
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
    "tolls": tolls.world,
}
OFF: Mapping[str, str] = {
    "bare fractions": "shares: “two thirds” is taken for exactly 66.666... %, and contradicts 66 %",
    "zones in values": "clocks: as values, clock times without a zone are taken for UTC, and days for days in UTC",
    "zero degrees": "measures: “0 °C” is exact, as nothing of a thing is, and contradicts 0.4 °C; 32 °F does not",
    "just over minus": "measures: “just over -10 °C” is taken for -11 to -10, and contradicts -9.6 °C",
    "plans for a day": "forecasts: plans for one day by two speakers, or of two days by one, contradict",
    "one speaker on one day (forecast)": "a plant of forecasts: only may contradict",
    "one speaker on one day (date)": "a plant of forecasts: only may contradict",
    "one speaker on two days (forecast)": "a plant of forecasts: may contradict, and is a change",
    "one speaker on two days (date)": "a plant of forecasts: may contradict, and is a change",
    "one speaker on two days (plan for a day)": "a plant of forecasts: contradicts, and is a change",
    "two speakers (plan for a day)": "a plant of forecasts: contradicts, and only may",
}
"""Kinds, ways of telling and plants that contracheck does not yet take as it should, and what it makes of them."""
ON: Off = frozenset()
"""Nothing left out."""

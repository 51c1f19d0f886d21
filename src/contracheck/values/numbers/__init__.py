"""Reading numbers: digits, words, hedges, margins and units; `values/quantity.py` is their face."""

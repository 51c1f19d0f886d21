"""Reading dates: the calendar, EDTF and English phrases; `values/span.py` is their face."""

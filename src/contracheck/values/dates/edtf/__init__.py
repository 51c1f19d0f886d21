"""The canonical text of dates: EDTF (ISO 8601-2) and the few words that it lacks."""

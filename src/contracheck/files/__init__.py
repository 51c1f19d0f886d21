"""Files as bytes and text: read with a bound, decoded, problems with places, replaced whole, locked."""

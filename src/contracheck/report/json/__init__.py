"""The report as JSON: its objects, its layout, its schema."""

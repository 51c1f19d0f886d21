"""The report as tables: CSV and XLSX."""

"""Conflicts -> findings: judged, each told once, with camps, evidence, witness and question."""

"""Conflicts -> findings: judged, each told once, with positions, evidence, witness and question."""

"""YAML: its nodes with places, its faults in plain words, and the writing of a scalar."""

"""Texts as values: when two names are spelled the same."""

"""Claims at a revision of a git repository, read without obeying it."""

"""What follows from the findings: the account of every statement, root causes, coverage, proposals."""

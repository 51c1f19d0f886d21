"""What people make of findings: decisions and how they hold, the difference between two reports, and their history."""

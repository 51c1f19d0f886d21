"""What two statements come to: the definition, pair by pair; the fast path over groups; the explanation."""

"""What intervals and boxes do among many: sweeps, conflicts, agreement, piercing."""

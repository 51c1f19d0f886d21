"""The page served on this machine alone: live, with decisions straight into their file."""

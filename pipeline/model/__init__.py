"""What things are. Imports nothing of ours and no library."""

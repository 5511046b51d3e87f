"""What was confirmed, made true exactly once."""

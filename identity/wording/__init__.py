"""What the sign-in pages say: a value for each language."""

"""Who speaks, and what we may do for them."""

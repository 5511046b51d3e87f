"""A sentence -> what it asks for: the act, the change, the reason."""

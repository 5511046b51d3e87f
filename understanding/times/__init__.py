"""The phrases of a sentence that are times -> one expression. No clock here."""

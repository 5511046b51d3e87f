"""One folder a language: its words, the order they come in, its sentences."""

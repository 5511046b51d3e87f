"""The nouns and errors that every room shares. Imports nothing of ours."""

"""Text -> a sentence: its tokens, and the phrases that explain them."""

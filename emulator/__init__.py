"""A local stand-in of Microsoft 365 and Slack: it speaks the real protocols, and imports nothing of the bot."""

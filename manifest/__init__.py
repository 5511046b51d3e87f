"""What each channel has to be told of the bot."""

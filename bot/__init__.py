"""Turns, whatever the channel, and a folder for each channel."""

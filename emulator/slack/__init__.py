"""Slack: one workspace with one app, both ways between them, Sign in with Slack, and the people's clients."""

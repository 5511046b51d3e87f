"""Microsoft Teams, and the only place that knows botbuilder."""

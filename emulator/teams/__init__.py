"""Microsoft Teams as a bot sees it: the service that calls it, the connector that it calls, and people's clients."""

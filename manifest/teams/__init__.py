"""The Teams app: `python -m manifest.teams` fills in the manifest and packs it with its icons."""

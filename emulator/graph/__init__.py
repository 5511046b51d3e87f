"""Microsoft Graph: work plans and mailbox settings, with the bodies, statuses and refusals that are documented."""

from emulator.graph.service import Graph

__all__ = ["Graph"]

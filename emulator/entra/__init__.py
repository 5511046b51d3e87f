"""Microsoft Entra ID: OpenID Connect and OAuth 2.0 as the real service speaks them, for one tenant and application."""

from emulator.entra.client import Client
from emulator.entra.service import Entra, Lifetimes

__all__ = ["Client", "Entra", "Lifetimes"]

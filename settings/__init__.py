"""What an administrator sets, in the environment. The names that Bot Framework has are kept."""

from settings.reader import Unusable
from settings.settings import Settings

__all__ = ["Settings", "Unusable"]

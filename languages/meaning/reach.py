"""How much a removal without a name or a day is about."""

from enum import StrEnum


class Reach(StrEnum):
    """ "Cancel it", "cancel everything"."""

    IT = "it"
    ALL = "all"

"""Where the stand-in can be reached."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Addresses:
    """The two bases that every service is mounted under, without a slash at the end, e.g. https://localhost:4443.

    Servers call https, with the certificate made at start. Browsers open http://localhost, where no certificate of ours
    has to be trusted.
    """

    https: str
    http: str

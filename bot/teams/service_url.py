"""Where the connector may live.

The bot sends its own token to the service URL, and that URL comes with each activity: so its host must be on a list.
Suffixes are not enough: anybody can register a name under trafficmanager.net.
"""

from urllib.parse import urlsplit


def trusted(url: str, hosts: frozenset[str]) -> bool:
    """Whether this is an https address at exactly one of the hosts ("name" or "name:port"), without user or query."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and not set(url) & set(' \\?#"<>')
    return plain and parts.scheme == "https" and parts.netloc in hosts

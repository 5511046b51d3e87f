"""Where the bot may send: addresses that come with a request, and get a token or a person's answer, are checked.

Suffixes are not enough: anybody can register a name under trafficmanager.net, where Teams' connectors live.
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

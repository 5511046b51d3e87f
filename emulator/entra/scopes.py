"""Scopes: which resource a request is for, and what it asks of it."""

from dataclasses import dataclass

from emulator.entra import errors
from emulator.entra.client import Client

GRAPH = "https://graph.microsoft.com"
BOT_FRAMEWORK = "https://api.botframework.com"
GRAPH_SCOPES = frozenset(
    {
        "Calendars.Read",
        "Calendars.ReadWrite",
        "MailboxSettings.Read",
        "MailboxSettings.ReadWrite",
        "User.Read",
    }
)
OPENID_SCOPES = ("openid", "profile", "email", "offline_access")
DEFAULT = ".default"
OWN_SCOPE = "access_as_user"


@dataclass(frozen=True)
class Asked:
    """What one request asks for: a resource, names of its scopes as they were written, and those of OpenID."""

    resource: str
    names: tuple[str, ...]
    written: tuple[str, ...]
    openid: tuple[str, ...]

    @property
    def default(self) -> bool:
        return DEFAULT in self.names


def read(scope: str, client: Client, tenant: str) -> Asked:
    """Read a scope parameter: names without a resource are Graph's. Raises EntraError."""
    words = tuple(dict.fromkeys(scope.split()))
    openid = tuple(word for word in words if word in OPENID_SCOPES)
    written = tuple(word for word in words if word not in OPENID_SCOPES)
    parts = [_split(word) for word in written]
    resources = {_resource(resource, client, tenant) for resource, _ in parts} or {GRAPH}
    if len(resources) > 1:
        raise errors.several_resources(scope)
    resource = resources.pop()
    names = tuple(_known(name, resource, client) for _, name in parts)
    if DEFAULT in names and len(names) > 1:
        raise errors.invalid_scope(scope, ".default can't be combined with resource-specific scopes.")
    return Asked(resource, names, written, openid)


def _split(word: str) -> tuple[str, str]:
    resource, slash, name = word.rpartition("/")
    return (resource, name) if slash else (GRAPH, word)


def _resource(name: str, client: Client, tenant: str) -> str:
    """The resource by its own name, whichever of its names was given.

    The application itself can be named in every way that clients of it use, so that any can get a token for it.
    """
    if name in (GRAPH, "00000003-0000-0000-c000-000000000000"):
        return GRAPH
    if name == BOT_FRAMEWORK:
        return BOT_FRAMEWORK
    if name in (client.id, f"api://{client.id}", f"api://botid-{client.id}"):
        return client.id
    raise errors.unknown_resource(name, tenant)


def _known(name: str, resource: str, client: Client) -> str:
    """The scope as the resource spells it: Entra ID takes any case."""
    names = {GRAPH: GRAPH_SCOPES, client.id: {OWN_SCOPE}}.get(resource, frozenset())
    for known in (*names, DEFAULT):
        if known.lower() == name.lower():
            return known
    raise errors.unknown_scope(client.id, name, resource)

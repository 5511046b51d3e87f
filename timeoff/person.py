"""Who speaks, and whose mailbox it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """An account in Entra ID: the pair (tenant id, object id) names it for good; names and addresses do not."""

    tenant: str
    oid: str

    @property
    def key(self) -> str:
        return f"{self.tenant}:{self.oid}"


@dataclass(frozen=True)
class Speaker:
    """Who writes in a chat. In Teams tenant and user are those of Entra ID, in Slack the workspace and its user."""

    channel: str
    tenant: str
    user: str

    @property
    def key(self) -> str:
        return f"{self.channel}:{self.tenant}:{self.user}"

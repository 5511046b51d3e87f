"""A request that the endpoint does not carry out."""


class Rejected(Exception):
    """The HTTP status to answer with, and why: for logs and operators, so neither token nor words of a person in it."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason

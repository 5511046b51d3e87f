"""What is printed by mistake, as in a log or a debugger, shows no secret."""

import pytest

from identity.entra import Granted
from identity.names import Names
from identity.renewed import Obtained
from identity.steps import Departure, Question
from identity.transport import Answer

SECRET = "a secret"


@pytest.mark.parametrize(
    "value",
    [
        Granted(SECRET, 3600, SECRET, SECRET),
        Departure(SECRET, SECRET),
        Question(Names("Ann", "Contoso"), SECRET, SECRET),
        Obtained(SECRET, 1, 2),
        Answer(200, SECRET, {"Set-Cookie": SECRET}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_secret_is_shown(value: object) -> None:
    assert SECRET not in repr(value)
    assert type(value).__name__ in repr(value)

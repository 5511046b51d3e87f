"""Civil times and instants where clocks change, with the pinned time zone data."""

from datetime import UTC, datetime
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeoff import wall_time

BERLIN, CAIRO, HAVANA = "Europe/Berlin", "Africa/Cairo", "America/Havana"


@pytest.mark.parametrize(
    ("wall", "zone", "exists", "twice"),
    [
        (datetime(2026, 3, 29, 1, 59), BERLIN, datetime(2026, 3, 29, 1, 59), False),
        (datetime(2026, 3, 29, 2), BERLIN, datetime(2026, 3, 29, 3), False),
        (datetime(2026, 3, 29, 2, 30), BERLIN, datetime(2026, 3, 29, 3, 30), False),
        (datetime(2026, 10, 25, 2, 30), BERLIN, datetime(2026, 10, 25, 2, 30), True),
        (datetime(2026, 10, 25, 3), BERLIN, datetime(2026, 10, 25, 3), False),
        (datetime(2026, 4, 24), CAIRO, datetime(2026, 4, 24, 1), False),
        (datetime(2025, 11, 2), HAVANA, datetime(2025, 11, 2), True),
        (datetime(2011, 12, 30, 12), "Pacific/Apia", datetime(2011, 12, 31, 12), False),
        (datetime(2026, 11, 30), "UTC", datetime(2026, 11, 30), False),
    ],
)
def test_gaps_and_overlaps(wall: datetime, zone: str, exists: datetime, twice: bool) -> None:
    assert (wall_time.existing(wall, zone), wall_time.twice(wall, zone)) == (exists, twice)


@pytest.mark.parametrize(
    ("wall", "fold", "moment"),
    [
        (datetime(2026, 10, 25, 2, 30), 0, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (datetime(2026, 10, 25, 2, 30), 1, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        (datetime(2026, 3, 29, 2, 30), 0, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (datetime(2026, 3, 29, 2, 30), 1, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (datetime(2026, 7, 1), 0, datetime(2026, 6, 30, 22, tzinfo=UTC)),
    ],
)
def test_instants(wall: datetime, fold: int, moment: datetime) -> None:
    assert wall_time.instant(wall, BERLIN, fold=fold) == moment


MINUTES = st.datetimes(datetime(2024, 1, 1), datetime(2031, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


@given(MINUTES, st.sampled_from(sorted(available_timezones())), st.sampled_from([0, 1]))
def test_what_exists_is_shown_again(wall: datetime, zone: str, fold: int) -> None:
    exists = wall_time.existing(wall, zone)
    assert exists >= wall
    assert wall_time.existing(exists, zone) == exists
    assert wall_time.shown(wall_time.instant(wall, zone, fold=fold), zone) == exists

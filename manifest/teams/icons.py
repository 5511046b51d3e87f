"""The app's icons: a page of a calendar, with the sun on it.

Sizes and colours: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
"""

from math import cos, hypot, pi, sin

from manifest.teams.drawing import Color, Shape, picture

BLUE: Color = (15, 108, 189, 255)
WHITE: Color = (255, 255, 255, 255)
CLEAR: Color = (255, 255, 255, 0)
STROKE = 0.07
SUN = (0.5, 0.655)
RAYS = tuple((cos(turn * pi / 4), sin(turn * pi / 4)) for turn in range(8))


def icons() -> dict[str, bytes]:
    """PNG files by their names in the manifest."""
    return {
        "color.png": picture(192, WHITE, BLUE, _framed(calendar, 0.22)),
        "outline.png": picture(32, WHITE, CLEAR, _framed(calendar, 0.02)),
    }


def calendar(x: float, y: float) -> bool:
    return _page(x, y) or _rings(x, y) or _sun(x, y)


def _framed(shape: Shape, margin: float) -> Shape:
    """The shape with room around it."""
    room = 1 - 2 * margin
    return lambda x, y: max(abs(x - 0.5), abs(y - 0.5)) <= room / 2 and shape((x - margin) / room, (y - margin) / room)


def _page(x: float, y: float) -> bool:
    outer, inner = _rounded(x, y, 0.06, 0.13), _rounded(x, y, 0.06 + STROKE, 0.13 - STROKE / 2)
    return outer and (not inner or 0.33 <= y <= 0.33 + STROKE)


def _rounded(x: float, y: float, inset: float, radius: float) -> bool:
    """Within a square with round corners; it hangs a little lower than the middle."""
    half, beyond = 0.5 - inset - radius, (abs(x - 0.5), abs(y - 0.54))
    return hypot(max(beyond[0] - half, 0), max(beyond[1] - half, 0)) <= radius


def _rings(x: float, y: float) -> bool:
    nearest = min(max(y, 0.06), 0.2)
    return any(hypot(x - middle, y - nearest) <= STROKE * 0.6 for middle in (0.31, 0.69))


def _sun(x: float, y: float) -> bool:
    right, down = x - SUN[0], y - SUN[1]
    away = hypot(right, down)
    return away <= 0.1 or (away <= 0.23 and any(_ray(right, down, *ray) for ray in RAYS))


def _ray(right: float, down: float, across: float, along: float) -> bool:
    """Within a short stroke that points away from the sun."""
    reach = min(max(right * across + down * along, 0.165), 0.205)
    return hypot(right - reach * across, down - reach * along) <= 0.025

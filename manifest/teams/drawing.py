"""A picture as a Portable Network Graphic: https://www.w3.org/TR/png-3/."""

import struct
import zlib
from collections.abc import Callable

Shape = Callable[[float, float], bool]  # whether a point of the unit square (y downwards) belongs to it
Color = tuple[int, int, int, int]  # red, green, blue, opacity, each up to 255

SAMPLES = 3  # points along each side of a pixel, for smooth edges


def picture(size: int, ink: Color, paper: Color, shape: Shape) -> bytes:
    """A square of so many pixels: the shape in one colour, on another."""
    rows = (bytes([0]) + b"".join(_pixel(size, x, y, ink, paper, shape) for x in range(size)) for y in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)  # 8 bits a channel, red green blue opacity
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _pixel(size: int, x: int, y: int, ink: Color, paper: Color, shape: Shape) -> bytes:  # noqa: PLR0913  # all of it
    steps = [(step + 0.5) / SAMPLES for step in range(SAMPLES)]
    share = sum(shape((x + dx) / size, (y + dy) / size) for dx in steps for dy in steps) / SAMPLES**2
    return bytes(round(share * a + (1 - share) * b) for a, b in zip(ink, paper, strict=True))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

"""Requests byte by byte, as no well-meant client sends them."""

import asyncio


async def status(port: int, request: bytes) -> int:
    """The status of the answer from this machine."""
    reader, writer = await asyncio.open_connection("localhost", port)
    writer.write(request)
    line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return int(line.split()[1])


def post(path: str, body: bytes, *headers: bytes) -> bytes:
    """A POST, with its length."""
    lines = (f"POST {path} HTTP/1.1".encode(), b"Host: localhost", b"Content-Length: %d" % len(body), *headers)
    return b"\r\n".join((*lines, b"", body))

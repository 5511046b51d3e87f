"""The app package: the manifest with its places filled in, its translations, its icons."""

import json
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

FOLDER = Path(__file__).parent
FILES = ("de.json", "color.png", "outline.png")
PLACE = re.compile(r"\$\{\{(\w+)\}\}")


def manifest(values: Mapping[str, str]) -> str:
    """The manifest as JSON. Raises KeyError with the name of a place that no value is given for."""
    template = (FOLDER / "manifest.json").read_text("utf-8")
    return PLACE.sub(lambda place: json.dumps(values[place[1]])[1:-1], template)


def package(values: Mapping[str, str]) -> bytes:
    """The zip file to be uploaded to Teams. Raises KeyError, as above."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", manifest(values))
        for name in FILES:
            archive.writestr(name, (FOLDER / name).read_bytes())
    return packed.getvalue()

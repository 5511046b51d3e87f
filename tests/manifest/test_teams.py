"""The Teams app package, against Microsoft's own schemas."""

import json
import struct
import zlib
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from jsonschema import Draft4Validator

from languages.meaning.act import Act
from manifest.teams.__main__ import main
from manifest.teams.icons import icons
from manifest.teams.package import FOLDER, manifest, package
from timeoff.week import STANDARD_WEEK
from understanding import understand

SCHEMAS = Path("node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29")
VALUES = {
    "MicrosoftAppId": "b07b07b0-0000-4000-8000-000000000b07",
    "PublicHost": "timeoff.example.com",
    "Developer": 'Contoso "IT"',
    "Website": "https://example.com/timeoff",
}
APP = json.loads(manifest(VALUES))
GERMAN = json.loads((FOLDER / "de.json").read_text())


@pytest.mark.parametrize(
    ("schema", "file"), [("MicrosoftTeams", APP), ("MicrosoftTeams.Localization", GERMAN)], ids=["manifest", "German"]
)
def test_a_file_is_valid_by_its_schema(schema: str, file: dict[str, Any]) -> None:
    validator = Draft4Validator(json.loads((SCHEMAS / f"{schema}.schema.json").read_text()))
    assert [error.message for error in validator.iter_errors(file)] == []
    assert not validator.is_valid(file | {"unknown": True})


def test_every_place_is_filled_in() -> None:
    assert "${{" not in json.dumps(APP)
    assert APP["id"] == APP["bots"][0]["botId"] == APP["webApplicationInfo"]["id"] == VALUES["MicrosoftAppId"]
    assert APP["webApplicationInfo"]["resource"] == f"api://botid-{VALUES['MicrosoftAppId']}"
    assert APP["validDomains"] == ["timeoff.example.com"]
    assert APP["developer"]["name"] == VALUES["Developer"]


@pytest.mark.parametrize("name", VALUES)
def test_a_missing_value_is_named(name: str) -> None:
    with pytest.raises(KeyError, match=name):
        manifest({other: value for other, value in VALUES.items() if other != name})


def test_the_bot_is_offered_in_personal_chats_only() -> None:
    (bot,) = APP["bots"]
    assert bot["scopes"] == [*bot["commandLists"][0]["scopes"]] == ["personal"]


@pytest.mark.parametrize("title", [command["title"] for command in APP["bots"][0]["commandLists"][0]["commands"]])
def test_every_command_is_understood(title: str) -> None:
    now = datetime(2026, 11, 17, 9, tzinfo=ZoneInfo("Europe/London"))
    assert understand(title, now, "Europe/London", "en-GB", STANDARD_WEEK).act is not Act.NONE


def test_every_command_is_translated_and_its_words_stay() -> None:
    """A command's title is what gets written into the chat, so it is in a language that the bot reads."""
    commands = APP["bots"][0]["commandLists"][0]["commands"]
    for number, command in enumerate(commands):
        key = f"bots[0].commandLists[0].commands[{number}]"
        assert GERMAN[f"{key}.title"] == command["title"]
        assert GERMAN[f"{key}.description"] != command["description"]
    assert sum(key.endswith(".title") for key in GERMAN) == len(commands)


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return icons()


@pytest.mark.parametrize(("name", "size"), [("color.png", 192), ("outline.png", 32)])
def test_icons_are_as_drawn_and_of_the_size_that_teams_wants(drawn: dict[str, bytes], name: str, size: int) -> None:
    kept = (FOLDER / name).read_bytes()
    assert pixels(kept) == pixels(drawn[name])
    assert struct.unpack(">II", kept[16:24]) == (size, size)


def pixels(png: bytes) -> bytes:
    """Unpacked, since compressors differ: the second chunk, between the header's 33 bytes and the end's 12."""
    return zlib.decompress(png[33 + 8 : -12 - 4])


def test_the_package_holds_what_the_manifest_names() -> None:
    with ZipFile(BytesIO(package(VALUES))) as archive:
        named = {"manifest.json", *APP["icons"].values()}
        named |= {language["file"] for language in APP["localizationInfo"]["additionalLanguages"]}
        assert set(archive.namelist()) == named
        assert json.loads(archive.read("manifest.json")) == APP


def test_the_program_writes_the_package(tmp_path: Path) -> None:
    out = tmp_path / "app.zip"
    who = ["--developer", VALUES["Developer"], "--website", VALUES["Website"]]
    where = ["--public-url", "https://timeoff.example.com/bot", "--out", str(out)]
    main(["--app-id", VALUES["MicrosoftAppId"], *who, *where])
    with ZipFile(out) as archive:
        assert json.loads(archive.read("manifest.json")) == APP

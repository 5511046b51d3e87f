"""`python -m manifest.teams` packs the Teams app: fill in who you are, upload the zip file to Teams."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from manifest.teams.package import package


def main(arguments: Sequence[str] | None = None) -> None:
    given = _parser().parse_args(arguments)
    given.out.write_bytes(package(values(given)))


def values(given: Namespace) -> dict[str, str]:
    """What stands in the places of the manifest."""
    return {
        "MicrosoftAppId": given.app_id,
        "PublicHost": urlsplit(given.public_url).netloc,
        "Developer": given.developer,
        "Website": given.website,
    }


def _parser() -> ArgumentParser:
    parser = ArgumentParser("python -m manifest.teams", description="Pack the Teams app.")
    parser.add_argument("--app-id", required=True, help="the bot's id (MicrosoftAppId)")
    parser.add_argument("--public-url", required=True, help="where browsers reach the bot (PUBLIC_URL)")
    parser.add_argument("--developer", required=True, help="who offers the app to its users")
    parser.add_argument("--website", required=True, help="https address of that, with privacy and terms")
    parser.add_argument("--out", type=Path, default=Path("timeoff-teams.zip"), help="the file to write")
    return parser


if __name__ == "__main__":
    main()

"""Reads the corpora: what each language's phrases mean."""

import tomllib
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parents[1] / "corpus"


def groups(language: str, table: str) -> list[dict[str, Any]]:
    """The groups of one table of a language's corpus."""
    found: list[dict[str, Any]] = tomllib.loads((CORPUS / f"{language}.toml").read_text("utf-8")).get(table, [])
    return found

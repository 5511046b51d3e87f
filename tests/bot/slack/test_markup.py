"""Slack's way of writing, both ways."""

import pytest

from bot.slack.markup import read, without_mention, written


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("off next Monday", "off next Monday"),
        ("Tom &amp; Jerry &lt;3", "Tom & Jerry <3"),
        ("&amp;lt;", "&lt;"),
        ("cover by <@U0BEN>", "cover by @U0BEN"),
        ("cover by <@U0BEN|ben>", "cover by @ben"),
        ("in <#C0GEN|general>", "in #general"),
        ("see <https://example.com/x>", "see https://example.com/x"),
        ("see <https://example.com/x|the plan>", "see the plan"),
        ("write <mailto:ann@contoso.example|ann@contoso.example>", "write ann@contoso.example"),
        ("<!here> off Monday", " off Monday"),
        ("<!date^1392734382^{date}|18 Feb>", "18 Feb"),
        ("a < b", "a < b"),
    ],
)
def test_what_a_person_wrote_is_read(sent: str, meant: str) -> None:
    assert read(sent) == meant


@pytest.mark.parametrize("text", ["<@U0BOT> off Monday", "<@U0BOT|timeoff>  off Monday", "off Monday <@U0BOT>"])
def test_the_bots_own_name_is_left_out(text: str) -> None:
    assert without_mention(text, "U0BOT") == "off Monday"


@pytest.mark.parametrize("text", ["<!channel> & <@U0BEN>", "&lt;", "plain"])
def test_what_is_written_is_read_back(text: str) -> None:
    assert not {"<", ">"} & set(written(text))
    assert read(written(text)) == text
